public import Foundation
public import Media
import Studio

/// Composes by rules and plays the score with FluidSynth.
public struct DraftMusicEngine: MusicEngine {
    private let synth: SynthProgram

    /// An engine that runs FluidSynth from `programs`.
    public init(programs: Programs) {
        synth = SynthProgram(programs: programs)
    }

    /// Writes a 48 kHz stereo WAV of exactly the wanted samples to `file`; the last chord rings to its end.
    public func compose(_ order: MusicOrder, to file: URL) async throws {
        try await synth.play(MIDIFile(Composition(order).score()), samples: order.samples, to: file)
    }
}

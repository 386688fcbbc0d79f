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

    /// Writes a 48 kHz stereo WAV of exactly the wanted samples to `file`.
    ///
    /// The last chord begins with the last bar and fades to silence 20 ms before the end.
    @discardableResult
    public func compose(_ order: MusicOrder, to file: URL) async throws -> MusicFacts? {
        let composition = Composition(order)
        let bar = 60 / composition.beatsPerMinute * Double(composition.meter)
        try await synth.play(
            MIDIFile(composition.score()),
            samples: order.samples,
            fade: Int(min(max(bar / 2, 0.5), 1.5) * 48_000),
            to: file
        )
        return composition.facts
    }
}

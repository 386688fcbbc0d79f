public import Foundation
import Studio

/// Plays notes with FluidSynth and the sound font.
public struct SynthProgram: Sendable {
    private let programs: Programs

    /// A player that runs FluidSynth from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// Writes the music as a 48 kHz stereo WAV of exactly `samples` samples to `file`.
    ///
    /// What is too long is cut, what is too short ends in silence; either way the sound sinks over `fade`
    /// samples to silence 20 ms before the end. The same notes give the same samples. It is played as loud
    /// as it can be without clipping, but never by more than the gain that fits full chords. Intermediate
    /// files lie beside `file` and are removed again.
    public func play(_ music: MIDIFile, samples: Int, fade: Int = 2400, to file: URL) async throws {
        try await explained { try await render(music, samples: samples, fade: fade, to: file) }
    }

    private func render(_ music: MIDIFile, samples: Int, fade: Int, to file: URL) async throws {
        let folder = file.deletingLastPathComponent()
        let name = file.lastPathComponent
        let (notes, raw) = (folder.appending(path: "\(name).mid"), folder.appending(path: "\(name).raw"))
        defer {
            try? FileManager.default.removeItem(at: notes)
            try? FileManager.default.removeItem(at: raw)
        }
        try music.data.write(to: notes)
        var wave = try await played(notes, gain: Self.gain, to: raw)
        // Rare: a piece so full that it reaches the end of the scale is played once more with room to spare.
        if wave.isClipped { wave = try await played(notes, gain: Self.gain / 2, to: raw) }
        wave.fit(samples: samples)
        wave.settle(over: fade, silence: 960)
        try wave.write(to: file)
    }

    /// Measured on two pieces of most styles: peaks between -9 and -3 dB; one of 21 had to be played again.
    private static let gain = 1.6

    private func played(_ notes: URL, gain: Double, to raw: URL) async throws -> WaveFile {
        let limits = ProgramLimits(time: .seconds(120), fileBytes: 400_000_000)
        let run = ProgramRun(
            program: .fluidsynth,
            arguments: [
                "--no-midi-in", "--no-shell", "--quiet", "--fast-render=\(raw.path)", "--audio-file-type=wav",
                "--audio-file-format=s16", "--sample-rate=48000", "--gain=\(gain)", "--reverb=1",
                "--chorus=0",
                "-o", "synth.cpu-cores=1", programs.soundFont.path, notes.path,
            ],
            folder: raw.deletingLastPathComponent(),
            limits: limits
        )
        let result = try await programs.run(run)
        guard result.succeeded, Self.isWhole(result), FileManager.default.fileExists(atPath: raw.path) else {
            throw Programs.problem(.fluidsynth, result, limits: limits)
        }
        let wave = try WaveFile(reading: raw)
        // The length is written last; what follows it must be all that is there.
        guard try raw.bytes == wave.values.count * 2 + Self.headerBytes else {
            throw Problem(.externalServiceError, "FluidSynth wrote only a part of the music; try again.")
        }
        guard wave.channels == 2, wave.sampleRate == 48_000 else {
            throw Problem(
                .externalServiceError,
                "FluidSynth wrote sound of another kind than it was asked for."
            )
        }
        return wave
    }

    /// FluidSynth ends well, with a part of the music, when a piece of it could not be written.
    private static func isWhole(_ result: ProgramResult) -> Bool {
        let signs = ["Audio file write error", "Failed to open audio file"]
        return !signs.contains { result.complaint.contains($0) }
    }

    /// What stands before the samples in the files FluidSynth writes.
    private static let headerBytes = 44
}

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
    /// What is too long is cut with a fade of 50 ms, what is too short ends in silence. The same notes give
    /// the same samples. Intermediate files lie beside `file` and are removed again.
    public func play(_ music: MIDIFile, samples: Int, to file: URL) async throws {
        try await explained { try await render(music, samples: samples, to: file) }
    }

    private func render(_ music: MIDIFile, samples: Int, to file: URL) async throws {
        let folder = file.deletingLastPathComponent()
        let name = file.lastPathComponent
        let (notes, raw) = (folder.appending(path: "\(name).mid"), folder.appending(path: "\(name).raw"))
        defer {
            try? FileManager.default.removeItem(at: notes)
            try? FileManager.default.removeItem(at: raw)
        }
        try music.data.write(to: notes)
        let limits = ProgramLimits(time: .seconds(120), fileBytes: 400_000_000)
        let run = ProgramRun(
            program: .fluidsynth,
            arguments: [
                "--no-midi-in", "--no-shell", "--quiet", "--fast-render=\(raw.path)", "--audio-file-type=wav",
                "--audio-file-format=s16", "--sample-rate=48000", "--gain=0.4", "--reverb=1", "--chorus=0",
                "-o", "synth.cpu-cores=1", programs.soundFont.path, notes.path,
            ],
            folder: folder,
            limits: limits
        )
        let result = try await programs.run(run)
        guard result.succeeded, Self.isWhole(result), FileManager.default.fileExists(atPath: raw.path) else {
            throw Programs.problem(.fluidsynth, result, limits: limits)
        }
        var wave = try WaveFile(reading: raw)
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
        wave.fit(samples: samples, fade: 2400)
        try wave.write(to: file)
    }

    /// FluidSynth ends well, with a part of the music, when a piece of it could not be written.
    private static func isWhole(_ result: ProgramResult) -> Bool {
        let signs = ["Audio file write error", "Failed to open audio file"]
        return !signs.contains { result.complaint.contains($0) }
    }

    /// What stands before the samples in the files FluidSynth writes.
    private static let headerBytes = 44
}

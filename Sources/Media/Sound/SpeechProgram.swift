public import Foundation
import Studio

/// A text that was spoken.
public struct Speech: Hashable, Sendable {
    /// Length at 48 kHz.
    public let samples: Int
    /// How many times as fast as it was asked for it is spoken; from 1 to 1.25.
    public let haste: Double
}

/// Speaks text with eSpeak NG.
public struct SpeechProgram: Sendable {
    private let programs: Programs

    /// A speaker that runs eSpeak NG from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// The voices that are installed.
    public func voices() async throws -> Voices {
        Voices(table: try await listing("--voices"), variants: try await listing("--voices=variant"))
    }

    /// Writes the spoken text as a 48 kHz mono WAV to `file`, trimmed to its sound and 60 ms after it.
    ///
    /// Returns what was spoken, or nil (and no file) when the language has no voice or the text has no
    /// letters that its voice can read. `speed` is a factor of a calm narrator's 160 words a minute, from 0.5 to
    /// 2, which are the 80 to 320 that eSpeak NG can do. A text that lasts longer than `room` samples is spoken again up to
    /// 1.25 times as fast, and may still be longer. `voice` is taken in place of the language's own; one that
    /// does not exist is a `Problem`. Intermediate files lie beside `file` and are removed again.
    public func speak(
        _ text: String,
        language: String,
        voice: String? = nil,
        speed: Double = 1,
        room: Int,
        to file: URL
    ) async throws -> Speech? {
        let voices = Voices(
            table: try await listing("--voices"),
            // Variants are only looked up when one is asked for.
            variants: voice?.contains("+") == true ? try await listing("--voices=variant") : ""
        )
        let checked = try voice.map { name throws(Problem) in try voices.checked(name) }
        guard let chosen = checked ?? voices.voice(for: language) else { return nil }
        guard WritingSystem.canRead(text, in: voice == nil ? language.lowercased() : chosen) else {
            return nil
        }
        return try await explained {
            try await speak(text, with: chosen, Double(Self.pace) * speed, room: room, to: file)
        }
    }

    private func speak(
        _ text: String,
        with chosen: String,
        _ pace: Double,
        room: Int,
        to file: URL
    ) async throws -> Speech? {
        let script = file.appendingPathExtension("txt")
        defer { try? FileManager.default.removeItem(at: script) }
        try Data(text.utf8).write(to: script)
        guard var wave = try await spoken(script, chosen, wordsPerMinute: pace) else { return nil }
        var haste = 1.0
        if wave.samples > room, room > 0 {
            let needed = min(1.25, Double(wave.samples) / Double(room) * 1.02)
            // Pauses hardly become shorter, so that what should be fast enough at times is not.
            for more in needed < 1.25 ? [needed, 1.25] : [needed] where wave.samples > room {
                guard let hasty = try await spoken(script, chosen, wordsPerMinute: pace * more) else {
                    continue
                }
                (wave, haste) = (hasty, more)
            }
        }
        try wave.write(to: file)
        return Speech(samples: wave.samples, haste: haste)
    }

    /// Words a minute of a calm narrator.
    private static let pace = 160

    /// Speaks the text of a file; nil when nothing can be heard.
    private func spoken(_ script: URL, _ voice: String, wordsPerMinute: Double) async throws -> WaveFile? {
        let folder = script.deletingLastPathComponent()
        // eSpeak NG goes on without a word when a part of its file cannot be written, so we write the file.
        // Of a path it reads the first 199 bytes only.
        let arguments = [
            "-v", voice, "-s", "\(Int(wordsPerMinute.rounded()))", "-b", "1", "-f", script.lastPathComponent,
            "--stdout",
        ]
        let limits = ProgramLimits(time: .seconds(60), outputBytes: 100_000_000)
        let run = ProgramRun(program: .espeak, arguments: arguments, folder: folder, limits: limits)
        let result = try await programs.run(run)
        guard result.succeeded else { throw Programs.problem(.espeak, result, limits: limits) }
        guard !result.output.isEmpty else { return nil }
        guard let sound = WaveFile(bytes: result.output) else {
            throw Problem(.externalServiceError, "eSpeak NG gave something else than sound; try again.")
        }
        var wave = sound.resampled(to: 48_000)
        guard wave.trim(before: 480, after: 2880) else { return nil }
        // Nothing clicks where a line begins or ends.
        wave.fadeIn(over: 240)
        wave.fadeOut(over: 480)
        return wave
    }

    private func listing(_ option: String) async throws -> String {
        let run = ProgramRun(
            program: .espeak,
            arguments: [option],
            folder: FileManager.default.temporaryDirectory,
            limits: ProgramLimits(time: .seconds(60))
        )
        let result = try await programs.run(run)
        // With a part of the list a language would be taken for one that has no voice.
        guard result.succeeded else { throw Programs.problem(.espeak, result, limits: run.limits) }
        return String(decoding: result.output, as: UTF8.self)
    }
}

import Foundation
import Studio

/// What is to be said of one program, font or file that films need.
public struct ProgramReport: Hashable, Sendable, Codable {
    /// For example "FFmpeg".
    public let name: String
    /// Where it is; nil when it is missing.
    public let path: String?
    public let version: String?
    /// What is wrong with it; nil when nothing is.
    public let problem: String?
    /// The command that mends it.
    public let remedy: String?
}

extension Programs {
    /// Throws a `Problem` when a program that a film needs is missing, or FFmpeg is too old; runs one program.
    ///
    /// FluidSynth and its sound font are only wanted with `music`, eSpeak NG only with `narration`.
    public func verify(music: Bool = true, narration: Bool = true) async throws {
        var needed: [Program] = [.ffmpeg, .ffprobe, .setpriv, .prlimit]
        if music { needed.append(.fluidsynth) }
        if narration { needed.append(.espeak) }
        for program in needed { _ = try path(of: program) }
        if music, let complaint = soundFontComplaint {
            throw Problem(.serviceUnavailable, complaint.problem + "; install it with: " + complaint.remedy)
        }
        if let complaint = Self.complaint(about: try await versionText(of: .ffmpeg)) {
            throw Problem(
                .serviceUnavailable,
                complaint + "; install a newer one with: " + Self.remedy("ffmpeg")
            )
        }
    }

    /// A report of every program and of the sound font, for people who look for what is wrong.
    public func reports() async throws -> [ProgramReport] {
        var reports: [ProgramReport] = []
        for program in Program.allCases { reports.append(try await report(on: program)) }
        let complaint = soundFontComplaint
        reports.append(
            ProgramReport(
                name: "Sound font",
                path: complaint == nil ? soundFont.path : nil,
                version: nil,
                problem: complaint?.problem,
                remedy: complaint?.remedy
            )
        )
        return reports
    }

    private func report(on program: Program) async throws -> ProgramReport {
        let remedy = Self.remedy(program.package)
        guard let path = paths[program] else {
            return ProgramReport(
                name: program.title,
                path: nil,
                version: nil,
                problem: "\(program.title) is missing",
                remedy: remedy
            )
        }
        // Without these two nothing can be run, not even to ask for a version.
        guard paths[.setpriv] != nil, paths[.prlimit] != nil else {
            return ProgramReport(
                name: program.title,
                path: path.path,
                version: nil,
                problem: nil,
                remedy: nil
            )
        }
        let text = try await versionText(of: program)
        let problem =
            program == .ffmpeg
            ? Self.complaint(about: text) : text.isEmpty ? "\(program.title) does not run" : nil
        return ProgramReport(
            name: program.title,
            path: path.path,
            version: Self.version(in: text),
            problem: problem,
            remedy: problem == nil ? nil : remedy
        )
    }

    private var soundFontComplaint: (problem: String, remedy: String)? {
        if FileManager.default.isReadableFile(atPath: soundFont.path) { return nil }
        return ("The sound font \(soundFont.path) is missing", Self.remedy("timgm6mb-soundfont"))
    }

    private func versionText(of program: Program) async throws -> String {
        let isFFmpeg = program == .ffmpeg || program == .ffprobe
        let run = ProgramRun(
            program: program,
            arguments: [isFFmpeg ? "-version" : "--version"],
            folder: FileManager.default.temporaryDirectory,
            limits: ProgramLimits(time: .seconds(10))
        )
        let result = try await self.run(run)
        return result.succeeded ? String(decoding: result.output, as: UTF8.self) : ""
    }

    /// The first word of the first line that holds a number with a point, for example `5.1.9-0+deb12u1`.
    static func version(in text: String) -> String? {
        let words = text.prefix { $0 != "\n" }.split(separator: " ")
        return words.first { word in
            word.contains(".") && word.contains { $0.isNumber }
        }.map(String.init)
    }

    /// What is wrong with an FFmpeg that says this of itself; nil when it can be used.
    static func complaint(about text: String) -> String? {
        guard let version = version(in: text) else {
            // Builds from a developer's checkout name no release; they are new enough to try.
            return text.hasPrefix("ffmpeg version N-") ? missingParts(in: text) : "FFmpeg does not run"
        }
        let digits = version.drop { !$0.isNumber }.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
        if let major = digits.first, major < 5 || major == 5 && digits.dropFirst().first ?? 0 < 1 {
            return "FFmpeg \(version) is too old, 5.1 or newer is needed"
        }
        return missingParts(in: text)
    }

    private static func missingParts(in text: String) -> String? {
        let missing = ["libx264", "libass", "libzimg"].filter { !text.contains("--enable-\($0)") }
        return missing.isEmpty ? nil : "FFmpeg was built without \(missing.joined(separator: ", "))"
    }
}

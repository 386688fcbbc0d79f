import Foundation
import Studio

/// A run of FFmpeg as typed values; all text of people is in files that it names.
struct FFmpegRun: Sendable {
    var inputs: [FFmpegInput]
    /// A filter graph of our own numbers and names; nil for none.
    var graph: String?
    var outputs: [FFmpegOutput]
    /// Stops at the first damaged packet instead of writing less than was asked.
    var strict = true
    /// `error` for work, `info` where a filter reports its measurement there.
    var loudness: LogLevel = .error
    /// Whether its log begins with its versions; only seen with `info`.
    var saysVersions = false

    enum LogLevel: String, Sendable {
        case error
        case info
    }

    var arguments: [String] {
        var list = saysVersions ? [] : ["-hide_banner"]
        list += ["-nostdin", "-y", "-v", loudness.rawValue, "-nostats"]
        if strict { list.append("-xerror") }
        list += ["-progress", "pipe:1", "-stats_period", "0.25"]
        list += ["-filter_threads", "1", "-filter_complex_threads", "1"]
        list += inputs.flatMap(\.arguments)
        if let graph { list += ["-filter_complex", graph] }
        return list + outputs.flatMap(\.arguments)
    }
}

extension Programs {
    /// Runs FFmpeg and throws a `Problem` unless it says that all went well; returns its log.
    ///
    /// A good exit is no proof of a good file: callers compare what was written with their plan.
    /// `onFrame` gets the number of frames written so far.
    @discardableResult
    func ffmpeg(
        _ run: FFmpegRun,
        in folder: URL,
        limits: ProgramLimits = ProgramLimits(),
        onFrame: (@Sendable (Int) -> Void)? = nil
    ) async throws -> String {
        let order = ProgramRun(program: .ffmpeg, arguments: run.arguments, folder: folder, limits: limits)
        let result = try await self.run(order) { line in
            guard let onFrame, line.hasPrefix("frame=") else { return }
            if let frame = Int(line.dropFirst(6).drop { $0 == " " }) { onFrame(frame) }
        }
        guard result.succeeded else { throw Self.problem(.ffmpeg, result, limits: limits) }
        return result.complaint
    }

    /// What a failed run means to a person.
    static func problem(_ program: Program, _ result: ProgramResult, limits: ProgramLimits) -> Problem {
        // What FFmpeg says last of all is no cause.
        let lines = result.complaint.split(separator: "\n").filter { $0 != "Conversion failed!" }
        if result.complaint.contains("No space left on device") {
            return .fullDisk
        }
        if result.end == .signaled(25) {
            let megabytes = limits.fileBytes / 1_000_000
            return Problem(
                .insufficientStorage,
                "\(program.title) wrote more than the \(megabytes) MB it may and was stopped; make the film shorter."
            )
        }
        let cause =
            switch result.end {
            case .exited(let code): lines.last.map { String($0.prefix(200)) } ?? "exit status \(code)"
            case .signaled(let number): "ended by signal \(number)"
            }
        return Problem(
            .externalServiceError,
            "\(program.title) could not finish (\(cause)); try again, and look at `reelwright doctor` if it stays.",
            subject: program.rawValue
        )
    }
}

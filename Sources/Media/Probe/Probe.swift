public import Foundation
import Studio

/// Finds out what a file of picture or sound holds, without trusting its name.
public struct Probe: Sendable {
    private let programs: Programs

    /// A probe that runs FFprobe from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// What the file holds, its packets counted one by one.
    ///
    /// Throws a `Problem` of one sentence: `invalidFileType` for what cannot be read here, `resourceNotFound`
    /// where there is no file. A count says that packets are there, not that they decode.
    public func facts(of file: URL) async throws -> MediaFacts {
        try await report(on: file, packets: false).facts
    }

    /// The same of a file of ours, with every packet and its hash; for files of minutes, not of hours.
    func contents(of file: URL) async throws -> (facts: MediaFacts, packets: [PacketFacts]) {
        let (facts, packets) = try await everything(in: file)
        guard let packets else {
            throw Problem(
                .externalServiceError,
                "FFprobe told only a part of what \(file.lastPathComponent) holds; try again."
            )
        }
        return (facts, packets)
    }

    /// The same of anybody's file, of which the packets may not all be known: then there are none.
    func everything(in file: URL) async throws -> (facts: MediaFacts, packets: [PacketFacts]?) {
        let report = try await report(on: file, packets: true)
        return (report.facts, report.packetFacts)
    }

    private func report(on file: URL, packets: Bool) async throws -> ProbeReport {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw Problem(.resourceNotFound, "There is no file at \(file.path); check the path.")
        }
        guard let kind = try FileKind.of(file) else { throw Self.unreadable(file) }
        var arguments = [
            "-v", "error", "-protocol_whitelist", "file", "-max_pixels", "\(InputLimits.pixels)",
            "-f", kind.demuxer.rawValue, "-show_format", "-show_streams", "-show_chapters", "-count_packets",
            "-show_data_hash", "murmur3",
        ]
        if packets { arguments += ["-show_entries", "packet=stream_index,pts,flags,pos,size,data_hash"] }
        arguments += ["-of", "json=compact=1", "-i", "file:\(file.path)"]
        let run = ProgramRun(
            program: .ffprobe,
            arguments: arguments,
            folder: FileManager.default.temporaryDirectory,
            limits: ProgramLimits(time: .seconds(60), outputBytes: 64_000_000)
        )
        let result = try await programs.run(run)
        if result.complaint.contains("exceeds specified max pixel count") {
            throw Problem(
                .fileTooLarge,
                "\(file.lastPathComponent) has frames of more than 40 million pixels; make it smaller.",
                subject: file.lastPathComponent
            )
        }
        guard result.succeeded, let report = try? ProbeReport(json: result.output) else {
            throw Self.unreadable(file)
        }
        guard !report.facts.streams.isEmpty else { throw Self.unreadable(file) }
        return report
    }

    static func unreadable(_ file: URL) -> Problem {
        Problem(
            .invalidFileType,
            "\(file.lastPathComponent) cannot be read as a picture, film or sound; give an MP4, MOV, MKV, WAV, MP3, PNG, JPEG, WebP or GIF file.",
            subject: file.lastPathComponent
        )
    }
}

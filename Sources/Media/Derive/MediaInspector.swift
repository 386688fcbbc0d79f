public import Foundation
public import Studio

/// Finds out what a file that somebody sent is, and whether it can be shown or heard.
public struct MediaInspector: Sendable {
    private let programs: Programs

    /// An inspector that runs FFprobe and FFmpeg from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// What the first bytes (16 are enough) promise; nil when they are of no kind that is read.
    public static func promise(of head: [UInt8]) -> MediaPromise? {
        guard let kind = FileKind.of(head) else { return nil }
        return switch kind {
        case .png, .jpeg, .webp, .gif: .picture
        case .wav, .mp3, .flac, .ogg, .aac: .sound
        case .mp4, .matroska: .film
        }
    }

    /// What the file holds; pictures and sound are decoded whole, of a film the first picture.
    ///
    /// Throws a `Problem`: `invalidFileType` for what cannot be read or is damaged, `fileTooLarge` for pictures
    /// of more than 40 million pixels. `folder` takes temporary files.
    public func inspect(_ file: URL, in folder: URL) async throws -> InspectedMedia {
        guard let kind = try FileKind.of(file) else { throw Probe.unreadable(file) }
        let facts = try await Probe(programs: programs).facts(of: file)
        if kind.isPicture {
            guard let size = facts.video?.picture?.shown ?? facts.video?.size else {
                throw Probe.unreadable(file)
            }
            try await decodePicture(of: file, kind, in: folder, isWhole: true)
            return InspectedMedia(kind: .image, mime: kind.mime, facts: Asset.Facts(size: size))
        }
        if let video = facts.video, kind == .mp4 || kind == .matroska {
            guard let size = video.picture?.shown ?? video.size else { throw Probe.unreadable(file) }
            try await decodePicture(of: file, kind, in: folder, isWhole: false)
            let duration = facts.duration ?? video.duration?.seconds
            return InspectedMedia(
                kind: .video,
                mime: "video/\(try Self.container(of: file, kind))",
                facts: Asset.Facts(size: size, duration: duration)
            )
        }
        guard let sound = facts.audio, sound.packets > 0 else { throw Probe.unreadable(file) }
        try await decodeSound(of: file, kind, in: folder)
        let duration = facts.duration ?? sound.duration?.seconds
        return InspectedMedia(
            kind: .music,
            mime: kind == .mp4
                ? "audio/mp4" : kind == .matroska ? "audio/\(try Self.container(of: file, kind))" : kind.mime,
            facts: Asset.Facts(duration: duration)
        )
    }

    /// Decodes the first picture, and throws when there is none; of a whole file also when it is damaged.
    private func decodePicture(
        of file: URL,
        _ kind: FileKind,
        in folder: URL,
        isWhole: Bool
    ) async throws {
        var output = FFmpegOutput(
            file: folder.appending(path: "decoded"),
            muxer: .null,
            maps: ["0:V:0"],
            video: .raw
        )
        output.frameLimit = 1
        let result = try await run(file, kind, output, in: folder)
        let frames = String(decoding: result.output, as: UTF8.self).contains(/frame= *1\b/)
        // FFmpeg writes what it could decode of a damaged picture; its complaints tell.
        guard result.succeeded, frames, !isWhole || result.complaint.isEmpty else {
            throw Self.damaged(file)
        }
    }

    /// Decodes all that is heard, and throws at the first damage: a film would find it much later.
    private func decodeSound(of file: URL, _ kind: FileKind, in folder: URL) async throws {
        let output = FFmpegOutput(
            file: folder.appending(path: "decoded"),
            muxer: .null,
            maps: ["0:a:0"],
            audio: .pcm16
        )
        guard try await run(file, kind, output, in: folder).succeeded else { throw Self.damaged(file) }
    }

    private func run(
        _ file: URL,
        _ kind: FileKind,
        _ output: FFmpegOutput,
        in folder: URL
    ) async throws -> ProgramResult {
        let run = FFmpegRun(inputs: [.file(file, as: kind.demuxer)], outputs: [output])
        return try await programs.run(
            ProgramRun(
                program: .ffmpeg,
                arguments: run.arguments,
                folder: folder,
                limits: ProgramLimits(time: .seconds(60), memoryBytes: 3_000_000_000)
            )
        )
    }

    private static func damaged(_ file: URL) -> Problem {
        Problem(
            .invalidFileType,
            "\(file.lastPathComponent) is damaged or not complete; give it again.",
            subject: file.lastPathComponent
        )
    }

    /// What the container says it is: MP4 or QuickTime, whose oldest files do not say, or WebM; throws for other
    /// Matroska, which browsers do not play.
    private static func container(of file: URL, _ kind: FileKind) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 64) ?? Data()
        if kind == .matroska {
            // The type of the document stands in the first element (RFC 8794, section 11.2.2).
            guard head.range(of: Data("webm".utf8)) != nil else {
                throw Problem(
                    .invalidFileType,
                    "\(file.lastPathComponent) is a Matroska file, which browsers do not play; send it as MP4 or WebM.",
                    subject: file.lastPathComponent
                )
            }
            return "webm"
        }
        let isOld = !head.dropFirst(4).starts(with: "ftyp".utf8)
        return isOld || head.dropFirst(8).starts(with: "qt  ".utf8) ? "quicktime" : "mp4"
    }
}

/// What a file turned out to be.
public struct InspectedMedia: Hashable, Sendable {
    public let kind: Asset.Kind
    /// As the bytes say, whatever the client said.
    public let mime: String
    public let facts: Asset.Facts
}

extension FileKind {
    /// The media type of a file of this kind with pictures, or of sound where there are none.
    var mime: String {
        switch self {
        case .mp4: "video/mp4"
        case .matroska: "video/webm"
        case .wav: "audio/wav"
        case .mp3: "audio/mpeg"
        case .flac: "audio/flac"
        case .ogg: "audio/ogg"
        case .aac: "audio/aac"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .gif: "image/gif"
        }
    }
}

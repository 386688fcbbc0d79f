public import Foundation
public import Studio

/// Makes a client's picture fit to be drawn.
public struct StillImage: Sendable {
    private let programs: Programs

    /// A converter that runs FFmpeg from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// Writes `file` as a PNG with alpha, upright and at most 2048 pixels on its long side.
    ///
    /// Takes PNG, JPEG, WebP and GIF (its first picture), told by their first bytes, up to 10 MB and 40
    /// million pixels; an orientation that a camera noted is applied. Returns the PNG's size. Throws a
    /// `Problem` (`resourceNotFound`, `invalidFileType`, `fileTooLarge`) and then leaves no file.
    @discardableResult
    public func normalise(_ file: URL, to png: URL) async throws -> PixelSize {
        try await explained { try await convert(file, to: png) }
    }

    private func convert(_ file: URL, to png: URL) async throws -> PixelSize {
        let kind = try check(file)
        let scaling =
            "scale=w='min(2048,iw)':h='min(2048,ih)':force_original_aspect_ratio=decrease:flags=lanczos"
        let run = FFmpegRun(
            inputs: [.file(file, as: kind.demuxer)],
            graph: "[0:V:0]\(scaling),setsar=1,format=rgba[v]",
            outputs: [FFmpegOutput(file: png, muxer: .png, maps: ["[v]"], video: .png)]
        )
        let order = ProgramRun(
            program: .ffmpeg,
            arguments: run.arguments,
            folder: png.deletingLastPathComponent(),
            limits: ProgramLimits(time: .seconds(60), memoryBytes: 3_000_000_000)
        )
        let result = try await programs.run(order)
        let complaint = result.complaint
        if complaint.contains("No space left on device") {
            throw Programs.problem(.ffmpeg, result, limits: order.limits)
        }
        let tooLarge = ["max pixel count", "dimensions too large", "Picture size", "Invalid image size"]
        if tooLarge.contains(where: complaint.contains) {
            throw problem(.fileTooLarge, file, "has more than 40 million pixels; make it smaller")
        }
        // FFmpeg writes what it could decode of a damaged picture; its complaints tell.
        guard result.succeeded, complaint.isEmpty, let size = try? Self.sizeOfPNG(png) else {
            try? FileManager.default.removeItem(at: png)
            throw problem(.invalidFileType, file, "is damaged or not complete; give the picture again")
        }
        return size
    }

    private func check(_ file: URL) throws -> FileKind {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
        else {
            throw Problem(
                .resourceNotFound,
                "There is no picture at \(file.path); check the path.",
                subject: file.lastPathComponent
            )
        }
        let bytes = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        if bytes == 0 { throw problem(.invalidFileType, file, "is empty; give a picture") }
        if bytes > InputLimits.pictureBytes {
            throw problem(.fileTooLarge, file, "holds more than 10 MB; give a smaller picture")
        }
        guard let kind = try FileKind.of(file), kind.isPicture else {
            throw problem(
                .invalidFileType,
                file,
                "is not a PNG, JPEG, WebP or GIF picture; save it as one of these"
            )
        }
        return kind
    }

    private func problem(_ code: ProblemCode, _ file: URL, _ what: String) -> Problem {
        Problem(code, "\(file.lastPathComponent) \(what).", subject: file.lastPathComponent)
    }

    /// Width and height as the header says.
    static func sizeOfPNG(_ file: URL) throws -> PixelSize {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let head = [UInt8](try handle.read(upToCount: 24) ?? Data())
        guard head.count == 24, FileKind.of(head) == .png else { throw Probe.unreadable(file) }
        func number(_ offset: Int) -> Int { head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        return PixelSize(width: number(16), height: number(20))
    }
}

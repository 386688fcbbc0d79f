public import Foundation
import Studio

/// Makes small files that stand for large ones: stills, short clips and the outline of sound.
public struct Previews: Sendable {
    private let programs: Programs

    /// A maker that runs FFmpeg from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// Writes the first picture of a file as a JPEG of at most `side` pixels on its long side.
    ///
    /// What is transparent becomes white.
    public func still(of file: URL, side: Int, to jpeg: URL) async throws {
        let graph =
            "[0:V:0]scale=w='min(\(side),iw)':h='min(\(side),ih)':force_original_aspect_ratio=decrease,"
            + "setsar=1,format=rgba,split[over][under];"
            + "[under]lutrgb=r=255:g=255:b=255:a=255[white];[white][over]overlay=format=auto,"
            + "scale=out_range=pc,format=yuvj420p[v]"
        var output = FFmpegOutput(file: jpeg, muxer: .png, maps: ["[v]"], video: .jpeg)
        output.frameLimit = 1
        try await programs.ffmpeg(
            FFmpegRun(inputs: [try Self.input(file)], graph: graph, outputs: [output], strict: false),
            in: jpeg.deletingLastPathComponent(),
            limits: ProgramLimits(time: .seconds(60), memoryBytes: 3_000_000_000)
        )
        guard FileManager.default.fileExists(atPath: jpeg.path) else { throw Probe.unreadable(file) }
    }

    /// Writes a video of at most 480 pixels on its long side, at 30 frames a second.
    public func clip(of file: URL, hasSound: Bool, to mp4: URL) async throws {
        let size = try await Self.size(of: file, programs)
        let rate = FrameRate(30)
        let encoding = H264(
            preset: .veryfast,
            quality: 28,
            size: size,
            rate: rate,
            reach: H264.reach(at: rate)
        )
        let output = FFmpegOutput(
            file: mp4,
            muxer: .mp4,
            maps: hasSound ? ["[v]", "0:a:0"] : ["[v]"],
            video: .h264(encoding),
            audio: hasSound ? .aac(kilobits: 96) : nil
        )
        let graph =
            "[0:V:0]fps=30,scale=\(size.width):\(size.height):flags=bilinear,setsar=1,format=yuv420p[v]"
        try await programs.ffmpeg(
            FFmpegRun(inputs: [try Self.input(file)], graph: graph, outputs: [output], strict: false),
            in: mp4.deletingLastPathComponent(),
            limits: ProgramLimits(time: .seconds(120), memoryBytes: 3_000_000_000)
        )
    }

    /// The loudest sample of each of at most `count` equal stretches, 0 to 1, and the length in seconds.
    public func peaks(
        of file: URL,
        count: Int,
        in folder: URL
    ) async throws -> (peaks: [Double], duration: Double) {
        let wave = folder.appending(path: "peaks.wav")
        defer { try? FileManager.default.removeItem(at: wave) }
        let output = FFmpegOutput(file: wave, muxer: .wav, maps: ["[a]"], audio: .pcm16)
        let graph = "[0:a:0]aresample=\(Self.peakRate),aformat=sample_fmts=s16:channel_layouts=mono[a]"
        try await programs.ffmpeg(
            FFmpegRun(inputs: [try Self.input(file)], graph: graph, outputs: [output], strict: false),
            in: folder,
            limits: ProgramLimits(time: .seconds(120), memoryBytes: 3_000_000_000)
        )
        return try Self.peaks(ofWave: wave, count: count)
    }

    /// Samples a second of which peaks are told: enough for an outline.
    private static let peakRate = 8_000

    /// Reads the file in pieces, because hours of sound would not fit into memory twice.
    private static func peaks(ofWave file: URL, count: Int) throws -> (peaks: [Double], duration: Double) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 512) ?? Data()
        guard let data = head.firstRange(of: Data("data".utf8)) else { throw Probe.unreadable(file) }
        let begin = data.upperBound + 4
        let samples = max(0, Int(try handle.seekToEnd()) - begin) / 2
        let stretch = max(1, (samples + count - 1) / count)
        try handle.seek(toOffset: UInt64(begin))
        var peaks: [Double] = []
        while let piece = try handle.read(upToCount: stretch * 2), piece.count > 1 {
            let loudest = piece.withUnsafeBytes { bytes in
                stride(from: 0, to: bytes.count - 1, by: 2).reduce(0) { loudest, place in
                    let sample = Int16(truncatingIfNeeded: Int(bytes[place]) | Int(bytes[place + 1]) << 8)
                    return max(loudest, Int(sample.magnitude))
                }
            }
            peaks.append((Double(loudest) / 32_768 * 1000).rounded() / 1000)
        }
        return (peaks, Double(samples) / Double(peakRate))
    }

    private static func input(_ file: URL) throws -> FFmpegInput {
        guard let kind = try FileKind.of(file) else { throw Probe.unreadable(file) }
        return .file(file, as: kind.demuxer)
    }

    /// At most 480 pixels on the long side, both even.
    private static func size(of file: URL, _ programs: Programs) async throws -> PixelSize {
        let video = try await Probe(programs: programs).facts(of: file).video
        guard let shown = video?.picture?.shown ?? video?.size else { throw Probe.unreadable(file) }
        let scale = min(1, 480 / Double(max(shown.width, shown.height)))
        func even(_ side: Int) -> Int { max(2, Int((Double(side) * scale / 2).rounded()) * 2) }
        return PixelSize(width: even(shown.width), height: even(shown.height))
    }
}

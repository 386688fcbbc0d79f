import Foundation
import Studio

/// One input of a run of FFmpeg.
struct FFmpegInput: Sendable {
    private let options: [String]
    private let source: String

    /// A file on disk, read from its first frame.
    static func file(_ file: URL, as demuxer: Demuxer, threads: Int = 1) -> FFmpegInput {
        FFmpegInput(options: guards(demuxer, threads: threads), source: "file:\(file.path)")
    }

    /// A file of video, read from its first frame; damage is an error wherever the decoder can tell.
    static func video(_ file: URL, as demuxer: Demuxer) -> FFmpegInput {
        FFmpegInput(options: strict + guards(demuxer), source: "file:\(file.path)")
    }

    /// The same, read from `frame` on, which lies on a whole tick of the file.
    ///
    /// The seek lands less than a microsecond before the frame, so that nothing is decoded in vain when a
    /// decoder can start there.
    static func video(_ file: URL, as demuxer: Demuxer, from frame: Int, rate: FrameRate) -> FFmpegInput {
        guard frame > 0 else { return .video(file, as: demuxer) }
        let microseconds = (rate.seconds(ofFrames: frame) * 1_000_000).rounded(.down)
        return FFmpegInput(
            options: ["-ss", Decimals.text(microseconds / 1_000_000)] + strict + guards(demuxer),
            source: "file:\(file.path)"
        )
    }

    /// A file of video whose packets are copied from the keyframe `frame` on.
    ///
    /// The seek lands a quarter of a frame before it: late enough to leave out the frame before, and so near
    /// that rounding brings all times back on their marks.
    static func packets(_ file: URL, as demuxer: Demuxer, from frame: Int, rate: FrameRate) -> FFmpegInput {
        guard frame > 0 else { return .file(file, as: demuxer) }
        let seconds = rate.seconds(ofFrames: 4 * frame - 1) / 4
        return FFmpegInput(
            options: ["-ss", Decimals.text(seconds)] + guards(demuxer),
            source: "file:\(file.path)"
        )
    }

    /// The files that a list in the working directory names, one after the other.
    ///
    /// Their packets come as they are: FFmpeg would else rewrite each one that players can start from.
    static func list(_ file: URL) -> FFmpegInput {
        FFmpegInput(options: guards(.list) + ["-auto_convert", "0"], source: "file:\(file.path)")
    }

    /// Frames as planes of brightness and colour differences from standard input.
    static func frames(size: PixelSize, rate: FrameRate) -> FFmpegInput {
        FFmpegInput(
            options: [
                "-protocol_whitelist", "pipe", "-f", Demuxer.rawVideo.rawValue, "-pixel_format", "yuv420p",
                "-video_size", "\(size.width)x\(size.height)", "-framerate", rate.text,
            ],
            source: "pipe:0"
        )
    }

    /// What a filter graph of ours makes.
    static func synthetic(_ graph: String) -> FFmpegInput {
        FFmpegInput(options: ["-f", Demuxer.synthetic.rawValue], source: graph)
    }

    var arguments: [String] { options + ["-i", source] }

    /// Without these a decoder covers up what it cannot read, and says that all went well.
    private static let strict = ["-err_detect", "aggressive+explode"]

    /// Files only, and no picture above 40 million pixels.
    private static func guards(_ demuxer: Demuxer, threads: Int = 1) -> [String] {
        [
            "-threads", "\(threads)", "-protocol_whitelist", "file", "-max_pixels", "\(InputLimits.pixels)",
            "-f",
            demuxer.rawValue,
        ]
    }
}

/// What is taken from outside at most.
enum InputLimits {
    /// Width times height of one picture.
    static let pixels = 40_000_000
    /// Length of a client's picture in bytes: 10 MB.
    static let pictureBytes = 10_000_000
}

/// Numbers as FFmpeg reads them, whatever the locale.
enum Decimals {
    /// A number with nine decimals.
    static func text(_ number: Double) -> String {
        String(format: "%.9f", locale: Locale(identifier: "en_US_POSIX"), number)
    }
}

import Foundation
import Studio

/// One output of a run of FFmpeg, written to a file.
struct FFmpegOutput: Sendable {
    var file: URL
    var muxer: Muxer
    /// Streams that are written: `0:v` of an input, or `[name]` of the filter graph.
    var maps: [String]
    var video: VideoEncoding?
    var audio: AudioEncoding?
    var subtitles: SubtitleEncoding?
    /// The number of the input whose title and chapters are taken; none when nil.
    var metadataInput: Int?
    /// ISO 639-2 codes of the streams, by specifier such as `a:0`.
    var languages: [(stream: String, code: String)] = []
    /// The most frames that are written; nil for all.
    var frameLimit: Int?

    enum Muxer: String, Sendable {
        /// MP4 with its index in front.
        case mp4
        case wav
        case png = "image2"
        case null
    }

    enum SubtitleEncoding: String, Sendable {
        case movText = "mov_text"
    }

    var arguments: [String] {
        var list = maps.flatMap { ["-map", $0] }
        list += video?.arguments ?? ["-vn"]
        list += audio?.arguments ?? ["-an"]
        list += subtitles.map { ["-c:s", $0.rawValue] } ?? ["-sn"]
        if let frameLimit { list += ["-frames:v", "\(frameLimit)"] }
        list += ["-map_metadata", "\(metadataInput ?? -1)", "-map_chapters", "\(metadataInput ?? -1)"]
        list += languages.flatMap { ["-metadata:s:\($0.stream)", "language=\($0.code)"] }
        // Without these the file would hold dates and version numbers, and differ from run to run.
        list += ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]
        switch muxer {
        case .mp4:
            // 240000 divides all offered rates and 48 kHz, so that lengths in edit lists are exact.
            list += ["-movflags", "+faststart", "-movie_timescale", "240000"]
        case .png: list += ["-frames:v", "1", "-update", "1"]
        case .wav, .null: break
        }
        return list + ["-f", muxer.rawValue, "file:\(file.path)"]
    }
}

/// How a stream of sound is written.
enum AudioEncoding: Hashable, Sendable {
    case copy
    /// AAC-LC at 48 kHz stereo.
    case aac(kilobits: Int)
    case pcm16
    case float32

    var arguments: [String] {
        switch self {
        case .copy: ["-c:a", "copy"]
        case .aac(let kilobits):
            // At these rates the fast search takes less than half the time and comes nearer to the sound, and each
            // ear keeps its own high tones: to give both the same ones leaves ten decibels more error.
            [
                "-c:a", "aac", "-aac_coder", "fast", "-aac_is", "0", "-b:a", "\(kilobits)k", "-ar", "48000",
                "-ac", "2",
            ]
        case .pcm16: ["-c:a", "pcm_s16le"]
        case .float32: ["-c:a", "pcm_f32le"]
        }
    }
}

/// How a stream of video is written.
enum VideoEncoding: Sendable {
    case copy(timing: FrameRate)
    case h264(H264)
    case png
    /// A JPEG of a quality for the screen.
    case jpeg
    /// The decoded frames themselves.
    case raw

    var arguments: [String] {
        switch self {
        case .copy(let rate):
            // Joining adds up lengths rounded to microseconds; this puts every frame back on its mark. And the
            // encoder decodes a piece of one or two frames later than others, for which joining has no room.
            let length = "\(rate.denominator)/\(rate.numerator)/TB"
            let shown = "round(round(PTS*TB*\(rate.numerator)/\(rate.denominator))*\(length))"
            let decoded = "round((N-\(H264.reordering))*\(length))"
            return [
                // Without the third, packets before the first one that was asked for would come along.
                "-c:v", "copy", "-copypriorss:v", "0", "-bsf:v", "setts=pts=\(shown):dts=\(decoded)",
                "-video_track_timescale", "\(rate.videoTimescale)",
            ]
        case .h264(let settings): return settings.arguments
        case .png: return ["-c:v", "png", "-threads:v", "1"]
        case .jpeg: return ["-c:v", "mjpeg", "-threads:v", "1", "-q:v", "4", "-pix_fmt", "yuvj420p"]
        case .raw: return ["-c:v", "rawvideo", "-fps_mode", "passthrough"]
        }
    }
}

extension FrameRate {
    /// Ticks a second of a video track in which a frame is a whole number of ticks.
    var videoTimescale: Int { numerator >= 1000 ? numerator : numerator * 512 }

    /// Ticks that a frame lasts.
    var videoTicks: Int { videoTimescale * denominator / numerator }
}

import Foundation
import Studio

/// One frame, encoded to learn what the tools are and how they set decoders up.
struct EncoderTrial: Sendable {
    /// Names and versions of everything in FFmpeg that can change a result.
    let tools: String
    /// The hash of what decoders are set up with for such an encoding.
    let configuration: String

    /// Encodes a black frame; `folder` is the caller's own.
    init(_ encoding: H264, programs: Programs, in folder: URL) async throws {
        let file = folder.appending(path: "trial.mp4")
        defer { try? FileManager.default.removeItem(at: file) }
        let size = "\(encoding.size.width)x\(encoding.size.height)"
        var run = FFmpegRun(
            inputs: [.synthetic("color=s=\(size):r=\(encoding.rate.text)")],
            outputs: [FFmpegOutput(file: file, muxer: .mp4, maps: ["0:v"], video: .h264(encoding))],
            loudness: .info
        )
        run.outputs[0].frameLimit = 1
        run.saysVersions = true
        let log = try await programs.ffmpeg(run, in: folder)
        // libx264 is not among the versions that FFmpeg tells; it writes its own into what it encodes.
        let encoded = try Data(contentsOf: file)
        let mark = Data("x264 - core ".utf8)
        let build = encoded.range(of: mark).map { encoded[$0.lowerBound...].prefix { $0 >= 32 }.prefix(40) }
        let versions = log.split(separator: "\n").filter { line in
            line.hasPrefix("ffmpeg version") || line.hasPrefix("  lib")
        }
        guard let build, !versions.isEmpty,
            let configuration = try await Probe(programs: programs).facts(of: file).video?.configuration
        else {
            throw Problem(
                .serviceUnavailable,
                "FFmpeg does not say what it encodes with; see `reelwright doctor`.",
                subject: Program.ffmpeg.rawValue
            )
        }
        tools = (versions.map(String.init) + [String(decoding: build, as: UTF8.self)]).joined(separator: "\n")
        self.configuration = configuration
    }
}

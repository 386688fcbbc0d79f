import Foundation
import Studio
import TestSupport

@testable import Media

/// Small files of every kind that can be sent, made once for all tests of a process.
struct SampleMedia: Sendable {
    let png: [UInt8]
    let jpeg: [UInt8]
    let mp4: [UInt8]
    let wave: [UInt8]
    /// Sound alone in a container that may hold pictures.
    let m4a: [UInt8]
    let webm: [UInt8]
    let matroska: [UInt8]

    static let shared = Made()

    actor Made {
        private var made: SampleMedia?

        var media: SampleMedia {
            get async throws {
                if let made { return made }
                let media = try await SampleMedia()
                made = media
                return media
            }
        }
    }

    private init() async throws {
        let folder = try TemporaryFolder(inMemory: true)
        let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")
        func make(_ name: String, _ output: FFmpegOutput, _ inputs: [FFmpegInput]) async throws -> [UInt8] {
            var output = output
            output.file = folder.url.appending(path: name)
            try await programs.ffmpeg(FFmpegRun(inputs: inputs, outputs: [output]), in: folder.url)
            return [UInt8](try Data(contentsOf: output.file))
        }
        let picture = FFmpegInput.synthetic("testsrc2=size=160x90:rate=30:duration=1")
        let sound = FFmpegInput.synthetic("sine=frequency=440:duration=2:sample_rate=48000")
        let any = folder.url
        png = try await make(
            "a.png",
            FFmpegOutput(file: any, muxer: .png, maps: ["0:v"], video: .png),
            [picture]
        )
        jpeg = try await make(
            "a.jpeg",
            FFmpegOutput(file: any, muxer: .png, maps: ["0:v"], video: .jpeg),
            [picture]
        )
        let rate = FrameRate(30)
        let encoding = H264(
            preset: .veryfast,
            quality: 30,
            size: PixelSize(width: 160, height: 90),
            rate: rate,
            reach: 30
        )
        mp4 = try await make(
            "a.mp4",
            FFmpegOutput(
                file: any,
                muxer: .mp4,
                maps: ["0:v", "1:a"],
                video: .h264(encoding),
                audio: .aac(kilobits: 64),
                frameLimit: 30
            ),
            [picture, sound]
        )
        wave = try await make(
            "a.wav",
            FFmpegOutput(file: any, muxer: .wav, maps: ["0:a"], audio: .pcm16),
            [sound]
        )
        m4a = try await make(
            "b.mp4",
            FFmpegOutput(file: any, muxer: .mp4, maps: ["0:a"], audio: .aac(kilobits: 64)),
            [sound]
        )
        func wrap(_ muxer: String, _ codec: String) async throws -> [UInt8] {
            let file = folder.url.appending(path: muxer)
            let source = ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=30:duration=0.5"]
            let arguments = ["-v", "error"] + source + ["-c:v", codec, "-f", muxer, file.path]
            _ = try await programs.run(
                ProgramRun(program: .ffmpeg, arguments: arguments, folder: folder.url)
            )
            return [UInt8](try Data(contentsOf: file))
        }
        webm = try await wrap("webm", "libvpx")
        matroska = try await wrap("matroska", "libx264")
    }
}

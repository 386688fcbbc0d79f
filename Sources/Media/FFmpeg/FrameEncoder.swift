public import Foundation
public import Studio

/// Encodes frames that a closure draws, one after the other, into a film without sound.
public struct FrameEncoder: Sendable {
    private let programs: Programs

    /// An encoder that runs FFmpeg from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// Writes an MP4 (H.264, yuv420p, BT.709) of `frames` frames to `file`.
    ///
    /// Sides are even. A good exit of FFmpeg is no proof, so callers count the frames.
    ///
    /// `draw` fills each frame, from 0: rows of `width` pixels without padding, each pixel the bytes blue,
    /// green, red and one that is not read. It gets the same buffer each time, still holding the frame
    /// before. At each of `cuts` a player can start, and nothing refers from one side of it to the other: a
    /// draft takes what lies between two cuts over as it is. `progress` gets 0 to 1. Equal frames give equal
    /// bytes. Throws what `draw` throws, `Problem` for anything else; the caller removes what a failed run
    /// has left at `file`.
    public func encode(
        frames: Int,
        size: PixelSize,
        rate: FrameRate,
        cuts: [Int] = [],
        to file: URL,
        progress: @escaping @Sendable (Double) -> Void = { _ in },
        draw: @escaping @Sendable (Int, UnsafeMutableRawBufferPointer) throws -> Void
    ) async throws {
        let limits = ProgramLimits(time: .seconds(1800))
        let encoding = H264(
            preset: .veryfast,
            quality: H264.draftQuality,
            size: size,
            rate: rate,
            reach: H264.reach(at: rate),
            cuts: cuts
        )
        let output = FFmpegOutput(file: file, muxer: .mp4, maps: ["[v]"], video: .h264(encoding))
        let run = FFmpegRun(
            inputs: [.frames(size: size, rate: rate)],
            graph: "[0:v]setsar=1[v]",
            outputs: [output]
        )
        let order = ProgramRun(
            program: .ffmpeg,
            arguments: run.arguments,
            folder: file.deletingLastPathComponent(),
            limits: limits
        )
        let result = try await programs.run(order) { input in
            let buffer = FrameBuffer(size)
            for frame in 0..<frames {
                try Task.checkCancellation()
                try buffer.fill { try draw(frame, $0) }
                guard try await input.write(buffer.bytes) else { return }
                progress(Double(frame + 1) / Double(frames))
            }
        }
        guard result.succeeded else { throw Programs.problem(.ffmpeg, result, limits: limits) }
    }
}

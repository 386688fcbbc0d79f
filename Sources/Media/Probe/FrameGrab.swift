public import Foundation
public import Studio

/// Takes single frames out of videos.
public struct FrameGrab: Sendable {
    private let programs: Programs

    /// A grabber that runs FFmpeg from `programs`.
    public init(programs: Programs) {
        self.programs = programs
    }

    /// Writes a frame of a video, counted at `rate` from 0, as a PNG; beyond its end the last one.
    ///
    /// Throws a `Problem` (`invalidFileType`) for a file that is no video.
    public func grab(_ frame: Int, at rate: FrameRate, of video: URL, to png: URL) async throws {
        guard let kind = try FileKind.of(video), kind == .mp4 || kind == .matroska else {
            throw Problem(.invalidFileType, "The stored video cannot be read; make it again.")
        }
        var output = FFmpegOutput(file: png, muxer: .png, maps: ["[v]"], video: .png)
        output.frameLimit = 1
        let run = FFmpegRun(
            inputs: [.video(video, as: kind.demuxer)],
            graph: "[0:V:0]fps=\(rate.text),tpad=stop_mode=clone:stop=\(frame + 1),"
                + "trim=start_frame=\(frame):end_frame=\(frame + 1),setpts=PTS-STARTPTS,setsar=1,format=rgb24[v]",
            outputs: [output]
        )
        try await programs.ffmpeg(
            run,
            in: png.deletingLastPathComponent(),
            limits: ProgramLimits(time: .seconds(120))
        )
    }
}

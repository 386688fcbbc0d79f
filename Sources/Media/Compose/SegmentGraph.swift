import Foundation
import Studio

/// The filters and inputs that turn cuttings into the frames of one segment.
struct SegmentGraph {
    let plan: RenderPlan
    /// What is known of every video of the plan.
    let videos: [URL: VideoSource]

    /// A video and what it holds.
    struct VideoSource: Sendable {
        let demuxer: Demuxer
        let facts: StreamFacts
    }

    /// Everything to write one segment with, but for its encoding.
    func run(_ segment: Segment, encoding: H264, to file: URL) -> FFmpegRun {
        let cuttings: [Segment.Cutting]
        var filters: [String] = []
        switch segment.content {
        case .body(let cutting):
            cuttings = [cutting]
            filters.append("[0:v]\(frames(of: cutting, count: segment.frames))[joined]")
        case .crossfade(let from, let to):
            cuttings = [from, to]
            // One spare frame on each side makes the ramp even; without them its last step is double.
            let spare = "tpad=start=1:start_mode=clone:stop=2:stop_mode=clone"
            filters.append("[0:v]\(frames(of: from, count: segment.frames)),\(spare)[from]")
            filters.append("[1:v]\(frames(of: to, count: segment.frames)),\(spare)[to]")
            let length = Decimals.text(rate.seconds(ofFrames: segment.frames + 1))
            let cut = "trim=start_frame=1:end_frame=\(segment.frames + 1)"
            filters.append("[from][to]xfade=duration=\(length):offset=0,\(cut)[joined]")
        }
        filters.append("[joined]\(onFilmTime(segment))\(captions)\(marks(from: 0)),format=yuv420p[v]")
        var output = FFmpegOutput(file: file, muxer: .mp4, maps: ["[v]"], video: .h264(encoding))
        output.frameLimit = segment.frames
        return FFmpegRun(
            inputs: cuttings.map(input),
            graph: filters.joined(separator: ";"),
            outputs: [output]
        )
    }

    private var rate: FrameRate { plan.format.rate }

    private func input(_ cutting: Segment.Cutting) -> FFmpegInput {
        let demuxer = videos[cutting.video]?.demuxer ?? .mov
        // With another rate a frame of ours is none of the file's, so such files are read from the start.
        guard isOfPlannedRate(cutting.video) else { return .file(cutting.video, as: demuxer) }
        return .video(cutting.video, as: demuxer, from: cutting.first, rate: rate)
    }

    /// `count` frames from the cutting's first one, in the film's size, rate and colours.
    private func frames(of cutting: Segment.Cutting, count: Int) -> String {
        let ofRate = isOfPlannedRate(cutting.video)
        let first = ofRate ? 0 : cutting.first
        let trim = "trim=start_frame=\(first):end_frame=\(first + count)"
        let timing = ofRate ? "\(trim),\(marks(from: 0))" : "fps=\(rate.text),\(trim),\(marks(from: 0))"
        let picture = isOfPlannedPicture(cutting.video) ? "setsar=1" : covering
        return "\(timing),fps=\(rate.text),\(picture)"
    }

    /// Fills the film's picture with another one's middle.
    private var covering: String {
        let (width, height) = (plan.size.width, plan.size.height)
        return "scale=w='trunc(iw*sar/2)*2':h='trunc(ih/2)*2',setsar=1,"
            + "scale=\(width):\(height):force_original_aspect_ratio=increase:flags=bicubic"
            + ":out_color_matrix=bt709:out_range=tv,crop=\(width):\(height),setsar=1,format=yuv420p"
    }

    /// Frame times on exact marks, the first of them being frame `start`.
    private func marks(from start: Int) -> String {
        let scale = rate.videoTimescale
        let ticks = scale * rate.denominator / rate.numerator
        return "settb=1/\(scale),setpts=(N+\(start))*\(ticks)"
    }

    private func onFilmTime(_ segment: Segment) -> String { marks(from: segment.start) + "," }

    private var captions: String { plan.burnsCaptions ? "ass=\(CaptionArtwork.fileName)," : "" }

    private func isOfPlannedRate(_ video: URL) -> Bool { videos[video]?.facts.rate == rate }

    private func isOfPlannedPicture(_ video: URL) -> Bool {
        guard let facts = videos[video]?.facts else { return false }
        return facts.size == plan.size && facts.pixelFormat == "yuv420p" && facts.colorSpace == "bt709"
    }
}

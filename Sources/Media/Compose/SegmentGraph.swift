import Foundation
import Studio

/// The filters and inputs that turn cuttings into the frames of segments.
struct SegmentGraph {
    let plan: RenderPlan
    /// What is known of each item's video.
    let sources: [VideoSource]

    /// A segment that is written, and how.
    struct Order: Sendable {
        let segment: Segment
        let captions: SegmentCaptions
        let encoding: H264
        let file: URL
    }

    /// Everything to write one body, one crossfade, or a body and the crossfade after it.
    ///
    /// Together they decode an item's video once. What is written is the same either way, because no filter
    /// looks at more than one frame before the cuts, or it is given all of them from the start.
    func run(_ orders: [Order], in folder: URL) -> FFmpegRun {
        let nothing = Segment.Cutting(item: 0, first: 0)
        let lead = orders.map(\.segment.lead).min { $0.first < $1.first } ?? nothing
        var inputs = [input(lead)]
        let count = orders.reduce(0) { $0 + $1.segment.frames }
        var filters = [frames(of: lead, count: count, from: "[0:V]", tag: "0")]
        if orders.count > 1 { filters[0] += ",split" }
        filters[0] += orders.map { "[cut\($0.segment.index)]" }.joined()
        var outputs: [FFmpegOutput] = []
        for order in orders {
            let segment = order.segment
            let name = "[cut\(segment.index)]"
            let first = segment.lead.first - lead.first
            let cut = "trim=start_frame=\(first):end_frame=\(first + segment.frames)"
            let part = "\(name)\(cut),setpts=PTS-STARTPTS"
            switch segment.content {
            case .body: filters.append("\(part),\(marks)[joined\(segment.index)]")
            case .crossfade(_, let next):
                let number = inputs.count
                inputs.append(input(next))
                let other = frames(of: next, count: segment.frames, from: "[\(number):V]", tag: "\(number)")
                filters.append("\(part),format=yuv420p[from]")
                filters.append("\(other),format=yuv420p[to]")
                filters.append("\(ramp(segment.frames))[share]")
                filters.append("[from][to][share]maskedmerge,\(marks)[joined\(segment.index)]")
            }
            let drawn = order.captions.filters(
                from: "[joined\(segment.index)]",
                segment: segment,
                firstInput: inputs.count
            )
            inputs += order.captions.inputs(in: folder, segment: segment)
            filters.append("\(drawn)format=yuv420p[v\(segment.index)]")
            var output = FFmpegOutput(
                file: order.file,
                muxer: .mp4,
                maps: ["[v\(segment.index)]"],
                video: .h264(order.encoding)
            )
            output.frameLimit = segment.frames
            outputs.append(output)
        }
        return FFmpegRun(inputs: inputs, graph: filters.joined(separator: ";"), outputs: outputs)
    }

    /// Words for all that decides the frames of a segment, the same for equal frames wherever they stand.
    func description(of segment: Segment) -> [String] {
        func words(_ cutting: Segment.Cutting) -> String {
            let chain = frames(of: cutting, count: segment.frames, from: "[in]", tag: "0")
            let source = sources[cutting.item]
            return "\(source.file.sha256) \(source.demuxer.rawValue) from \(cutting.first) \(chain)"
        }
        switch segment.content {
        case .body(let cutting): return ["body of \(segment.frames)", words(cutting)]
        case .crossfade(let from, let to):
            return ["crossfade", words(from), words(to), ramp(segment.frames)]
        }
    }

    private var rate: FrameRate { plan.format.rate }

    private func input(_ cutting: Segment.Cutting) -> FFmpegInput {
        let source = sources[cutting.item]
        let first = seeks(source) ? origin(of: cutting) : 0
        return .video(source.file.url, as: source.demuxer, from: first, rate: rate)
    }

    private func seeks(_ source: VideoSource) -> Bool { source.isOf(rate: rate) && source.isSeekable }

    /// The frame of the video that a cutting is read from: of a held item there is only one.
    private func origin(of cutting: Segment.Cutting) -> Int {
        let item = plan.items[cutting.item]
        return item.isHeld ? item.start : cutting.first
    }

    /// `count` frames from the cutting's first one, in the film's size, rate and colours.
    private func frames(of cutting: Segment.Cutting, count: Int, from label: String, tag: String) -> String {
        let source = sources[cutting.item]
        var timing = label
        let isHeld = plan.items[cutting.item].isHeld
        let (first, read) = (origin(of: cutting), isHeld ? 1 : count)
        if !source.isOf(rate: rate) {
            if source.facts.picture?.isInterlaced == true { timing += "bwdif=mode=send_frame:deint=all," }
            // With another rate a frame of ours is none of the file's.
            timing += "setpts=PTS-STARTPTS,fps=\(rate.text),tpad=stop_mode=clone:stop=2,"
        }
        let begin = seeks(source) ? 0 : first
        timing += "trim=start_frame=\(begin):end_frame=\(begin + read)"
        if isHeld { timing += ",loop=loop=\(count - 1):size=1:start=0" }
        timing += ",\(marks),fps=\(rate.text)"
        if source.isOf(size: plan.size) { return "\(timing),setsar=1" }
        let picture = PictureFilters(source, size: plan.size, fit: plan.items[cutting.item].fit)
        return picture.chain(from: "\(timing),", tag: tag)
    }

    /// Frames of one grey each: the share, of 256, that the next item has in each frame of a crossfade.
    ///
    /// The ramp is even, and neither its first nor its last frame is wholly one of the two. FFmpeg's own
    /// crossfade steps unevenly at its end, and works at full colour resolution, for three times the work.
    private func ramp(_ frames: Int) -> String {
        let share = "'min(255,floor(256*(N+1)/\(frames + 1)+0.5))'"
        return "color=s=32x32:r=\(rate.text),format=yuv420p,trim=end_frame=\(frames),"
            + "geq=lum=\(share):cb=\(share):cr=\(share),"
            + "scale=\(plan.size.width):\(plan.size.height):flags=neighbor,setsar=1"
    }

    /// Frame times on exact marks, the first of them 0.
    private var marks: String {
        let scale = rate.videoTimescale
        return "settb=1/\(scale),setpts=N*\(scale * rate.denominator / rate.numerator)"
    }
}

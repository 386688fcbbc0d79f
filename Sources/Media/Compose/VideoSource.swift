import Foundation
import Studio

/// A video of the plan and what was found in it.
struct VideoSource: Sendable {
    let file: SourceFile
    let demuxer: Demuxer
    let facts: StreamFacts
    /// All packets of the stream; empty unless they were asked for.
    let packets: [PacketFacts]

    /// Whether a frame of the film is a frame of the file, so that it can be read from any of them.
    ///
    /// Taking two moments of a frame apart needs the frames around it, so interlaced video is read from its start.
    func isOf(rate: FrameRate) -> Bool {
        facts.rate == rate && facts.picture?.isEven == true && facts.picture?.isInterlaced == false
    }

    /// Whether its frames are such as the film has them.
    func isOf(size: PixelSize) -> Bool {
        facts.size == size && facts.pixelFormat == "yuv420p" && facts.colorSpace == "bt709"
            && facts.picture?.shown == size && facts.picture?.isFullRange == false
            && facts.picture?.isInterlaced == false && facts.picture?.isHighDynamicRange == false
            && facts.picture?.primaries != "bt2020"
    }

    /// Whether each frame lies on a whole tick of the file, the first of them on 0.
    var hasExactTimes: Bool {
        guard demuxer == .mov, let rate = facts.rate, let timescale = facts.timescale else { return false }
        return facts.picture?.start == 0 && timescale * rate.denominator % rate.numerator == 0
            && timescale < 1_000_000
    }

    /// Frames of the film that it can fill; nil when the file does not say.
    func frames(at rate: FrameRate) -> Int? {
        if isOf(rate: rate) { return facts.packets }
        guard let length = facts.duration else { return nil }
        return rate.frames(inSeconds: length.seconds)
    }
}

extension RenderPlan {
    /// What every item's video holds; throws when one is too short for its place.
    ///
    /// What was found out before is in the cache, by the hash of the video and the `tools` that looked at it.
    /// `progress` gets 0 at the start and rises to 1 with the items that were looked at.
    func sources(
        _ programs: Programs,
        tools: String,
        cache: SegmentCache?,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws -> [VideoSource] {
        progress(0)
        var known: [SourceFile: VideoSource] = [:]
        var sources: [VideoSource] = []
        for item in items {
            let source: VideoSource
            if let same = known[item.video] {
                source = same
            } else {
                source = try await self.source(item.video, programs, tools, cache)
            }
            known[item.video] = source
            sources.append(source)
            progress(Double(sources.count) / Double(items.count))
            let needed = item.start + (item.isHeld ? 1 : item.frames + item.overlap)
            // Where rates differ, the last frame may stand a moment longer.
            let spare = source.isOf(rate: format.rate) ? 0 : 1
            if let held = source.frames(at: format.rate), held + spare < needed {
                throw Problem(
                    .compositionFailed,
                    "The video of “\(item.name)” has \(held) frames but \(needed) are needed; make it again."
                )
            }
        }
        return sources
    }

    private func source(
        _ file: SourceFile,
        _ programs: Programs,
        _ tools: String,
        _ cache: SegmentCache?
    ) async throws -> VideoSource {
        guard let bytes = try? file.url.bytes else {
            throw Problem(.resourceNotFound, "There is no file at \(file.url.path); check the path.")
        }
        guard let kind = try FileKind.of(file.url), !kind.isPicture else { throw Probe.unreadable(file.url) }
        // Only what may be taken over as it is has to be known packet by packet.
        let takesPackets = copiesTakes && bytes < 64_000_000
        let key = SegmentCache.key(["source 1", tools, file.sha256, "\(bytes) bytes", "\(takesPackets)"])
        let found: SourceFacts
        if let noted: SourceFacts = cache?.noted(key) {
            found = noted
        } else {
            found = try await SourceFacts(of: file.url, packets: takesPackets, programs)
            cache?.note(found, under: key)
        }
        return VideoSource(file: file, demuxer: kind.demuxer, facts: found.stream, packets: found.packets)
    }

    /// Whether bodies may be taken over from videos that are encoded as the film is.
    ///
    /// A final render is to be as good as its own settings make it, and a limit decides every piece's bits.
    var copiesTakes: Bool { quality == .draft && maximumBytes == nil }
}

/// What FFprobe found in a video.
private struct SourceFacts: Codable {
    let stream: StreamFacts
    let packets: [PacketFacts]

    init(of file: URL, packets: Bool, _ programs: Programs) async throws {
        let probe = Probe(programs: programs)
        let (facts, all) =
            packets ? try await probe.contents(of: file) : (try await probe.facts(of: file), [])
        guard let index = facts.streams.firstIndex(where: { $0.kind == .video }) else {
            throw Probe.unreadable(file)
        }
        stream = facts.streams[index]
        self.packets = all.filter { $0.stream == index }
    }
}

extension URL {
    /// Length of the file as it is now, in bytes.
    var bytes: Int? {
        get throws { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int }
    }
}

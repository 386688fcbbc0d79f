import Foundation
import Studio

/// A video of the plan and what was found in it.
struct VideoSource: Sendable {
    let file: SourceFile
    let demuxer: Demuxer
    private let found: SourceFacts

    init(_ file: SourceFile, _ kind: FileKind, _ found: SourceFacts) {
        self.file = file
        demuxer = kind.demuxer
        self.found = found
    }

    var facts: StreamFacts { found.stream }
    /// All packets of the stream; empty where they are not known.
    var packets: [PacketFacts] { found.packets }
    /// Whether reading may begin at any frame: the first is shown at 0, and what follows a key frame needs
    /// nothing from before it.
    var isClosed: Bool { found.isClosed }

    /// Whether a frame of the film is a frame of the file.
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

    /// Whether FFmpeg finds each frame by its time: it lies on a whole tick of the file.
    ///
    /// Others are read from their start, and their frames counted. Who seeks into a group of pictures that
    /// refers to the one before is given other frames, or none.
    var isSeekable: Bool {
        guard isClosed, let rate = facts.rate, let timescale = facts.timescale else { return false }
        return timescale * rate.denominator % rate.numerator == 0 && timescale < 1_000_000
    }

    /// Frames of the film that it can fill; nil when the file does not say.
    func frames(at rate: FrameRate) -> Int? {
        if isOf(rate: rate) { return facts.packets }
        return found.length.map { rate.frames(inSeconds: $0) }
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
        let key = SegmentCache.key(["source 3", tools, file.sha256, "\(bytes) bytes"])
        let found: SourceFacts
        if let noted: SourceFacts = cache?.noted(key) {
            found = noted
        } else {
            // A large file is not worth knowing packet by packet.
            found = try await SourceFacts(of: file.url, kind, packets: bytes < 64_000_000, programs)
            cache?.note(found, under: key)
        }
        return VideoSource(file, kind, found)
    }

    /// Whether bodies may be taken over from videos that are encoded as the film is.
    ///
    /// A final render is to be as good as its own settings make it, and a limit decides every piece's bits.
    var copiesTakes: Bool { quality == .draft && maximumBytes == nil }
}

/// What FFprobe found in a video.
struct SourceFacts: Codable {
    let stream: StreamFacts
    let packets: [PacketFacts]
    let isClosed: Bool
    /// In seconds; nil when the file does not say.
    let length: Double?

    init(of file: URL, _ kind: FileKind, packets: Bool, _ programs: Programs) async throws {
        let probe = Probe(programs: programs)
        let (facts, all) =
            packets ? try await probe.everything(in: file) : (try await probe.facts(of: file), nil)
        guard let index = facts.streams.firstIndex(where: { $0.kind == .video }) else {
            throw Probe.unreadable(file)
        }
        let video = facts.streams[index]
        let start = video.picture?.start ?? 0
        let own = all?.filter { $0.stream == index } ?? []
        stream = video
        self.packets = own
        // Of a stream in Matroska only the file has a length.
        length = video.duration?.seconds ?? facts.duration.map { $0 - start }
        isClosed =
            try kind == .mp4 && video.codec == "h264" && facts.start == 0 && start == 0
            && !own.isEmpty && !own.contains(where: \.isDropped)
            && H264Units.clear(own.filter(\.isKey), in: file)
    }
}

extension URL {
    /// Length of the file as it is now, in bytes.
    var bytes: Int? {
        get throws { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int }
    }
}

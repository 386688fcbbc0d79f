import Crypto
import Foundation
import Studio

/// Compares a joined film with the plan and with the pieces it was joined from.
///
/// What a decoder makes of packets depends on nothing but these packets, their order and what it is set up
/// with, and every piece starts with a picture that clears what was decoded before. So a film whose packets are
/// the pieces' packets, in their order, on their marks and under the same set-up, decodes to the pieces'
/// frames; to read its packets costs a hundredth of decoding them. Of the sound the same is true, with the
/// times of its packets, by which the edit list shows that cuts off the coder's delay.
struct Verification {
    let programs: Programs
    let plan: RenderPlan

    /// What the film holds; throws a `Problem` at the first thing that is not as planned.
    func verify(
        _ film: URL,
        pieces: [SegmentMaker.Piece],
        sound: SoundFacts
    ) async throws -> RenderFacts {
        let (facts, packets) = try await Probe(programs: programs).contents(of: film)
        try compare(facts)
        try compare(facts, packets, pieces)
        try compare(facts, packets, sound)
        try check("samples", sound.samples, plan.format.samples)
        return RenderFacts(
            frames: plan.format.frames,
            samples: sound.samples,
            bytes: facts.bytes,
            pictureHash: Self.hash(pieces.flatMap(\.facts.packets)),
            soundHash: sound.hash,
            loudness: sound.loudness,
            truePeak: sound.truePeak,
            size: plan.size
        )
    }

    /// SHA-256 over the hashes of all packets, in order.
    static func hash(_ hashes: [String]) -> String {
        SHA256.hash(data: Data(hashes.joined(separator: "\n").utf8)).hexadecimal
    }

    private func compare(
        _ facts: MediaFacts,
        _ packets: [PacketFacts],
        _ pieces: [SegmentMaker.Piece]
    ) throws {
        let rate = plan.format.rate
        let ticks = rate.videoTicks
        let own = packets.filter { $0.stream == facts.streams.firstIndex { $0.kind == .video } }
        try check("packets of the picture", own.count, plan.format.frames)
        try check("time base", facts.video?.timescale, rate.videoTimescale)
        var rest = own[...]
        for piece in pieces {
            let name = "piece \(piece.segment.index)"
            let part = rest.prefix(piece.segment.frames)
            rest = rest.dropFirst(piece.segment.frames)
            try check("set-up of \(name)", piece.facts.configuration, facts.video?.configuration ?? "none")
            try check("start of \(name)", part.first?.isKey, true)
            try check("packets of \(name)", part.map(\.hash), piece.facts.packets)
            let times = piece.facts.places.map { (piece.segment.start + $0) * ticks }
            try check("times of \(name)", part.map(\.time), times)
        }
        try check("frames that are dropped", own.count { $0.isDropped }, 0)
    }

    private func compare(_ facts: MediaFacts, _ packets: [PacketFacts], _ sound: SoundFacts) throws {
        let own = packets.filter { $0.stream == facts.streams.firstIndex { $0.kind == .audio } }
        try check("set-up of the sound", facts.audio?.configuration, sound.configuration)
        try check("time base of the sound", facts.audio?.timescale, 48_000)
        try check("packets of the sound", own.map(\.hash), sound.packets)
        try check("times of the sound", own.map(\.time), sound.times)
    }

    private func compare(_ facts: MediaFacts) throws {
        let (video, audio) = (facts.video, facts.audio)
        try check("video", video?.codec, "h264")
        try check("profile", video?.profile, "High")
        try check("width", video?.size?.width, plan.size.width)
        try check("height", video?.size?.height, plan.size.height)
        try check("pixel format", video?.pixelFormat, "yuv420p")
        try check("colour space", video?.colorSpace, "bt709")
        try check("frame rate", video?.rate, plan.format.rate)
        try check("length of the picture", video?.duration, plan.format.duration)
        try check("audio", audio?.codec, "aac")
        try check("sample rate", audio?.sampleRate, 48_000)
        try check("channels", audio?.channels, 2)
        let length = MediaTime(plan.format.samples, timescale: 48_000)
        try check("length of the sound", audio?.duration, length)
        try check("chapters", facts.chapters.count, plan.chapters.count)
        try check(
            "caption tracks",
            facts.streams.count { $0.kind == .subtitle },
            plan.subtitles == nil ? 0 : 1
        )
        if let captions = facts.subtitles {
            try check("captions that are on", captions.isDefault, !plan.burnsCaptions)
        }
        if let limit = plan.maximumBytes { try check("size within limit", facts.bytes <= limit, true) }
    }

    private func check<Value: Equatable>(_ what: String, _ found: Value?, _ wanted: Value) throws {
        guard found == wanted else {
            let found = String((found.map { "\($0)" } ?? "none").prefix(80))
            let wanted = String("\(wanted)".prefix(80))
            throw Problem(
                .compositionFailed,
                "The finished film is not as planned (\(what): \(found) instead of \(wanted)); make it again."
            )
        }
    }
}

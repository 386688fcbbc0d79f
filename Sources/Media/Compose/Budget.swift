import Foundation
import Studio

/// How many bits picture and sound may take.
struct Budget: Sendable {
    let audioKilobits: Int
    /// The most kilobits a second of each segment.
    private(set) var caps: [Int]
    /// The length of each segment in seconds.
    private let lengths: [Double]
    private var roundsLeft = 4
    private let quality: RenderSettings.Quality

    /// The bits that the plan allows; throws a `Problem` when they cannot hold a picture at all.
    init(_ plan: RenderPlan) throws {
        quality = plan.quality
        lengths = plan.segments.map { plan.format.rate.seconds(ofFrames: $0.frames) }
        guard let limit = plan.maximumBytes else {
            audioKilobits = 192
            caps = lengths.map { _ in 3000 }
            return
        }
        audioKilobits = Self.limitedAudio
        // Each piece starts with a full buffer, which it may spend beside its rate. Hard pieces were measured to
        // spend next to nothing of it; a film in which they do is tightened.
        let seconds = lengths.reduce(0) { $0 + $1 + 0.1 * H264.buffer }
        let sound = Double(audioKilobits) * plan.format.duration.seconds
        let planned = (Double(limit) * 8 * 0.985 / 1000 - sound) / seconds
        guard planned >= Double(Self.least) else {
            // What is named must do even where every piece spends nine tenths of its buffer.
            let most = lengths.reduce(0) { $0 + $1 + 0.9 * H264.buffer }
            throw Self.unmet(limit, likely: Int((Double(Self.least) * most + sound) * 125 / 0.98))
        }
        caps = lengths.map { _ in min(3000, Int(planned)) }
    }

    /// Below this there is no picture to speak of, in kilobits a second.
    static let least = 60
    /// Of the sound, when there is a limit.
    static let limitedAudio = 128

    /// The same with fewer bits for the segments that take most a second, after a film came out too large.
    ///
    /// `pieces` are the bytes of each segment, `film` those of the whole file. Throws when that cannot help.
    func tightened(after pieces: [Int], film: Int, limit: Int) throws -> Budget {
        let room = Double(limit) * 0.99 - Double(film - pieces.reduce(0, +))
        func sum(below level: Double) -> Double {
            zip(pieces, lengths).reduce(0) { $0 + min(Double($1.0), level * $1.1 * 125) }
        }
        // The level to which all must sink that stand above it.
        var (low, high) = (0.0, 100_000.0)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if sum(below: middle) <= room { low = middle } else { high = middle }
        }
        guard roundsLeft > 0, low >= Double(Self.least) else { throw Self.unmet(limit, likely: film) }
        var next = self
        next.roundsLeft -= 1
        for (index, length) in lengths.enumerated() where Double(pieces[index]) > low * length * 125 {
            // A piece that overshot its cap will do so again.
            let overshoot = max(1, Double(pieces[index]) / (Double(caps[index]) * length * 125))
            next.caps[index] = max(Self.least, min(caps[index], Int(low / overshoot * 0.97)))
        }
        guard next.caps != caps else { throw Self.unmet(limit, likely: film) }
        return next
    }

    /// The same with what a film left unused for the one piece that had to be encoded most coarsely.
    ///
    /// Nil where little is left, or no piece was held back by its cap. One piece alone, because each costs its
    /// whole encode again.
    func loosened(after pieces: [SegmentMaker.Piece], film: Int, limit: Int) -> Budget? {
        let room = Double(limit) * 0.985 - Double(film)
        guard room > Double(limit) * 0.01 else { return nil }
        /// The kilobits a second that a piece may take more, and the bytes it took of those it was given.
        func share(_ piece: SegmentMaker.Piece) -> (more: Double, spent: Double) {
            let (cap, length) = (Double(caps[piece.segment.index]), lengths[piece.segment.index])
            return (min(room / (length * 125), 3000 - cap), Double(piece.bytes) / (cap * length * 125))
        }
        let held = pieces.filter { piece in
            let share = share(piece)
            let length = lengths[piece.segment.index]
            return share.spent > 0.9 && share.more * length * 125 > room / 2 && piece.facts.coarseness != nil
        }
        guard let worst = held.max(by: { ($0.facts.coarseness ?? 0) < ($1.facts.coarseness ?? 0) }) else {
            return nil
        }
        let share = share(worst)
        var next = self
        // A piece that overshot its cap will do so again.
        next.caps[worst.segment.index] += Int(share.more / max(1, share.spent))
        return next
    }

    /// How a piece is encoded.
    func encoding(_ plan: RenderPlan, of segment: Segment) -> H264 {
        H264(
            preset: quality == .draft ? .veryfast : .medium,
            quality: quality == .draft ? H264.draftQuality : 18,
            cap: caps[segment.index],
            size: plan.size,
            rate: plan.format.rate,
            reach: H264.reach(at: plan.format.rate)
        )
    }

    private static func unmet(_ limit: Int, likely: Int) -> Problem {
        func words(_ bytes: Int, _ rule: FloatingPointRoundingRule) -> String {
            if bytes < 1_000_000 { return "\(Int((Double(bytes) / 1000).rounded(rule))) KB" }
            let tenths = Int((Double(bytes) / 100_000).rounded(rule))
            return "\(tenths / 10).\(tenths % 10) MB"
        }
        return Problem(
            .compositionFailed,
            "The film does not fit into \(words(limit, .down)); allow about \(words(likely, .up)) or make it shorter."
        )
    }
}

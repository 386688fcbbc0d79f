import Foundation
import Studio

/// How many bits picture and sound may take.
struct Budget: Sendable {
    let audioKilobits: Int
    /// The most kilobits a second of picture.
    private(set) var videoKilobits: Int
    private var roundsLeft = 4
    private let quality: RenderSettings.Quality

    /// The bits that the plan allows; throws a `Problem` when they cannot hold a picture at all.
    init(_ plan: RenderPlan) throws {
        quality = plan.quality
        guard let limit = plan.maximumBytes else {
            audioKilobits = 192
            videoKilobits = 3000
            return
        }
        audioKilobits = 128
        let seconds = plan.format.duration.seconds
        let planned = Double(limit) * 8 * 0.98 / seconds / 1000 - Double(audioKilobits)
        videoKilobits = min(3000, Int(planned))
        guard videoKilobits >= Self.least else {
            let needed = (Double(Self.least + audioKilobits) * 1000 * seconds / 8 / 0.98)
            throw Self.unmet(limit, likely: Int(needed))
        }
    }

    /// Below this there is no picture to speak of, in kilobits a second.
    private static let least = 60

    /// The same with fewer bits, after a film came out too large; throws when that cannot help.
    func tightened(after bytes: Int, limit: Int) throws -> Budget {
        guard roundsLeft > 0, videoKilobits > Self.least else {
            throw Self.unmet(limit, likely: bytes)
        }
        var next = self
        next.roundsLeft -= 1
        let scaled = Double(videoKilobits) * Double(limit) / Double(bytes) * 0.95
        next.videoKilobits = max(Self.least, Int(scaled))
        return next
    }

    /// How the pieces are encoded.
    func encoding(_ plan: RenderPlan) -> H264 {
        H264(
            preset: quality == .draft ? .veryfast : .medium,
            quality: quality == .draft ? 21 : 18,
            cap: videoKilobits,
            size: plan.size,
            rate: plan.format.rate,
            // Players can start every two seconds.
            reach: plan.format.rate.frames(inSeconds: 2)
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

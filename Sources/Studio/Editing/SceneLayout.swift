/// Where clips stand within a scene, in frames; clips do not overlap and end within their scene.
public struct SceneLayout: Hashable, Sendable {
    /// Length of the scene.
    public let frames: Int
    /// The places of its clips, by their beginnings.
    public let places: [Range<Int>]

    /// A scene of so many frames with clips at these places, in any order.
    public init(frames: Int, places: [Range<Int>]) {
        self.frames = frames
        self.places = places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// Whether the clips keep the rules.
    public var isValid: Bool {
        places.allSatisfy { $0.lowerBound >= 0 && !$0.isEmpty && $0.upperBound <= frames }
            && zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }

    /// Whether a place is within the scene and touches no clip.
    public func isFree(_ place: Range<Int>) -> Bool {
        place.lowerBound >= 0 && place.upperBound <= frames && !places.contains { $0.overlaps(place) }
    }

    /// The first position from `start` on where a clip of a length fits, a gap after the clips in its way;
    /// nil when there is none.
    public func nextPosition(from start: Int, length: Int, gap: Int) -> Int? {
        var position = start
        for place in places where place.overlaps(position..<position + length) {
            position = place.upperBound + gap
        }
        return position >= 0 && position + length <= frames ? position : nil
    }

    /// Frames that are free from a position on, up to the next clip or the end of the scene.
    public func room(from position: Int) -> Int {
        guard position >= 0, position < frames, !places.contains(where: { $0.contains(position) }) else {
            return 0
        }
        let next = places.first { $0.lowerBound >= position }
        return (next?.lowerBound ?? frames) - position
    }

    /// The stretches that no clip covers, up to the end of the scene.
    public var gaps: [Range<Int>] {
        var gaps: [Range<Int>] = []
        var end = 0
        for place in places {
            if place.lowerBound > end { gaps.append(end..<place.lowerBound) }
            end = max(end, place.upperBound)
        }
        if end < frames { gaps.append(end..<frames) }
        return gaps
    }

    /// A place within a scene whose length changes: beginning and end keep their share of it.
    ///
    /// Places that do not overlap still do not; one may be left without a frame.
    public static func place(_ place: Range<Int>, scaledFrom old: Int, to new: Int) -> Range<Int> {
        func scaled(_ value: Int) -> Int { (2 * value * new + old) / (2 * old) }
        return scaled(place.lowerBound)..<scaled(place.upperBound)
    }

    /// Lengths with the sum `total` in the proportions of the given ones, each at least one frame.
    ///
    /// Nil when there are more lengths than frames. The same lengths give the same result.
    public static func fitted(_ lengths: [Int], total: Int) -> [Int]? {
        let sum = lengths.reduce(0, +)
        guard total >= lengths.count, sum > 0 else { return nil }
        // Whole parts first; the frames that are left go to the largest remainders.
        var fitted = lengths.map { max(1, $0 * total / sum) }
        let remainders = lengths.indices.sorted { left, right in
            let (a, b) = (lengths[left] * total % sum, lengths[right] * total % sum)
            return a == b ? left < right : a > b
        }
        var missing = total - fitted.reduce(0, +)
        for index in remainders where missing > 0 {
            fitted[index] += 1
            missing -= 1
        }
        // Frames that the shortest were given beyond their share come from the longest.
        while missing < 0, let longest = fitted.indices.max(by: { fitted[$0] < fitted[$1] }) {
            fitted[longest] -= 1
            missing += 1
        }
        return fitted
    }
}

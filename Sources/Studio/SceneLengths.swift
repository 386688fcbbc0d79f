/// Divides a film into scenes: how many there are, what each is for and how long it runs.
///
/// At 30 s: a hook of 3.5 to 4 s, an introduction of 5 to 6 s, features of 14 to 16 s in two to four
/// scenes and a closing of 5.5 to 6 s; other lengths scale these. No scene is shorter than 1.2 s (the
/// whole frames within it) or longer than 8 s. Up to 40 s there are five to seven scenes, beyond it one
/// for about every six seconds. The frames of all scenes sum to the film's exactly.
public enum SceneLengths {
    /// Shortest and longest scene in seconds.
    public static let seconds = 1.2...8.0

    /// How many scenes a person may ask for.
    public static let counts = 3...20

    /// Whether so many scenes of lawful length make up a film.
    public static func canDivide(frames: Int, rate: FrameRate, into count: Int) -> Bool {
        let shortest = Int(seconds.lowerBound * rate.framesPerSecond)
        let longest = Int(seconds.upperBound * rate.framesPerSecond)
        return counts.contains(count) && (count * shortest...count * longest).contains(frames)
    }

    /// The scenes of a film of `frames`, given how many things it has to tell (at least 0).
    ///
    /// With `exactly` there are three scenes more than that, whatever the length.
    ///
    /// Films from 6 to 120 s can be divided; the same arguments give the same scenes.
    public static func divide(
        frames: Int,
        rate: FrameRate,
        features wanted: Int,
        exactly: Bool = false,
        seed: Seed
    ) -> [(purpose: Scene.Purpose, frames: Int)] {
        var chance = seed.derived("scene lengths").generator
        let total = Double(frames)
        let shortest = Int(seconds.lowerBound * rate.framesPerSecond)
        let longest = Int(seconds.upperBound * rate.framesPerSecond)
        let scale = total / 30
        var ideal = [chance.number(in: 3.5...4), chance.number(in: 5...6)].map { $0 * scale }
        let closing = chance.number(in: 5.5...6) * scale
        let bounded = (ideal + [closing]).map { min(max($0, Double(shortest)), Double(longest)) }
        let rest = total - bounded.reduce(0, +)
        let count =
            exactly
            ? wanted
            : featureCount(seconds: total / rate.framesPerSecond, rest: rest, wanted, shortest, longest)
        let weights = (0..<count).map { _ in chance.number(in: 0.9...1.1) }
        let sum = weights.reduce(0, +)
        ideal += weights.map { $0 / sum * rest } + [closing]
        let lengths = rounded(ideal, total: frames, within: shortest...longest)
        let features = Array(repeating: Scene.Purpose.feature, count: count)
        let purposes = [.hook, .introduction] + features + [.closing]
        return Array(zip(purposes, lengths)).map { (purpose: $0, frames: $1) }
    }

    private static func featureCount(
        seconds: Double,
        rest: Double,
        _ wanted: Int,
        _ shortest: Int,
        _ longest: Int
    ) -> Int {
        let fitting = max(2, Int(rest / Double(shortest)))
        if seconds <= 40 {
            let needed = max(2, Int((rest / Double(longest)).rounded(.up)))
            return min(max(wanted, needed), 4, fitting)
        }
        let six = rest * 8 / Double(longest) / 6
        return max(5, Int(six.rounded(.up)))
    }

    /// Whole frames near the ideal lengths, each within its bounds, that sum to the total.
    private static func rounded(_ ideal: [Double], total: Int, within bounds: ClosedRange<Int>) -> [Int] {
        var lengths = ideal.map { min(max(Int($0.rounded()), bounds.lowerBound), bounds.upperBound) }
        var missing = total - lengths.reduce(0, +)
        while missing != 0 {
            let step = missing.signum()
            let open = lengths.indices.filter { bounds.contains(lengths[$0] + step) }
            // The scene that is furthest from its ideal in the needed direction gives or takes a frame.
            let next = open.max {
                (ideal[$0] - Double(lengths[$0])) * Double(step)
                    < (ideal[$1] - Double(lengths[$1])) * Double(step)
            }
            guard let next else { break }
            lengths[next] += step
            missing -= step
        }
        return lengths
    }
}

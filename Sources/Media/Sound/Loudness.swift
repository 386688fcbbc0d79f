import Foundation

/// What FFmpeg's EBU R 128 meter said of a stretch of sound.
struct Loudness: Hashable, Sendable, Codable {
    /// LUFS; -70 for silence.
    let integrated: Double
    /// dBTP; very low for silence, nil when it was not measured.
    let truePeak: Double?

    /// The filter that measures; it passes the sound through and reports when it ends.
    static let meter = "ebur128=peak=true:framelog=verbose"

    /// A meter that leaves out the true peak, which takes most of its time; `name` is found in the log.
    static func meter(_ name: String) -> String { "ebur128@\(name)=framelog=verbose" }

    /// Reads the summary out of FFmpeg's log, that of the named meter if there are more; nil without one.
    init?(log: String, meter name: String? = nil) {
        // A filter that is set up twice says twice how loud its sound was; the last counts.
        let places = log.ranges(of: "Summary:").filter { place in
            guard let name else { return true }
            return log[..<place.lowerBound].split(separator: "\n").last?.contains("ebur128@\(name) ") == true
        }
        guard let summary = places.last else { return nil }
        func number(_ label: String) -> Double? {
            let rest = log[summary.upperBound...].prefix(400)
            guard let found = rest.range(of: label) else { return nil }
            let word = rest[found.upperBound...].split(whereSeparator: \.isWhitespace).first
            return word == "-inf" ? -200 : word.flatMap { Double($0) }
        }
        guard let integrated = number(" I:") else { return nil }
        self.integrated = integrated
        truePeak = name == nil ? number("Peak:") : nil
    }

    /// Sound that no gain should be put on.
    var isSilence: Bool { integrated <= -69 }
}

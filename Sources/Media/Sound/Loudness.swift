import Foundation

/// What FFmpeg's EBU R 128 meter said of a stretch of sound.
struct Loudness: Hashable, Sendable {
    /// LUFS; -70 for silence.
    let integrated: Double
    /// dBTP; very low for silence.
    let truePeak: Double

    /// The filter that measures; it passes the sound through and reports when it ends.
    static let meter = "ebur128=peak=true:framelog=verbose"

    /// Reads the summary out of FFmpeg's log; nil when there is none.
    init?(log: String) {
        guard let summary = log.range(of: "Summary:", options: .backwards) else { return nil }
        func number(_ label: String) -> Double? {
            let rest = log[summary.upperBound...]
            guard let found = rest.range(of: label) else { return nil }
            let word = rest[found.upperBound...].split(whereSeparator: \.isWhitespace).first
            return word == "-inf" ? -200 : word.flatMap { Double($0) }
        }
        guard let integrated = number(" I:"), let truePeak = number("Peak:") else { return nil }
        self.integrated = integrated
        self.truePeak = truePeak
    }

    /// Sound that no gain should be put on.
    var isSilence: Bool { integrated <= -69 }
}

import Foundation
public import Studio

/// What can be said of a film's size before it is made.
public enum FilmSize {
    /// Throws a `Problem` (`invalidParameter`) when no film of that length can be so small.
    ///
    /// `bytes` is the most the file may hold. A film that passes may still come out too large to be shrunk.
    public static func check(_ bytes: Int, for duration: MediaTime) throws {
        let kilobits = Double(Budget.least + Budget.limitedAudio) * duration.seconds / 0.98
        let least = Int(kilobits * 125)
        guard bytes < least else { return }
        let megabytes = (Double(least) / 1_000_000).rounded(.up, toPlaces: 1)
        throw Problem(
            .invalidParameter,
            "A film of \(Int(duration.seconds.rounded())) s cannot be smaller than about \(megabytes) MB;"
                + " give a larger --max-size or a shorter --duration.",
            subject: "max-size"
        )
    }
}

extension Double {
    fileprivate func rounded(_ rule: FloatingPointRoundingRule, toPlaces places: Int) -> Double {
        let scale = pow(10, Double(places))
        return (self * scale).rounded(rule) / scale
    }
}

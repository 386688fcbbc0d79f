import Jobs
import Production
import Providers
import Studio

extension FilmState {
    /// What a finished film lacks, a sentence each; `language` is the film's, `voice` what was asked for.
    func shortcomings(language: String, voice: String?) -> [String] {
        var sentences: [String] = []
        if let scenes = deliveries[.unreadable] {
            let (lines, are) = scenes.count == 1 ? ("the line", "it is") : ("the lines", "they are")
            let what = "\(lines) of \(Self.named(scenes)) in “\(language)”; \(are) in the captions only"
            if let voice {
                sentences.append(
                    "The voice “\(voice)” cannot read \(what) unless --voice names one of that language."
                )
            } else {
                sentences.append("eSpeak NG cannot read \(what).")
            }
        }
        if let scenes = deliveries[.shortened] {
            let (lines, are, end) =
                scenes.count == 1 ? ("The line", "is", "its end is") : ("The lines", "are", "their ends are")
            sentences.append(
                "\(lines) of \(Self.named(scenes)) \(are) too long, and \(end) in the captions only; "
                    + Self.remedy
            )
        }
        if let scenes = deliveries[.tooLong] {
            let (lines, outlast) =
                scenes.count == 1 ? ("The line", "outlasts its scene") : ("The lines", "outlast their scenes")
            sentences.append(
                "\(lines) of \(Self.named(scenes)) \(outlast) even when spoken faster; " + Self.remedy
            )
        }
        if let failure = failed?.failure {
            sentences.append("The film is whole, but a step beside it failed: \(failure.message)")
        }
        return sentences
    }

    private static let remedy = "say less in the brief, or make the film longer with --duration."

    /// For example “scenes 2, 3 and 5”.
    private static func named(_ scenes: [Int]) -> String {
        let names = scenes.map(String.init)
        guard let last = names.last, names.count > 1 else { return "scene \(names.joined())" }
        return "scenes \(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}

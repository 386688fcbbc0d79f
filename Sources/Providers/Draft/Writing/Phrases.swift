import Studio

/// The few lines a film may say that are not in its brief; none of them claims anything.
struct Phrases: Sendable {
    /// Opening lines by feeling, two each.
    let openings: [Feeling: [String]]
    /// Opening lines of the structures that have one of their own.
    let structureOpenings: [Structure: String]
    /// Lines that present a name; `{}` stands for it, behind a colon, so that no article is needed.
    let introductions: [String]
    /// Short lines between the brief's own, for scenes that would be silent.
    let interludes: [String]
    /// Morning, noon, evening and night.
    let times: [String]
    /// One, two and three.
    let numbers: [String]
    /// The line that says who it is for; `{}` stands for the audience.
    let audience: String
    /// Who it is for when the brief does not say.
    let anybody: String
    /// The names of the scenes that are not named after their words.
    let opening: String
    let closing: String
    /// Whether a common noun begins with a capital.
    var hasCapitalNouns = false

    /// Every line a film may say.
    var spoken: [String] {
        openings.values.flatMap(\.self) + structureOpenings.values + introductions + interludes + times
            + numbers + [audience]
    }

    /// The times of day in the order in which `times` names them.
    static let hours = [Staging.Light.morning, .day, .evening, .night]

    /// The phrases of a language, or nil when the film may only use the brief's own words.
    static func of(_ language: String) -> Phrases? { all[Language.base(language)] }

    /// The phrases of every language that has some.
    static let all: [String: Phrases] = [
        "en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese,
    ]
}

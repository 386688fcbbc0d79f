/// Fits an audience into "For …".
enum AudienceWords {
    /// The words as they stand behind a preposition: a common word at the start loses its capital.
    static func afterPreposition(_ audience: String) -> String {
        var text = audience
        while let last = text.last, ".!;,".contains(last) { text.removeLast() }
        let words = text.split(separator: " ")
        guard let first = words.first, common.contains(first.lowercased()) else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Words that begin audiences and are no names; German nouns keep their capital and are not among them.
    private static let common: Set<String> = [
        "a", "all", "anyone", "anybody", "everyone", "everybody", "people", "those", "families", "parents",
        "students", "children", "kids", "adults", "women", "men", "young", "small", "busy", "home", "remote",
        "first-time", "urban", "city", "working", "professionals", "owners", "neighbours", "commuters",
        "teams",
        "tea", "coffee", "office", "creative", "the", "anglers", "travellers", "travelers", "independent",
        "alle", "die", "junge", "kleine", "berufstätige", "neugierige", "ältere", "werdende", "jeden",
        "les", "ceux", "celles", "tous", "toutes", "des", "la", "le", "personnes", "familles", "jeunes",
        "personas", "familias", "quienes", "todos", "todas", "los", "las", "jóvenes", "gente", "mujeres",
        "chi", "persone", "famiglie", "tutti", "coloro", "i", "gli", "giovani", "genitori",
        "quem", "pessoas", "famílias", "os", "as", "jovens", "aqueles", "pais",
    ]
}

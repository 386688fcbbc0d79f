/// Fits an audience into "For …".
enum AudienceWords {
    /// The words as they stand behind a preposition: a common word at the start loses its capital, and where
    /// nouns have none, so does every word that is no name.
    static func afterPreposition(_ audience: String, hasCapitalNouns: Bool) -> String {
        var text = audience
        while let last = text.last, ".!;,".contains(last) { text.removeLast() }
        let words = text.split(separator: " ")
        guard let first = words.first else { return text }
        let isCommon =
            common.contains(first.lowercased().filter { $0 != "," }) || !hasCapitalNouns && !isName(words)
        return isCommon ? text.prefix(1).lowercased() + text.dropFirst() : text
    }

    /// Whether the first word may be a name: one with another capital, or people of a place.
    private static func isName(_ words: [Substring]) -> Bool {
        guard let first = words.first else { return false }
        let isPlain = first.dropFirst().allSatisfy { $0.isLowercase || "-’',".contains($0) }
        let isTied = words.count > 1 && words[1].first?.isUppercase == true
        let word = first.lowercased()
        return !isPlain || first.count < 2 || isTied
            || ["ians", "icans", "eans", "londoners", "berliners", "dubliners", "germans", "romans"].contains
            {
                word.hasSuffix($0)
            }
                && !["vegetarians", "librarians", "musicians", "technicians", "physicians", "electricians"]
                    .contains(word)
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

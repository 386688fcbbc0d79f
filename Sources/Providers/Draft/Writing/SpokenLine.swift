import Foundation
import Studio

/// How long a line takes to say, and how a long one is shortened without changing what it says.
enum SpokenLine {
    /// Words that are spoken in a second at an easy pace.
    static let wordsPerSecond = 2.4

    /// Estimated seconds a line takes to say.
    static func seconds(_ text: String) -> Double {
        let dense = text.unicodeScalars.count { isDense($0) }
        let thai = text.unicodeScalars.count { (0x0e00...0x0e7f).contains($0.value) }
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.map { isDense($0) ? " " : $0 }))
        let words =
            thai > 0 ? 0 : rest.split { $0.isWhitespace }.count { $0.contains { $0.isLetter || $0.isNumber } }
        let letters = thai > 0 ? 0 : rest.filter { !$0.isWhitespace }.count
        // Long words take longer: 15 letters a second is the pace of 2.4 German words.
        return max(Double(words) / wordsPerSecond, Double(letters) / 15) + Double(dense) / 5 + Double(thai)
            / 12
    }

    /// Whether a line can be said in so many seconds; the last word may run over by half of itself.
    static func fits(_ text: String, in seconds: Double) -> Bool {
        Self.seconds(text) <= seconds + 0.5 / wordsPerSecond
    }

    /// The line itself, or as much of its start as can be said in the time; nil when nothing can.
    ///
    /// It is cut only between sentences or clauses. A line that is a little too long is kept whole, because
    /// a voice can speak up to a quarter faster.
    static func fitted(_ text: String, in seconds: Double) -> String? {
        // In a scene of a second or so there is no time to speak in haste.
        let longest = seconds < 2 ? seconds : seconds * 1.2
        if fits(text, in: longest) { return closed(text) }
        let cuts = shorter(text)
        let found =
            cuts.first { fits($0, in: seconds) } ?? cuts.first { fits($0, in: longest) }
        return found.map { closed($0) }
    }

    /// A line with a mark at its end.
    static func closed(_ text: String) -> String {
        guard let last = text.last, !".!?…。！？।؟".contains(last) else { return text }
        if text.unicodeScalars.contains(where: isDense) { return text + "。" }
        return text + "."
    }

    /// Starts of a text that still say what the whole says, the longest first.
    static func shorter(_ text: String) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1 else { return [] }
        return (1..<words.count).reversed().compactMap { end in
            guard canCut(words, before: end) else { return nil }
            let start = words[..<end].joined(separator: " ")
            return String(start.reversed().drop { ",;:–—- ".contains($0) }.reversed())
        }
    }

    /// Whether the words before `end` may stand alone: what follows adds to them and does not limit them.
    private static func canCut(_ words: [String], before end: Int) -> Bool {
        guard let mark = words[end - 1].last else { return false }
        let next = plain(words[end])
        if ".!?…".contains(mark) { return true }
        if limits.contains(next) || conditions.contains(plain(words[0])) { return false }
        if ";–—".contains(mark) { return true }
        // "At dawn," alone says nothing.
        if mark == "," { return end >= 3 }
        // "Dogs and bikes ride free": only a clause with somebody of its own can be left out.
        let isClause = end + 1 < words.count && persons.contains(plain(words[end + 1]))
        return ands.contains(next) && isClause && end >= 2 && !words.contains { pairs.contains(plain($0)) }
    }

    private static func plain(_ word: String) -> String {
        word.lowercased().trimmingCharacters(in: CharacterSet.punctuationCharacters)
    }

    /// Characters of which each is a syllable or a word.
    private static func isDense(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30fa, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7af, 0x20000...0x2ffff: true
        default: false
        }
    }

    private static let ands: Set<String> = ["and", "und", "et", "y", "e", "ed"]

    private static let persons: Set<String> = [
        "it", "we", "you", "they", "he", "she", "er", "sie", "es", "wir", "il", "elle", "on", "nous", "vous",
    ]

    /// A line with one of these has a pair in it that does not come apart: "between tea and coffee".
    private static let pairs: Set<String> = [
        "between", "both", "either", "neither", "zwischen", "sowohl", "weder", "entweder", "entre", "tra",
        "fra", "ni", "né", "nem", "tanto", "from", "von", "less", "weniger", "not", "nicht", "kein", "no",
    ]

    /// A line that begins with one of these needs what follows.
    private static let conditions: Set<String> = [
        "if", "when", "because", "while", "as", "since", "although", "wenn", "weil", "da", "während", "ob",
        "si", "quand", "parce", "comme", "lorsque", "cuando", "porque", "como", "se", "quando", "perché",
        "mentre", "enquanto", "not", "nicht", "pas", "no", "non", "não", "kein", "keine", "after", "before",
        "nach", "vor", "vorher", "erst", "avant", "antes", "prima", "wer", "where", "wo", "for", "für",
        "pour", "para", "per",
    ]

    /// What begins with one of these limits what stands before it.
    private static let limits: Set<String> = [
        "but", "except", "only", "if", "when", "unless", "within", "until", "while", "for", "from", "in",
        "on",
        "at", "with", "without", "that", "who", "which", "whose", "where", "as", "than", "or", "not", "up",
        "aber", "außer", "nur", "wenn", "falls", "bis", "solange", "für", "ab", "in", "im", "mit", "ohne",
        "die", "der", "das", "den", "dem", "deren", "dessen", "als", "oder", "nicht", "sondern", "wo", "dass",
        "damit", "weil", "um", "zu", "mais", "sauf", "seulement", "si", "quand", "jusqu’à", "pour", "dans",
        "avec", "sans", "qui", "que", "dont", "où", "ou", "pas", "pero", "excepto", "solo", "sólo", "cuando",
        "hasta", "para", "en", "con", "sin", "quien", "o", "no", "sino", "ma", "tranne", "se", "quando",
        "fino",
        "per", "nel", "senza", "che", "cui", "non", "mas", "exceto", "só", "apenas", "até", "em", "com",
        "sem",
        "quem", "não", "was", "wem", "wen", "whom", "what", "because", "since", "although", "though", "after",
        "before",
    ]
}

/// What the way a text is written asks of its setting.
struct Script {
    /// Whether letters may be moved apart: never in Arabic, Devanagari and others whose letters join.
    let takesTracking: Bool
    /// From line to line, in parts of the fonts' own line height.
    let lineSpacing: Double

    init(of text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isAlphabetic || scalar.value < 0x0530
                || (0x1E00...0x1FFF).contains(scalar.value)
        }
        takesTracking = isPlain
        let isArabic = text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
        // Latin, Greek and Cyrillic stand well closer than their fonts propose, Arabic somewhat; scripts
        // with marks above and below the letters need all of it.
        lineSpacing = isPlain ? 0.92 : isArabic ? 0.84 : 1
    }
}

extension Typesetter {
    /// After the wanted families: the ones that hold the other scripts in a fitting style.
    ///
    /// The font of colour emoji is not among them: Pango finds it for emoji by itself, and would take plain
    /// digits from it when it is named.
    static func fallbacks(for text: String, language: String) -> [String] {
        [
            "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai",
            "Noto Sans CJK \(hanForms(for: text, language: language))",
        ]
    }

    /// Chinese, Japanese and Korean share characters that each writes a little differently.
    private static func hanForms(for text: String, language: String) -> String {
        let scalars = text.unicodeScalars
        if scalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) { return "JP" }
        if scalars.contains(where: { (0xAC00...0xD7AF).contains($0.value) }) { return "KR" }
        let code = language.lowercased()
        if code.hasPrefix("ja") { return "JP" }
        if code.hasPrefix("ko") { return "KR" }
        let isTraditional = ["hant", "-tw", "-hk", "-mo"].contains { code.contains($0) }
        return isTraditional ? "TC" : "SC"
    }

    /// The text without control characters, with single spaces, and of a length one can set.
    static func cleaned(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split { $0.isWhitespace || isControl($0) }.joined(separator: " ")
        }
        let whole = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return whole.count > 800 ? whole.prefix(799) + "…" : whole
    }

    private static func isControl(_ letter: Character) -> Bool {
        letter.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}

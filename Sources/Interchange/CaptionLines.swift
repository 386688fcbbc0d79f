/// Breaks the text of a caption into lines that are read at a glance.
enum CaptionLines {
    /// The width a line should not pass, in columns; a character of Chinese, Japanese or Korean takes two.
    static let width = 38

    /// The text with every run of spaces and line ends as one space, and no control characters.
    static func oneLine(_ text: String) -> String {
        let plain = String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: " "
                default: scalar
                }
            }
        )
        return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text in one line when it is short, else in two as even as its words allow.
    ///
    /// A break behind a comma or full stop is liked better than one within a phrase. A text of more than
    /// two full lines still gets two: a third would cover the picture.
    static func broken(_ text: String) -> [String] {
        guard columns(text) > width else { return [text] }
        let places = breaks(in: Array(text))
        let best = places.min { strain($0) < strain($1) }
        guard let best else { return [text] }
        return [best.0, best.1]
    }

    /// Every way to part the text in two lines.
    private static func breaks(in characters: [Character]) -> [(String, String)] {
        places(in: characters[...]).map { (String(characters[..<$0.end]), String(characters[$0.start...])) }
    }

    /// Where a line may end, and where the next begins: at a space, or between two characters of a script
    /// without any.
    static func places(in characters: ArraySlice<Character>) -> [(end: Int, start: Int)] {
        characters.indices.dropFirst().compactMap { index in
            let (before, after) = (characters[index - 1], characters[index])
            if after == " " { return (index, index + 1) }
            let isFree =
                isWide(before) && isWide(after) && !closing.contains(after) && !opening.contains(before)
            return isFree ? (index, index) : nil
        }
    }

    /// How bad a break is: mostly the longer line, less when it falls at a pause.
    private static func strain(_ lines: (String, String)) -> Int {
        let (first, second) = (columns(lines.0), columns(lines.1))
        let tooLong = max(0, max(first, second) - width) * 4
        let pause = lines.0.last.map { ",;:.!?–—、。，！？".contains($0) } ?? false
        // A short last line is worse than a short first one.
        return tooLong + max(first, second) + (pause ? 0 : 6) + (second < first / 2 ? 4 : 0)
    }

    static func columns(_ text: some Sequence<Character>) -> Int {
        text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f,
            0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
            return true
        default:
            return false
        }
    }

    /// Marks that begin no line, and marks that end none.
    private static let closing: Set<Character> = [
        "、", "。", "，", "．", "！", "？", "」", "』", "）", "】", "：", "；", "ー", "っ", "ッ", "ゃ", "ゅ", "ょ",
    ]
    private static let opening: Set<Character> = ["「", "『", "（", "【"]
}

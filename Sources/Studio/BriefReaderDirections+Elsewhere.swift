/// Directions in languages that the writing does not speak: known by a mark and a part of the film.
extension BriefDirections {
    /// What such a sentence rules out; nil when it is no direction.
    static func elsewhere(_ sentence: String) -> [String]? {
        let text = BriefWords.folded(sentence)
        if text.unicodeScalars.contains(where: { $0.value > 0x2e80 }) { return unspaced(text, sentence) }
        let words = BriefWords.compared(sentence)
        let isSaid = words.contains { sayingNot.contains($0) }
        if isSaid, words.contains(where: { named($0, in: foreignWords) }) {
            let quoted = BriefWords.quotes(in: sentence)
            if !quoted.isEmpty { return quoted }
        }
        if let verb = words.indices.first(where: { isShowingNot(words, at: $0) }) {
            let parts = words.flatMap { things(named: $0) }
            return parts.isEmpty ? [words[(verb + 1)...].prefix(3).joined(separator: " ")] : parts
        }
        // "Bez twarzy i bez muzyki": the part stands right behind the "without", or a word further.
        let found = words.indices.filter { without.contains(words[$0]) }
            .flatMap { words[($0 + 1)...].prefix(2).flatMap { things(named: $0) } }
        return found.isEmpty ? nil : found
    }

    /// Scripts without spaces have no words, so their characters are sought.
    private static func unspaced(_ text: String, _ sentence: String) -> [String]? {
        guard unspacedMarks.contains(where: { text.contains($0) }) else { return nil }
        if ["という言葉", "という単語", "这个词", "라는 말", "라는 단어"].contains(where: { text.contains($0) }) {
            let quoted = BriefWords.quotes(in: sentence)
            if !quoted.isEmpty { return quoted }
        }
        let found = unspacedParts.filter { $0.cues.contains { text.contains($0) } }.map(\.thing)
        return found.isEmpty ? nil : found
    }

    /// "Не показывайте", "nie pokazujcie", "لا تظهروا", "toon geen".
    private static func isShowingNot(_ words: [String], at index: Int) -> Bool {
        guard index > 0 else { return false }
        return shows.contains { not, verb in words[index - 1] == not && words[index].hasPrefix(verb) }
            || words[index] == "geen" && ["toon", "laat"].contains(words[index - 1])
    }

    private static func things(named word: String) -> [String] {
        parts.filter { named(word, in: $0.cues) }.map(\.thing)
    }

    /// A cue that ends in "-" is a stem that any ending may follow.
    private static func named(_ word: String, in cues: [String]) -> Bool {
        cues.contains { $0.hasSuffix("-") ? word.hasPrefix($0.dropLast()) : word == $0 }
    }

    private static func list(_ text: String) -> [String] {
        BriefWords.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static let without = Set(
        list("без никаких bez żadnych żadnej geen zonder بدون بلا uden utan ilman fara nélkül")
    )
    private static let sayingNot = Set(list("не nie niet geen zonder без bez لا بدون"))
    private static let foreignWords = list("слов- słow- słów woord woorden كلمة كلمات الكلمة slovo slova")
    private static let shows: [(String, String)] = [
        ("не", "показ"), ("не", "снима"), ("не", "покаж"), ("nie", "pokaz"), ("لا", "تظهر"), ("لا", "تعرض"),
    ].map { (BriefWords.folded($0.0), BriefWords.folded($0.1)) }

    private static let parts: [(thing: String, cues: [String])] = [
        (
            "people",
            list(
                """
                лиц лица лицо людей люди человек- twarz- ludzi osób osoby gezicht gezichten mensen personen
                وجوه وجوها وجه الوجوه اشخاص أشخاص أشخاصا اشخاصا الناس ناس
                """
            )
        ),
        ("music", list("музык- muzyk- muziek موسيقى الموسيقى")),
        ("text", list("текст- надпис- титр- napis- tekst tekstu teksten نص نصوص كتابة نصوصا")),
        ("voice", list("голос- диктор- озвучк- lektor- głos- stem voice-over تعليق")),
        ("children", list("детей дети dzieci kinderen أطفال أطفالا")),
    ]

    private static let unspacedMarks = [
        "ないで", "なし", "無し", "禁止", "不要", "避けて", "ng", "请勿", "不能出现", "别出现", "마세요", "없이", "금지",
    ].map { BriefWords.folded($0) }

    private static let unspacedParts: [(thing: String, cues: [String])] = [
        ("people", ["顔は", "顔を", "顔な", "顔や", "顔も", "人物", "人の顔", "人脸", "얼굴", "사람"]),
        ("music", ["音楽", "bgm", "音乐", "음악"]),
        ("text", ["文字", "テロップ", "字幕", "글자", "자막"]),
        ("voice", ["ナレーション", "旁白", "내레이션"]),
        ("children", ["子供", "子ども", "儿童", "아이"]),
    ].map { ($0.0, $0.1.map { BriefWords.folded($0) }) }
}

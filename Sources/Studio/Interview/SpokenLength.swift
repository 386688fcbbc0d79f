/// A length as people say it: "30 s", "half a minute", "1 min 30", "eineinhalb Minuten".
enum SpokenLength {
    /// How many seconds the words at the start say, and how many words that takes; nil when they say no length.
    static func read(_ words: ArraySlice<SpokenWord>) -> (seconds: Double, count: Int)? {
        guard var (seconds, count) = single(words) else { return nil }
        guard seconds.truncatingRemainder(dividingBy: 60) == 0,
            !words.prefix(count).contains(where: \.isPause)
        else { return (seconds, count) }
        // "One minute and a half", "1 min 30 s", "one minute 30".
        let rest = words.dropFirst(count)
        let tie = rest.first.map { StatementCues.any.ands.contains($0.lower) } == true ? 1 : 0
        let more = rest.dropFirst(tie)
        let article = more.first.map { FormatWish.indefinite.contains($0.plain) } == true ? 1 : 0
        if let half = more.dropFirst(article).first, halves.contains(half.plain), tie > 0,
            !isUnit(more.dropFirst(article + 1).first)
        {
            return (seconds + 30, count + tie + article + 1)
        }
        if let (after, length) = single(more), after < 60 {
            (seconds, count) = (seconds + after, count + tie + length)
        } else if tie == 0, let last = more.first, let after = Double(last.plain), (1..<60).contains(after),
            more.count == 1 || last.isPause
        {
            (seconds, count) = (seconds + after, count + 1)
        }
        return (seconds, count)
    }

    /// A number and its unit.
    private static func single(_ words: ArraySlice<SpokenWord>) -> (Double, Int)? {
        guard let first = words.first else { return nil }
        if let seconds = compact(first.plain) { return (seconds, 1) }
        let after = Array(words.dropFirst().prefix(4))
        guard !after.isEmpty, !first.isPause else { return nil }
        // "1:30 min".
        let sides = first.plain.split(separator: ":").map { Double($0) }
        if sides.count == 2, let whole = sides[0], let part = sides[1], part < 60,
            unit(after[0].plain) == 60
        {
            return (whole * 60 + part, 2)
        }
        guard let number = number(first.plain) else { return nil }
        let second = after[0].plain.split(separator: "-").first.map(String.init) ?? ""
        if let unit = unit(second) { return (number * unit, 2) }
        // "Half a minute", "one and a half minutes".
        if halves.contains(first.plain), FormatWish.indefinite.contains(second), after.count > 1,
            let unit = unit(after[1].plain)
        {
            return (number * unit, 3)
        }
        guard StatementCues.any.ands.contains(after[0].lower), after.count > 2 else { return nil }
        let article = FormatWish.indefinite.contains(after[1].plain) ? 1 : 0
        guard halves.contains(after[1 + article].plain), after.count > 2 + article,
            let unit = unit(after[2 + article].plain)
        else { return nil }
        return ((number + 0.5) * unit, 4 + article)
    }

    /// In one word: "30s", "1min30", "30-second", "30-Sekunden-Film", "demi-minute".
    private static func compact(_ word: String) -> Double? {
        let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let rest = word.dropFirst(digits.count)
        if let number = Double(digits.replacing(",", with: ".")) {
            if let unit = unit(String(rest)) { return number * unit }
            let name = rest.prefix { $0.isLetter }
            let more = rest.dropFirst(name.count).prefix { $0.isNumber }
            let end = rest.dropFirst(name.count + more.count)
            if minutes.contains(String(name)) || name == "m", let part = Double(more), part < 60,
                end.isEmpty || seconds.contains(String(end))
            {
                return number * 60 + part
            }
        }
        let pieces = word.split(separator: "-").map(String.init)
        guard pieces.count > 1, let number = number(pieces[0]), let unit = unit(pieces[1]) else { return nil }
        return number * unit
    }

    private static func isUnit(_ word: SpokenWord?) -> Bool { word.flatMap { unit($0.plain) } != nil }

    private static func number(_ word: String) -> Double? {
        Double(word.replacing(",", with: ".")) ?? numbers[word] ?? (halves.contains(word) ? 0.5 : nil)
    }

    private static func unit(_ word: String) -> Double? {
        if seconds.contains(word) || word.hasPrefix("sekund") { return 1 }
        return minutes.contains(word) || word.hasPrefix("minut") ? 60 : nil
    }
}

extension SpokenLength {
    private static let seconds = StatementCues.set(
        "s sec secs second seconds sek sekunde seconde secondes segundo segundos secondo secondi"
    )
    private static let minutes = StatementCues.set("min mins mn minute minutes minuto minuti minutos")
    private static let halves = StatementCues.set(
        "half ½ halbe halben halb demi demie medio media mezzo mezza meio meia"
    )
    /// The numbers that lengths are said in, by the words of all languages.
    private static let numbers: [String: Double] = {
        let words: [(Double, String)] = [
            (1, "a an one eine einer einen une un uno una um uma"), (2, "two zwei deux dos due dois"),
            (6, "six sechs seis sei"), (8, "eight acht huit ocho otto oito"),
            (10, "ten zehn dix diez dieci dez"),
            (12, "twelve zwolf douze doce dodici doze"), (15, "fifteen funfzehn quinze quince quindici"),
            (20, "twenty zwanzig vingt veinte venti vinte"),
            (25, "twenty-five funfundzwanzig vingt-cinq veinticinco venticinque"),
            (30, "thirty dreissig trente treinta trenta trinta"),
            (40, "forty vierzig quarante cuarenta quaranta quarenta"),
            (45, "forty-five funfundvierzig quarante-cinq quarantacinque"),
            (50, "fifty funfzig cinquante cincuenta cinquanta cinquenta"),
            (60, "sixty sechzig soixante sesenta sessanta sessenta"),
            (90, "ninety neunzig quatre-vingt-dix noventa novanta"),
            (1.5, "1½ eineinhalb anderthalb einundeinhalb"),
            (2.5, "2½ zweieinhalb"),
        ]
        return words.reduce(into: [:]) { numbers, line in
            for word in StatementCues.set(line.1) { numbers[word] = line.0 }
        }
    }()
}

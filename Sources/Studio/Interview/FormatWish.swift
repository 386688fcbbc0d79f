/// What somebody says of the length and the shape of the film.
public struct FormatWish: Hashable, Sendable, Codable {
    /// The length; nil when none was said.
    public var seconds: Double?
    /// The shape; nil when none was said.
    public var aspect: Aspect?
    /// What was said, too, but no film can have.
    public var unfit: Set<Measure> = []

    /// No wish.
    public init() {}

    /// One of the two.
    public enum Measure: String, Hashable, Sendable, Codable {
        case length
        case shape
    }

    /// A format with what was wished for in it.
    public func format(else format: Format) -> Format {
        Format(
            aspect: aspect ?? format.aspect,
            rate: format.rate,
            frames: seconds.map { format.rate.frames(inSeconds: $0) } ?? format.frames
        )
    }

    /// Takes in a later wish.
    mutating func take(_ other: FormatWish) {
        seconds = other.seconds ?? seconds
        aspect = other.aspect ?? aspect
        unfit.formUnion(other.unfit)
    }
}

extension FormatWish {
    /// What some words wish for, and whether they say nothing else; nil when they wish for nothing.
    ///
    /// A length counts where nothing else is said or the film is named beside it: "boils in 50 seconds" is told of
    /// the product.
    static func read(_ words: [SpokenWord]) -> (wish: FormatWish, isAll: Bool)? {
        var wish = FormatWish()
        var isAll = true
        var index = 0
        var lengths: [(seconds: Double, place: Range<Int>)] = []
        while index < words.count {
            if let (seconds, count) = length(Array(words[index...])) {
                lengths.append((seconds, index..<(index + count)))
                index += count
                continue
            }
            let plain = words[index].plain
            if let aspect = Aspect(rawValue: plain.replacing("x", with: ":")) {
                wish.aspect = aspect
            } else if isRatio(plain), words.count <= 3 || words.contains(where: { shapes.contains($0.plain) })
            {
                wish.unfit.insert(.shape)
            } else if !fillers.contains(plain), plain.contains(where: { $0.isLetter || $0.isNumber }) {
                isAll = false
            }
            index += 1
        }
        let named = words.compactMap { word in shapeWords.first { $0.1.contains(word.plain) }?.0 }
        // "Vertical, 15 s": beside other words it may be a picture.
        if isAll, wish.aspect == nil,
            !lengths.isEmpty || words.count <= 4 || words.contains(where: { isFilm($0.plain) })
        {
            wish.aspect = named.first
        }
        for (seconds, place) in lengths where isAll && !isWithin(words, place) || isOfFilm(words, place) {
            if Format.lengths.contains(seconds) {
                wish.seconds = seconds
            } else {
                wish.unfit.insert(.length)
            }
        }
        return wish == FormatWish() ? nil : (wish, isAll)
    }

    /// "In two minutes": something takes that long.
    private static func isWithin(_ words: [SpokenWord], _ place: Range<Int>) -> Bool {
        place.lowerBound > 0 && ["in", "en", "em", "within"].contains(words[place.lowerBound - 1].plain)
    }

    /// "A 30-second film", "ein Film von 30 Sekunden".
    private static func isOfFilm(_ words: [SpokenWord], _ place: Range<Int>) -> Bool {
        let before = words[..<place.lowerBound].suffix(3).reversed()
        let near = before.prefix { fillers.contains($0.plain) } + words[place.upperBound...].prefix(2)
        let itself = words[place].flatMap { $0.plain.split(separator: "-").map(String.init) }
        return (near.map(\.plain) + itself).contains { BriefCues.films.contains($0) }
            || words[..<place.lowerBound].suffix(2).contains {
                ["duration", "lange", "dauer"].contains($0.plain)
            }
    }

    private static func isFilm(_ word: String) -> Bool {
        BriefCues.films.contains(word) || shapes.contains(word)
    }

    /// How many seconds the words at the start say, and how many words that takes.
    private static func length(_ words: [SpokenWord]) -> (Double, Int)? {
        let first = words[0].plain
        let pieces = first.split(separator: "-").map(String.init)
        // "30s", "30-second", "30-Sekunden-Film".
        let digits = first.prefix { $0.isNumber || $0 == "." }
        if let number = Double(digits), let unit = unit(String(first.dropFirst(digits.count))) {
            return (number * unit, 1)
        }
        if pieces.count > 1, let number = number(pieces[0]), let unit = unit(pieces[1]) {
            return (number * unit, 1)
        }
        guard words.count > 1, let number = number(first), !words[0].isPause else { return nil }
        let second = words[1].plain.split(separator: "-").first.map(String.init) ?? ""
        return unit(second).map { (number * $0, 2) }
    }

    private static func number(_ word: String) -> Double? {
        Double(word.replacing(",", with: ".")) ?? numbers[word]
    }

    private static func unit(_ word: String) -> Double? {
        if seconds.contains(word) || word.hasPrefix("sekund") { return 1 }
        return minutes.contains(word) || word.hasPrefix("minut") ? 60 : nil
    }

    private static func isRatio(_ word: String) -> Bool {
        let sides = word.split(separator: ":", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { Int($0).map { (1...50).contains($0) } ?? false }
    }
}

extension Format {
    /// How long films may be, in seconds.
    public static let lengths: ClosedRange<Double> = 6...120
}

extension FormatWish {
    private static let seconds = StatementCues.set(
        "s sec secs second seconds sek sekunde seconde secondes segundo segundos secondo secondi"
    )
    private static let minutes = StatementCues.set("min mins minute minutes minuto minuti minutos")
    private static let numbers: [String: Double] = [
        "a": 1, "one": 1, "half": 0.5, "two": 2, "ten": 10, "twenty": 20, "thirty": 30, "sixty": 60,
        "eine": 1,
        "einer": 1, "einen": 1, "halbe": 0.5, "zwei": 2, "zehn": 10, "zwanzig": 20, "dreissig": 30,
        "sechzig": 60,
        "une": 1, "deux": 2, "dix": 10, "vingt": 20, "trente": 30, "soixante": 60, "un": 1, "uno": 1,
        "dos": 2,
        "diez": 10, "veinte": 20, "treinta": 30, "sesenta": 60, "due": 2, "dieci": 10, "venti": 20,
        "trenta": 30,
        "sessanta": 60, "um": 1, "dois": 2, "dez": 10, "vinte": 20, "trinta": 30, "sessenta": 60,
        "medio": 0.5,
        "mezzo": 0.5, "meio": 0.5,
    ]
    private static let shapeWords: [(Aspect, Set<String>)] = [
        (.portrait, StatementCues.set("vertical upright hochkant hochformat verticale")),
        (.landscape, StatementCues.set("horizontal widescreen querformat horizontale orizzontale apaisado")),
        (.square, StatementCues.set("square quadratisch carre cuadrado quadrato quadrado")),
    ]
    private static let shapes = StatementCues.set(
        "format formato shape aspect ratio seitenverhaltnis proporcion proporcao proporzioni ratio"
    )
    /// What may stand beside a length or a shape when nothing else is said.
    private static let fillers = StatementCues.set(
        """
        maybe perhaps vielleicht peut-etre quiza quizas forse talvez can could do rather instead actually now verticale apaisado orizzontale carre cuadrado quadrato quadrado hochkant
        widescreen doch lieber jetzt eher konnen konnten peut-on on podemos possiamo podemos
        a an the it this in as of for to and make please film video spot clip ad should be is must long length
        duration about around exactly only just last lasts run format shape aspect ratio with wide upright vertical
        horizontal square we want need i i'd we'd like would at max maximum shot total
        der die das ein eine einen es bitte soll sollte muss sein lang lange dauer dauern im als mit und von ca etwa
        genau nur machen mach auf wir ich wollen mochte mochten brauchen hochformat querformat quadratisch langer
        le la les un une il elle l doit devrait durer dure etre de d du en au et environ exactement duree longueur
        s'il s vous plait svp nous voulons je veux faire fait vertical
        el los una que debe durar dura ser por favor y unos exactamente duracion quiero queremos
        il uno deve durare essere per favore e circa esattamente durata di vogliamo voglio
        o os um uma deve com cerca exatamente duracao queremos quero tem
        """
    )
}

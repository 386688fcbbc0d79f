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
    /// the product. So does a shape, but a "landscape" alone is one to be seen where the look is asked for.
    static func read(_ words: [SpokenWord], asked: BriefPart? = nil) -> (wish: FormatWish, isAll: Bool)? {
        var wish = FormatWish()
        var isAll = true
        var index = 0
        var lengths: [(seconds: Double, place: Range<Int>)] = []
        while index < words.count {
            if let (seconds, count) = SpokenLength.read(words[index...]) {
                lengths.append((seconds, index..<(index + count)))
                index += count
                continue
            }
            let plain = words[index].plain
            if let aspect = Aspect(rawValue: plain.replacing("x", with: ":").replacing("/", with: ":")) {
                wish.aspect = aspect
            } else if isRatio(plain), words.count <= 3 || words.contains(where: { shapes.contains($0.plain) })
            {
                wish.unfit.insert(.shape)
            } else if !isFiller(plain), !isShape(plain),
                plain.contains(where: { $0.isLetter || $0.isNumber })
            {
                isAll = false
            }
            index += 1
        }
        let named = words.compactMap { word in shapeWords.first { $0.1.contains(word.plain) }?.0 }
        let isPicture = lengths.isEmpty && isPicture(words, isLook: asked == .style)
        if isPicture { isAll = false }
        // "Vertical, 15 s": beside other words it may be a picture.
        if isAll, wish.aspect == nil,
            !lengths.isEmpty || words.count <= 8 || words.contains(where: { isFilm($0.plain) || isOrder($0) })
        {
            wish.aspect = named.first
        }
        let isMeant = isAll || isOrdered(words, lengths.map(\.place))
        for (seconds, place) in lengths where isMeant && !isWithin(words, place) || isOfFilm(words, place) {
            if Format.lengths.contains(seconds) {
                wish.seconds = seconds
            } else {
                wish.unfit.insert(.length)
            }
        }
        return wish == FormatWish() ? nil : (wish, isAll)
    }

    /// "A calm 20-second film": what is felt beside a wish.
    static func felt(_ words: some Collection<SpokenWord>) -> Statement? {
        let found = feelings(words)
        guard let side = found.first?.side else { return nil }
        return Statement(
            part: side == .tone ? .tone : .style,
            value: found.map { BriefWords.bare($0.word) }.joined(separator: ", ")
        )
    }

    private static func feelings(
        _ words: some Collection<SpokenWord>
    ) -> [(word: String, side: Feeling.Side)] {
        words.filter { !isFiller($0.plain) && !isShape($0.plain) }
            .compactMap { word in Feeling.cue(for: word.raw).map { (word.raw, $0.side) } }
    }

    /// "Make it 20 seconds and warm", "20 seconds for students": an order and feelings, or people, and no more.
    private static func isOrdered(_ words: [SpokenWord], _ lengths: [Range<Int>]) -> Bool {
        let people = StatementGrammar.people(in: words[...])
        guard people != nil || words.contains(where: isOrder) else { return false }
        return words[..<(people ?? words.endIndex)].indices.allSatisfy { index in
            let word = words[index]
            return lengths.contains { $0.contains(index) } || isFiller(word.plain)
                || StatementCues.any.ands.contains(word.lower) || Feeling.cue(for: word.raw) != nil
        }
    }

    /// "A wide landscape", "landscape": something to be seen.
    private static func isPicture(_ words: [SpokenWord], isLook: Bool) -> Bool {
        guard words.contains(where: { pictures.contains($0.plain) }),
            !words.contains(where: { isFilm($0.plain) })
        else { return false }
        let beside = words.filter { !pictures.contains($0.plain) }.map(\.plain)
        return beside == ["wide"] || isLook && beside.isEmpty || beside.contains { indefinite.contains($0) }
    }

    /// "In two minutes": something takes that long.
    private static func isWithin(_ words: [SpokenWord], _ place: Range<Int>) -> Bool {
        place.lowerBound > 0 && ["in", "en", "em", "within"].contains(words[place.lowerBound - 1].plain)
    }

    /// "A 30-second film", "ein Film von 30 Sekunden".
    private static func isOfFilm(_ words: [SpokenWord], _ place: Range<Int>) -> Bool {
        let before = words[..<place.lowerBound].suffix(3).reversed()
        let near =
            before.prefix { isFiller($0.plain) || BriefCues.films.contains($0.plain) }
            + words[place.upperBound...].prefix(2)
        let itself = words[place].flatMap { $0.plain.split(separator: "-").map(String.init) }
        return (near.map(\.plain) + itself).contains { BriefCues.films.contains($0) }
            || words[..<place.lowerBound].suffix(2).contains { durations.contains($0.plain) }
    }

    private static func isFilm(_ word: String) -> Bool {
        BriefCues.films.contains(word) || shapes.contains(word)
    }

    /// "Make it landscape", "let's go vertical".
    private static func isOrder(_ word: SpokenWord) -> Bool { orders.contains(word.plain) }

    /// "Raccourcissez-le" is compared by its verb.
    private static func isFiller(_ word: String) -> Bool {
        let pieces = word.split(separator: "-").map(String.init)
        return fillers.contains(word) || pieces.count > 1 && pieces.allSatisfy { fillers.contains($0) }
    }

    private static func isShape(_ word: String) -> Bool { shapeWords.contains { $0.1.contains(word) } }

    private static func isRatio(_ word: String) -> Bool {
        let sides = word.split(separator: ":", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { Int($0).map { (1...50).contains($0) } ?? false }
    }
}

extension Format {
    /// How long films may be, in seconds.
    public static let lengths: ClosedRange<Double> = 6...120
}

import Studio

/// The open country that a product belongs to by what it is, far from any street.
enum Landscape: CaseIterable {
    case mountains
    case coast
    case woods

    /// Where a brief's product belongs; nil for all that is at home in towns and rooms.
    ///
    /// What it is decides, and what the brief says of the place decides between them: a hut stands in the
    /// mountains, a hut on the beach does not.
    static func of(_ brief: Brief) -> Landscape? {
        let said = [brief.subject, brief.product.value, brief.brand.value, kind(in: brief.description.value)]
        let words = Set(said.compactMap(\.self).flatMap { FoldedWords.of($0) })
        guard let usual = allCases.first(where: { $0.isHome(of: words) }) else { return nil }
        if usual.isRetreat(words) {
            // A refuge for animals or people is no hut, and no more is a bag for the cabin.
            let thing = Subject(shown: brief.pictured, title: brief.title)
            let all = Set(FoldedWords.of(brief.description.value ?? "")).union(words)
            guard all.isDisjoint(with: sheltered), [nil, .house, .bed].contains(thing) else { return nil }
        }
        let named = Trade.settings(namedIn: brief).lazy.compactMap { setting in
            allCases.first { $0.settings.first == setting }
        }
        return usual.isRetreat(words) ? named.first ?? usual : usual
    }

    /// The first sentence of a description as far as it says what a thing is, and not for whom or about what.
    private static func kind(in description: String?) -> String? {
        let words = description.map { BriefReader.sentences(of: $0) }?.first?.split(separator: " ") ?? []
        let said = words.prefix { word in
            !FoldedWords.of(word).contains { turns.contains($0) }
        }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }

    private static let turns: Set<String> = [
        "for", "about", "who", "that", "fur", "uber", "pour", "sur", "qui", "para", "sobre", "que", "per",
        "che", "для", "про",
    ]

    /// Where its scenes are, the likeliest first.
    var settings: [Staging.Setting] {
        switch self {
        case .mountains: [.mountain, .forest, .road]
        case .coast: [.shore, .road]
        case .woods: [.forest, .mountain, .road]
        }
    }

    /// What one takes along to it.
    var companions: [String] {
        switch self {
        case .mountains: ["boot", "bag", "bottle"]
        case .coast: ["bag", "glasses", "bottle"]
        case .woods: ["boot", "bag", "lamp"]
        }
    }

    private func isHome(of words: Set<String>) -> Bool {
        words.contains { word in
            cues.contains(word) || word.hasSuffix("s") && cues.contains(String(word.dropLast()))
                || heads.contains { word.count > $0.count && (word.hasSuffix($0) || word.hasPrefix($0)) }
        }
    }

    /// Whether it is a lone house, which may stand in any country.
    private func isRetreat(_ words: Set<String>) -> Bool {
        self == .mountains && words.isDisjoint(with: Self.snow)
    }

    private var cues: Set<String> {
        switch self {
        case .mountains: Self.snow.union(Self.retreats)
        case .coast: Self.waves
        case .woods: Self.camps
        }
    }

    /// What makes a longer word belong here: Skischule, Surfbrett, Berghütte.
    private var heads: [String] {
        switch self {
        case .mountains: ["skischul", "snowboard", "berghutte", "almhutte", "schutzhutte", "スキー", "山小屋"]
        case .coast: ["surfschul", "surfbrett", "surfkurs", "surfcamp", "tauchschul", "サーフ"]
        case .woods: ["baumhaus", "camping", "キャンプ"]
        }
    }

    private static let snow: Set<String> = Set(
        FoldedWords.of(
            """
            ski skis skiing snowboard snowboarding mountaineering alpinism hiking trekking skigebiet bergbahn
            seilbahn bergsteigen wandern wanderschuh wanderschuhe alpinisme randonnee telepherique esqui
            alpinismo senderismo teleferico sciare sciatori escursionismo funivia лыжи лыжный горнолыжный 登山
            """
        )
    )

    private static let retreats: Set<String> = Set(
        FoldedWords.of(
            """
            hut cabin lodge chalet bothy refuge hutte alm cabane refugio cabaña rifugio baita malga refúgio
            cabana chalé хижина шале
            """
        )
    )

    private static let waves: Set<String> = Set(
        FoldedWords.of(
            """
            surf surfing surfer surfboard windsurfing kitesurf diving snorkelling lighthouse wellenreiten tauchen
            leuchtturm plongee buceo immersioni mergulho сёрфинг дайвинг маяк
            """
        )
    )

    private static let camps: Set<String> = Set(
        FoldedWords.of(
            """
            tent campsite camping treehouse zelt campingplatz tente acampada campeggio acampamento палатка
            кемпинг
            """
        )
    )

    private static let sheltered: Set<String> = Set(
        FoldedWords.of(
            """
            animal animals women dogs cats tiere frauen animaux femmes chiens animales mujeres perros animali donne
            cani animais mulheres cães pizza
            """
        )
    )
}

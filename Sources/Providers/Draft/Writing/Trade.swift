import Studio

/// The line of business a brief is from, which decides where its scenes can be and what belongs to them.
struct Trade: Sendable {
    /// Where the product can stand, the likeliest first.
    let settings: [Staging.Setting]
    /// Where the people live whom it is for.
    let life: [Staging.Setting]
    /// What people do with it.
    let poses: [Staging.Pose]
    /// Things that belong to its world, by the plain nouns that the draft engine can draw.
    let companions: [String]
    /// How its films feel where a brief does not say; none where they may feel like anything.
    let leanings: [Feeling]
    /// Words of a brief that name it, in six languages and without accents.
    let cues: Set<String>

    init(
        _ settings: [Staging.Setting],
        life: [Staging.Setting],
        poses: [Staging.Pose],
        companions: [String],
        leanings: [Feeling] = [],
        cues: String
    ) {
        self.settings = settings
        self.life = life
        self.poses = poses
        self.companions = companions
        self.leanings = leanings
        self.cues = Set(FoldedWords.of(cues))
    }

    /// The trade a brief's words point to; a thing for the home when nothing tells.
    static func of(_ brief: Brief) -> Trade {
        // The last word of a phrase is its head: a bicycle workshop is a workshop.
        let heads = FoldedWords.of(brief.subject).reversed()
        let said = [brief.description.value, brief.product.value, brief.brand.value].compactMap(\.self)
        let found = nearest(heads + said.flatMap { FoldedWords.of($0) })
        return found ?? nearest((brief.messages.value ?? []).flatMap { FoldedWords.of($0) }) ?? things
    }

    /// The settings that a brief names itself: "am Meer", "in the mountains".
    static func settings(namedIn brief: Brief) -> [Staging.Setting] {
        let said = [brief.product.value, brief.brand.value, brief.description.value, brief.audience.value]
        let texts = said.compactMap(\.self)
        let words = (texts + (brief.style.value ?? []) + (brief.messages.value ?? []))
            .flatMap { FoldedWords.of($0) }
        return places.filter { place in words.contains { place.cues.contains($0) } }.map(\.setting)
    }

    /// What is named first is what it is; what follows is what it has.
    private static func nearest(_ words: [String]) -> Trade? {
        for word in words {
            if let found = all.first(where: { $0.isNamed(by: word) }) { return found }
        }
        return nil
    }

    private func isNamed(by word: String) -> Bool {
        cues.contains(word) || cues.contains { Self.isUnspaced($0) && word.contains($0) }
            || word.hasSuffix("s") && cues.contains(String(word.dropLast()))
            // German writes compounds as one word: Nachtbus.
            || Self.heads.contains { word.count > $0.count && word.hasSuffix($0) && cues.contains($0) }
    }

    /// Scripts without spaces have no words to compare.
    private static func isUnspaced(_ cue: String) -> Bool {
        cue.unicodeScalars.contains { $0.value > 0x2e80 }
    }

    /// Whether a subject is somewhere one goes rather than something one holds.
    static func isPlace(_ subject: String) -> Bool {
        FoldedWords.of(subject).contains { word in
            placeWords.contains {
                word == $0 || $0.count > 3 && word.hasSuffix($0) || Self.isUnspaced($0) && word.contains($0)
            }
        }
    }

    /// Whether a subject is a program, which is seen best in what it is for.
    static func isProgram(_ subject: String) -> Bool {
        FoldedWords.of(subject).contains { screen.cues.contains($0) }
    }

    private static let placeWords: Set<String> = Set(
        FoldedWords.of(
            """
            bakery cafe restaurant hotel bar shop store museum library school studio gym clinic practice
            garden market farm inn hostel gallery salon winery brewery workshop roastery festival concert
            ferry bus tram train hut lodge cabin chalet backerei laden bibliothek schule praxis klinik markt hof werkstatt
            tischlerei konzert abend bahn fahre boulangerie magasin musee ecole marche foire brocante ferme
            atelier librairie panaderia tienda museo escuela mercado refugio taller panificio negozio scuola
            mercato bottega trattoria rifugio padaria loja escola sorveteria horta livraria oficina чайная
            музей школа самовар مكتبة مدرسة مطعم 店 屋 館 校
            """
        )
    )

    private static let heads = [
        "bus", "bahn", "rad", "laden", "backerei", "markt", "schule", "konzert", "plattform", "praxis",
        "kocher", "werkstatt", "garten", "hotel", "seife", "kaffee", "schuhe", "tasche", "lampe", "kurs",
        "fest", "hof", "bad", "stuhl",
    ]

    private static let places: [(setting: Staging.Setting, cues: Set<String>)] = [
        (
            .mountain,
            [
                "mountain", "mountains", "alps", "summit", "berg", "berge", "alpen", "gipfel", "montagne",
                "montagnes", "montana", "sierra", "montagna", "montanha", "serra", "hutte",
            ]
        ),
        (
            .shore,
            [
                "sea", "beach", "shore", "coast", "lake", "harbour", "island", "meer", "strand", "kuste",
                "hafen", "mer", "plage", "littoral", "lac", "mar", "playa", "costa", "lago", "mare",
                "spiaggia", "praia", "sailing", "vela", "segeln", "voile", "port", "puerto", "porto", "rio",
            ]
        ),
        (
            .forest,
            [
                "forest", "woods", "wald", "foret", "bosque", "bosco", "foresta", "floresta", "garden",
                "garten", "jardin", "giardino", "jardim", "park", "parc", "parque", "parco",
            ]
        ),
        (.road, ["road", "trail", "strasse", "landstrasse", "route", "carretera", "strada", "estrada"]),
        (.stage, ["stage", "buhne", "escenario", "palco", "palcoscenico"]),
        (
            .street,
            [
                "street", "city", "stadt", "rue", "ville", "calle", "ciudad", "citta", "rua", "cidade",
                "barrio",
            ]
        ),
    ]
}

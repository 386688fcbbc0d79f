import Studio

/// Finds the time of day that a text names.
enum Daytime {
    /// The one time that a text names; nil when it names none or several.
    static func named(in text: String) -> Staging.Light? {
        let found = all(in: text)
        return found.count == 1 ? found.first : nil
    }

    /// Every time of day that a text names.
    static func all(in text: String) -> Set<Staging.Light> {
        let words = FoldedWords.of(text)
        let phrase = words.joined(separator: " ")
        return Set(
            cues.filter { cue in
                words.contains { cue.words.contains($0) } || cue.phrases.contains { phrase.contains($0) }
            }
            .map(\.light)
        )
    }

    private static let cues: [(light: Staging.Light, words: Set<String>, phrases: [String])] = [
        (
            .morning,
            [
                "morning", "dawn", "sunrise", "breakfast", "morgens", "fruhstuck", "sonnenaufgang", "matin",
                "aube", "amanecer", "desayuno", "mattina", "mattino", "alba", "colazione", "manha",
                "amanhecer", "утром", "朝",
            ],
            // By itself "mañana" is tomorrow.
            ["la manana"]
        ),
        (
            .day, ["noon", "midday", "mittag", "mittags", "midi", "mediodia", "mezzogiorno", "днем", "昼"],
            ["meio dia"]
        ),
        (
            .evening,
            [
                "evening", "dusk", "sunset", "abend", "abends", "feierabend", "soir", "soiree", "atardecer",
                "sera", "tramonto", "entardecer", "вечером", "夕方",
            ], []
        ),
        (
            .night,
            [
                "night", "midnight", "nachts", "nacht", "nachtbus", "mitternacht", "nuit", "minuit", "noche",
                "medianoche", "notte", "mezzanotte", "noite", "ночью", "夜",
            ], []
        ),
    ]
}

extension Beat {
    /// The beat at a time that its line names; without one as it is.
    func at(_ light: Staging.Light?) -> Beat {
        guard let light else { return self }
        var beat = self
        beat.lights = [light]
        return beat
    }
}

extension Brief {
    /// The times of day at which it takes place, as its product and its description name them.
    var toldHours: Set<Staging.Light> {
        Daytime.all(in: [product.value, description.value].compactMap(\.self).joined(separator: "\n"))
    }

    /// The same, with those that the client wants it to look like.
    var hours: Set<Staging.Light> {
        let look = style.source == .said ? style.value ?? [] : []
        return toldHours.union(Daytime.all(in: look.joined(separator: "\n")))
    }

    /// What the pictures show: the subject, or the product's name where only that can be drawn.
    var pictured: String {
        guard Subject(named: subject) == nil, let product = product.value, Subject(named: product) != nil,
            !prohibited.forbid(product)
        else { return subject }
        return String(product.prefix(40))
    }
}

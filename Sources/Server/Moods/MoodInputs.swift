import Production
import Studio

/// Moods to be made.
struct MoodOrderBody: Described {
    static let schemaName = "MoodOrder"
    static let about = "Moods to be made; all of it may be left out."
    static let details = [
        Detail(CodingKeys.count, "How many; three without it, one when moods are mixed.", .range(1...6)),
        Detail(CodingKeys.imageCount, "Sample images of each; one without it.", .range(1...4)),
        Detail(
            CodingKeys.mix,
            "The first of them is mixed: the light of one mood in the colours of another. What is not named is "
                + "taken from the film's mood.",
            .count(0...2)
        ),
        Detail(CodingKeys.keepPalette, "Whether the colours of the film's mood are kept.", .standard(false)),
    ]

    let count: Int?
    let imageCount: Int?
    let mix: [MoodPart]?
    let keepPalette: Bool

    /// What is taken of a mood.
    struct MoodPart: Described {
        static let about = "A mood and what is taken of it."

        let moodID: ID<Mood>
        let take: Side

        /// What can be taken.
        enum Side: String, Codable, CaseIterable, Sendable { case light, color }
    }

    /// The wish; throws a `Problem` when the same is taken of two moods.
    func wish() throws -> MoodWish {
        let mix = mix ?? []
        guard Set(mix.map(\.take)).count == mix.count else {
            throw Problem(
                .invalidParameter,
                "Take the light of one mood and the colours of another; the same cannot be taken of both.",
                subject: "mix"
            )
        }
        return MoodWish(
            count: count ?? (mix.isEmpty ? 3 : 1),
            imageCount: imageCount ?? 1,
            light: mix.first { $0.take == .light }?.moodID,
            color: mix.first { $0.take == .color }?.moodID,
            keepsPalette: keepPalette
        )
    }
}

/// What is to be changed of a mood.
struct MoodChange: Described {
    static let about = "What is to be changed of a mood; the rest stays."
    static let details = [
        Detail(CodingKeys.name, "What it is called.", .length(1...200), .pattern(.line), example: "Dawn"),
        Detail(CodingKeys.description, "One sentence on how it feels.", .length(0...2000)),
        Detail(
            CodingKeys.styleKeywords,
            "Words for prompts.",
            .count(1...10),
            .length(1...100),
            .pattern(.line)
        ),
        Detail(
            CodingKeys.moodKeywords,
            "The same; counts when `style_keywords` is not there.",
            .count(1...10),
            .length(1...100),
            .pattern(.line)
        ),
        Detail(CodingKeys.colorPalette, "They are put in order, darkest first.", .count(3...5)),
        Detail(
            CodingKeys.aestheticDirection,
            "Light, lens, colour and pace in a sentence.",
            .length(1...1000)
        ),
        Detail(
            CodingKeys.visualStyle,
            "The same; counts when `aesthetic_direction` is not there.",
            .length(1...1000)
        ),
    ]

    let name: Given<String>
    let description: Given<String>
    let styleKeywords: Given<[String]>
    let moodKeywords: Given<[String]>
    let colorPalette: Given<[Color]>
    let aestheticDirection: Given<String>
    let visualStyle: Given<String>

    var update: MoodUpdate {
        var update = MoodUpdate()
        update.name = name.value
        update.description = description.value
        update.styleKeywords = styleKeywords.value ?? moodKeywords.value
        update.colorPalette = colorPalette.value
        update.aestheticDirection = aestheticDirection.value ?? visualStyle.value
        return update
    }
}

/// Which mood a film takes.
struct MoodChoice: Described {
    static let about = "Which mood a film takes."

    let moodID: ID<Mood>
}

/// A plan of scenes to be made.
struct ScenePlanBody: Described {
    static let schemaName = "ScenePlanOrder"
    static let about = "A plan of scenes to be made; all of it may be left out."
    static let details = [
        Detail(
            CodingKeys.sceneCount,
            "How many scenes, each 1.2 to 8 seconds long; as many as the brief fills without it.",
            .range(3...20)
        ),
        Detail(
            CodingKeys.duration,
            "The new length of the film in seconds.",
            .numbers(Format.lengths),
            example: 30
        ),
        Detail(
            CodingKeys.replace,
            "Whether scenes that are there go to the trash; it is one edit, which can be taken back.",
            .standard(false)
        ),
    ]

    let sceneCount: Int?
    let duration: Double?
    let replace: Bool
}

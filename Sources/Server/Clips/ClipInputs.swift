import Production
import Studio

/// A new clip.
struct ClipBody: Described {
    static let schemaName = "ClipDraft"
    static let about = "A new clip of a scene."
    static let details = [
        Detail(CodingKeys.sceneID, "The scene it stands in."),
        Detail(
            CodingKeys.name,
            "Its name; \"Clip\" and a number without it.",
            .length(1...200),
            .pattern(.line),
            example: "The kettle sings"
        ),
        Detail(CodingKeys.lyrics, "Words of a song.", .length(0...5000)),
        Detail(CodingKeys.imagePrompt, "What the first frame shows.", .length(0...5000)),
        Detail(CodingKeys.videoPrompt, "What happens in it.", .length(0...5000)),
        Detail(CodingKeys.negativePrompt, "What must not be seen.", .length(0...5000)),
        Detail(
            CodingKeys.timelinePosition,
            "Seconds from the scene's beginning; the first free place without it.",
            .numbers(0...10_000)
        ),
        Detail(
            CodingKeys.length,
            "Seconds; 5, or less where less is free, without it.",
            .above(0, upTo: 600)
        ),
        Detail(CodingKeys.characterID, "The character it is about; `character_ids` counts before it."),
        Detail(CodingKeys.characterIds, "The characters it shows.", .count(0...20), .unique),
    ]

    let sceneID: ID<Scene>
    let name: String?
    let lyrics: String?
    let imagePrompt: String?
    let videoPrompt: String?
    let negativePrompt: String?
    let timelinePosition: Double?
    let length: Double?
    let characterID: ID<CastMember>?
    let characterIds: [ID<CastMember>]?

    var draft: ClipDraft {
        var draft = ClipDraft()
        draft.name = name
        draft.lyrics = lyrics ?? ""
        draft.imagePrompt = imagePrompt ?? ""
        draft.videoPrompt = videoPrompt ?? ""
        draft.negativePrompt = negativePrompt ?? ""
        draft.position = timelinePosition
        draft.length = length
        draft.characters = characterIds ?? characterID.map { [$0] } ?? []
        return draft
    }
}

/// What is to be changed of a clip.
struct ClipChange: Described {
    static let about = "What is to be changed of a clip; the rest stays."
    static let details = ClipBody.details.filter { $0.key != "sceneID" }

    let name: Given<String>
    let lyrics: Given<String?>
    let imagePrompt: Given<String?>
    let videoPrompt: Given<String?>
    let negativePrompt: Given<String?>
    let timelinePosition: Given<Double>
    let length: Given<Double>
    let characterID: Given<ID<CastMember>?>
    let characterIds: Given<[ID<CastMember>]>

    var update: ClipUpdate {
        var update = ClipUpdate()
        update.name = name.value
        update.lyrics = lyrics.text
        update.imagePrompt = imagePrompt.text
        update.videoPrompt = videoPrompt.text
        update.negativePrompt = negativePrompt.text
        update.position = timelinePosition.value
        update.length = length.value
        update.characters = characterIds.value ?? characterID.value.map { $0.map { [$0] } ?? [] }
        return update
    }
}

/// Where a clip is to stand.
struct ClipPosition: Described {
    static let about = "Where a clip is to begin."
    static let details = [
        Detail(CodingKeys.position, "Seconds from its scene's beginning.", .numbers(0...10_000), example: 2.5)
    ]

    let position: Double
}

/// What happens when another clip is in the place.
struct OverlapQuery: Described {
    static let about = "What to do when another clip is in the place."
    static let details = [
        Detail(
            CodingKeys.checkOverlap,
            "false moves the clip to the next free place instead of refusing.",
            .standard(true)
        )
    ]

    let checkOverlap: Bool
}

/// Prompts of a clip.
struct ClipPrompts: Described {
    static let about = "The prompts of a clip; what is left out stays."
    static let details = [
        Detail(
            CodingKeys.imagePrompt,
            "What the first frame shows.",
            .length(0...5000),
            example: "A kettle on a kitchen table at dawn"
        ),
        Detail(
            CodingKeys.videoPrompt,
            "What happens in it.",
            .length(0...5000),
            example: "Steam rises, slowly"
        ),
    ]

    let imagePrompt: String?
    let videoPrompt: String?
}

/// Which of a family of clips is to be in the scene.
struct ClipChoice: Described {
    static let about = "Which of a family of clips is to be in the scene."

    let id: ID<Clip>
}

/// Which takes a clip uses.
struct TakeSelection: Described {
    static let about = "Which takes the clip uses; what is left out stays."
    static let details = [
        Detail(CodingKeys.imageTakeID, "The first frame."), Detail(CodingKeys.videoTakeID, "The video."),
    ]

    let imageTakeID: ID<Take>?
    let videoTakeID: ID<Take>?
}

/// What a person thinks of a take.
struct TakeJudgement: Described {
    static let about = "What a person thinks of a take; null takes it back."
    static let details = [Detail(CodingKeys.rating, "picked, rejected or null.")]

    let rating: Given<TakeView.Rating?>
}

import Studio

/// In which schema a brief is wanted.
struct BriefQuery: Described {
    static let about = "In which schema the brief is wanted."
    static let details = [Detail(CodingKeys.schema, "The keys of both without it.")]

    let schema: BriefSchema?
}

/// What is to be changed of a brief.
struct BriefPatch: Described {
    static let about =
        "What is to be changed of a brief, in the keys of either schema; null takes a value away."
    static let details = [
        Detail(
            CodingKeys.productName,
            "The product, place, service or event.",
            .length(0...200),
            example: "Kettle One"
        ),
        Detail(CodingKeys.brandName, "Whose it is.", .length(0...200)),
        Detail(CodingKeys.productDescription, "What it is and does.", .length(0...2000)),
        Detail(CodingKeys.targetAudience, "For whom.", .length(0...500)),
        Detail(CodingKeys.emotionalTone, "How it should feel.", .count(0...20), .length(1...300)),
        Detail(CodingKeys.tone, "The same in one text; counts when the list is not there.", .length(0...500)),
        Detail(CodingKeys.visualStyleKeywords, "How it should look.", .count(0...20), .length(1...300)),
        Detail(CodingKeys.keyMessages, "What to remember.", .count(0...20), .length(1...300)),
        Detail(
            CodingKeys.keyMessage,
            "The same in one text; counts when the list is not there.",
            .length(0...1000)
        ),
        Detail(CodingKeys.callToAction, "What to do at the end.", .length(0...200)),
        Detail(CodingKeys.additionalNotes, "Anything else.", .length(0...2000)),
        Detail(CodingKeys.prohibitions, "What must not appear.", .count(0...20), .length(1...300)),
    ]

    let productName: Given<String?>
    let brandName: Given<String?>
    let productDescription: Given<String?>
    let targetAudience: Given<String?>
    let emotionalTone: Given<[String]?>
    let tone: Given<String?>
    let visualStyleKeywords: Given<[String]?>
    let keyMessages: Given<[String]?>
    let keyMessage: Given<String?>
    let callToAction: Given<String?>
    let additionalNotes: Given<String?>
    let prohibitions: Given<[String]?>

    var change: BriefChange {
        var change = BriefChange()
        change.product = productName.value
        change.brand = brandName.value
        change.description = productDescription.value
        change.audience = targetAudience.value
        change.tone = emotionalTone.value ?? tone.value.map { $0.map(BriefChange.words) }
        change.style = visualStyleKeywords.value
        change.messages = keyMessages.value ?? keyMessage.value.map { $0.map(BriefChange.sentences) }
        change.callToAction = callToAction.value
        change.notes = additionalNotes.value
        change.prohibitions = prohibitions.value
        return change
    }
}

/// A brief as a person writes it.
struct BriefPage: Described {
    static let about = "A brief as a person writes it: a sentence, a page, or JSON in either schema."
    static let details = [
        Detail(
            CodingKeys.text,
            "What the film is to say.",
            .length(1...20_000),
            example: "A quiet kettle for early risers. Warm and calm."
        )
    ]

    let text: String
}

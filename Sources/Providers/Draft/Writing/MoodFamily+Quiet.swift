import Studio

/// The families that take their time.
extension MoodFamily {
    static let calm = MoodFamily(
        feeling: .calm,
        names: ["First Light", "Still Water", "The Unhurried Hour"],
        description: "A quiet hour that nobody has asked for anything yet.",
        keywords: [
            "calm", "soft light", "muted blue", "uncluttered", "gentle", "natural textures", "stillness",
        ],
        tone: ["calm", "quiet", "gentle"],
        palettes: [
            palette(0x26323D, 0x56707F, 0x9DB3BC, 0xD5DEDF, 0xF6F4EE),
            palette(0x2B3A42, 0x5E7F86, 0xA9C0BE, 0xE4E8E1, 0xFAF7F0),
        ],
        light: .window,
        colour: .cool,
        lens: .normal,
        pace: .still,
        kin: [.warm, .natural, .minimal, .nostalgic, .documentary, .bright]
    )

    static let warm = MoodFamily(
        feeling: .warm,
        names: ["Long Table", "Honey Hour", "Home by Six"],
        description: "The feeling of a kitchen that somebody has kept warm.",
        keywords: [
            "warm", "golden hour", "wood", "honey tones", "cosy", "close and personal", "soft focus",
        ],
        tone: ["warm", "friendly", "close"],
        palettes: [
            palette(0x3B2417, 0x8A4F2A, 0xD08C4A, 0xEBC58D, 0xFFF4E2),
            palette(0x40241F, 0x94503B, 0xD98E5F, 0xF0C9A0, 0xFFF6EA),
        ],
        light: .golden,
        colour: .warm,
        lens: .long,
        pace: .slow,
        kin: [.calm, .natural, .nostalgic, .bright, .documentary, .elegant]
    )

    static let minimal = MoodFamily(
        feeling: .minimal,
        names: ["White Room", "One Thing", "Clean Sheet"],
        description: "An empty room, so that one thing can be seen.",
        keywords: [
            "minimalist", "modern", "clean", "white space", "precise", "geometric", "quiet",
        ],
        tone: ["clear", "focused", "sober"],
        palettes: [
            palette(0x1C1F22, 0x6B7177, 0xB4BABD, 0xE3E5E4, 0xFCFCFA),
            palette(0x20242B, 0x5C6B7A, 0xA8B4BF, 0xDEE3E6, 0xFBFBF9),
        ],
        light: .highKey,
        colour: .neutral,
        lens: .macro,
        pace: .still,
        kin: [.warm, .bright, .melancholic, .energetic, .nostalgic, .nocturnal]
    )

    static let natural = MoodFamily(
        feeling: .natural,
        names: ["Under Leaves", "Moss and Linen", "Open Window"],
        description: "Outdoors, or close enough to hear it.",
        keywords: [
            "natural", "organic", "leaves", "linen", "dappled light", "fresh", "earthy",
        ],
        tone: ["fresh", "natural", "open"],
        palettes: [
            palette(0x1F2E22, 0x4B6B43, 0x8FA36B, 0xD2CDA4, 0xF7F4E6),
            palette(0x26301F, 0x5E6F3A, 0xA3A45C, 0xDAD0A8, 0xFAF5E8),
        ],
        light: .leaves,
        colour: .earth,
        lens: .macro,
        pace: .walking,
        kin: [.calm, .warm, .nostalgic, .elegant, .playful, .energetic]
    )

    static let documentary = MoodFamily(
        feeling: .documentary,
        names: ["As It Is", "Working Hands", "Field Notes"],
        description: "Somebody stayed long enough to see how it is done.",
        keywords: [
            "documentary", "honest", "natural light", "real places", "hands at work", "unposed", "detail",
        ],
        tone: ["honest", "plain", "attentive"],
        palettes: [
            palette(0x24231F, 0x5B574C, 0x93897A, 0xCFC6B4, 0xF5F1E7),
            palette(0x23282A, 0x55605E, 0x8E9A92, 0xCBD0C4, 0xF4F4EC),
        ],
        light: .available,
        colour: .neutral,
        lens: .hand,
        pace: .walking,
        kin: [.warm, .calm, .melancholic, .nostalgic, .elegant, .bold]
    )

    static let melancholic = MoodFamily(
        feeling: .melancholic,
        names: ["Rain on Glass", "Last Tram", "Blue Hour"],
        description: "The evening after something that mattered.",
        keywords: [
            "melancholic", "blue hour", "rain", "reflections", "muted", "poetic", "slow",
        ],
        tone: ["thoughtful", "poetic", "tender"],
        palettes: [
            palette(0x1B2430, 0x3F5266, 0x7189A0, 0xB7C3CC, 0xEEF0EF),
            palette(0x20222E, 0x474B66, 0x7F86A3, 0xBCC2D2, 0xF0F0F3),
        ],
        light: .overcast,
        colour: .cool,
        lens: .normal,
        pace: .slow,
        kin: [.documentary, .elegant, .natural, .bold, .minimal, .bright]
    )

    static let nostalgic = MoodFamily(
        feeling: .nostalgic,
        names: ["Found Reel", "Summer Reel", "Attic Light"],
        description: "A box of old films, and one of them still runs.",
        keywords: [
            "nostalgic", "vintage", "film grain", "analog", "faded colours", "late sun", "tender",
        ],
        tone: ["nostalgic", "tender", "familiar"],
        palettes: [
            palette(0x3A2A2A, 0x7C5A4E, 0xB98B6C, 0xDDBF98, 0xFBF0DC),
            palette(0x2E2F33, 0x6B6A5E, 0xB0926A, 0xDDC39A, 0xF9EEDB),
        ],
        light: .lateSun,
        colour: .faded,
        lens: .normal,
        pace: .slow,
        kin: [.natural, .documentary, .playful, .elegant, .minimal, .warm]
    )
}

import Studio

/// The families that want to be looked at.
extension MoodFamily {
    static let playful = MoodFamily(
        feeling: .playful,
        names: ["Paper Parade", "Lemon Kick", "Odd Sock Saturday"],
        description: "Everything looks as if it might start to dance.",
        keywords: [
            "playful", "bright colours", "bold shapes", "cut paper", "surprise", "graphic", "cheerful",
        ],
        tone: ["playful", "cheerful", "light"],
        palettes: [
            palette(0x2A2356, 0xE4492F, 0x2F9E8F, 0xF8B42E, 0xFFF7E8),
            palette(0x1F2F5C, 0xDB3A6B, 0x2A9BD6, 0xFFC83D, 0xFFF9EE),
        ],
        light: .noon,
        colour: .vivid,
        lens: .wide,
        pace: .quick,
        kin: [.bright, .warm, .natural, .nostalgic, .energetic, .bold]
    )

    static let bold = MoodFamily(
        feeling: .bold,
        names: ["Straight Up", "Loud and Plain", "Poster Size"],
        description: "One thing, very large, and nothing to hide behind.",
        keywords: [
            "bold", "high contrast", "graphic", "strong shapes", "saturated accent", "hard light",
            "confident",
        ],
        tone: ["bold", "confident", "direct"],
        palettes: [
            palette(0x0E0E12, 0x3A3A42, 0xE5261F, 0xF4F1EA),
            palette(0x101418, 0x37424A, 0xFF5A1F, 0xF7F4EE),
        ],
        light: .spot,
        colour: .contrast,
        lens: .wide,
        pace: .quick,
        kin: [.elegant, .nocturnal, .documentary, .minimal, .energetic, .calm]
    )

    static let elegant = MoodFamily(
        feeling: .elegant,
        names: ["Quiet Gold", "After Eight", "Velvet Rope"],
        description: "Little is shown, and all of it with care.",
        keywords: [
            "elegant", "refined", "deep shadows", "brushed metal", "velvet", "slow reveal", "precise",
        ],
        tone: ["elegant", "refined", "assured"],
        palettes: [
            palette(0x14110F, 0x3A2E2A, 0x7E6242, 0xC9A86A, 0xF5EEDF),
            palette(0x12151C, 0x2D3444, 0x6C6F80, 0xC8B48A, 0xF3EFE6),
        ],
        light: .studio,
        colour: .deep,
        lens: .long,
        pace: .still,
        kin: [.bold, .natural, .documentary, .nostalgic, .bright, .melancholic]
    )

    static let energetic = MoodFamily(
        feeling: .energetic,
        names: ["Second Wind", "Green Light", "Full Tilt"],
        description: "The city has had its coffee and so have you.",
        keywords: [
            "energetic", "dynamic", "motion", "street", "vivid accents", "handheld", "fresh air",
        ],
        tone: ["energetic", "lively", "fresh"],
        palettes: [
            palette(0x10202E, 0x1F6F8B, 0xF2542D, 0xF5DF4D, 0xF8F8F2),
            palette(0x161A2B, 0x5A3FD6, 0x17C3B2, 0xFFCB3D, 0xF7F7FB),
        ],
        light: .street,
        colour: .vivid,
        lens: .hand,
        pace: .quick,
        kin: [.bright, .nocturnal, .minimal, .warm, .natural, .elegant]
    )

    static let nocturnal = MoodFamily(
        feeling: .nocturnal,
        names: ["Neon Rain", "Midnight Arcade", "Night Shift"],
        description: "After dark, when every light means something.",
        keywords: [
            "cinematic", "night", "neon", "reflections", "deep shadows", "anamorphic", "mysterious",
        ],
        tone: ["mysterious", "intense", "cinematic"],
        palettes: [
            palette(0x0B0D1A, 0x2A1F4E, 0x7A2E8E, 0xE0457B, 0xF3E9F2),
            palette(0x081018, 0x123A4A, 0x0F7C8A, 0xF26B4E, 0xEAF4F4),
        ],
        light: .neon,
        colour: .deep,
        lens: .anamorphic,
        pace: .slow,
        kin: [.bold, .energetic, .documentary, .minimal, .bright, .playful]
    )

    static let bright = MoodFamily(
        feeling: .bright,
        names: ["Sunday Sky", "Lemonade Light", "Blue Sky Day"],
        description: "A clear day with the whole of it still ahead.",
        keywords: [
            "bright", "airy", "pastel", "open sky", "optimistic", "clean", "light",
        ],
        tone: ["bright", "hopeful", "easy"],
        palettes: [
            palette(0x23415C, 0x5A93BF, 0xA9CFE6, 0xF9D9A8, 0xFFFDF6),
            palette(0x2C3E5E, 0x6D8FCB, 0xB6D4EE, 0xFBC6B0, 0xFFFBF4),
        ],
        light: .morning,
        colour: .pastel,
        lens: .wide,
        pace: .walking,
        kin: [.calm, .warm, .nostalgic, .minimal, .energetic, .natural]
    )

    /// Every family, in the order of the feelings.
    static let all: [MoodFamily] = [
        calm, warm, playful, bold, elegant, energetic, melancholic, documentary, minimal, natural, nostalgic,
        nocturnal, bright,
    ]

    /// Colours ordered from dark to light.
    static func palette(_ colors: UInt32...) -> [Color] {
        colors.map { Color($0) }.sorted { $0.luminance < $1.luminance }
    }
}

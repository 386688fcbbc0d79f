public import Studio

/// The prompts that image, video and music models are given.
public enum Prompts {
    /// What makes the sample images of one mood differ, in their order.
    public static let moodVariations = ["close-up", "wide angle", "dramatic lighting", "minimalist"]

    /// The most characters a music prompt may hold.
    public static let musicCharacters = 300

    /// The prompt of a mood's sample image; `variation` counts from 0.
    public static func mood(_ mood: Mood, brief: Brief, aspect: Aspect, variation: Int) -> String {
        sentence([
            brief.subject, mood.aestheticDirection,
            mood.styleKeywords.prefix(5).joined(separator: ", "), palette(mood),
            moodVariations[abs(variation) % moodVariations.count],
            "Professional cinematic frame", aspect.promptPhrase, "SFW content",
        ])
    }

    /// The prompt of a scene's first frame: description, scene style, mood aesthetic, keywords, palette.
    public static func firstFrame(_ scene: Scene, mood: Mood, aspect: Aspect) -> String {
        sentence([
            scene.description, scene.stylePrompt, mood.aestheticDirection,
            "Style: " + mood.styleKeywords.prefix(5).joined(separator: ", "), palette(mood),
            "Professional cinematic frame", aspect.promptPhrase, "SFW content",
        ])
    }

    /// The prompt of a scene's movement, which a model reads beside the first frame.
    public static func video(_ scene: Scene, mood: Mood) -> String {
        sentence([
            scene.description, scene.stylePrompt, scene.staging.animation, mood.aestheticDirection,
            "Smooth natural movement, one continuous shot, no cuts, no added text", "SFW content",
        ])
    }

    /// The prompt of a film's music, 300 characters at most: the fixed phrases always stand in it.
    public static func music(_ mood: Mood, tone: [String]) -> String {
        let fixed = ["no vocals", "suitable for video background", "consistent volume"]
        let name = String(mood.name.prefix(60))
        var parts = ["\(name) instrumental background music"]
        let room = musicCharacters - fixed.joined(separator: ", ").count - 2
        let words = tone.prefix(3) + sounds(of: mood.styleKeywords)
        for word in words where !parts.contains(word) {
            if (parts + [word]).joined(separator: ", ").count <= room { parts.append(word) }
        }
        return (parts + fixed).joined(separator: ", ")
    }

    /// How style keywords sound.
    private static func sounds(of keywords: [String]) -> [String] {
        keywords.flatMap { keyword in
            soundTable.first { keyword.lowercased().contains($0.keyword) }?.sounds ?? []
        }
    }

    private static let soundTable: [(keyword: String, sounds: [String])] = [
        ("modern", ["electronic", "contemporary"]),
        ("vintage", ["retro", "analog"]),
        ("minimalist", ["simple", "clean melody"]),
        ("bold", ["powerful", "dynamic"]),
        ("elegant", ["sophisticated", "smooth"]),
        ("energetic", ["upbeat", "driving rhythm"]),
        ("calm", ["peaceful", "ambient"]),
        ("cinematic", ["orchestral", "atmospheric"]),
    ]

    private static func palette(_ mood: Mood) -> String {
        "Color palette: " + mood.colorPalette.prefix(4).map(\.hex).joined(separator: ", ")
    }

    /// The parts as sentences, each with one full stop.
    private static func sentence(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.map { ".!?…”".contains($0.last ?? " ") ? $0 : $0 + "." }
            .joined(separator: " ")
    }
}

import Foundation
import Providers
import Studio
import Testing

struct WritingPromptTests {
    private let mood = Mood(
        name: "Quiet Gold",
        description: "Little is shown.",
        styleKeywords: ["elegant", "minimalist", "vintage", "bold", "modern", "six", "seven"],
        colorPalette: [0x111111, 0x333333, 0x777777, 0xAAAAAA, 0xFFFFFF].map { Color($0) },
        aestheticDirection: "A large light."
    )
    private let scene = Scene(
        purpose: .feature,
        name: "One",
        description: "A kettle on a table",
        stylePrompt: "Close-up, 50 mm",
        narration: "",
        words: "",
        subject: "kettle",
        frames: 90
    )

    @Test(arguments: Aspect.allCases)
    func `a first frame's prompt keeps its order and its limits`(aspect: Aspect) throws {
        let prompt = Prompts.firstFrame(scene, mood: mood, aspect: aspect)
        var rest = prompt[...]
        for part in [
            "A kettle on a table.", "Close-up, 50 mm.", "A large light.",
            "elegant, minimalist, vintage, bold, modern.",
            "#111111, #333333, #777777, #aaaaaa.", "Professional cinematic frame.", "\(aspect.promptPhrase).",
            "SFW content.",
        ] {
            let found = try #require(rest.range(of: part), "\(part) in \(prompt)")
            rest = rest[found.upperBound...]
        }
        #expect(!prompt.contains("six") && !prompt.contains("#ffffff"))
    }

    @Test func `mood samples vary as they should`() {
        for (index, words) in ["close-up", "wide angle", "dramatic lighting", "minimalist", "close-up"]
            .enumerated()
        {
            var brief = Brief()
            brief.product = .said("Stille")
            let prompt = Prompts.mood(mood, brief: brief, aspect: .portrait, variation: index)
            #expect(
                prompt.contains("\(words).") && prompt.contains("Vertical 9:16.") && prompt.contains("Stille")
            )
        }
    }

    @Test func `a music prompt has the mood, three tones, its sounds and the fixed phrases`() {
        let prompt = Prompts.music(mood, tone: ["calm", "warm", "slow", "fourth"])
        #expect(
            prompt.hasPrefix(
                "Quiet Gold instrumental background music, calm, warm, slow, sophisticated, smooth"
            )
        )
        #expect(prompt.contains("simple, clean melody") && !prompt.contains("fourth"))
        #expect(prompt.hasSuffix("no vocals, suitable for video background, consistent volume"))
    }

    @Test func `a music prompt never passes 300 characters and never loses its fixed phrases`() {
        let long = String(repeating: "long", count: 80)
        let wordy = Mood(
            name: long,
            description: "",
            styleKeywords: mood.styleKeywords,
            colorPalette: [],
            aestheticDirection: ""
        )
        for tone in [[], [long], ["a", long, "b"], Array(repeating: "tone", count: 20)] {
            let prompt = Prompts.music(wordy, tone: tone)
            #expect(prompt.count <= 300)
            #expect(prompt.contains("instrumental background music"))
            #expect(prompt.hasSuffix("no vocals, suitable for video background, consistent volume"))
        }
    }
}

import Foundation
import Studio
import Testing

@testable import Providers

/// Briefs of several kinds and languages, as a client would write them.
enum Briefs {
    static let kettle = """
        {"product_name": "Stille", "product_description": "An electric kettle that boils without a roar.",
         "target_audience": "People who rise early", "emotional_tone": ["calm", "warm"],
         "visual_style_keywords": ["soft window light"],
         "key_messages": ["You hear the water, not the machine.", "It keeps the heat your tea asks for.",
         "Every part can be mended."], "call_to_action": "Hear it at stille.example."}
        """
    static let bakery = """
        {"brand_name": "Corner Oven", "product_description": "A bakery with one stone oven.",
         "tone": "warm, honest", "key_message": "Rye and wheat. Every day but Monday."}
        """
    static let all = [
        kettle, bakery, #"{"product_name": "X"}"#,
        "Ein Film über „Linie 7“, den Nachtbus, für Menschen, die spät arbeiten. Er hält auf Wunsch. Steig ein.",
        "Bouilloire Calme est une bouilloire. Elle est douce. Venez la voir.",
        "Lume è una lampada per chi legge di notte. Si spegne da sola.",
        "Una panadería llamada Horno Viejo. El pan sale a las seis.",
        "Um vídeo sobre a Padaria Azul. O pão sai às seis.",
        "静かな電気ケトルです。お湯が早く沸きます。", "Тихий чайник. Вода кипит без шума.", "🍵",
    ]

    static func read(_ text: String) throws -> Brief { try BriefReader.read(Data(text.utf8), name: "brief") }
}

struct WritingTests {
    private let engine = DraftTextEngine()

    private func film(
        _ text: String,
        seconds: Double = 30,
        seed: UInt64 = 1,
        mood: Int = 0
    ) async throws -> (brief: Brief, mood: Mood, scenes: [Scene]) {
        let raw = try Briefs.read(text)
        let language = LanguageGuess.language(of: raw)
        let brief = try await engine.completed(raw, language: language, seed: Seed(seed))
        let moods = try await engine.moods(for: brief, language: language, seed: Seed(seed))
        let order = SceneOrder(
            brief: brief,
            mood: moods[mood],
            format: Format(aspect: .portrait, rate: FrameRate(30), seconds: seconds),
            language: language,
            seed: Seed(seed)
        )
        return (brief, moods[mood], try await engine.scenes(for: order))
    }

    @Test(arguments: Briefs.all)
    func `a completed brief lacks nothing a plan needs and keeps what was said`(text: String) async throws {
        let raw = try Briefs.read(text)
        let brief = try await engine.completed(raw, language: "en", seed: Seed(1))
        #expect(brief.completeness == 100)
        #expect(brief.product.value != nil && brief.description.value != nil)
        #expect(brief.callToAction == raw.callToAction && brief.brand == raw.brand)
        for (before, after) in [
            (raw.tone, brief.tone), (raw.style, brief.style), (raw.messages, brief.messages),
        ]
        where before.source != .missing { #expect(before == after) }
    }

    @Test(arguments: ["de", "fr", "es", "it", "pt-br"])
    func `a tone is assumed in the film's language, and means what it means in English`(
        language: String
    ) async throws {
        for feeling in Feeling.allCases {
            var raw = Brief()
            raw.product = .said("Lumen")
            raw.style = .said([feeling.rawValue, feeling.rawValue, feeling.rawValue])
            let english = try await engine.completed(raw, language: "en", seed: Seed(1))
            let other = try await engine.completed(raw, language: language, seed: Seed(1))
            let meant = MoodFamily.three(for: raw, seed: Seed(1))[0].feeling
            let words = try #require(other.tone.value)
            #expect(other.tone.source == .assumed && words.count == 3)
            #expect(words != english.tone.value, "\(feeling)")
            #expect(Feeling.of(word: words[0]) == meant, "\(words)")
        }
    }

    @Test(arguments: Briefs.all)
    func `three moods differ in light, colour, lens and pace`(text: String) async throws {
        for seed in 0..<40 as Range<UInt64> {
            let brief = try Briefs.read(text)
            let moods = try await engine.moods(for: brief, language: "en", seed: Seed(seed))
            #expect(moods.count == 3)
            let families = moods.map { MoodFamily.of($0) }
            for (left, right) in [(0, 1), (0, 2), (1, 2)] {
                #expect(families[left].likeness(to: families[right]) == 0)
            }
            for mood in moods {
                #expect((5...7).contains(mood.styleKeywords.count))
                #expect(Set(mood.styleKeywords).count == mood.styleKeywords.count)
                #expect((3...5).contains(mood.colorPalette.count))
                #expect(mood.colorPalette.map(\.luminance) == mood.colorPalette.map(\.luminance).sorted())
                #expect(
                    mood.colorPalette[0].contrast(with: mood.colorPalette[mood.colorPalette.count - 1]) > 7
                )
            }
        }
    }

    @Test func `the first mood is the one the tone asks for`() async throws {
        for (tone, feeling) in [
            ("calm", Feeling.calm), ("verspielt", .playful), ("élégant", .elegant), ("energico", .energetic),
            ("melancólico", .melancholic), ("ousado", .bold),
        ] {
            let brief = try Briefs.read(#"{"product_name": "X", "emotional_tone": ["\#(tone)"]}"#)
            let moods = try await engine.moods(for: brief, language: "en", seed: Seed(3))
            #expect(MoodFamily.of(moods[0]).feeling == feeling)
        }
    }

    @Test func `every family has its own names, seven keywords and kin`() {
        let names = MoodFamily.all.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(Set(MoodFamily.all.map(\.feeling)).count == Feeling.allCases.count)
        for family in MoodFamily.all {
            #expect(
                family.keywords.count == 7 && family.kin.count == 6 && !family.kin.contains(family.feeling)
            )
        }
    }

    @Test func `a mood of another engine is recognised by its words`() {
        let mood = Mood(
            name: "Arctic Dawn",
            description: "Quiet and peaceful.",
            styleKeywords: ["calm", "soft"],
            colorPalette: [],
            aestheticDirection: ""
        )
        #expect(MoodFamily.of(mood).feeling == .calm)
    }

    @Test(arguments: Briefs.all, [6.0, 8, 15, 30, 61, 120])
    func `scenes fill the film, and no line is said twice or too long`(
        text: String,
        seconds: Double
    ) async throws {
        for seed in 1...5 as ClosedRange<UInt64> {
            let (brief, _, scenes) = try await film(text, seconds: seconds, seed: seed)
            #expect(scenes.reduce(0) { $0 + $1.frames } == Int(seconds * 30))
            let spoken = scenes.map(\.narration).filter { !$0.isEmpty }
            #expect(Set(spoken.map { $0.lowercased() }).count == spoken.count)
            for scene in scenes {
                let room = Double(scene.frames) / 30
                #expect(SpokenLine.seconds(scene.narration) <= room * 1.2 + 0.25, "\(scene.narration)")
                let words = scene.narration.split(separator: " ").count { $0.contains(where: \.isLetter) }
                if room < 1.3 { #expect(words <= 3) }
                #expect(scene.words.count <= max(SpokenLine.titleCharacters, brief.title.count))
                #expect(!scene.name.isEmpty && !scene.description.isEmpty && !scene.stylePrompt.isEmpty)
                #expect(!scene.subject.isEmpty)
            }
        }
    }

    @Test func `the closing has the name and what to do`() async throws {
        let (_, _, scenes) = try await film(Briefs.kettle)
        #expect(scenes.last?.purpose == .closing)
        #expect(scenes.last?.narration == "Stille. Hear it at stille.example.")
        #expect(scenes.last?.words == "Hear it at stille.example")
        let (_, _, silent) = try await film(Briefs.bakery)
        #expect(silent.last?.narration == "Corner Oven." && silent.last?.words == "Corner Oven")
    }

    @Test(arguments: Briefs.all)
    func `what a film says stands in the brief or in the phrases`(text: String) async throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let (brief, _, scenes) = try await film(text, seed: seed, mood: Int(seed % 3))
            let language = LanguageGuess.language(of: try Briefs.read(text))
            let phrases = Phrases.of(language)
            let lists = (brief.messages.value ?? []) + (phrases?.spoken ?? [])
            let texts = [brief.product, brief.brand, brief.description, brief.audience, brief.callToAction]
            let known = (texts.compactMap(\.value) + lists).joined(separator: " ").lowercased()
            for word in scenes.flatMap({ $0.narration.split(separator: " ") }) {
                let bare = word.lowercased().trimmingCharacters(in: .punctuationCharacters)
                #expect(known.contains(bare), "\(word)")
            }
        }
    }

    @Test func `the same seed plans the same film and another seed another`() async throws {
        let first = try await film(Briefs.kettle, seed: 5)
        #expect(try await film(Briefs.kettle, seed: 5).scenes == first.scenes)
        var others: Set<[Scene]> = []
        for seed in 1...8 as ClosedRange<UInt64> {
            others.insert(try await film(Briefs.kettle, seed: seed).scenes)
        }
        #expect(others.count == 8)
    }

    @Test func `no two scenes in a row are framed alike`() async throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let scenes = try await film(Briefs.kettle, seconds: 60, seed: seed).scenes
            for (scene, next) in zip(scenes, scenes.dropFirst()) {
                #expect(scene.stylePrompt.prefix(8) != next.stylePrompt.prefix(8))
            }
        }
    }
}

struct SpokenLineTests {
    @Test(arguments: [
        ("The handle stays cool, and the lid closes with one finger.", 2.0, "The handle stays cool."),
        ("Rye and wheat. Every day but Monday.", 1.5, "Rye and wheat."),
        ("You hear the water.", 5.0, "You hear the water."),
    ])
    func `a long line is cut between its clauses`(text: String, seconds: Double, expected: String) {
        #expect(SpokenLine.fitted(text, in: seconds) == expected)
    }

    @Test(arguments: [
        "Free delivery, within Berlin and only on weekdays.", "Free for the first month and cheap after.",
        "Without sugar or salt or colours of any kind.",
        "Between tea and coffee there is room for more of it.",
        "If you like tea, then try this one here.", "Kostenlos, wenn ein Tagesticket vorliegt.",
    ])
    func `what a cut would make untrue is not cut`(text: String) {
        #expect(SpokenLine.fitted(text, in: 1.2) == nil)
    }

    @Test func `scripts without spaces take time by the character`() {
        #expect(SpokenLine.seconds("静かな電気ケトルです。") > 1.5)
        #expect(SpokenLine.seconds("กาต้มน้ำไฟฟ้าเงียบ") > 1)
    }
}

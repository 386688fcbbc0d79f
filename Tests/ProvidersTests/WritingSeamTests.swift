import Studio
import Testing

@testable import Providers

struct WritingSeamTests {
    @Test(arguments: [
        ("Swimmers who go out early", "For swimmers who go out early."),
        ("Londoners with dogs", "For Londoners with dogs."),
        ("Anyone who reads", "For anyone who reads."), ("NHS staff", "For NHS staff."),
        ("New Yorkers", "For New Yorkers."),
    ])
    func `an audience goes on behind its preposition`(audience: String, line: String) async throws {
        let text = #"{"product_name": "Lume", "target_audience": "\#(audience)"}"#
        let film = try await PlannedFilm(try Briefs.read(text), seconds: 60, seed: Seed(2))
        #expect(film.scenes.contains { $0.narration == line }, "\(film.scenes.map(\.narration))")
    }

    @Test(arguments: [
        ("Alle, die zu viel arbeiten", true, "alle, die zu viel arbeiten"), ("Pendler", true, "Pendler"),
        ("Quem volta a correr", false, "quem volta a correr"), ("Les curieux.", false, "les curieux"),
        ("Californians", false, "Californians"), ("Vegetarians", false, "vegetarians"),
    ])
    func `German nouns keep their capital`(audience: String, hasCapitalNouns: Bool, said: String) {
        #expect(AudienceWords.afterPreposition(audience, hasCapitalNouns: hasCapitalNouns) == said)
    }

    @Test(arguments: [
        ("no contracts at all.", "No contracts at all."), ("¿quién llama?", "¿Quién llama?"),
        ("iPhone repair.", "iPhone repair."), ("stille.example", "stille.example"),
        ("lume is new.", "lume is new."),
        ("“it works.”", "“It works.”"),
    ])
    func `a line begins with a capital unless a name does not`(text: String, expected: String) {
        #expect(SpokenLine.opened(text, name: "lume") == expected)
    }

    @Test func `no line or title of a brief in small letters begins with one`() async throws {
        let text =
            #"{"product_name": "Green", "key_messages": ["no contracts.", "fresh veg on thursdays."], "call_to_action": "tell your friends."}"#
        for seed in 1...8 as ClosedRange<UInt64> {
            for scene in try await PlannedFilm(try Briefs.read(text), seed: Seed(seed)).scenes {
                for line in [scene.narration, scene.words, scene.name] {
                    #expect(line.first?.isLowercase != true, "\(line)")
                }
            }
        }
    }

    @Test(arguments: [
        "Wir verkaufen nichts, was noch zu retten ist.",
        "Pour celles et ceux qui aiment les livres et le silence.",
    ])
    func `a title never says half of what would mean something else`(text: String) {
        #expect(SpokenLine.title(text).isEmpty, "\(SpokenLine.title(text))")
    }

    @Test func `a repair shop's film does not speak of a yesterday`() async throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let text = "Mill Cycles is a workshop. Repairs are free for ten years."
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            #expect(!film.scenes.contains { $0.narration == "That was then." })
        }
    }

    @Test func `a line that names an hour is seen at that hour, and a message with its product`() async throws
    {
        for seed in 1...40 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(
                try Briefs.read("Stille is a kettle. It sings. It is blue. It stays warm."),
                seconds: 60,
                seed: Seed(seed)
            )
            for scene in film.scenes where scene.purpose == .feature {
                if scene.narration == "Evening." { #expect(scene.staging.light == .evening) }
                if scene.narration == "Midday." { #expect(scene.staging.light == .day) }
                if scene.narration.hasPrefix("It ") { #expect(scene.subject == film.brief.pictured) }
            }
        }
    }

    @Test func `a film without a voice shows all that it has to tell`() async throws {
        let text =
            #"{"product_name": "Nonna", "key_messages": ["Flour.", "Hands.", "Dawn."], "avoid": "voice"}"#
        for seed in 1...6 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            #expect(Set(film.scenes.map(\.words)).isSuperset(of: ["Flour", "Hands", "Dawn"]))
        }
    }

    @Test(arguments: [
        ("Well-behaved dogs and folding bikes ride free on the upper deck.", []),
        ("El queso viejo y el pan de la sierra esperan en la mesa.", []),
        ("Scan a long receipt and it splits itself for you.", ["Scan a long receipt"]),
    ])
    func `what an "and" ties to the rest of its sentence is not dropped`(text: String, cuts: [String]) {
        #expect(SpokenLine.shorter(text) == cuts)
    }

    @Test(arguments: [
        "Kawiarnia Mgła to kawiarnia przy rynku. Kawa jest mocna.",
        "조용한 주전자입니다. 물이 조용히 끓습니다.", "Tyst är en kokare. Den är tyst.",
        "Sessiz bir çaydanlık. Su sessizce kaynar. Kulpu ısınmaz.",
    ])
    func `a film outside the six languages opens with words`(text: String) async throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            #expect(Phrases.of(film.language) == nil, "\(film.language)")
            #expect(!film.scenes[0].narration.isEmpty, "\(seed): \(film.scenes.map(\.narration))")
        }
    }

    @Test func `every scene's name says something`() async throws {
        for text in Briefs.all {
            for seed in 1...6 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read(text), seconds: 90, seed: Seed(seed))
                guard let phrases = Phrases.of(film.language) else { continue }
                for scene in film.scenes where !film.brief.title.contains(where: \.isNumber) {
                    #expect(scene.name.last?.isNumber == false, "\(text): \(scene.name)")
                    #expect(!phrases.interludes.contains(SpokenLine.closed(scene.name)), "\(scene.name)")
                }
            }
        }
    }

    @Test func `nobody asks how it works where nothing does`() async throws {
        for text in [
            "Harbour Light is a lamp. It dims.", "Quill is an app. It is quiet.",
            "Passi is a festival. It dances.",
        ] {
            for seed in 1...30 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
                #expect(!film.scenes.contains { $0.narration == "How does it work?" })
            }
        }
        let text = "Quill is an app. Tap the page, press send."
        let films = try await PlannedFilm(try Briefs.read(text), seed: Seed(1))
        #expect(films.scenes[0].narration == "How does it work?")
    }
}

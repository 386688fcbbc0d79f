import Foundation
import Studio
import Testing

@testable import Providers

/// What a film shows besides the product itself.
struct WritingWorldTests {
    @Test(arguments: [
        ("By noon the deck smells of rope and coffee.", "en", Subject.cup),
        ("Bicycles and dogs travel free.", "en", .bicycle),
        ("In der Pause steht Apfelpunsch im Kreuzgang.", "de", .cup),
        ("Marre de louer une camionnette pour trois cartons ?", "fr", .van),
        ("El pan llega los martes, en mula.", "es", .bread),
        ("Il foglio si porta a casa ancora umido.", "it", .book),
        ("A fruta chega de manhã.", "pt", .fruit),
        ("Вечером играет аккордеон.", "ru", .instrument),
        ("لكل كتاب كرسي قرب النافذة.", "ar", .book),
        ("お茶は無料です。", "ja", .cup),
    ])
    func `a sentence shows the first thing it speaks of`(line: String, language: String, subject: Subject) {
        #expect(Subject.mentioned(in: line, language: language)?.subject == subject)
    }

    @Test(arguments: [
        ("No dogs on deck.", "en"), ("Ohne Kaffee.", "de"), ("Pas de voitures.", "fr"), ("Sin coches.", "es"),
        ("They sell out by nine.", "en"), ("Primer paso: aprender a caer al agua.", "es"),
        ("Entregamos à quinta.", "pt"), ("Coffee, tea.", "ko"),
    ])
    func `what is not there, or only sounds like a thing, is not shown`(line: String, language: String) {
        #expect(Subject.mentioned(in: line, language: language) == nil)
    }

    @Test func `a place is seen in what is told of it, and is never away for three scenes`() async throws {
        let text = """
            «Самовар» — чайная в старом вагоне на станции Лесная.
            Чай заваривают при вас. Пироги пекут утром. Вечером играет аккордеон. Вагон никуда не едет.
            """
        for seed in 1...20 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            for scene in film.scenes where scene.purpose == .feature {
                if scene.narration.hasPrefix("Пироги") { #expect(scene.subject == "cake", "\(seed)") }
            }
            let isOther = film.scenes.map { $0.subject != film.brief.pictured }
            #expect(isOther.contains(true) && isOther.last == false, "\(seed)")
            for index in isOther.indices.dropFirst(2) {
                #expect(!isOther[(index - 2)...index].allSatisfy { $0 }, "\(seed)")
            }
        }
    }

    @Test func `a thing one can hold stays in its film`() async throws {
        let text = "Stille is a kettle. It is made for tea. The cake is yours. Bread helps. So do apples."
        for seed in 1...20 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seconds: 60, seed: Seed(seed))
            for scene in film.scenes where scene.purpose == .feature && scene.narration.contains("The cake") {
                #expect(scene.subject == film.brief.pictured)
            }
        }
    }

    @Test func `nothing that is ruled out is shown because a sentence speaks of it`() async throws {
        let text = #"""
            {"product_name": "Harrow Ferry", "product_description": "A small ferry.", "avoid": ["dogs"],
             "key_messages": ["Dogs travel free.", "Boats wave.", "The pier is old.", "Tea at four."]}
            """#
        for seed in 1...20 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            #expect(!film.scenes.contains { $0.subject == "pet" })
        }
    }

    @Test func `what opens a film is seldom a cup`() async throws {
        let kinds = [
            "stool", "ferry", "clinic", "app", "workshop", "phone", "laptop", "hotel", "library", "garden",
            "festival", "bus", "school", "shop", "soap",
        ]
        var opened: [String: Int] = [:]
        for kind in kinds {
            for seed in 1...12 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read("Pebble is a \(kind)."), seed: Seed(seed))
                let first = film.scenes[0].subject
                if first != film.brief.pictured { opened[first, default: 0] += 1 }
            }
        }
        let all = opened.values.reduce(0, +)
        #expect(all > 30 && opened.count >= 8, "\(opened)")
        #expect(opened["cup", default: 0] * 10 < all, "\(opened)")
    }

    @Test func `a brief without a tone gets a mood of its trade`() async throws {
        let texts = [
            "«Самовар» — чайная в старом вагоне. Вагон никуда не едет.",
            "Mola is a dental practice. We wait with you.",
            "Lindenhof ist eine Bücherei. Sie hat zwei Sessel.",
            "Corner Oven is a bakery. Rye and wheat.",
        ]
        let gloomy: Set<Feeling> = [.nocturnal, .bold, .elegant, .melancholic]
        for text in texts {
            for seed in 1...20 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
                #expect(
                    !gloomy.contains(MoodFamily.of(film.mood).feeling),
                    "\(seed) \(film.mood.name): \(text)"
                )
            }
        }
    }

    @Test func `a look in morning light is lit by day`() async throws {
        let text = #"""
            {"brand_name": "Escuela Bahía", "product_description": "Una escuela de vela para adultos.",
             "emotional_tone": ["valiente", "cercano"], "visual_style_keywords": ["luz de la mañana"]}
            """#
        for seed in 1...20 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            let dark = film.scenes.count { $0.staging.light == .night }
            #expect(dark * 3 <= film.scenes.count, "\(seed): \(film.scenes.map(\.staging.light))")
            #expect(MoodFamily.of(film.mood).feeling != .bold)
        }
    }
}

import Foundation
import Studio
import Testing

@testable import Providers

struct WritingProhibitionTests {
    /// A brief, a word that must not appear, and a sentence of it that would say the word.
    private static let cases: [(text: String, word: String)] = [
        ("Stille is a kettle. It is cheap. It sings softly. Don't say cheap.", "cheap"),
        ("Linden Farm is a farm. Red apples, green pears. It opens at six. Please no red.", "red"),
        ("Mola is a bus. Cheap, with neon inside. It runs all night. No neon in the film, please.", "neon"),
        (
            "Brandt ist eine Werkstatt. Jetzt mit Rabatt. Leim hält lange. Bitte nicht das Wort Rabatt.",
            "rabatt"
        ),
        ("Das Haus Nord ist ein Hotel. Kinder essen umsonst. Es ist still. Bitte ohne Kinder.", "kinder"),
        ("Die Linie 7 ist ein Bus. Er fährt bei Regen. Er hält überall. Bitte keinen Regen zeigen.", "regen"),
        ("Lume est une lampe. Elle est en promotion. Elle dure. Ne dites pas promotion.", "promotion"),
        (
            "L’Atelier Nord est un atelier. Du plastique, parfois. On répare. Pas de plastique, s'il vous plaît.",
            "plastique"
        ),
        ("Horno Viejo es una panadería. El pan es barato. Abre a las seis. Sin la palabra barato.", "barato"),
        ("Bahía es una escuela. Hay perros en la playa. Se navega. No mostrar perros.", "perro"),
        ("Lume è una lampada. È economica. Fa poca luce. Non dire economica.", "economic"),
        ("Caju é uma sorveteria. O açaí é barato. Abre cedo. Sem a palavra barato, por favor.", "barato"),
        ("Vila é uma horta. Há flores vermelhas. Chega à quinta. Evitar o vermelho no filme.", "vermelh"),
        (
            #"{"product_name": "Nord", "key_messages": ["A luxury tent.", "It stands."], "avoid": ["luxury"]}"#,
            "luxury"
        ),
        (
            #"{"product_name": "Nord", "key_messages": ["Made of plastic.", "It stands."], "prohibitions": "plastic, rain"}"#,
            "plastic"
        ),
    ]

    @Test(arguments: cases.indices)
    func `what is ruled out stands nowhere`(index: Int) async throws {
        let (text, word) = Self.cases[index]
        let raw = try Briefs.read(text)
        #expect(raw.prohibitions.source == .said, "\(text)")
        for seed in 1...6 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(raw, seconds: seed % 2 == 0 ? 30 : 60, seed: Seed(seed))
            let plain = word.folding(options: .diacriticInsensitive, locale: nil)
            for found in film.texts {
                let words = found.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
                    .split { !$0.isLetter }
                #expect(!words.contains { $0.hasPrefix(plain) }, "\(text): \(found)")
            }
            #expect(film.scenes.contains { !$0.narration.isEmpty })
        }
    }

    @Test(arguments: [
        "Stille is a kettle. No faces, please.", "Stille is a kettle. No people in the film.",
        "Stille ist ein Kessel. Bitte keine Gesichter zeigen.", "Lume est une lampe. Pas de visages.",
        "Lume es una lámpara. Sin personas, por favor.", "Lume è una lampada. Niente volti, per favore.",
        "Lume é uma lâmpada. Sem rostos, por favor.",
        #"{"product_name": "Stille", "additional_notes": "Show hands and bread rather than faces."}"#,
    ])
    func `without people nobody is staged`(text: String) async throws {
        let raw = try Briefs.read(text)
        #expect(raw.prohibited.people, "\(text)")
        for seed in 1...8 as ClosedRange<UInt64> {
            for scene in try await PlannedFilm(raw, seconds: 60, seed: Seed(seed)).scenes {
                #expect(scene.staging.pose == nil && scene.staging.framing != .overShoulder)
                #expect(!scene.description.contains("ilhouette") && !scene.stylePrompt.contains("shoulder"))
            }
        }
    }

    @Test(arguments: [
        "Stille is a kettle. It sings. No text on screen.",
        "Stille is a kettle. It sings. Please no words in the picture.",
        "Stille ist ein Kessel. Er singt. Bitte keine Schrift im Bild.",
        "Lume est une lampe. Elle brille. Pas de texte à l’écran.",
        "Lume es una lámpara. Brilla. Sin texto en pantalla.",
        "Lume è una lampada. Brilla. Niente scritte, per favore.",
        "Lume é uma lâmpada. Brilha. Sem texto na tela.",
    ])
    func `without writing no scene shows words`(text: String) async throws {
        let raw = try Briefs.read(text)
        #expect(raw.prohibited.writing, "\(text)")
        let scenes = try await PlannedFilm(raw, seed: Seed(3)).scenes
        #expect(scenes.allSatisfy { $0.words.isEmpty } && scenes.contains { !$0.narration.isEmpty })
    }

    @Test func `without a voice no scene speaks, and its words can still be read`() async throws {
        let scenes = try await PlannedFilm(
            try Briefs.read("Stille is a kettle. It sings. No voiceover, please."),
            seed: Seed(3)
        ).scenes
        #expect(scenes.allSatisfy { $0.narration.isEmpty } && scenes.contains { !$0.words.isEmpty })
    }

    @Test func `a colour that is ruled out leaves the palettes`() async throws {
        let brief = try Briefs.read("Stille is a bold kettle. Loud and strong. Please no red.")
        for seed in 1...20 as ClosedRange<UInt64> {
            for mood in try await PlannedFilm(brief, seed: Seed(seed)).moods {
                #expect(!mood.colorPalette.contains { brief.prohibited.forbid($0) })
            }
        }
    }
}

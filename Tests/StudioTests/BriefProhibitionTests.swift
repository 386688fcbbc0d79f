import Foundation
import Studio
import Testing

struct BriefProhibitionTests {
    @Test(arguments: [
        ("Stille is a kettle. No faces, logos or prices, please.", ["faces", "logos", "prices"]),
        ("Stille is a kettle. Calm and warm, no faces.", ["faces"]),
        ("Stille is a kettle. Don’t say “cheap” or “deal”.", ["cheap", "deal"]),
        ("Stille is a kettle. Never mention the price.", ["price"]),
        ("Stille ist ein Kessel. Das Wort Rabatt bitte nicht verwenden.", ["Rabatt"]),
        ("Stille ist ein Kessel. Bitte keine Kinder und keine Hunde zeigen.", ["Kinder", "Hunde"]),
        ("Stille ist ein Kessel. Keine Musik.", ["Musik"]),
        ("Lume est une lampe. Évitez le rouge, s'il vous plaît.", ["rouge"]),
        ("Lume est une lampe. Pas d’enfants.", ["enfants"]),
        ("Lume es una lámpara. No digan barato ni oferta.", ["barato", "oferta"]),
        ("Lume è una lampada. Senza la parola sconto.", ["sconto"]),
        ("Lume é uma lâmpada. Não mostrar crianças.", ["crianças"]),
        ("Stille is a kettle.\nAvoid: steam, the colour red", ["steam", "colour red"]),
    ])
    func `a sentence that rules something out is read as such`(text: String, things: [String]) throws {
        let brief = try read(text, name: "text")
        #expect(brief.prohibitions == .said(things), "\(brief.prohibitions)")
        #expect(brief.messages.source == .missing)
    }

    @Test(arguments: [
        "Stille is a kettle. It boils without a roar.", "Stille is a kettle. No sugar, no salt.",
        "Stille ist ein Kessel. Er kocht ohne Lärm.", "Lume est une lampe. Elle éclaire sans chauffer.",
        "Lume es una lámpara. No hay cables.", "Stille is a kettle. You never wait again.",
    ])
    func `what a product lacks is no prohibition`(text: String) throws {
        let brief = try read(text, name: "text")
        #expect(brief.prohibitions.source == .missing, "\(brief.prohibitions)")
        #expect(brief.messages.source == .said)
    }

    @Test func `JSON lists them under two names, as a list or a string`() throws {
        let list = try read(#"{"product_name": "A", "prohibitions": ["no faces", "cheap"], "avoid": "neon"}"#)
        #expect(list.prohibitions == .said(["faces", "cheap", "neon"]))
        let found = try #require(problem(#"{"product_name": "A", "avoid": 5}"#))
        #expect(found.message.contains("\"avoid\""))
    }

    @Test func `a brief that was kept before there were prohibitions still reads, and hashes the same`()
        throws
    {
        let brief = try read(#"{"product_name": "A"}"#)
        let old = try JSONEncoder().encode(brief)
        #expect(!String(decoding: old, as: UTF8.self).contains("prohibitions"))
        #expect(try JSONDecoder().decode(Brief.self, from: old) == brief)
        let newer = try read(#"{"product_name": "A", "avoid": ["red"]}"#)
        #expect(try JSONDecoder().decode(Brief.self, from: JSONEncoder().encode(newer)) == newer)
    }

    @Test func `forms and compounds of a word are ruled out, other words and the name are not`() throws {
        let brief = try read(#"{"product_name": "Red Fox", "avoid": ["Rabatt", "cheap", "red"]}"#)
        let prohibited = brief.prohibited
        for text in ["Rabatte", "Rabattaktion", "Sommerrabatt", "cheaper", "Reds", "rote Äpfel"] {
            #expect(prohibited.forbid(text), "\(text)")
        }
        for text in ["reduce", "Red Fox runs.", "chapel", "hundred"] {
            #expect(!prohibited.forbid(text), "\(text)")
        }
        #expect(prohibited.cleaned("cheap kettle") == "kettle")
    }
}

import Foundation
import Studio
import Testing

struct BriefProhibitionTests {
    @Test(arguments: [
        ("Stille is a kettle. No faces, logos or prices, please.", ["faces", "logos", "prices"]),
        ("Stille is a kettle. Calm and warm, no faces.", ["faces"]),
        ("Rollfeld is a square. No skateboards.", ["skateboards"]),
        ("Rollfeld ist ein Platz. Keine Drohnen.", ["Drohnen"]),
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

    @Test(arguments: [
        ("Nobody should be shown.", ["people"]),
        ("You must never use the words “cheap” or “deal”.", ["cheap", "deal"]),
        ("There must be no faces.", ["faces"]),
        ("I don't want to see any people, nor any dogs.", ["people", "dogs"]),
        ("Keep text off the screen.", ["text"]),
        ("Keep children out of it.", ["children"]),
        ("The word bargain is forbidden.", ["bargain"]),
        ("Leave out any mention of plastic.", ["plastic"]),
        ("Es dürfen keine Gesichter gezeigt werden.", ["Gesichter"]),
        ("Hunde sollen nicht zu sehen sein.", ["Hunde"]),
        ("Das Wort Rabatt darf nicht vorkommen.", ["Rabatt"]),
        ("On ne veut pas de musique, ni de visages.", ["musique", "visages"]),
        ("Que no se diga la palabra barato.", ["barato"]),
        ("Evitemos las caras.", ["caras"]),
        ("Prohibido mostrar perros.", ["perros"]),
        ("Non fate vedere bambini.", ["bambini"]),
        ("Non nominate la plastica.", ["plastica"]),
        ("Evitem a palavra barato.", ["barato"]),
        ("Don't show crashes, and keep children out of it.", ["crashes", "children"]),
        ("Please avoid showing food; no hands either.", ["food", "hands"]),
        ("Dont say organic, no people pls.", ["organic", "people"]),
        ("Per favore non mostrate cani e non dite mai \"imperdibile\".", ["cani", "imperdibile"]),
        ("No se deben ver personas.", ["personas"]),
        ("Vietato il rosso.", ["rosso"]),
        ("On ne veut pas de gens à l'image, ni de Père Noël.", ["gens", "Père Noël"]),
        ("No one should be visible.", ["people"]),
        ("Nobody should say the word discount.", ["discount"]),
        ("Make sure no faces are visible.", ["faces"]),
        ("Skip the close-ups of mouths.", ["close-ups", "mouths"]),
        ("Sein Gesicht darf nicht zu sehen sein.", ["Gesicht"]),
        ("Wir möchten keine Gesichter sehen.", ["Gesichter"]),
        ("Auf Musik bitte verzichten.", ["Musik"]),
        ("Verzichtet bitte auf Anglizismen.", ["Anglizismen"]),
        ("Lasst Kinder bitte weg.", ["Kinder"]),
        ("Il ne faut pas montrer de visages.", ["visages"]),
        ("Aucun visage ne doit apparaître.", ["visage"]),
        ("Que no salgan niños.", ["niños"]),
        ("No debe haber música.", ["música"]),
        ("Evitemos los tópicos: sombreros, cactus.", ["tópicos", "sombreros", "cactus"]),
        ("Non si deve vedere nessuno.", ["people"]),
        ("Não queremos ver rostos.", ["rostos"]),
        ("Que não se diga a palavra barato.", ["barato"]),
        ("Не показывайте людей.", ["people"]),
        ("Не говорите слово «дёшево».", ["дёшево"]),
        ("Nie używać słowa „tani”.", ["tani"]),
        ("Gebruik het woord “goedkoop” niet.", ["goedkoop"]),
        ("من فضلكم لا تظهروا وجوها.", ["people"]),
        ("بدون موسيقى.", ["music"]),
        ("顔は映さないでください。", ["people"]),
        ("音楽なし。", ["music"]),
        ("「安い」という言葉は使わないでください。", ["安い"]),
        ("Без лиц, без музыки.", ["people", "music"]),
        ("Bez twarzy i bez muzyki.", ["people", "music"]),
        ("Geen gezichten, geen muziek.", ["people", "music"]),
    ])
    func `a direction in other words is understood, and never spoken`(text: String, things: [String]) throws {
        let brief = try read("Stille is a kettle. " + text, name: "text")
        #expect(brief.prohibitions == .said(things), "\(brief.prohibitions)")
        #expect(brief.messages.source == .missing, "\(brief.messages)")
        #expect(brief.notes.value?.contains(text) == true)
    }

    @Test(arguments: [
        "Sem plástico.", "No plastic, no nonsense.", "Skip the queue.", "Keep the cold out.",
        "You should never wait again.", "Без сахара.", "Nobody bakes like Ada.", "No sugar, no palm oil.",
        "Ohne Alkohol.", "You should never have to see a dentist in a hurry.",
        "Работаем без выходных на улице.",
        "We don't want people to wait.", "文字を使わない絵本です。", "Geen wachttijd.", "Nobody should hear it boil.",
    ])
    func `what is said of a product stays its message`(text: String) throws {
        let brief = try read("Stille is a kettle. It is quick. " + text, name: "text")
        #expect(brief.messages.value?.contains(text) == true, "\(brief)")
    }

    @Test func `a forbidden word gives the film no feeling`() throws {
        let brief = try read("Stille is a kettle. Avoid the word organic, please.", name: "text")
        #expect(brief.style.source == .missing, "\(brief.style)")
    }

    @Test func `notes in JSON rule things out in other words, too`() throws {
        let brief = try read(
            #"{"product_name": "A", "additional_notes": "Keep text off the screen. Avoid anything with sweat."}"#
        )
        #expect(brief.prohibitions == .said(["text", "sweat"]), "\(brief.prohibitions)")
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

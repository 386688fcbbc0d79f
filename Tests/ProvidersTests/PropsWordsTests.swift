import Studio
import Testing

@testable import Providers

struct PropsWordsTests {
    @Test func `no two subjects share a word`() {
        var owners: [String: Subject] = [:]
        for table in [Subject.names, Subject.contents, Subject.trades, Subject.places, Subject.fixed] {
            for entry in table {
                for word in entry.words.map(Subject.folded) {
                    let owner = owners.updateValue(entry.subject, forKey: word)
                    #expect(owner == nil || owner == entry.subject, "\(word)")
                }
            }
        }
    }

    @Test func `every subject has names, and they are its own`() {
        for subject in Subject.allCases where subject != .stillLife {
            let words = (Subject.names + Subject.alone).filter { $0.subject == subject }.flatMap(\.words)
            #expect(words.count >= 3, "\(subject)")
            for word in words { #expect(Subject(named: word) == subject, "\(word)") }
        }
        for entry in Subject.fixed {
            for phrase in entry.words { #expect(Subject(named: phrase) == entry.subject, "\(phrase)") }
        }
    }

    @Test(arguments: [
        ("a copper kettle", Subject.kettle), ("ein Glaswasserkocher", .kettle), ("the coffee bag", .bag),
        ("a mug of tea", .cup), ("ein Glas", .cup), ("wine bar", .bottle), ("soda can", .can),
        ("a craft brewery", .can), ("ramen bar", .bowl), ("restaurant", .plate), ("bakery", .bread),
        ("organic apples", .fruit), ("birthday cakes", .cake), ("barbershop", .chair),
        ("barber shop", .chair),
        ("dentist", .tooth), ("clinic", .medicalMark), ("museum", .painting), ("library", .book),
        ("a music festival", .instrument), ("concert", .instrument), ("real estate", .house),
        ("tram", .bus), ("city bus", .bus), ("dog walking", .pet), ("cat café", .pet), ("hotel", .bed),
        ("marathon", .shoe), ("hiking boots", .boot), ("sunglasses", .glasses), ("wedding dresses", .dress),
        ("engagement ring", .ring), ("smart watches", .watch), ("carpentry workshop", .tool),
        ("bike repair", .bicycle), ("car wash", .car), ("moving company", .van), ("sailing school", .boat),
        ("flower shop", .plant), ("a shop", .shopFront), ("camping", .tree), ("podcast", .headphones),
        ("photographer", .camera), ("an address template", .laptop), ("fitness app", .phone),
    ])
    func `a brief in English gets the thing that stands for it`(words: String, subject: Subject) {
        #expect(Subject(named: words) == subject, "\(words)")
    }

    @Test(arguments: [
        ("Brille", Subject.glasses), ("Sonnenbrillen", .glasses), ("Bäckerei", .bread), ("Zahnarzt", .tooth),
        ("Zahnarztpraxis", .tooth), ("Fahrradladen", .bicycle), ("Lastenräder und Fahrräder", .bicycle),
        ("Buchladen", .book), ("Weinhandlung", .bottle), ("Hundeschule", .pet), ("Musikschule", .instrument),
        ("Immobilienmakler", .house), ("Straßenbahn", .bus), ("Friseur", .chair), ("Tischlerei", .tool),
        ("Wanderschuhe", .boot), ("Hochzeitstorte", .cake), ("Armbanduhren", .watch), ("Hotel am See", .bed),
        ("Lieferwagen", .van), ("Museum", .painting), ("Steuerberatung", .laptop),
    ])
    func `a brief in German gets the thing that stands for it`(words: String, subject: Subject) {
        #expect(Subject(named: words) == subject, "\(words)")
    }

    @Test(arguments: [
        ("boulangerie", Subject.bread), ("lunettes de soleil", .glasses), ("cabinet dentaire", .tooth),
        ("une théière en fonte", .kettle), ("librairie", .book), ("musée", .painting), ("vélos", .bicycle),
        ("agence immobilière", .house), ("vétérinaire", .pet), ("chaussures", .shoe), ("brasserie", .can),
        ("panadería", .bread), ("gafas", .glasses), ("dentista", .tooth), ("botella de agua", .bottle),
        ("peluquería", .chair), ("inmobiliaria", .house), ("tienda", .shopFront), ("autobuses", .bus),
        ("zapatillas de correr", .shoe), ("relojes", .watch), ("bicicletas", .bicycle), ("mudanzas", .van),
    ])
    func `a brief in French or Spanish gets the thing that stands for it`(words: String, subject: Subject) {
        #expect(Subject(named: words) == subject, "\(words)")
    }

    @Test(arguments: [
        ("panificio", Subject.bread), ("occhiali da sole", .glasses), ("ristorante", .plate),
        ("barca a vela", .boat),
        ("gioielleria", .ring), ("agenzia immobiliare", .house), ("parrucchiere", .chair), ("scarpe", .shoe),
        ("padaria", .bread), ("óculos", .glasses), ("bicicleta", .bicycle), ("livraria", .book),
        ("imobiliária", .house), ("ônibus", .bus), ("cerveja artesanal", .can),
        ("passeio com cachorro", .pet),
        ("パン屋", .bread), ("スニーカー", .shoe), ("歯科", .tooth), ("自転車", .bicycle), ("猫カフェ", .pet),
        ("日本酒", .bottle), ("電車", .bus), ("美容院", .chair), ("旅館", .bed), ("カメラ", .camera),
    ])
    func `a brief in Italian, Portuguese or Japanese gets the thing that stands for it`(
        words: String,
        subject: Subject
    ) {
        #expect(Subject(named: words) == subject, "\(words)")
    }

    @Test(arguments: ["", "tax advice", "a signature moment", "yes we can", "barn", "unsere Preise", "家庭"])
    func `what nobody knows is no thing`(words: String) {
        #expect(Subject(named: words) == nil, "\(words)")
    }
}

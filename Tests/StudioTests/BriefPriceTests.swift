import Studio
import Testing

struct BriefPriceTests {
    @Test(arguments: [
        ("Don't mention the price.", "price"), ("Please don't talk about prices.", "prices"),
        ("Nennt den Preis nicht.", "Preis"), ("Bitte keine Preise nennen.", "Preise"),
        ("Der Preis soll nicht genannt werden.", "Preis"), ("Ne mentionnez pas le prix.", "prix"),
        ("Surtout ne pas parler de prix.", "prix"), ("No mencionen el precio.", "precio"),
        ("No hablen de precios.", "precios"), ("Non menzionate il prezzo.", "prezzo"),
        ("Non parlate di prezzi.", "prezzi"), ("Não mencionem o preço.", "preço"),
        ("Não falem do preço.", "preço"),
    ])
    func `the price can be ruled out in six languages`(text: String, thing: String) throws {
        let brief = try read("Terra is a plate. It is blue. " + text, name: "text")
        #expect(brief.prohibitions == .said([thing]), "\(brief.prohibitions)")
        #expect(brief.prohibited.prices)
        #expect(brief.messages == .said(["It is blue."]), "\(brief.messages)")
    }

    @Test(arguments: [
        "It costs £96.", "96 € im Set.", "For $ 5 a month.", "Es kostet fast nichts.", "Zwölf Euro im Monat.",
        "Il coûte dix euros.", "Cuesta 20 pesos.", "Costa trenta franchi.", "Custa 15 reais.",
        "Ten pounds a plate.", "Sechsundneunzig Franken.", "Всего 500 рублей.", "一枚500円です。", "CHF 12.",
        "The best price in town.", "Was kosten Sie?", "Der Eintritt kostet.",
        "Wer kommt, den kostet es mehr.",
        "Kosten: keine.", "Only 50 cents.", "R$20 por mês.",
    ])
    func `no amount of money is left when the price is ruled out`(text: String) throws {
        let brief = try read(#"{"product_name": "Terra", "avoid": ["price", "Preis", "値段"]}"#)
        #expect(brief.prohibited.forbid(text), "\(text)")
    }

    @Test(arguments: [
        "Sold in sets of four.", "La costa es larga.", "Ten plates a day.", "A real plate.",
        "It is open 24 hours.", "Precise and calm.", "Tres horas por la costa.",
        "A costume for pounding rain.", "Wer kostet, bleibt.", "Kosten Sie unsere Marmelade.",
        "Man kostet mit geschlossenen Augen.", "Zum Kosten gibt es Brot.",
    ])
    func `what is no amount may be said`(text: String) throws {
        let brief = try read(#"{"product_name": "Terra", "avoid": ["the price"]}"#)
        #expect(!brief.prohibited.forbid(text), "\(text)")
    }
}

import Studio
import Testing

@testable import Providers

struct WritingPriceTests {
    @Test(arguments: [
        "Terra is a plate. It is fired twice. It costs £96. Sold in sets for 300 euros. Don't mention the price.",
        "Terra ist ein Teller. Er ist zweimal gebrannt. Er kostet 96 €. Nennt bitte keinen Preis.",
        "Terra est une assiette. Elle est cuite deux fois. Elle coûte 96 €. Ne mentionnez pas le prix.",
        "Terra es un plato. Se cuece dos veces. Cuesta 96 euros. No mencionen el precio.",
        "Terra è un piatto. Si cuoce due volte. Costa 96 €. Non menzionate il prezzo.",
        "Terra é um prato. É cozido duas vezes. Custa 96 euros. Não mencionem o preço.",
        #"{"product_name": "Terra", "key_messages": ["Fired twice.", "Only £96 a set."], "avoid": "prices"}"#,
    ])
    func `a price that must not be mentioned stands nowhere`(text: String) async throws {
        let raw = try Briefs.read(text)
        for seed in 1...6 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(raw, seconds: seed % 2 == 0 ? 30 : 60, seed: Seed(seed))
            for found in film.texts {
                #expect(!found.contains("96") && !found.contains("300"), "\(text): \(found)")
            }
            #expect(film.scenes.contains { !$0.narration.isEmpty })
        }
    }
}

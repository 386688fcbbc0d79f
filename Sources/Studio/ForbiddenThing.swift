/// A thing that briefs often rule out, with the words for it in six languages, folded.
enum ForbiddenThing: CaseIterable {
    case people, writing, music, voice, prices
    case children, rain, neon, snow, smoke, cars, dogs, cats, alcohol, blood, plastic
    case red, blue, green, yellow, orange, pink, purple, black, brown, gold

    /// Its words in English, German, French, Spanish, Italian and Portuguese.
    var words: Set<String> { Self.table[self] ?? [] }

    /// Whether it is a part of the film rather than a thing in it, whose other names may well be said.
    var isPartOfFilm: Bool { [.people, .writing, .music, .voice].contains(self) }

    /// Whether products are praised for being without it, so that only a direction rules it out.
    var isSubstance: Bool { [.alcohol, .plastic].contains(self) }

    /// Whether a folded word names it.
    func isNamed(by word: String) -> Bool { words.contains(word) }

    private static let table: [ForbiddenThing: Set<String>] = lists.mapValues {
        Set($0.split(separator: " ").map(String.init))
    }

    private static let lists: [ForbiddenThing: String] = [
        .people:
            "face faces people person persons actor actors human humans model models nobody gesicht gesichter "
            + "gesichtern mensch menschen person personen leute schauspieler visage visages personne "
            + "personnes gens acteurs humains cara caras rostro rostros persona personas gente actores volto "
            + "volti viso visi persone attori rosto rostos pessoa pessoas atores",
        .writing:
            "text texts lettering titles writing schrift schriften texte texteinblendungen einblendungen "
            + "schrifteinblendungen texto textos letras rotulos testo testi scritte scritta letreiros",
        .music: "music musik musique musica soundtrack",
        .voice:
            "voice voices voiceover narration narrator stimme sprecher sprecherin sprecherstimme erzahler "
            + "voix narrateur voz locucion narracion narrador voce narratore narrazione locucao narracao",
        .prices:
            "price prices pricing preis preise preisen prix precio precios prezzo prezzi preco precos "
            + "цена цены цену ценах cena ceny cenach prijs prijzen",
        .children:
            "children child kids kid kinder kindern enfant enfants ninos nino bambini bambino criancas crianca",
        .rain: "rain rainy regen pluie lluvia pioggia chuva",
        .neon: "neon neonlicht neons neones",
        .snow: "snow schnee neige nieve neve",
        .smoke: "smoke smoking rauch fumee humo fumo fumaca",
        .cars: "car cars auto autos voiture voitures coche coches macchina macchine carro carros",
        .dogs: "dog dogs hund hunde chien chiens perro perros cane cani cachorro cachorros",
        .cats: "cat cats katze katzen chats gato gatos gatto gatti",
        .alcohol: "alcohol alkohol alcool",
        .blood: "blood blut sang sangre sangue",
        .plastic: "plastic plastik plastique plastico plastica",
        .red: "red rot rote rotes rotem roten rouge rouges rojo roja rosso rossa vermelho vermelha",
        .blue: "blue blau blaue blaues bleu bleue bleus azul azules blu azzurro",
        .green: "green grun grune grunes vert verte verts verde verdes verdi",
        .yellow: "yellow gelb gelbe gelbes jaune amarillo amarilla giallo gialla amarelo amarela",
        .orange: "orange naranja arancione laranja",
        .pink: "pink rosa rose magenta",
        .purple: "purple violet lila violett violette morado viola roxo",
        .black: "black schwarz schwarze schwarzes noir noire negro negra nero nera preto preta",
        .brown: "brown browns braun braune marron brun marrone marrom castanho",
        .gold: "gold golden goldene dore oro dorado dorato ouro dourado",
    ]
}

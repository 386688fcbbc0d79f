import Studio
import Testing

/// The name of the product and the people it is for, in the first words and later.
@Suite struct SpokenNameTests {
    @Test(
        arguments: [
            ("The product is called Kettle Two, not Kettle One", "Kettle Two"),
            ("Our product is called Kettle Two, not Kettle One", "Kettle Two"),
            ("Das Produkt heißt Kessel Zwei, nicht Kettle One", "Kessel Zwei"),
            ("Unser Produkt heißt Kessel Zwei, nicht Kettle One", "Kessel Zwei"),
            ("Le produit s'appelle Plume Deux, pas Kettle One", "Plume Deux"),
            ("Notre produit s'appelle Plume Deux, pas Kettle One", "Plume Deux"),
            ("El producto se llama Tetera Dos, no Kettle One", "Tetera Dos"),
            ("Il prodotto si chiama Bruma Due, non Kettle One", "Bruma Due"),
            ("O produto se chama Bruma Dois, não Kettle One", "Bruma Dois"),
            ("The name is wrong, it's Boiler 9000", "Boiler 9000"),
            ("The name is Boiler 9000.", "Boiler 9000"),
            ("rename it to Teapot", "Teapot"), ("Please rename the product to Teapot", "Teapot"),
            ("call it Teapot Two", "Teapot Two"), ("benenne es in Kanne um", "Kanne"),
            ("Nenn es Kanne Zwei", "Kanne Zwei"), ("renommez-le en Théière", "Théière"),
            ("appelez-le Théière Deux", "Théière Deux"), ("cámbiale el nombre a Tetera", "Tetera"),
            ("llámalo Tetera Dos", "Tetera Dos"), ("rinominalo in Bruma", "Bruma"),
            ("chiamalo Bruma Due", "Bruma Due"), ("renomeie para Bruma", "Bruma"),
            ("chame-o Bruma Dois", "Bruma Dois"),
        ],
        [BriefPart?.none, .audience, .messages, .style]
    )
    func `a corrected name takes the place of the old one, and nothing else changes`(
        said: (text: String, name: String),
        asked: BriefPart?
    ) throws {
        var brief = Brief.kettle
        var interview = Interview(brief: brief, asked: [asked])
        _ = try interview.hear(said.text)
        brief.product = .said(said.name)
        brief.description = .said("We sell \(said.name), a quiet kettle.")
        #expect(interview.brief == brief)
    }

    @Test(
        arguments: [
            ("Our product is called Lamp Luna, a reading lamp for students.", "Lamp Luna", "students"),
            ("The product is called Lamp Luna, a reading lamp.", "Lamp Luna", nil),
            ("Unser Produkt heißt Lampe Luna, eine Leselampe für Studenten.", "Lampe Luna", "Studenten"),
            ("Notre produit s'appelle Vélo Vif, un vélo.", "Vélo Vif", nil),
            ("Nuestro producto se llama Bici Viva, una bicicleta.", "Bici Viva", nil),
            ("Il nostro prodotto si chiama Bici Viva, una bicicletta.", "Bici Viva", nil),
            ("O nosso produto chama-se Bici Viva, uma bicicleta.", "Bici Viva", nil),
            ("Our product is called Boiler 9000, a boiler.", "Boiler 9000", nil),
            ("We sell Kettle One, a quiet kettle for early risers.", "Kettle One", "early risers"),
            ("Wir verkaufen Kanne, einen Kocher für Frühaufsteher.", "Kanne", "Frühaufsteher"),
            ("Nous vendons Plume, une bouilloire pour les lève-tôt.", "Plume", "les lève-tôt"),
            ("Vendemos Bruma, una tetera para madrugadores.", "Bruma", "madrugadores"),
            ("Vendiamo Bruma, un bollitore per i mattinieri.", "Bruma", "i mattinieri"),
            ("Vendemos Bruma, uma chaleira para os madrugadores.", "Bruma", "os madrugadores"),
        ] as [(String, String, String?)]
    )
    func `first words keep their head and say for whom it is`(
        text: String,
        name: String,
        audience: String?
    ) throws {
        var interview = Interview(brief: Brief())
        _ = try interview.hear(text)
        #expect(interview.brief.product.value == name)
        #expect(interview.brief.description.value == text)
        #expect(interview.brief.audience.value == audience)
    }

    @Test(
        arguments: [
            ("We sell Kettle One, a kettle. The film is for students. No, for teachers.", "teachers"),
            ("The film is for students. No, for teachers. It should feel calm.", "teachers"),
            ("Der Film ist für Studenten. Nein, für Lehrer.", "Lehrer"),
            ("Le film est pour les étudiants. Non, pour les enseignants.", "les enseignants"),
            ("El anuncio es para estudiantes. No, para profesores.", "profesores"),
            ("Il film è per gli studenti. No, per gli insegnanti.", "gli insegnanti"),
            ("O filme é para estudantes. Não, para professores.", "professores"),
            (
                "We sell Kettle One, a quiet kettle. About 15 seconds, vertical, for young families.",
                "young families"
            ),
            ("A film about Kettle One, about 15 seconds, vertical, for young families.", "young families"),
            (
                "Wir verkaufen Kanne, einen Kocher. 15 Sekunden, hochkant, für junge Familien.",
                "junge Familien"
            ),
        ]
    )
    func `people who are named or corrected within the first words are the audience and no message`(
        text: String,
        audience: String
    ) throws {
        var interview = Interview(brief: Brief())
        _ = try interview.hear(text)
        #expect(interview.brief.audience == .said(audience))
        #expect(interview.brief.messages.source != .said, "\(interview.brief.messages)")
    }
}

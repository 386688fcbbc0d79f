import Studio
import Testing

struct BriefTextTests {
    @Test func `a short English brief is read in its own words`() throws {
        let brief = try read(
            """
            Stille is a quiet electric kettle for people who work from home. It boils a cup before the \
            news is over. The handle stays cool. Calm, warm, minimal. Order at stille.example.
            """,
            name: "text"
        )
        #expect(brief.product == .said("Stille"))
        #expect(brief.audience == .said("people who work from home"))
        #expect(brief.tone == .said(["Calm", "warm"]))
        #expect(brief.style == .said(["minimal"]))
        #expect(brief.callToAction == .said("Order at stille.example."))
        #expect(
            brief.messages == .said(["It boils a cup before the news is over.", "The handle stays cool."])
        )
        #expect(brief.subject == "electric kettle")
    }

    @Test func `labelled lines are taken as said`() throws {
        let brief = try read(
            """
            Product: Linden Bikes
            Audience: commuters
            Tone: lively, honest and a bit cheeky
            Style: handheld, morning light
            Messages:
            - Repairs while you wait.
            - A loan bike if it takes longer.
            Call to action: Roll in.
            """,
            name: "text"
        )
        #expect(brief.product == .said("Linden Bikes"))
        #expect(brief.audience == .said("commuters"))
        #expect(brief.tone == .said(["lively", "honest", "a bit cheeky"]))
        #expect(brief.style == .said(["handheld", "morning light"]))
        #expect(brief.messages == .said(["Repairs while you wait.", "A loan bike if it takes longer."]))
        #expect(brief.callToAction == .said("Roll in."))
    }

    @Test(arguments: [
        (
            "Ein Film über „Linie 7“, den Nachtbus, für Menschen, die spät arbeiten.", "Linie 7",
            "Menschen, die spät arbeiten"
        ),
        (
            "Bouilloire Calme est une bouilloire pour ceux qui se lèvent tôt.", "Bouilloire Calme",
            "ceux qui se lèvent tôt"
        ),
        ("Una panadería llamada Horno Viejo para vecinos con prisa.", "Horno Viejo", "vecinos con prisa"),
        ("Lume è una lampada per chi legge di notte.", "Lume", "chi legge di notte"),
        ("Um vídeo sobre a Padaria Azul para famílias do bairro.", "Padaria Azul", "famílias do bairro"),
        (
            "A film for Tallinn Trams, for everyone who rides at dawn.", "Tallinn Trams",
            "everyone who rides at dawn"
        ),
        ("A quiet electric kettle for tea drinkers", "Quiet electric kettle", "tea drinkers"),
    ])
    func `product and audience are found in six languages`(
        text: String,
        product: String,
        audience: String
    ) throws {
        let brief = try read(text, name: "text")
        #expect(brief.product.value == product)
        #expect(brief.audience.value == audience)
    }

    @Test(arguments: [
        "A lamp for 20 euros.", "A lamp for reading.", "A lamp for a quiet evening.",
        "Une lampe pour lire.", "Una lámpara para leer.",
    ])
    func `what is no audience is not taken for one`(text: String) throws {
        #expect(try read(text, name: "text").audience.source == .missing)
    }

    @Test func `instructions become notes and never messages`() throws {
        let brief = try read(
            "Corner Oven is a bakery. The loaves are dark. No faces, please. Please show the oven.",
            name: "text"
        )
        #expect(brief.messages == .said(["The loaves are dark."]))
        #expect(brief.notes == .said("No faces, please. Please show the oven."))
    }

    @Test func `feelings found in passing are assumed, not said`() throws {
        let brief = try read("A warm scarf. It is soft.", name: "text")
        #expect(brief.tone == .assumed(["warm", "soft"]))
    }

    @Test(arguments: ["kettle", "電気ケトル。静かです。", "🍵", "чайник для тех, кто рано встаёт"])
    func `any words make a brief`(text: String) throws {
        let brief = try read(text, name: "text")
        #expect(!brief.title.isEmpty && brief.title != "Untitled")
    }

    @Test(arguments: [
        ("Lume est une lampe. Découvrez-la en magasin.", "Découvrez-la en magasin."),
        ("Lume ist eine Lampe. Jetzt ausprobieren: lume.example", "Jetzt ausprobieren: lume.example"),
        ("Lume es una lámpara. Pruébala en casa. Visita la tienda.", "Visita la tienda."),
        ("Lume is a lamp. It gives light. Write to hello@lume.example.", "Write to hello@lume.example."),
    ])
    func `the call to action is found`(text: String, call: String) throws {
        #expect(try read(text, name: "text").callToAction == .said(call))
    }

    @Test func `a name in corner brackets is the product`() throws {
        #expect(try read("「しずか」は静かな電気ケトルです。", name: "text").product == .said("しずか"))
    }

    @Test func `marks alone make none, and a page that is too long is refused`() throws {
        #expect(problem("... --- !!!", name: "text")?.message.contains("no words") == true)
        let long = String(repeating: "A kettle. ", count: 601)
        #expect(problem(long, name: "text")?.code == .fileTooLarge)
    }

    @Test func `every sentence of a text ends up in one field`() throws {
        let sentences = (1...30).map { "The lid number \($0) closes." }
        let brief = try read("Stille is a kettle. " + sentences.joined(separator: " "), name: "text")
        let kept = (brief.messages.value ?? []).joined(separator: " ") + " " + (brief.notes.value ?? "")
        for sentence in sentences { #expect(kept.contains(sentence)) }
    }

    @Test func `a name out of a sentence begins with a capital unless it has its own`() throws {
        #expect(
            try read("A bicycle repair shop that comes to you, for commuters.", name: "text").product.value
                == "Bicycle repair shop"
        )
        #expect(try read("“eVelo” is a bicycle for commuters.", name: "text").product.value == "eVelo")
    }
}

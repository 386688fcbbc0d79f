import Studio
import Testing

struct BriefLetterTests {
    private static let letters: [(text: String, product: String, said: [String])] = [
        (
            """
            Hi team,

            hope you're well! As discussed on the phone, we need a 30 second video (vertical) for our new app, “Lead On”. \
            Walkers are insured.

            Best,
            Anna
            """, "Lead On", ["Walkers are insured."]
        ),
        (
            "Dear all, we'd like a film of 45 seconds on Mill House. The garden is open. Thanks, Jo",
            "Mill House", ["The garden is open."]
        ),
        (
            """
            Betreff: Kurzfilm
            Hallo zusammen,
            wir brauchen ein Video von 30 Sekunden für unsere Werkstatt „Speiche 9“ in Leipzig. Wir reparieren jedes Rad.

            Viele Grüße aus Leipzig
            Anke
            """, "Speiche 9", ["Wir reparieren jedes Rad."]
        ),
        (
            "Guten Tag, wir hätten gern für unsere Bäckerei „Korn“ einen kurzen Film. Das Brot ist dunkel. Vielen Dank!",
            "Korn", ["Das Brot ist dunkel."]
        ),
        (
            """
            Bonjour,
            il nous faudrait une vidéo de 20 secondes pour le marché de Colmar. Quarante chalets.
            Cordialement,
            Luc
            """, "Marché de Colmar", ["Quarante chalets."]
        ),
        (
            "Hola a todos: necesitamos un vídeo de 20 segundos para la feria de Oaxaca. Barro negro y telares.\nUn saludo,\nLuz",
            "Feria de Oaxaca", ["Barro negro y telares."]
        ),
        (
            "Buongiorno,\nci serve un video di 30 secondi per la trattoria «Da Pia». Il pane è caldo.\nGrazie mille\nIda",
            "Da Pia", ["Il pane è caldo."]
        ),
        (
            "Olá, precisamos de um vídeo de 30 segundos para a Padaria Azul. O pão sai às seis.\nAbraços,\nRui",
            "Padaria Azul", ["O pão sai às seis."]
        ),
    ]

    @Test(arguments: [
        (
            "I run a dairy called Swale Farm and I would like a short film, maybe 40 seconds, for our website.",
            "Swale Farm"
        ),
        ("Hola, soy Marta de la librería El Faro. Quiero un vídeo de 15 segundos.", "Librería El Faro"),
        ("I’m Jo from Mill House. We need a film.", "Mill House"),
        ("Für unseren Kurs „Stimme“ bräuchten wir ein Video von ca. 30 Sekunden.", "Stimme"),
        ("Nous aurions besoin d'une vidéo d'environ 30 secondes pour notre appli « Trajet ».", "Trajet"),
        ("Gostaríamos de um vídeo para apresentar a nossa bicicleta Vento.", "Bicicleta Vento"),
        ("We want a video to launch our kettle.", "Kettle"),
        ("We need a 12 second video for our new ferry line, the Harbour Hopper.", "Harbour Hopper"),
        ("Il nous faut une vidéo pour notre nouvelle ligne de bateau, La Mouette.", "Mouette"),
        ("Necesitamos un vídeo para nuestro refugio de montaña, Peña Cuervo.", "Peña Cuervo"),
        ("Wir brauchen ein Video für unsere neue Fähre, das Herz der Stadt.", "Neue Fähre"),
        ("We need a video for our ferry, it leaves often.", "Ferry"),
    ])
    func `the name is found wherever a letter has it`(text: String, product: String) throws {
        let brief = try read(text + " It is blue. It sings.", name: "text")
        #expect(brief.product.value == product)
        let told =
            (brief.messages.value ?? [])
            + [brief.description].filter { $0.source == .said }.compactMap(\.value)
        #expect(told == ["It is blue.", "It sings."] || told == ["It sings.", "It is blue."], "\(told)")
    }

    @Test(arguments: [
        ("Could you please avoid showing cows (they look sad).", "cows"),
        ("Merci de ne pas utiliser le mot « gratuit ».", "gratuit"),
        ("Bitte nennt keinen Preis (es sind 149 Euro).", "Preis"),
    ])
    func `what is asked to be left out is a prohibition`(text: String, thing: String) throws {
        let brief = try read("Stille is a kettle. It sings. \(text)", name: "text")
        #expect(brief.prohibitions == .said([thing]), "\(brief.prohibitions)")
    }

    @Test(arguments: [
        ("Our audience is people who sing.", "people who sing"),
        ("Zielgruppe sind Menschen, die singen.", "Menschen, die singen"),
    ])
    func `an audience can be named in a sentence`(text: String, audience: String) throws {
        let brief = try read("Stille is a kettle. It sings. \(text)", name: "text")
        #expect(brief.audience == .said(audience))
        #expect(brief.messages == .said(["It sings."]))
    }

    @Test(arguments: letters.indices)
    func `a letter's greeting, request and sign-off are no part of the film`(index: Int) throws {
        let (text, product, said) = Self.letters[index]
        let brief = try read(text, name: "text")
        #expect(brief.product.value == product)
        #expect(brief.messages.value == said, "\(brief.messages)")
        #expect(brief.description.source == .assumed, "\(brief.description)")
        #expect(brief.callToAction.source == .missing)
    }

    @Test(arguments: [
        "We need a 30 second video.", "Could you create two clips of 10 seconds?",
        "Wir brauchen ein Video für Instagram.",
        "Il nous faut une vidéo.", "Queremos un vídeo de 20 segundos.", "Vorremmo un video breve.",
        "Precisamos de um vídeo.",
        "Let me know if you have questions.", "The deadline is Friday.",
    ])
    func `what is asked of the film maker is a note`(text: String) throws {
        let brief = try read("Stille is a kettle. It sings. \(text) It is blue.", name: "text")
        #expect(brief.messages == .said(["It sings.", "It is blue."]), "\(brief.messages)")
        #expect(brief.notes.value?.contains(text) == true)
        #expect(brief.product == .said("Stille"))
    }

    @Test(arguments: [
        ("Hello Jude, a bar in Cork.", "Hello Jude"), ("Hallo", "Hallo"),
        ("Best Coffee in town. It is hot.", "Best Coffee"), ("Dear Diary is an app. Cheers.", "Dear Diary"),
    ])
    func `a name that begins like a letter stays a name`(text: String, product: String) throws {
        #expect(try read(text, name: "text").product.value == product)
    }

    @Test func `a film for a channel is about what comes next`() throws {
        let brief = try read("We need a reel for Instagram about Mill House.", name: "text")
        #expect(brief.product.value == "Mill House")
    }

    @Test(arguments: [
        ("Stille is a kettle.\nTone: calm, warm. It boils in a minute. It is blue.", ["calm", "warm"]),
        ("Stille is a kettle.\nTone: calm, warm\nIt boils in a minute. It is blue.", ["calm", "warm"]),
        ("Stille is a kettle. Tone: calm, warm. It boils in a minute. It is blue.", ["calm", "warm"]),
        ("Stille is a kettle.\nTone: Calm. Warm. It boils in a minute. It is blue.", ["Calm", "Warm"]),
        ("Stille is a kettle.\nTone:\ncalm,\nwarm\nIt boils in a minute. It is blue.", ["calm", "warm"]),
        ("Stille ist ein Kessel.\nStimmung: ruhig\nIt boils in a minute. It is blue.", ["ruhig"]),
    ])
    func `a label ends with its sentence or line`(text: String, tone: [String]) throws {
        let brief = try read(text, name: "text")
        #expect(brief.tone == .said(tone))
        #expect(brief.messages == .said(["It boils in a minute.", "It is blue."]), "\(brief.messages)")
    }

    @Test(arguments: [
        ("The Northfield Street Fair returns on Saturday.", "Northfield Street Fair"),
        ("Meridian Rail runs the night train to Paris.", "Meridian Rail"),
        ("Tidewell dries in ten minutes.", "Tidewell"),
        ("A Horta da Vila entrega legumes em casa.", "Horta da Vila"),
        ("Die Bäckerei Korn backt nachts.", "Bäckerei Korn"),
        ("Le Marché des Lilas revient en mai.", "Marché des Lilas"),
        ("Winter tyres. Change early.", "Winter tyres"), ("🌱 GreenBox! Fresh veg.", "GreenBox"),
        ("Un film pour la librairie Les Heures.", "Librairie Les Heures"),
    ])
    func `a name ends before its verb`(text: String, product: String) throws {
        #expect(try read(text, name: "text").product.value == product)
    }

    @Test(arguments: [
        ("The Northfield Street Fair returns on Saturday.", "Northfield Street Fair"),
        ("A film for our workshop “Speiche 9” in Leipzig.", "workshop"),
        ("Un film pour la librairie Les Heures.", "librairie"),
        ("Waldruhe. Ein Hotel ohne Bildschirme mitten im Wald.", "Waldruhe"),
        ("A projector the size of an orange.", "projector"),
        ("A film about my grandmother's recipe book, now printed as “Soup”.", "recipe book"),
    ])
    func `the subject is what the sentence is about`(text: String, subject: String) throws {
        #expect(try read(text, name: "text").subject == subject)
    }

    @Test(arguments: [
        "It must not feel sad.", "Keep it honest.", "Das Video soll leise sein.", "Oh and no music, please.",
    ])
    func `wishes for the film are never told`(text: String) throws {
        let brief = try read("Stille is a kettle. It sings. \(text)", name: "text")
        #expect(brief.messages == .said(["It sings."]), "\(brief.messages)")
    }

    @Test(arguments: [
        ("Atmosfera notturna, intima.", ["notturna", "intima"]), ("Tono íntimo.", ["íntimo"]),
        ("Stimmung: intim und dunkel.", ["intim", "dunkel"]),
    ])
    func `the word for the tone makes what follows the tone`(text: String, tone: [String]) throws {
        let brief = try read("Stille is a kettle. It sings. \(text)", name: "text")
        #expect(brief.tone == .said(tone))
        #expect(brief.messages == .said(["It sings."]), "\(brief.messages)")
    }

    @Test func `a labelled product begins with a capital, and its message is not its subject`() throws {
        var brief = try read(
            "Produto: azeite virgem extra\nMensagens: O plano muda todos os dias.",
            name: "text"
        )
        #expect(brief.product == .said("Azeite virgem extra"))
        brief.description.assume("O plano muda todos os dias.")
        #expect(brief.subject == "Azeite virgem extra")
    }

    @Test func `an audience is kept whole`() throws {
        let text =
            "Lead On is an app. It's for people who work long days in the city and feel bad about leaving the dog at home."
        let brief = try read(text, name: "text")
        #expect(
            brief.audience.value
                == "people who work long days in the city and feel bad about leaving the dog at home"
        )
    }

    @Test func `what follows the subject's colon is told`() throws {
        let brief = try read("A film about “Soup”: sixty soups, one for every mood. It is new.", name: "text")
        #expect(brief.messages == .said(["Sixty soups, one for every mood.", "It is new."]))
    }
}

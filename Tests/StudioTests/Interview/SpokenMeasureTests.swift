import Studio
import Testing

/// Length and shape are said in ordinary words, whatever is asked for.
@Suite struct SpokenMeasureTests {
    /// What is said, and the length or the shape that it wishes for.
    struct Wish: Sendable, CustomTestStringConvertible {
        let text: String
        var seconds: Double?
        var aspect: Aspect?

        init(_ text: String, _ seconds: Double) { (self.text, self.seconds) = (text, seconds) }

        init(_ text: String, _ aspect: Aspect) { (self.text, self.aspect) = (text, aspect) }

        var testDescription: String { text }
    }

    private static let lengths: [Wish] = [
        Wish("Change the length to 12 seconds", 12),
        Wish("set the duration to 18 seconds", 18),
        Wish("increase the length to 40 seconds", 40),
        Wish("No, 24 seconds is better", 24),
        Wish("I'd prefer 26 seconds", 26),
        Wish("let it run for 25 seconds", 25),
        Wish("Please change it to 20 seconds", 20),
        Wish("cut it down to 14 seconds", 14),
        Wish("it should be 1 min 30 s long", 90),
        Wish("make it half a minute", 30),
        Wish("one minute and a half", 90),
        Wish("one and a half minutes please", 90),
        Wish("1:30 min", 90),
        Wish("1 min 30", 90),
        Wish("1min30", 90),
        Wish("fifteen seconds", 15),
        Wish("Bitte auf 15 Sekunden kürzen", 15),
        Wish("Ändere die Länge auf 12 Sekunden", 12),
        Wish("Lass ihn 25 Sekunden laufen", 25),
        Wish("lieber eineinhalb Minuten", 90),
        Wish("eine halbe Minute", 30),
        Wish("1 Minute und 30 Sekunden", 90),
        Wish("Changez la durée à 12 secondes", 12),
        Wish("je préférerais 26 secondes", 26),
        Wish("raccourcissez-le à 20 secondes", 20),
        Wish("une minute et demie", 90),
        Wish("une demi-minute", 30),
        Wish("Cambia la duración a 12 segundos", 12),
        Wish("preferiría 26 segundos", 26),
        Wish("un minuto y medio", 90),
        Wish("Cambia la durata a 12 secondi", 12),
        Wish("preferirei 26 secondi", 26),
        Wish("un minuto e mezzo", 90),
        Wish("Mude a duração para 12 segundos", 12),
        Wish("prefiro 26 segundos", 26),
        Wish("um minuto e meio", 90),
    ]

    private static let shapes: [Wish] = [
        Wish("make it landscape", .landscape),
        Wish("Let's make it landscape instead", .landscape),
        Wish("in portrait", .portrait),
        Wish("can we have it in 4:5", .feed),
        Wish("im Querformat bitte", .landscape),
        Wish("Können wir es im Hochformat haben", .portrait),
        Wish("en format paysage", .landscape),
        Wish("faites-le en portrait", .portrait),
        Wish("ponlo en horizontal", .landscape),
        Wish("mettilo in verticale", .portrait),
        Wish("em formato retrato", .portrait),
    ]

    @Test(arguments: lengths + shapes, [BriefPart?.none, .audience, .messages, .tone, .style, .callToAction])
    func `a length or a shape is taken and filed nowhere else`(wish: Wish, asked: BriefPart?) throws {
        let brief = Brief.kettle
        var interview = Interview(brief: brief, asked: [asked])
        _ = try interview.hear(wish.text)
        #expect(interview.heard.wish.seconds == wish.seconds)
        #expect(interview.heard.wish.aspect == wish.aspect)
        #expect(interview.heard.wish.unfit.isEmpty)
        #expect(interview.brief == brief)
    }

    @Test(
        arguments: [
            ("landscape", BriefPart.style), ("a wide landscape, morning light", .style),
            ("A portrait of a landscape painter.", .messages), ("It boils in 50 seconds.", .messages),
            ("Each cup takes 15 seconds to set.", .messages), ("Er kocht in einer halben Minute.", .messages),
        ]
    )
    func `what is seen and what the product does are neither length nor shape`(
        text: String,
        asked: BriefPart
    ) throws {
        var interview = Interview(brief: .kettle, asked: [asked])
        _ = try interview.hear(text)
        #expect(interview.heard.wish == FormatWish())
        #expect(interview.brief.text(of: asked)?.hasSuffix(text) == true, "\(interview.brief)")
    }

    @Test(
        arguments: [
            (
                "Change the length to 12 seconds and make it loud, it is for students.", BriefPart.messages,
                "loud"
            ),
            ("make it 12 seconds and warm", .audience, "warm"), ("calm, 12 seconds", .tone, "calm"),
            ("a calm 12-second film", .audience, "calm"), ("calm, 12 seconds", .audience, "calm"),
            ("a calm, warm 12-second film for students", .style, "calm, warm"),
            ("12 Sekunden, ruhig und warm", .tone, "ruhig, warm"),
        ]
    )
    func `beside a length what else is said of the film is kept`(
        text: String,
        asked: BriefPart,
        tone: String
    )
        throws
    {
        var interview = Interview(brief: .kettle, asked: [asked])
        _ = try interview.hear(text)
        #expect(interview.heard.wish.seconds == 12)
        #expect(interview.brief.text(of: .tone) == tone)
    }

    @Test(
        arguments: [
            ("a 12-second film for students", "students"), ("12 Sekunden für Studenten", "Studenten"),
            ("un film de 12 secondes pour les étudiants", "les étudiants"),
            ("un anuncio de 12 segundos para estudiantes", "estudiantes"),
            ("un film di 12 secondi per studenti", "studenti"),
            ("um filme de 12 segundos para estudantes", "estudantes"),
        ],
        [BriefPart.audience, .tone]
    )
    func `beside a length the people are the audience`(
        said: (text: String, audience: String),
        asked: BriefPart
    )
        throws
    {
        var brief = Brief.kettle
        var interview = Interview(brief: brief, asked: [asked])
        _ = try interview.hear(said.text)
        #expect(interview.heard.wish.seconds == 12)
        brief.audience = .said(said.audience)
        #expect(interview.brief == brief)
    }
}

import Studio
import Testing

/// A brief grows in a conversation: one thing is asked for at a time.
@Suite struct InterviewTests {
    /// A conversation whose gaps are filled with these words.
    private struct Talk {
        var brief = Brief()
        var asked: [BriefPart?] = []
        private(set) var said: [BriefPart] = []
        private(set) var assumed: [BriefPart] = []
        private(set) var reply = ""

        static let filling: Brief = {
            var brief = Brief()
            brief.product = .said("Something")
            brief.description = .said("Something.")
            brief.audience = .said("Anybody")
            brief.tone = .said(["plain"])
            brief.style = .said(["daylight"])
            brief.messages = .said(["It is there."])
            return brief
        }()

        mutating func say(_ text: String) throws {
            var interview = Interview(brief: brief, asked: asked)
            let open = try interview.hear(text)
            interview.assume(open, as: Self.filling)
            (said, assumed) = (interview.heard.said, interview.heard.assumed)
            reply = interview.reply(to: text, language: LanguageGuess.language(of: interview.brief))
            asked.append(interview.next)
            brief = interview.brief
        }
    }

    @Test func `each reply asks for one thing, the next that is missing`() throws {
        var talk = Talk()
        try talk.say("Lumen is a desk lamp that follows the daylight.")
        #expect(talk.brief.product.value == "Lumen")
        #expect(talk.asked == [.audience])
        #expect(talk.brief.completeness == 20)
        #expect(talk.brief.missing == [.audience, .messages, .tone, .style])
        #expect(talk.reply.contains("Who is it for?"))
        #expect(talk.reply.count { $0 == "?" } == 1)
        try talk.say("For people who read at night.")
        #expect(talk.brief.audience == .said("people who read at night"))
        #expect(talk.said == [.audience])
        try talk.say("It dims with the sun. One turn of the hand is enough.")
        #expect(
            talk.brief.messages == .said(["It dims with the sun.", "One turn of the hand is enough."])
        )
        try talk.say("It should feel calm, warm and honest.")
        #expect(talk.brief.tone == .said(["calm", "warm", "honest"]))
        try talk.say("soft window light, wood, a quiet room")
        #expect(talk.brief.style == .said(["soft window light", "wood", "a quiet room"]))
        #expect(talk.brief.completeness == 100)
        #expect(talk.asked.last == .callToAction)
        try talk.say("No")
        #expect(talk.brief.callToAction.source == .missing)
        #expect(talk.asked.last == .some(nil))
        #expect(talk.reply.contains("100"))
    }

    @Test func `what somebody leaves open is assumed and marked, and what they say later takes its place`()
        throws
    {
        var talk = Talk()
        try talk.say("Lumen is a desk lamp.")
        try talk.say("No idea, you decide.")
        #expect(talk.brief.audience == .assumed("Anybody"))
        #expect(talk.assumed == [.audience])
        #expect(talk.said.isEmpty)
        #expect(talk.reply.contains("Meanwhile I assume: audience – Anybody"))
        #expect(talk.asked.last == .messages)
        try talk.say("Audience: students")
        #expect(talk.brief.audience == .said("students"))
        #expect(talk.asked.last == .messages)
        try talk.say("Assume the rest.")
        #expect(talk.assumed == [.messages, .tone, .style])
        #expect(talk.brief.completeness == 100)
    }

    @Test func `a message that says several things is taken apart`() throws {
        var talk = Talk()
        try talk.say(
            """
            We need a film about Nachtbus, a bus for people who work late.
            Tone: calm and friendly
            Please no faces.
            """
        )
        #expect(talk.brief.tone == .said(["calm", "friendly"]))
        #expect(talk.brief.prohibitions.value?.isEmpty == false)
        #expect(talk.brief.audience.source == .said)
        #expect(!talk.brief.missing.contains(.tone))
        try talk.say("Every twenty minutes until five. Please don't show the price.")
        #expect(talk.brief.messages.value?.contains("Every twenty minutes until five.") == true)
        #expect((talk.brief.prohibitions.value?.count ?? 0) >= 2, "\(talk.brief.prohibitions)")
    }

    @Test func `an answer of another kind than was asked for is taken for what it is`() throws {
        var talk = Talk()
        try talk.say("Lumen is a desk lamp.")
        #expect(talk.asked.last == .audience)
        try talk.say("The tone should be warm and honest.")
        #expect(talk.brief.audience.source == .missing)
        #expect(talk.brief.tone.value?.contains("warm") == true)
        #expect(talk.asked.last == .audience)
    }

    @Test func `what is asked for twice in vain is assumed, but never what the film is about`() throws {
        var talk = Talk()
        for _ in 0..<4 { try talk.say("…") }
        #expect(talk.brief == Brief())
        #expect(talk.asked == [.product, .product, .product, .product])
        try talk.say("Lumen is a desk lamp.")
        #expect(talk.asked.last == .audience)
        for _ in 0..<3 { try talk.say("…") }
        #expect(talk.brief.audience == .assumed("Anybody"))
        #expect(talk.asked.last == .messages)
    }

    @Test(
        arguments: [
            ("Hello!", "Hello!", "What is the film about"), ("Guten Tag", "Hallo!", "Worum geht es"),
            ("Bonjour.", "Bonjour !", "De quoi parle"), ("Hola", "¡Hola!", "¿De qué trata"),
            ("Buongiorno", "Buongiorno!", "Di che cosa parla"), ("Olá!", "Olá!", "De que trata"),
        ]
    )
    func `a greeting is answered in its language and is no brief`(
        text: String,
        greeting: String,
        question: String
    ) throws {
        var talk = Talk()
        try talk.say(text)
        #expect(talk.reply.hasPrefix(greeting), "\(talk.reply)")
        #expect(talk.reply.contains(question), "\(talk.reply)")
        #expect(talk.brief == Brief())
    }

    /// What is said, and what the replies must hold.
    private static let talks: [(String, [(String, String)], audience: String)] = [
        (
            "de",
            [
                ("Stille ist ein leiser Wasserkocher.", "Für wen ist der Film?"),
                ("Für Menschen, die früh aufstehen.", "Was soll man davon behalten?"),
                ("Er kocht in zwei Minuten.", "Wie soll sich der Film anfühlen?"),
                ("Ruhig, warm und ehrlich", "Wie soll er aussehen"),
                ("Egal", "Vorläufig nehme ich an: Bildstil – daylight"),
                ("Nein", "100"),
            ], "Menschen, die früh aufstehen"
        ),
        (
            "fr",
            [
                ("Silence est une bouilloire discrète pour la cuisine.", "À qui s’adresse-t-il ?"),
                ("Pour les gens qui se lèvent tôt.", "Que doit-on en retenir ?"),
                ("Elle chauffe en deux minutes.", "Quelle sensation"),
                ("calme, chaleureux et simple", "À quoi doit-il ressembler"),
                ("Aucune idée", "Pour l’instant, je suppose : image – daylight"),
                ("Non", "100"),
            ], "les gens qui se lèvent tôt"
        ),
        (
            "es",
            [
                ("Calma es una tetera silenciosa que no despierta a nadie.", "¿Para quién es?"),
                ("Para la gente que madruga.", "¿Qué debe recordar la gente?"),
                ("Hierve en dos minutos.", "¿Qué sensación debe dar?"),
                ("tranquilo, cálido y sincero", "¿Cómo debe verse"),
                ("Ni idea", "De momento supongo: imagen – daylight"),
                ("No", "100"),
            ], "la gente que madruga"
        ),
        (
            "it",
            [
                ("Quiete è un bollitore silenzioso che non sveglia nessuno.", "Per chi è?"),
                ("Per chi si alza presto.", "Che cosa si deve ricordare?"),
                ("Bolle in due minuti.", "Che sensazione deve dare?"),
                ("calmo, caldo e sincero", "Che aspetto deve avere"),
                ("Non lo so", "Per ora suppongo: immagine – daylight"),
                ("No", "100"),
            ], "chi si alza presto"
        ),
        (
            "pt",
            [
                ("Calma é uma chaleira silenciosa que não acorda ninguém.", "Para quem é?"),
                ("Para quem acorda cedo.", "O que as pessoas devem lembrar?"),
                ("Ferve em dois minutos.", "Que sensação deve dar?"),
                ("calmo, quente e honesto", "Como deve ser a imagem"),
                ("Não sei", "Por enquanto suponho: imagem – daylight"),
                ("Não", "100"),
            ], "quem acorda cedo"
        ),
    ]

    @Test(arguments: talks.indices)
    func `a whole conversation in another language`(index: Int) throws {
        let (language, lines, audience) = Self.talks[index]
        var talk = Talk()
        for (text, expected) in lines {
            try talk.say(text)
            #expect(talk.reply.contains(expected), "\(text) → \(talk.reply)")
            #expect(LanguageGuess.language(of: talk.brief) == language, "\(talk.brief)")
        }
        #expect(talk.brief.audience == .said(audience))
        #expect(talk.brief.style.source == .assumed)
        #expect(talk.brief.tone.value?.count == 3)
        #expect(talk.brief.completeness == 100)
    }

    @Test func `any words at all are heard without harm`() throws {
        let pieces = [
            "", " ", "\n", "Audience:", "{", "}", "[]", "hello", "Für", "no", "?!", "Tone: ", "🫖", "\u{202e}",
            "a",
            "\u{0}", "-", "“", "Produkt: X", "It should", "egal", "、", "the rest", ":", "http://x.y",
            "no faces",
        ]
        var chance = Seed(7).generator
        for _ in 0..<400 {
            var talk = Talk()
            for _ in 0..<5 {
                let text = (0..<Int(chance.next() % 6)).map { _ in chance.pick(pieces) }.joined(
                    separator: " "
                )
                do {
                    try talk.say(text)
                } catch let problem as Problem {
                    #expect(problem.code == .validationError, "\(text)")
                }
                #expect((0...100).contains(talk.brief.completeness))
            }
        }
    }

    @Test func `a word that may leave something open is no more than a word within an answer`() throws {
        var talk = Talk()
        try talk.say("Lumen is a desk lamp.")
        try talk.say("Everybody who reads anything at night.")
        #expect(talk.brief.audience == .said("Everybody who reads anything at night"))
        try talk.say("Skip, please.")
        #expect(talk.brief.messages.source == .assumed)
    }

    @Test func `pasted JSON is read as a brief, and said where it is broken`() throws {
        var talk = Talk()
        try talk.say(#"{"brand_name":"Lumen","tone":"calm, warm","key_message":"It dims."}"#)
        #expect(talk.brief.brand == .said("Lumen"))
        #expect(talk.brief.tone == .said(["calm", "warm"]))
        #expect(throws: Problem.self) { try talk.say(#"{"brand_name":"#) }
    }
}

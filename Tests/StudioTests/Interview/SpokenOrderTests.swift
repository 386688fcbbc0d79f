import Studio
import Testing

/// What is said to the planner is no part of the film, and a no is no answer to be filed.
@Suite struct SpokenOrderTests {
    @Test(
        arguments: [
            "go on", "a bit longer", "12", "hm, another one", "It also whistles.", "continue", "etwas länger",
            "un peu plus long", "un poco más", "un po' di più", "um pouco mais",
        ]
    )
    func `with nothing asked for any more, only what is called a message is one`(text: String) throws {
        let brief = Brief.wholeKettle
        var interview = Interview(brief: brief, asked: [.callToAction, nil])
        _ = try interview.hear(text)
        #expect(interview.brief == brief)
        #expect(
            interview.reply(to: text, language: "en").hasPrefix(
                "I did not find anything for the brief in that."
            )
        )
    }

    @Test(arguments: [
        "That's it", "that's all, thanks", "Das war's", "C'est tout", "Eso es todo", "È tutto", "É tudo",
    ])
    func `who says that all is said is not asked again`(text: String) throws {
        let brief = Brief.wholeKettle
        var interview = Interview(brief: brief, asked: [.callToAction, nil])
        _ = try interview.hear(text)
        #expect(interview.brief == brief)
        #expect(interview.reply(to: text, language: "en").hasPrefix("The brief is at 100"), "\(text)")
    }

    @Test(
        arguments: [
            "The message is: it whistles", "Message: it whistles", "Die Botschaft lautet: it whistles",
            "Le message est : it whistles",
        ]
    )
    func `what is called a message is one at any time`(text: String) throws {
        var interview = Interview(brief: .wholeKettle, asked: [.callToAction, nil])
        _ = try interview.hear(text)
        #expect(interview.brief.messages.value == ["Slow mornings.", "it whistles"])
    }

    private static let refusals = [
        "none needed", "Nothing, thanks", "no call to action", "no call to action please", "No need.",
        "not needed", "we don't need one", "nothing in particular", "They should do nothing.",
        "Nein, nicht nötig", "keiner nötig",
        "Nichts, danke", "kein Aufruf", "Kein Aufruf bitte", "Wir brauchen keinen Aufruf", "rien, merci",
        "pas nécessaire", "pas besoin", "aucun appel à l'action", "pas d'appel à l'action s'il vous plaît",
        "nada, gracias", "no hace falta", "ninguna llamada a la acción", "sin llamada a la acción, por favor",
        "niente, grazie", "non serve", "nessuna chiamata all'azione", "nessun invito all'azione",
        "nada, obrigado",
        "não é preciso", "nenhuma chamada para ação", "sem chamada à ação, por favor",
    ]

    @Test(arguments: refusals)
    func `a refusal of the call to action is none`(text: String) throws {
        let brief = Brief.wholeKettle
        var interview = Interview(brief: brief, asked: [.callToAction])
        _ = try interview.hear(text)
        #expect(interview.brief == brief)
        #expect(interview.next == nil)
        #expect(interview.reply(to: text, language: "en").hasPrefix("The brief is at 100"), "\(text)")
    }

    @Test(arguments: [
        "No need to wait, come by.", "Nothing beats tea. Come by.", "Keiner kocht leiser: komm vorbei.",
    ])
    func `a call to action may begin with a no`(text: String) throws {
        var interview = Interview(brief: .wholeKettle, asked: [.callToAction])
        _ = try interview.hear(text)
        #expect(interview.brief.callToAction.source == .said)
    }

    @Test(arguments: [
        "no call to action", "Kein Aufruf bitte", "sans appel à l'action",
        "It should feel calm. No call to action.",
        "It should feel calm and no call to action, please.",
    ])
    func `a call to action that is refused later goes`(text: String) throws {
        var brief = Brief.wholeKettle
        brief.callToAction = .said("Come by.")
        var interview = Interview(brief: brief, asked: [.callToAction, nil])
        _ = try interview.hear(text)
        #expect(interview.brief == .wholeKettle)
        #expect(interview.heard.dropped == [.callToAction])
    }

    private static let commands = [
        "start over", "Let's start over, please", "I want to start over", "Can we start again?", "restart",
        "go on", "help", "fang von vorne an",
        "Von vorne bitte",
        "Hilfe!", "recommence", "recommencez s'il vous plaît", "aidez-moi", "empieza de nuevo", "ayuda",
        "ricomincia",
        "aiuto", "comece de novo", "ajuda",
    ]

    @Test(arguments: commands, [BriefPart?.none, .audience, .messages, .tone, .style, .callToAction])
    func `a word to the planner is no answer`(text: String, asked: BriefPart?) throws {
        for brief in [Brief.kettle, .wholeKettle] {
            var interview = Interview(brief: brief, asked: [asked])
            _ = try interview.hear(text)
            #expect(interview.brief == brief)
        }
    }

    @Test(arguments: commands)
    func `a word to the planner is nothing that a film is about`(text: String) throws {
        var interview = Interview(brief: Brief())
        _ = try interview.hear(text)
        #expect(interview.brief == Brief())
        #expect(interview.next == .product)
    }

    @Test(
        arguments: [
            "Buy at kettle.example", "Bestellen auf kettle.example", "Achetez sur kettle.example",
            "Reserva en casasol.example", "Ordina su kettle.example", "Compre em kettle.example",
        ],
        [BriefPart.audience, .messages, .tone, .style, .callToAction]
    )
    func `who says where to buy calls to action, whatever was asked for`(
        text: String,
        asked: BriefPart
    ) throws {
        var brief = Brief.kettle
        var interview = Interview(brief: brief, asked: [asked])
        _ = try interview.hear(text)
        brief.callToAction = .said(text)
        #expect(interview.brief == brief)
    }
}

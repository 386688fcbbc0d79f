extension InterviewWords {
    static let english = InterviewWords(
        greeting: "Hello!",
        noted: "Noted:",
        assumed: "Meanwhile I assume:",
        unlessTold: "(say so if that is wrong).",
        dropped: "Taken back:",
        length: "length",
        shape: "shape",
        unfitLength: "A film takes 6 to 120 seconds, so its length stays as it was.",
        unfitShape:
            "A film can be 9:16, 16:9, 1:1 or 4:5, so its shape stays as it was.",
        lost: "I did not find anything for the brief in that.",
        complete: "The brief is at %; you can go on to the moods now, or tell me what should be different.",
        names: [
            .product: "product", .brand: "brand", .description: "description", .audience: "audience",
            .messages: "messages", .tone: "tone", .style: "look", .callToAction: "call to action",
            .notes: "notes", .prohibitions: "not to be seen",
        ],
        questions: [
            .product: [
                "What is the film about: which product, place, service or event?",
                "What should the film be for? Tell me its name and what it does.",
            ],
            .audience: ["Who is it for?", "Who should feel spoken to by the film?"],
            .messages: [
                "What should people remember about it?",
                "If viewers kept one or two sentences in mind, which should they be?",
            ],
            .tone: [
                "How should the film feel? Three words are enough.",
                "Which feeling should it leave behind?",
            ],
            .style: [
                "How should it look: light, colours, places?",
                "What do you see before you when you think of the film?",
            ],
            .callToAction: [
                "What should people do at the end? If nothing, say no.",
                "Is there a sentence for the end that asks people to do something?",
            ],
        ]
    )

    static let german = InterviewWords(
        greeting: "Hallo!",
        noted: "Notiert:",
        assumed: "Vorläufig nehme ich an:",
        unlessTold: "(sagen Sie es, wenn das nicht stimmt).",
        dropped: "Zurückgenommen:",
        length: "Länge",
        shape: "Seitenverhältnis",
        unfitLength: "Ein Film dauert 6 bis 120 Sekunden, die Länge bleibt also, wie sie war.",
        unfitShape:
            "Ein Film kann 9:16, 16:9, 1:1 oder 4:5 haben, das Seitenverhältnis bleibt also, wie es war.",
        lost: "Darin habe ich nichts für das Briefing gefunden.",
        complete:
            "Das Briefing steht bei %; Sie können jetzt zu den Stimmungen weitergehen oder sagen, was anders sein soll.",
        names: [
            .product: "Produkt", .brand: "Marke", .description: "Beschreibung", .audience: "Zielgruppe",
            .messages: "Botschaften", .tone: "Ton", .style: "Bildstil", .callToAction: "Aufruf",
            .notes: "Notizen", .prohibitions: "nicht zu sehen",
        ],
        questions: [
            .product: [
                "Worum geht es im Film: um welches Produkt, welchen Ort, Dienst oder welches Ereignis?",
                "Wofür soll der Film werben? Nennen Sie den Namen und was es tut.",
            ],
            .audience: ["Für wen ist der Film?", "Wer soll sich angesprochen fühlen?"],
            .messages: [
                "Was soll man davon behalten?",
                "Wenn nur ein oder zwei Sätze hängen bleiben: welche?",
            ],
            .tone: [
                "Wie soll sich der Film anfühlen? Drei Wörter genügen.",
                "Welches Gefühl soll er hinterlassen?",
            ],
            .style: [
                "Wie soll er aussehen: Licht, Farben, Orte?",
                "Was sehen Sie vor sich, wenn Sie an den Film denken?",
            ],
            .callToAction: [
                "Was sollen die Leute am Ende tun? Wenn nichts, sagen Sie nein.",
                "Gibt es einen Schlusssatz, der zu etwas auffordert?",
            ],
        ]
    )
}

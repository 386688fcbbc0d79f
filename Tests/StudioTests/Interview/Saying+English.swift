import Studio

extension Saying {
    static let english: [Saying] = [
        // Named, whatever was asked for.
        Saying("It is for dog owners.", [.audience: "dog owners"]),
        Saying("it's for dog owners", asked: .tone, [.audience: "dog owners"]),
        Saying("The audience is students, not early risers", [.audience: "students"]),
        Saying(
            "our target audience is parents of small children",
            asked: .style,
            [.audience: "parents of small children"]
        ),
        Saying("The name is Teapot Two.", asked: .audience, [.product: "Teapot Two"]),
        Saying("it is called teapot two", asked: .audience, [.product: "Teapot two"]),
        Saying("The message is: slow mornings", asked: .tone, [.messages: "slow mornings"]),
        Saying(
            "The key message is that mornings are slow.",
            asked: .audience,
            [.messages: "mornings are slow"]
        ),
        Saying("the tone is loud", asked: .audience, [.tone: "loud"]),
        Saying("The mood should be warm and honest 🙂", asked: .audience, [.tone: "warm, honest"]),
        Saying("The look is misty and golden.", asked: .audience, [.style: "misty, golden"]),
        Saying("The brand is Nord.", asked: .audience, [.brand: "Nord"]),
        Saying(
            "The call to action is: order yours today.",
            asked: .tone,
            [.callToAction: "order yours today"]
        ),
        // Corrected.
        Saying(
            "The product is not called Kettle One, it is called Teapot Two.",
            asked: .audience,
            [.product: "Teapot Two"]
        ),
        Saying(
            "Actually no, it is for cat owners.",
            asked: .tone,
            known: [.audience: "dog owners"],
            [.audience: "cat owners"]
        ),
        Saying("Sorry, the name is Teapot Two.", [.product: "Teapot Two"]),
        Saying("no, not calm: loud", asked: .callToAction, known: [.tone: "calm"], [.tone: "loud"]),
        Saying(
            "no not calm, loud",
            asked: .callToAction,
            known: [.tone: "calm, warm"],
            [.tone: "warm, loud"]
        ),
        Saying(
            "make it loud instead, not calm",
            asked: .callToAction,
            known: [.tone: "calm"],
            [.tone: "loud"]
        ),
        Saying("loud, not calm", asked: .style, known: [.tone: "calm"], [.tone: "loud"]),
        Saying("loud instead of calm please", asked: .style, known: [.tone: "calm"], [.tone: "loud"]),
        Saying("The tone is not calm.", asked: .style, known: [.tone: "calm, warm"], [.tone: "warm"]),
        Saying(
            "not early risers but night owls",
            known: [.audience: "early risers"],
            [.audience: "night owls"]
        ),
        Saying(
            "It's not for early risers but for night owls.",
            known: [.audience: "early risers"],
            [.audience: "night owls"]
        ),
        Saying(
            "wait, the message is fast evenings",
            asked: .tone,
            known: [.messages: "Slow mornings."],
            [.messages: "fast evenings"]
        ),
        Saying("no, students", known: [.audience: "early risers"], [.audience: "students"]),
        // Length and shape.
        Saying("50 s, in 4:5", length: 50, aspect: .feed),
        Saying("make it 45 seconds please", asked: .audience, length: 45),
        Saying("The film should be one minute long", asked: .audience, length: 60),
        Saying("a 20-second film, 16:9", length: 20, aspect: .landscape),
        Saying("It boils in 50 seconds.", [.messages: "It boils in 50 seconds."]),
        // Several at once.
        Saying(
            "it's for dog owners and the tone is loud, 30 seconds, 1:1",
            asked: .messages,
            [.audience: "dog owners", .tone: "loud"],
            length: 30,
            aspect: .square
        ),
        Saying(
            "Sorry, it is called Teapot Two, and it is for cat owners. The message is: tea takes time.",
            asked: .tone,
            [.product: "Teapot Two", .audience: "cat owners", .messages: "tea takes time"]
        ),
        // Answers to what was asked for, and what is none.
        Saying("dog owners", asked: .audience, [.audience: "dog owners"]),
        Saying("earyl risers 😀", asked: .audience, [.audience: "earyl risers 😀"]),
        Saying("Open daily, not on Mondays.", [.messages: "Open daily, not on Mondays."]),
        Saying("calm, not loud", asked: .tone, [.tone: "calm"]),
        Saying("students, not early risers", asked: .audience, [.audience: "students"]),
        Saying("What do you mean?", asked: .audience),
        Saying("👍", asked: .audience),
        Saying("ok thanks", asked: .tone),
        Saying("How long will that take?", asked: .tone),
        Saying("What do you mean", asked: .messages),
        Saying("Well, it boils in two minutes.", [.messages: "Well, it boils in two minutes."]),
        Saying("Actually, it boils in two minutes.", [.messages: "Actually, it boils in two minutes."]),
        Saying("No. Students.", known: [.audience: "early risers"], [.audience: "Students"]),
        Saying("No, that's all", asked: .callToAction, known: [.style: "wood"]),
        Saying("No, nothing.", asked: .callToAction, known: [.style: "wood"]),
        Saying("No noise at all.", [.messages: "No noise at all."]),
        Saying("We sell Teapot Two now", [.product: "Teapot Two"]),
        Saying("We sell tea to hotels.", [.messages: "We sell tea to hotels."]),
        Saying(
            "Can you make it a bit warmer?",
            asked: nil,
            known: [.tone: "calm"],
            [.tone: "calm, a bit warmer"]
        ),
        Saying("Can you make it shine?", asked: nil),
        Saying("It is not for kids.", asked: .tone, known: [.audience: "tea drinkers"]),
        Saying(
            "change the name to Teapot Two and the tone to bold",
            asked: nil,
            [.product: "Teapot Two", .tone: "bold"]
        ),
        Saying(
            "Actually made in Leeds.",
            known: [.audience: "tea drinkers"],
            [.messages: "Actually made in Leeds."]
        ),
        Saying("Sorry, it is free.", known: [.audience: "tea drinkers"], [.messages: "it is free."]),
        Saying("Our company is German.", [.messages: "Our company is German."]),
        Saying("The place is Berlin.", [.messages: "The place is Berlin."]),
        Saying("The product is free.", [.messages: "The product is free."]),
        Saying("The product is Teapot Two.", [.product: "Teapot Two"]),
        Saying("students instead", known: [.audience: "early risers"], [.audience: "students"]),
        Saying("no thanks", asked: nil),
        Saying("perfect, looks good", asked: .style),
        Saying("Our brand is called Nord.", asked: .audience, [.brand: "Nord"]),
        Saying(
            "The audience isn't everyone, it's tea drinkers",
            known: [.audience: "everyone"],
            [.audience: "tea drinkers"]
        ),
        Saying("Our customers are mostly people in small flats.", [.audience: "people in small flats"]),
        Saying("The name is wrong: Teapot Two", asked: .tone, [.product: "Teapot Two"]),
        Saying(
            "Sorry, scratch that, I want bright colours",
            asked: .callToAction,
            known: [.style: "blue light"],
            [.style: "bright colours"]
        ),
        Saying(
            "muted colours, close-ups of ears",
            asked: .tone,
            [.style: "muted colours, close-ups of ears"]
        ),
        Saying("wood, no clutter, steam", asked: .style, [.style: "wood, steam", .prohibitions: "clutter"]),
        Saying("Blue light. Not too dark.", asked: .style, [.style: "Blue light"]),
        Saying(
            "I'd love something calm but a bit funny, definitely not sad",
            asked: .audience,
            [.tone: "calm, a bit funny"]
        ),
        Saying("No more than a whisper.", [.messages: "No more than a whisper."]),
        Saying("50 seconds, not 30", length: 50),
        Saying("No, really quiet.", known: [.audience: "early risers"], [.messages: "really quiet."]),
        Saying(
            "Sorry, it is called Teapot Two. The message is: tea takes time.",
            known: [.messages: "Slow mornings."],
            [.product: "Teapot Two", .messages: "Slow mornings. tea takes time"]
        ),
        Saying("Audience: students, not early risers", asked: .tone, [.audience: "students"]),
        Saying("tone: loud, not calm", asked: .audience, known: [.tone: "calm"], [.tone: "loud"]),
        Saying("Forget the whistle thing", asked: .tone, known: [.messages: "It never whistles."]),
        Saying("The second message is wrong", asked: .tone, known: [.messages: "It whistles."]),
        // Orders.
        Saying(
            "change the audience to collectors",
            asked: nil,
            known: [.audience: "dog owners"],
            [.audience: "collectors"]
        ),
        Saying(
            "Please drop the call to action.",
            asked: nil,
            known: [.callToAction: "Come by."],
            [.callToAction: ""]
        ),
        Saying("oh and the kettle is called Teapot Two actually", asked: nil, [.product: "Teapot Two"]),
        Saying("the tone shouldn't be calm", asked: nil, known: [.tone: "calm, warm"], [.tone: "warm"]),
        Saying("it isn't for dog owners", asked: nil, known: [.audience: "dog owners"], [.audience: ""]),
        Saying("a kinda nostalgic vibe", asked: .audience, [.tone: "nostalgic"]),
        Saying("rather than calm, loud", asked: .style, known: [.tone: "calm"], [.tone: "loud"]),
        Saying(
            "sorry I meant warm, not loud",
            asked: .style,
            known: [.tone: "playful, loud"],
            [.tone: "playful, warm"]
        ),
        Saying("Can it be square?", asked: .tone, aspect: .square),
        Saying("can we do 3 minutes?", asked: .tone),
        Saying("20 seconds, vertical", length: 20, aspect: .portrait),
        Saying("15 s, 3:2", length: 15),
        Saying("The look is calm, not loud.", asked: .tone, [.style: "calm"]),
        Saying("We sell it for 20 euros.", [.messages: "We sell it for 20 euros."]),
        Saying("It is for sale now.", [.messages: "It is for sale now."]),
        Saying("The place is quiet.", [.messages: "The place is quiet."]),
    ]

    /// First messages, in every language.
    static let first: [Saying] = [
        Saying(
            "We make Kettle One, a quiet kettle.",
            asked: nil,
            [.product: "Kettle One", .description: "We make Kettle One, a quiet kettle."]
        ),
        Saying(
            "we sell kettle one a quiet kettle",
            asked: nil,
            [.product: "Kettle one", .description: "we sell kettle one a quiet kettle"]
        ),
        Saying(
            """
            hi there! so we run a tiny bakery in the north and we make Rye Nine, a dark bread, it is for hikers and \
            people who work nights. it should feel warm and honest, the message is: bread takes time, and please no \
            faces. 20 seconds, 9:16 🙂
            """,
            asked: nil,
            [
                .product: "Rye Nine",
                .description: "so we run a tiny bakery in the north and we make Rye Nine, a dark bread.",
                .audience: "hikers and people who work nights",
                .tone: "warm, honest",
                .messages: "bread takes time",
                .prohibitions: "faces",
            ],
            length: 20,
            aspect: .portrait
        ),
        Saying(
            "Wir machen Kessel Eins, einen leisen Wasserkocher.",
            asked: nil,
            [.product: "Kessel Eins", .description: "Wir machen Kessel Eins, einen leisen Wasserkocher."]
        ),
        Saying(
            "Nous fabriquons Plume, une bouilloire discrète.",
            asked: nil,
            [.product: "Plume", .description: "Nous fabriquons Plume, une bouilloire discrète."]
        ),
        Saying(
            "Vendemos Bruma, una tetera silenciosa.",
            asked: nil,
            [.product: "Bruma", .description: "Vendemos Bruma, una tetera silenciosa."]
        ),
        Saying(
            "Produciamo Bruma, un bollitore silenzioso.",
            asked: nil,
            [.product: "Bruma", .description: "Produciamo Bruma, un bollitore silenzioso."]
        ),
        Saying(
            "Fazemos a Bruma, uma chaleira silenciosa.",
            asked: nil,
            [.product: "Bruma", .description: "Fazemos a Bruma, uma chaleira silenciosa."]
        ),
        Saying(
            "A 30 second film about Rye Nine, a dark bread.",
            asked: nil,
            [.product: "Rye Nine", .description: ""],
            length: 30
        ),
        Saying("What can you do?", asked: nil),
        Saying(
            "hallo wir sind eine kleine bäckerei und heißen kornblume, es soll warm und ehrlich wirken, bitte keine gesichter, 20 sekunden hochkant",
            asked: nil,
            [
                .product: "Kornblume",
                .description: "wir sind eine kleine bäckerei und heißen kornblume.",
                .tone: "warm, ehrlich",
                .prohibitions: "gesichter",
            ],
            length: 20,
            aspect: .portrait
        ),
        Saying(
            "salut on est une boulangerie à lyon qui s'appelle Le Fournil Bleu, c'est pour les gens du quartier, ambiance chaleureuse",
            asked: nil,
            [
                .product: "Le Fournil Bleu",
                .description: "on est une boulangerie à lyon qui s'appelle Le Fournil Bleu.",
                .audience: "les gens du quartier",
                .tone: "chaleureuse",
            ]
        ),
        Saying("It is for dog owners.", asked: .product, [.audience: "dog owners"]),
    ]
}

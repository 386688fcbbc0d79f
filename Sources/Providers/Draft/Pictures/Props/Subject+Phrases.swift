extension Subject {
    /// Phrases of several words whose words alone would say something else.
    static let fixed: [Entry] = [
        (
            .house,
            ["real estate", "agence immobilière", "bienes raíces", "agenzia immobiliare", "estate agent"]
        ),
        (
            .pet,
            [
                "dog walking", "dog walker", "pet shop", "animal shelter", "pet food", "cat food", "dog food",
                "refugio de animales", "refuge pour animaux", "refuge animalier", "rifugio per animali",
                "dog collar",
            ]
        ),
        (
            .bottle,
            [
                "wine bar", "wine glass", "wine tasting", "bar à vin", "bar de vinos", "bar de vinhos",
                "olive oil", "essential oil", "cocktail bar",
            ]
        ),
        (.chair, ["barber shop", "hair salon", "salon de coiffure", "beauty salon", "office chair"]),
        (
            .glasses,
            [
                "reading glasses", "sun glasses", "lunettes de soleil", "gafas de sol", "occhiali da sole",
                "óculos de sol",
            ]
        ),
        (.bread, ["pan artesano", "pan casero", "bake shop"]),
        (
            .shoe,
            ["running shoe", "running shoes", "half marathon", "chaussure de course", "zapatillas de correr"]
        ),
        (.boot, ["hiking boots", "rain boots", "rubber boots", "walking boots"]),
        (.plant, ["flower shop", "garden centre", "garden center"]),
        (.bag, ["tote bag", "shopping bag", "sleeping bag"]),
        (
            .bus,
            [
                "public transport", "bus stop", "transporte público", "transports en commun",
                "trasporto pubblico",
            ]
        ),
        (
            .boat,
            [
                "sailing boat", "sailing school", "fishing boat", "barco de vela", "barca a vela",
                // By itself "vela" is a candle, but what is done "de vela" is done under sail.
                "de vela", "di vela", "barco à vela", "à voile", "de voile", "яхт клуб",
            ]
        ),
        (.jar, ["luz de vela", "lume di candela", "luz das velas"]),
        (.house, ["mountain hut", "mountain refuge", "refuge de montagne", "refugio de montaña"]),
        (.cake, ["ice cream", "crème glacée"]),
        (.lamp, ["flea market", "antique fair", "vide grenier", "marché aux puces", "блошиный рынок"]),
        // A block of something is a loaf in French.
        (.bottle, ["pain de savon", "bar of soap", "pain de sel"]),
        (.bowl, ["frying pan", "iron pan", "sauce pan"]),
        (.watch, ["ساعة يد"]),
        (
            .car,
            [
                "car wash", "car rental", "car sharing", "driving school", "auto repair",
                "alquiler de coches", "autonoleggio",
            ]
        ),
        (.bed, ["bed and breakfast", "bed breakfast", "guest house", "chambre d hôtes"]),
        (
            .medicalMark,
            [
                "first aid", "health insurance", "erste hilfe", "cuidado de mayores", "elderly care",
                "medical practice", "pain relief", "pain clinic", "pain management", "back pain",
                "joint pain",
            ]
        ),
        (
            .tooth,
            [
                "dental clinic", "dental practice", "cabinet dentaire", "clínica dental", "studio dentistico",
                "clínica dentária",
            ]
        ),
        (.appScreen, ["app screen", "user interface", "home screen"]),
        (.laptop, ["note book computer", "online course", "online shop", "web shop"]),
        (.camera, ["appareil photo", "macchina fotografica", "máquina fotográfica"]),
        (.tree, ["national park", "christmas tree", "parque nacional", "tree care", "tree surgeon"]),
        (.instrument, ["music school", "live music", "rock band", "jazz club", "school of music"]),
        (.shopFront, ["corner shop", "concept store", "pop up store"]),
        (.tool, ["tool shop", "tool hire", "do it yourself"]),
    ]

    /// Names that are too common as other words to count in a longer text.
    static let alone = entries([
        .can: "can cans dose latas",
        .tool: "tool tools outil outils herramienta herramientas ferramenta attrezzi",
        .house: "home homes lar",
        .bed: "lit",
        .boat: "ship ships",
        .book: "本",
        .tree: "木",
        .cup: "thé té tè",
        .bus: "coach",
        .boot: "boots",
        .jar: "банка",
        .car: "машина",
        .watch: "ساعة ساعات",
    ])

    /// Words that end like a name by accident.
    static let accidents: Set<String> = Set(
        split(
            """
            address addresses passport aircraft spacecraft signature miniature preise preis
            bildung transport transports
            """
        )
    )

    /// What German and others put after a name to say where it is sold, lent, mended or taught.
    static let suffixes = split(
        """
        laden geschaft verleih werkstatt handlung markt kurs salon studio schule praxis haus
        handel shop service reparatur kauf bar
        """
    )
}

import Studio

extension Saying {
    static let french: [Saying] = [
        Saying("C’est pour les propriétaires de chiens.", [.audience: "les propriétaires de chiens"]),
        Saying("le film est pour les étudiants", asked: .tone, [.audience: "les étudiants"]),
        Saying("Le public, c’est les étudiants, pas les lève-tôt", [.audience: "les étudiants"]),
        Saying("il s'adresse aux parents", asked: .style, [.audience: "parents"]),
        Saying("Le nom est Théière Deux.", asked: .audience, [.product: "Théière Deux"]),
        Saying("elle s'appelle théière deux", asked: .audience, [.product: "Théière deux"]),
        Saying("Le message est : des matins lents", asked: .tone, [.messages: "des matins lents"]),
        Saying("le message c'est que le temps reste", asked: .audience, [.messages: "le temps reste"]),
        Saying("Le ton est fort.", asked: .audience, [.tone: "fort"]),
        Saying(
            "l'ambiance doit être chaleureuse et honnête 🙂",
            asked: .audience,
            [.tone: "chaleureuse, honnête"]
        ),
        Saying("La marque est Nord.", asked: .audience, [.brand: "Nord"]),
        Saying(
            "Le produit ne s’appelle pas Kettle One, il s’appelle Théière Deux.",
            asked: .audience,
            [.product: "Théière Deux"]
        ),
        Saying(
            "En fait non, c’est pour les propriétaires de chats.",
            asked: .tone,
            known: [.audience: "les propriétaires de chiens"],
            [.audience: "les propriétaires de chats"]
        ),
        Saying("Pardon, le nom est Théière Deux.", [.product: "Théière Deux"]),
        Saying("non, pas calme : fort", asked: .callToAction, known: [.tone: "calme"], [.tone: "fort"]),
        Saying(
            "plutôt fort, pas calme",
            asked: .callToAction,
            known: [.tone: "calme, simple"],
            [.tone: "simple, fort"]
        ),
        Saying("fort au lieu de calme", asked: .style, known: [.tone: "calme"], [.tone: "fort"]),
        Saying("Le ton n’est pas calme mais fort.", asked: .style, known: [.tone: "calme"], [.tone: "fort"]),
        Saying(
            "pas pour les lève-tôt mais pour les étudiants",
            known: [.audience: "les lève-tôt"],
            [.audience: "les étudiants"]
        ),
        Saying("50 s, en 4:5", length: 50, aspect: .feed),
        Saying("45 secondes s'il vous plaît", asked: .audience, length: 45),
        Saying("Le film doit durer une minute.", asked: .audience, length: 60),
        Saying("Elle chauffe en 50 secondes.", [.messages: "Elle chauffe en 50 secondes."]),
        Saying(
            "c'est pour les étudiants et le ton est fort, 30 secondes, 1:1",
            [.audience: "les étudiants", .tone: "fort"],
            length: 30,
            aspect: .square
        ),
        Saying("calme, pas fort", asked: .tone, [.tone: "calme"]),
        Saying("Ouvert tous les jours, pas le lundi.", [.messages: "Ouvert tous les jours, pas le lundi."]),
        Saying("Qu'est-ce que vous voulez dire ?", asked: .audience),
        Saying("ok merci", asked: .tone),
        Saying("Le nom est faux : c'est Le Fournil Vert", asked: nil, [.product: "Le Fournil Vert"]),
        Saying("Pas de visages s'il vous plaît.", asked: .style, [.prohibitions: "visages"]),
        Saying(
            "ce n'est pas pour les gens mais pour les touristes",
            asked: nil,
            known: [.audience: "les gens"],
            [.audience: "les touristes"]
        ),
        Saying("Non, pour les étudiants.", known: [.audience: "les gens"], [.audience: "les étudiants"]),
        Saying(
            "En fait le produit s'appelle Théière Deux, pas Kettle One",
            asked: nil,
            [.product: "Théière Deux"]
        ),
        Saying(
            "Pardon, le public ce sont les retraités",
            asked: nil,
            known: [.audience: "les gens"],
            [.audience: "les retraités"]
        ),
        Saying(
            "changez le public en retraités",
            asked: nil,
            known: [.audience: "les gens"],
            [.audience: "retraités"]
        ),
        Saying("20 secondes, vertical", length: 20, aspect: .portrait),
    ]
}

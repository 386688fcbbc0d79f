import Studio

extension Saying {
    static let german: [Saying] = [
        Saying("Es ist für Hundebesitzer.", [.audience: "Hundebesitzer"]),
        Saying("der film ist für hundebesitzer", asked: .tone, [.audience: "hundebesitzer"]),
        Saying("Die Zielgruppe sind Studenten, nicht Frühaufsteher", [.audience: "Studenten"]),
        Saying("Die Zielgruppe sollen Studenten sein.", asked: .style, [.audience: "Studenten"]),
        Saying("Der Name ist Kanne Zwei.", asked: .audience, [.product: "Kanne Zwei"]),
        Saying("es heißt kanne zwei", asked: .audience, [.product: "Kanne zwei"]),
        Saying("Die Botschaft lautet: langsame Morgen", asked: .tone, [.messages: "langsame Morgen"]),
        Saying("Die Botschaft ist, dass Zeit bleibt.", asked: .audience, [.messages: "dass Zeit bleibt"]),
        Saying("Der Ton ist laut.", asked: .audience, [.tone: "laut"]),
        Saying("die stimmung soll warm und ehrlich sein 🙂", asked: .audience, [.tone: "warm, ehrlich"]),
        Saying("Die Marke ist Nord.", asked: .audience, [.brand: "Nord"]),
        Saying(
            "Das Produkt heißt nicht Kettle One, sondern Kanne Zwei.",
            asked: .audience,
            [.product: "Kanne Zwei"]
        ),
        Saying(
            "Nein, doch für Katzenbesitzer.",
            asked: .tone,
            known: [.audience: "Hundebesitzer"],
            [.audience: "Katzenbesitzer"]
        ),
        Saying(
            "Eigentlich ist es für Katzenbesitzer.",
            asked: .tone,
            known: [.audience: "Hundebesitzer"],
            [.audience: "Katzenbesitzer"]
        ),
        Saying("Entschuldigung, der Name ist Kanne Zwei.", [.product: "Kanne Zwei"]),
        Saying("nein, nicht ruhig: laut", asked: .callToAction, known: [.tone: "ruhig"], [.tone: "laut"]),
        Saying(
            "lieber laut, nicht ruhig",
            asked: .callToAction,
            known: [.tone: "ruhig, warm"],
            [.tone: "warm, laut"]
        ),
        Saying("laut statt ruhig", asked: .style, known: [.tone: "ruhig"], [.tone: "laut"]),
        Saying(
            "Der Ton ist nicht ruhig, sondern laut.",
            asked: .style,
            known: [.tone: "ruhig"],
            [.tone: "laut"]
        ),
        Saying(
            "nicht für Frühaufsteher, sondern für Nachteulen",
            known: [.audience: "Frühaufsteher"],
            [.audience: "Nachteulen"]
        ),
        Saying("nein, Studenten", known: [.audience: "Frühaufsteher"], [.audience: "Studenten"]),
        Saying("50 s, in 4:5", length: 50, aspect: .feed),
        Saying("bitte 45 sekunden", asked: .audience, length: 45),
        Saying("Der Film soll eine Minute lang sein.", asked: .audience, length: 60),
        Saying("Er kocht in 50 Sekunden.", [.messages: "Er kocht in 50 Sekunden."]),
        Saying(
            "es ist für hundebesitzer und der ton ist laut, 30 sekunden, 1:1",
            [.audience: "hundebesitzer", .tone: "laut"],
            length: 30,
            aspect: .square
        ),
        Saying("Hundebesitzer", asked: .audience, [.audience: "Hundebesitzer"]),
        Saying("ruhig, nicht laut", asked: .tone, [.tone: "ruhig"]),
        Saying("Täglich offen, nicht am Montag.", [.messages: "Täglich offen, nicht am Montag."]),
        Saying("Was meinen Sie damit?", asked: .audience),
        Saying("ok danke", asked: .tone),
        Saying("Besser schlafen.", known: [.audience: "Eltern"], [.messages: "Besser schlafen."]),
        Saying("Das Produkt ist Handarbeit.", [.messages: "Das Produkt ist Handarbeit."]),
        Saying(
            "Ach nee, doch nicht hell, sondern dunkel",
            asked: nil,
            known: [.style: "Stadt, helle Farben"],
            [.style: "Stadt, dunkel"]
        ),
        Saying("Die Botschaft soll sein: Einer für alle", asked: .tone, [.messages: "Einer für alle"]),
        Saying("das sieht gut aus danke", asked: nil),
        Saying(
            "statt warm lieber kühl",
            asked: nil,
            known: [.tone: "warm, ehrlich"],
            [.tone: "ehrlich, kühl"]
        ),
        Saying(
            "Die Zielgruppe ist falsch: es ist für Touristen",
            asked: nil,
            known: [.audience: "Nachbarn"],
            [.audience: "Touristen"]
        ),
        Saying(
            "ändere die Zielgruppe auf Sammler",
            asked: nil,
            known: [.audience: "Nachbarn"],
            [.audience: "Sammler"]
        ),
        Saying(
            "Streich den Aufruf",
            asked: nil,
            known: [.callToAction: "Kommt vorbei."],
            [.callToAction: ""]
        ),
        Saying("Ich möchte doch lieber 45 Sekunden", asked: nil, length: 45),
        Saying("20 sekunden hochkant", length: 20, aspect: .portrait),
        Saying("es richtet sich an Eltern", asked: .tone, [.audience: "Eltern"]),
        Saying("eine eher warme Stimmung bitte", asked: .audience, [.tone: "warme"]),
        Saying("mach es laut statt ruhig", asked: nil, known: [.tone: "ruhig"], [.tone: "laut"]),
    ]
}

import Studio

extension Saying {
    static let italian: [Saying] = [
        Saying("È per i padroni di cani.", [.audience: "i padroni di cani"]),
        Saying("il film è per studenti", asked: .tone, [.audience: "studenti"]),
        Saying("Il pubblico sono gli studenti, non i mattinieri", [.audience: "gli studenti"]),
        Saying("Il nome è Teiera Due.", asked: .audience, [.product: "Teiera Due"]),
        Saying("si chiama teiera due", asked: .audience, [.product: "Teiera due"]),
        Saying("Il messaggio è: mattine lente", asked: .tone, [.messages: "mattine lente"]),
        Saying("il tono è deciso", asked: .audience, [.tone: "deciso"]),
        Saying("L’atmosfera deve essere calda e sincera 🙂", asked: .audience, [.tone: "calda, sincera"]),
        Saying(
            "Il prodotto non si chiama Kettle One, si chiama Teiera Due.",
            asked: .audience,
            [.product: "Teiera Due"]
        ),
        Saying(
            "Anzi no, è per i padroni di gatti.",
            asked: .tone,
            known: [.audience: "i padroni di cani"],
            [.audience: "i padroni di gatti"]
        ),
        Saying("Scusi, il nome è Teiera Due.", [.product: "Teiera Due"]),
        Saying("no, non calmo: deciso", asked: .callToAction, known: [.tone: "calmo"], [.tone: "deciso"]),
        Saying(
            "piuttosto deciso, non calmo",
            asked: .callToAction,
            known: [.tone: "calmo"],
            [.tone: "deciso"]
        ),
        Saying("deciso invece di calmo", asked: .style, known: [.tone: "calmo"], [.tone: "deciso"]),
        Saying("Il tono non è calmo ma deciso.", asked: .style, known: [.tone: "calmo"], [.tone: "deciso"]),
        Saying("50 s, in 4:5", length: 50, aspect: .feed),
        Saying("45 secondi per favore", asked: .audience, length: 45),
        Saying("Bolle in 50 secondi.", [.messages: "Bolle in 50 secondi."]),
        Saying(
            "è per studenti e il tono è deciso, 30 secondi, 1:1",
            [.audience: "studenti", .tone: "deciso"],
            length: 30,
            aspect: .square
        ),
        Saying("calmo, non deciso", asked: .tone, [.tone: "calmo"]),
        Saying("Che cosa intende?", asked: .audience),
        Saying("ok grazie", asked: .tone),
        Saying("Il prodotto non si chiama Kettle One ma Teiera Due", asked: nil, [.product: "Teiera Due"]),
        Saying("Anzi, è per pensionati.", known: [.audience: "studenti"], [.audience: "pensionati"]),
        Saying(
            "cambia il pubblico in pensionati",
            asked: nil,
            known: [.audience: "studenti"],
            [.audience: "pensionati"]
        ),
        Saying("Per chi non dorme.", asked: .audience, [.audience: "chi non dorme"]),
    ]
}

import Studio

extension Phrases {
    static let french = Phrases(
        openings: [
            .calm: ["Respirons un instant.", "Rien ne presse."],
            .warm: ["Entrez donc.", "Une place à table."],
            .playful: ["Devinez quoi.", "Prêts ? C’est parti."],
            .bold: ["Regardez bien.", "Sans détour."],
            .elegant: ["Un peu plus près.", "Tout est dans le détail."],
            .energetic: ["À vos marques.", "Debout, on y va."],
            .melancholic: ["Certains jours restent.", "Dehors, il pleut."],
            .documentary: ["Voilà comment c’est.", "Allons voir."],
            .minimal: ["Une chose à la fois.", "Juste cela."],
            .natural: ["Ouvrons la fenêtre.", "Un pas dehors."],
            .nostalgic: ["Vous vous souvenez ?", "Un après-midi d’autrefois."],
            .nocturnal: ["Les lumières s’éteignent.", "Encore un instant."],
            .bright: ["Bonjour.", "Levons les yeux."],
        ],
        introductions: ["Voici : {}.", "Nous vous présentons : {}."],
        audience: "Pour {}.",
        anybody: "toutes celles et ceux qui veulent en savoir plus",
        opening: "Ouverture",
        view: "Vue",
        closing: "Fin"
    )

    static let spanish = Phrases(
        openings: [
            .calm: ["Un respiro.", "Sin prisa."],
            .warm: ["Pasa, pasa.", "Un sitio en la mesa."],
            .playful: ["¿A que no sabes?", "¿Listos? Allá vamos."],
            .bold: ["Mira dos veces.", "Sin rodeos."],
            .elegant: ["Un poco más cerca.", "Todo está en el detalle."],
            .energetic: ["En sus marcas.", "Arriba, vamos."],
            .melancholic: ["Hay días que se quedan.", "Fuera llueve."],
            .documentary: ["Así es esto.", "Vamos a ver."],
            .minimal: ["Cada cosa a su tiempo.", "Solo esto."],
            .natural: ["La ventana abierta.", "Un paso afuera."],
            .nostalgic: ["¿Te acuerdas?", "Una tarde de entonces."],
            .nocturnal: ["Se apagan las luces.", "Un momento más."],
            .bright: ["Buenos días.", "Mira hacia arriba."],
        ],
        introductions: ["Aquí está: {}.", "Les presentamos: {}."],
        audience: "Para {}.",
        anybody: "quienes quieran saber más",
        opening: "Apertura",
        view: "Vista",
        closing: "Cierre"
    )

    static let italian = Phrases(
        openings: [
            .calm: ["Un respiro.", "Senza fretta."],
            .warm: ["Entra pure.", "Un posto a tavola."],
            .playful: ["Indovina un po’.", "Pronti? Si parte."],
            .bold: ["Guarda due volte.", "Senza giri di parole."],
            .elegant: ["Un po’ più vicino.", "Tutto sta nei dettagli."],
            .energetic: ["Ai posti.", "In piedi, si va."],
            .melancholic: ["Certi giorni restano.", "Fuori piove."],
            .documentary: ["È proprio così.", "Andiamo a vedere."],
            .minimal: ["Una cosa alla volta.", "Solo questo."],
            .natural: ["La finestra aperta.", "Un passo fuori."],
            .nostalgic: ["Ti ricordi?", "Un pomeriggio di allora."],
            .nocturnal: ["Si spengono le luci.", "Ancora un momento."],
            .bright: ["Buongiorno.", "Guarda in alto."],
        ],
        introductions: ["Ecco: {}.", "Vi presentiamo: {}."],
        audience: "Per {}.",
        anybody: "chi vuole saperne di più",
        opening: "Apertura",
        view: "Vista",
        closing: "Chiusura"
    )

    static let portuguese = Phrases(
        openings: [
            .calm: ["Respire um pouco.", "Sem pressa."],
            .warm: ["Pode entrar.", "Um lugar à mesa."],
            .playful: ["Adivinhe só.", "Prontos? Lá vamos."],
            .bold: ["Olhe duas vezes.", "Sem rodeios."],
            .elegant: ["Um pouco mais perto.", "Tudo está no detalhe."],
            .energetic: ["Aos seus lugares.", "De pé, vamos."],
            .melancholic: ["Há dias que ficam.", "Lá fora chove."],
            .documentary: ["É assim mesmo.", "Vamos ver."],
            .minimal: ["Uma coisa de cada vez.", "Só isto."],
            .natural: ["A janela aberta.", "Um passo lá fora."],
            .nostalgic: ["Lembra-se?", "Uma tarde de outros tempos."],
            .nocturnal: ["As luzes se apagam.", "Só mais um momento."],
            .bright: ["Bom dia.", "Olhe para cima."],
        ],
        introductions: ["Aqui está: {}.", "Apresentamos: {}."],
        audience: "Para {}.",
        anybody: "quem quiser saber mais",
        opening: "Abertura",
        view: "Vista",
        closing: "Fecho"
    )
}

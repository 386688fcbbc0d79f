import Studio

extension Phrases {
    static let french = Phrases(
        openings: [
            .calm: ["Respirons un instant.", "Rien ne presse."],
            .warm: ["Entrez donc.", "Une place à table."],
            .playful: ["Devinez quoi.", "Prêts\u{a0}? C’est parti."],
            .bold: ["Regardez bien.", "Sans détour."],
            .elegant: ["Un peu plus près.", "Tout est dans le détail."],
            .energetic: ["À vos marques.", "Debout, on y va."],
            .melancholic: ["Certains jours restent.", "Dehors, il pleut."],
            .documentary: ["Voilà comment c’est.", "Allons voir."],
            .minimal: ["Une chose à la fois.", "Juste cela."],
            .natural: ["Ouvrons la fenêtre.", "Un pas dehors."],
            .nostalgic: ["Vous vous souvenez\u{a0}?", "Un après-midi d’autrefois."],
            .nocturnal: ["Les lumières s’éteignent.", "Encore un instant."],
            .bright: ["Bonjour.", "Levons les yeux."],
        ],
        structureOpenings: [
            .problemSolution: "Ça vous parle\u{a0}?",
            .dayInALife: "Le matin.",
            .reveal: "Ouvrez l’œil.",
            .testimonial: "Avec leurs mots.",
            .howItWorks: "Comment ça marche\u{a0}?",
            .beforeAfter: "Ça, c’était avant.",
            .listOfThree: "Trois choses.",
        ],
        introductions: ["Voici\u{a0}: {}.", "Nous vous présentons\u{a0}: {}."],
        interludes: [
            "Regardons de plus près.", "Et puis il y a ceci.", "Encore une chose.", "Prenons le temps.",
            "Sous un autre angle.", "Ce sont les petites choses.", "Restons encore un peu.",
            "Tout simplement.",
        ],
        times: ["Le matin.", "À midi.", "Le soir.", "La nuit."],
        numbers: ["Un.", "Deux.", "Trois."],
        audience: "Pour {}.",
        anybody: "toutes celles et ceux qui veulent en savoir plus",
        opening: "Ouverture",
        closing: "Fin"
    )

    static let spanish = Phrases(
        openings: [
            .calm: ["Un respiro.", "Sin prisa."],
            .warm: ["Pasa, pasa.", "Un sitio en la mesa."],
            .playful: ["¿A que no sabes?", "¿Listos? Allá vamos."],
            .bold: ["Mira dos veces.", "Sin rodeos."],
            .elegant: ["Un poco más cerca.", "Todo está en el detalle."],
            .energetic: ["Preparados, listos.", "Arriba, vamos."],
            .melancholic: ["Hay días que se quedan.", "Fuera llueve."],
            .documentary: ["Así es esto.", "Vamos a ver."],
            .minimal: ["Cada cosa a su tiempo.", "Solo esto."],
            .natural: ["La ventana abierta.", "Un paso fuera."],
            .nostalgic: ["¿Te acuerdas?", "Una tarde de entonces."],
            .nocturnal: ["Se apagan las luces.", "Un momento más."],
            .bright: ["Buenos días.", "Mira hacia arriba."],
        ],
        structureOpenings: [
            .problemSolution: "¿Te suena?",
            .dayInALife: "Por la mañana.",
            .reveal: "Ojos abiertos.",
            .testimonial: "En primera persona.",
            .howItWorks: "¿Cómo funciona?",
            .beforeAfter: "Eso era antes.",
            .listOfThree: "Tres cosas.",
        ],
        introductions: ["Aquí está: {}.", "Te presentamos: {}."],
        interludes: [
            "Miremos más de cerca.", "Y luego está esto.", "Una cosa más.", "Con calma.",
            "Ahora, desde el otro lado.", "Son las cosas pequeñas.", "Quédate un momento.",
            "Así, sin más.",
        ],
        times: ["Por la mañana.", "A mediodía.", "Al atardecer.", "De noche."],
        numbers: ["Uno.", "Dos.", "Tres."],
        audience: "Para {}.",
        anybody: "quienes quieran saber más",
        opening: "Apertura",
        closing: "Cierre"
    )

    static let italian = Phrases(
        openings: [
            .calm: ["Un respiro.", "Senza fretta."],
            .warm: ["Entra pure.", "Un posto a tavola."],
            .playful: ["Indovina un po’.", "Pronti? Si parte."],
            .bold: ["Guarda due volte.", "Senza giri di parole."],
            .elegant: ["Un po’ più vicino.", "Tutto sta nei dettagli."],
            .energetic: ["Ai posti, via.", "In piedi, si va."],
            .melancholic: ["Certi giorni restano.", "Fuori piove."],
            .documentary: ["È proprio così.", "Andiamo a vedere."],
            .minimal: ["Una cosa alla volta.", "Solo questo."],
            .natural: ["La finestra aperta.", "Un passo fuori."],
            .nostalgic: ["Ti ricordi?", "Un pomeriggio di allora."],
            .nocturnal: ["Si spengono le luci.", "Ancora un momento."],
            .bright: ["Buongiorno.", "Guarda in alto."],
        ],
        structureOpenings: [
            .problemSolution: "Ti è mai capitato?",
            .dayInALife: "Di mattina.",
            .reveal: "Occhi aperti.",
            .testimonial: "In prima persona.",
            .howItWorks: "Come funziona?",
            .beforeAfter: "Questo era ieri.",
            .listOfThree: "Tre cose.",
        ],
        introductions: ["Ecco: {}.", "Vi presentiamo: {}."],
        interludes: [
            "Guardiamo più da vicino.", "E poi c’è questo.", "Ancora una cosa.", "Con calma.",
            "E ora dall’altro lato.", "Sono le piccole cose.", "Resta ancora un momento.",
            "Così, semplicemente.",
        ],
        times: ["Di mattina.", "A mezzogiorno.", "Di sera.", "Di notte."],
        numbers: ["Uno.", "Due.", "Tre."],
        audience: "Per {}.",
        anybody: "chi vuole saperne di più",
        opening: "Apertura",
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
            .nostalgic: ["Lembra?", "Uma tarde de outros tempos."],
            .nocturnal: ["As luzes se apagam.", "Só mais um momento."],
            .bright: ["Bom dia.", "Olhe para cima."],
        ],
        structureOpenings: [
            .problemSolution: "Já passou por isso?",
            .dayInALife: "De manhã.",
            .reveal: "Olhos abertos.",
            .testimonial: "Em primeira pessoa.",
            .howItWorks: "Como funciona?",
            .beforeAfter: "Isso era antes.",
            .listOfThree: "Três coisas.",
        ],
        introductions: ["Aqui está: {}.", "Apresentamos: {}."],
        interludes: [
            "Vamos olhar mais de perto.", "E depois há isto.", "Mais uma coisa.", "Com calma.",
            "Agora, do outro lado.", "São as pequenas coisas.", "Fique mais um momento.",
            "Simplesmente assim.",
        ],
        times: ["De manhã.", "Ao meio-dia.", "Ao fim da tarde.", "À noite."],
        numbers: ["Um.", "Dois.", "Três."],
        audience: "Para {}.",
        anybody: "quem quiser saber mais",
        opening: "Abertura",
        closing: "Final"
    )
}

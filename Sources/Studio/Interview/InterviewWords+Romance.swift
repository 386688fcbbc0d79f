extension InterviewWords {
    static let french = InterviewWords(
        greeting: "Bonjour !",
        noted: "C’est noté :",
        assumed: "Pour l’instant, je suppose :",
        unlessTold: "(dites-le si ce n’est pas juste).",
        dropped: "Retiré :",
        length: "durée",
        shape: "format",
        unfitLength: "Un film dure de 6 à 120 secondes, sa durée reste donc la même.",
        unfitShape:
            "Un film peut être en 9:16, 16:9, 1:1 ou 4:5, son format reste donc le même.",
        lost: "Je n’y ai rien trouvé pour le brief.",
        complete: "Le brief est à % ; vous pouvez passer aux ambiances, ou me dire ce qui doit changer.",
        names: [
            .product: "produit", .brand: "marque", .description: "description", .audience: "public",
            .messages: "messages", .tone: "ton", .style: "image", .callToAction: "appel à l’action",
            .notes: "notes", .prohibitions: "à ne pas montrer",
        ],
        questions: [
            .product: [
                "De quoi parle le film : quel produit, lieu, service ou événement ?",
                "Pour quoi est le film ? Dites-moi son nom et ce qu’il fait.",
            ],
            .audience: ["À qui s’adresse-t-il ?", "Qui doit se sentir concerné par le film ?"],
            .messages: [
                "Que doit-on en retenir ?",
                "S’il ne restait qu’une ou deux phrases, lesquelles ?",
            ],
            .tone: [
                "Quelle sensation doit donner le film ? Trois mots suffisent.",
                "Quel sentiment doit-il laisser ?",
            ],
            .style: [
                "À quoi doit-il ressembler : lumière, couleurs, lieux ?",
                "Que voyez-vous quand vous pensez au film ?",
            ],
            .callToAction: [
                "Que doivent faire les gens à la fin ? Si rien, dites non.",
                "Y a-t-il une phrase de fin qui invite à faire quelque chose ?",
            ],
        ]
    )

    static let spanish = InterviewWords(
        greeting: "¡Hola!",
        noted: "Anotado:",
        assumed: "De momento supongo:",
        unlessTold: "(dígalo si no es así).",
        dropped: "Retirado:",
        length: "duración",
        shape: "formato",
        unfitLength: "Una película dura de 6 a 120 segundos, así que su duración no cambia.",
        unfitShape:
            "Una película puede ser 9:16, 16:9, 1:1 o 4:5, así que su formato no cambia.",
        lost: "No he encontrado nada para el brief en eso.",
        complete: "El brief está al %; ya puede pasar a los ambientes, o decirme qué debe cambiar.",
        names: [
            .product: "producto", .brand: "marca", .description: "descripción", .audience: "público",
            .messages: "mensajes", .tone: "tono", .style: "imagen", .callToAction: "llamada a la acción",
            .notes: "notas", .prohibitions: "sin mostrar",
        ],
        questions: [
            .product: [
                "¿De qué trata la película: qué producto, lugar, servicio o evento?",
                "¿Para qué es la película? Dígame cómo se llama y qué hace.",
            ],
            .audience: ["¿Para quién es?", "¿A quién debe hablarle la película?"],
            .messages: [
                "¿Qué debe recordar la gente?",
                "Si solo quedaran una o dos frases, ¿cuáles serían?",
            ],
            .tone: [
                "¿Qué sensación debe dar? Bastan tres palabras.",
                "¿Qué sentimiento debe dejar?",
            ],
            .style: [
                "¿Cómo debe verse: luz, colores, lugares?",
                "¿Qué ve usted cuando piensa en la película?",
            ],
            .callToAction: [
                "¿Qué debe hacer la gente al final? Si nada, diga no.",
                "¿Hay una frase final que invite a hacer algo?",
            ],
        ]
    )

    static let italian = InterviewWords(
        greeting: "Buongiorno!",
        noted: "Annotato:",
        assumed: "Per ora suppongo:",
        unlessTold: "(lo dica se non è così).",
        dropped: "Tolto:",
        length: "durata",
        shape: "formato",
        unfitLength: "Un film dura da 6 a 120 secondi, quindi la durata resta com’era.",
        unfitShape:
            "Un film può essere in 9:16, 16:9, 1:1 o 4:5, quindi il formato resta com’era.",
        lost: "Non ci ho trovato nulla per il brief.",
        complete: "Il brief è al %; può passare alle atmosfere, o dirmi che cosa deve cambiare.",
        names: [
            .product: "prodotto", .brand: "marchio", .description: "descrizione", .audience: "pubblico",
            .messages: "messaggi", .tone: "tono", .style: "immagine", .callToAction: "invito finale",
            .notes: "note", .prohibitions: "da non mostrare",
        ],
        questions: [
            .product: [
                "Di che cosa parla il film: quale prodotto, luogo, servizio o evento?",
                "Per che cosa è il film? Mi dica come si chiama e che cosa fa.",
            ],
            .audience: ["Per chi è?", "Chi deve sentirsi coinvolto dal film?"],
            .messages: [
                "Che cosa si deve ricordare?",
                "Se restassero solo una o due frasi, quali?",
            ],
            .tone: [
                "Che sensazione deve dare? Bastano tre parole.",
                "Quale sentimento deve lasciare?",
            ],
            .style: [
                "Che aspetto deve avere: luce, colori, luoghi?",
                "Che cosa vede quando pensa al film?",
            ],
            .callToAction: [
                "Che cosa deve fare la gente alla fine? Se niente, dica no.",
                "C’è una frase finale che invita a fare qualcosa?",
            ],
        ]
    )

    static let portuguese = InterviewWords(
        greeting: "Olá!",
        noted: "Anotado:",
        assumed: "Por enquanto suponho:",
        unlessTold: "(diga se não for assim).",
        dropped: "Retirado:",
        length: "duração",
        shape: "formato",
        unfitLength: "Um filme dura de 6 a 120 segundos, por isso a duração fica como estava.",
        unfitShape:
            "Um filme pode ser 9:16, 16:9, 1:1 ou 4:5, por isso o formato fica como estava.",
        lost: "Não encontrei nada para o brief nisso.",
        complete: "O brief está em %; já pode passar aos ambientes, ou dizer-me o que deve mudar.",
        names: [
            .product: "produto", .brand: "marca", .description: "descrição", .audience: "público",
            .messages: "mensagens", .tone: "tom", .style: "imagem", .callToAction: "chamada para ação",
            .notes: "notas", .prohibitions: "não mostrar",
        ],
        questions: [
            .product: [
                "De que trata o filme: que produto, lugar, serviço ou evento?",
                "Para que é o filme? Diga-me o nome e o que faz.",
            ],
            .audience: ["Para quem é?", "Quem deve sentir-se tocado pelo filme?"],
            .messages: [
                "O que as pessoas devem lembrar?",
                "Se ficassem só uma ou duas frases, quais seriam?",
            ],
            .tone: [
                "Que sensação deve dar? Três palavras bastam.",
                "Que sentimento deve deixar?",
            ],
            .style: [
                "Como deve ser a imagem: luz, cores, lugares?",
                "O que vê quando pensa no filme?",
            ],
            .callToAction: [
                "O que as pessoas devem fazer no fim? Se nada, diga não.",
                "Há uma frase final que convide a fazer algo?",
            ],
        ]
    )
}

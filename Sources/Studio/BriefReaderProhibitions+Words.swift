/// The words by which a prohibition is known, folded: lower case, without accents.
extension BriefProhibitions {
    /// Cues that always rule something out, at the start of a clause.
    static let strong: [[String]] =
        phrases(
            [
                "don't", "dont", "do not", "never", "must not", "nicht", "ne pas", "ne jamais", "no", "nunca",
                "non", "mai", "nao", "nunca",
            ],
            [
                "show", "say", "mention", "depict", "call it", "write", "sagen", "zeigen", "erwahnen",
                "nennen",
                "montrer", "dire", "mentionner", "ecrire", "filmer", "decir", "digan", "diga", "digas",
                "mostrar", "muestren", "muestre", "muestres", "mencionar", "mencionen", "mencione",
                "menciones", "ensenar", "escribir", "dite", "mostrare", "mostrate", "menzionare", "nominare",
                "scrivere", "far vedere", "dizer", "digam", "mostre", "mostrem", "escrever", "menzionate",
                "mencionem",
                "hablar", "hablen",
                "hables", "hableis", "falar", "falem", "parlate", "parlare", "parler", "talk about",
                "speak about",
                "mencionar", "mostreis", "digais", "mencioneis", "mostri", "dica", "diga",
            ]
        )
        + phrases(
            [
                "sagt", "zeigt", "nennt", "erwahnt", "sagen sie", "zeigen sie", "nennen sie", "erwahnen sie",
            ],
            ["nicht", "nie", "niemals", "kein", "keine", "keinen"]
        )
        + phrases(
            ["ne dites", "ne montrez", "ne mentionnez", "ne parlez", "n'utilisez", "n'employez"],
            ["pas", "jamais", "aucun", "aucune"]
        )
        + phrases(
            [
                "not", "without", "never", "avoid", "no", "nicht", "ohne", "nie", "pas", "sans", "jamais",
                "sin",
                "no", "nunca", "senza", "non", "mai", "sem", "nao", "nunca", "evitar", "evite", "evitare",
                "evitate", "evitez", "eviter", "don't use", "do not use", "never use", "no usar", "no usen",
                "no uses", "no use", "no utilizar", "non usare", "non usate", "nao usar", "nao use",
                "nao usem", "ne pas utiliser", "ne pas employer",
            ],
            [
                "the word", "the words", "das wort", "die worte", "die worter", "le mot", "les mots",
                "la palabra", "las palabras", "la parola", "le parole", "a palavra", "as palavras",
            ]
        )

    /// Cues that rule something out where the sentence is about the film.
    static let weak: [[String]] =
        [
            "no", "not", "without", "avoid", "never", "don't use", "do not use", "dont use", "don't include",
            "do not include", "kein", "keine", "keinen", "keiner", "keinerlei", "ohne", "nicht",
            "vermeiden sie",
            "vermeide", "vermeidet", "verzichten sie auf", "verzichtet auf", "pas de", "pas d", "pas",
            "aucun",
            "aucune", "sans", "evitez", "eviter", "ne pas utiliser", "sin", "ningun", "ninguna", "nada de",
            "evitar", "evite", "eviten", "evita", "no usar", "no usen", "no queremos", "no quiero", "senza",
            "niente", "nessun", "nessuna", "evitare", "evitate", "non usare", "non usate", "non vogliamo",
            "sem", "nenhum", "nenhuma", "evitem", "nao usar", "nao usem", "nao queremos",
        ].map { $0.split(separator: " ").map(String.init) }

    static let negations: Set<String> = [
        "no", "not", "without", "never", "don't", "dont", "kein", "keine", "keinen", "keiner", "keinerlei",
        "ohne", "nicht", "nie", "pas", "sans", "aucun", "aucune", "ne", "sin", "ningun", "ninguna", "senza",
        "niente", "nessun", "nessuna", "non", "sem", "nenhum", "nenhuma", "nao", "nada",
    ]
    static let avoids: Set<String> = [
        "avoid", "do", "vermeiden", "vermeide", "verzichten", "evitez", "eviter", "evitar", "evite", "eviten",
        "evitare", "evitate", "evitem",
    ]
    static let ands: Set<String> = [
        "or", "oder", "ou", "o", "and", "und", "et", "y", "e", "noch", "nor", "ni", "né", "nem",
    ]
    static let nobodies: Set<String> = ["nobody", "niemand", "nadie", "nessuno", "ninguem", "personne"]
    static let rathers: Set<String> = ["rather", "instead", "plutot", "invece", "vez", "lugar", "au"]
    static let pleas: Set<String> = [
        "please", "pls", "plz", "bitte", "s'il", "vous", "plait", "por", "favor", "per", "favore",
    ]
    static let fillers: Set<String> = [
        "and", "but", "also", "und", "aber", "auch", "et", "mais", "y", "pero", "e", "ma", "mas", "anche",
        "just", "only", "so", "importante", "wichtig", "important", "important:", "on", "we",
    ]
    static let verbs: Set<String> = [
        "zeigen", "sagen", "erwahnen", "verwenden", "nennen", "benutzen", "schreiben", "gebrauchen", "sehen",
    ]
    /// What stands between a "no" and the thing: "avoid anything with sweat", "não queremos ver rostos".
    static let senses: Set<String> = [
        "debe", "deben", "puede", "deve", "devono", "deva", "haber", "haver", "esserci", "se", "si", "mai",
        "jamais", "nie", "niemals", "nunca", "ever", "say", "show", "mention", "use", "showing", "saying",
        "mentioning", "using", "dite", "mostrate", "usate", "uses", "useis", "usen", "usar", "digas", "digan",
        "digam", "dites", "montrez", "utilisez", "with", "avec", "di", "do", "da", "dos", "das", "dei",
        "delle", "degli",
        "see", "hear", "anything", "everything", "alles", "sehen", "voir", "entendre", "ver", "oir", "vedere",
        "sentire", "ouvir",
    ]
    static let askings: [[String]] = [
        ["could", "you"], ["can", "you"], ["would", "you"], ["merci", "de"], ["priere", "de"],
        ["prego", "di"],
    ]
    static let imperatives: Set<String> = [
        "sagt", "zeigt", "nennt", "erwahnt", "verwendet", "benutzt", "sagen", "zeigen", "nennen", "erwahnen",
        "verwenden", "benutzen",
    ]
    static let stops: Set<String> = [
        "in", "im", "on", "at", "auf", "bei", "dans", "en", "nel", "nella", "sullo", "na", "no", "a", "al",
        "because", "weil", "if", "falls", "wenn", "-", "either", "doit", "doivent", "ne", "must", "should",
        "darf", "durfen", "soll",
        "sollen", "parce", "porque", "perche", "that", "which", "anywhere", "irgendwo", "we", "wir",
    ]
    static let wordWords: Set<String> = [
        "word", "words", "wort", "worte", "worter", "mot", "mots", "palabra", "palabras", "parola", "parole",
        "palavra", "palavras",
    ]
    static let articles: Set<String> = wordWords.union([
        "any", "the", "a", "an", "of", "das", "die", "der", "den", "dem", "ein", "eine", "einen", "le", "la",
        "les", "un", "une", "des", "de", "du", "d", "el", "los", "las", "una", "il", "lo", "gli", "i", "o",
        "os", "as", "um", "uma", "it", "us", "them", "del", "della",
    ])
    static let shown: Set<String> = [
        "logo", "logos", "price", "prices", "preis", "preise", "prix", "precio", "precios", "prezzo",
        "prezzi", "preco", "precos", "colour", "color", "farbe", "farben", "couleur", "colore", "cor",
        "competitors", "konkurrenz", "watermark", "emoji", "emojis", "klischees", "cliches",
        // What a film is asked not to show far more often than a product is praised for not having it.
        "skateboard", "skateboards", "scooter", "scooters", "drone", "drones", "gun", "guns", "weapon",
        "weapons", "cigarette", "cigarettes", "flags", "drohne", "drohnen", "waffe", "waffen", "zigaretten",
        "fahnen", "flaggen", "trottinettes", "armes", "drapeaux", "monopatines", "patinetes", "armas",
        "cigarrillos", "banderas", "monopattini", "droni", "armi", "sigarette", "bandiere", "cigarros",
        "bandeiras",
    ]

    private static func phrases(_ starts: [String], _ ends: [String]) -> [[String]] {
        starts.flatMap { start in
            ends.map { end in "\(start) \(end)".split(separator: " ").map(String.init) }
        }
    }
}

import Foundation

/// The words by which a plain text is understood, in English, German, French, Spanish, Italian, Portuguese.
enum BriefCues {
    /// What a labelled line is about.
    enum Label {
        case product
        case brand
        case description
        case audience
        case tone
        case style
        case messages
        case callToAction
        case notes
        case prohibitions
    }

    /// The label at the start of a line and the text behind its colon.
    static func label(of line: String) -> (Label, String)? {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let before = BriefWords.trimmed(line[..<colon])
        let name = BriefWords.folded(before.drop { "#*->• ".contains($0) }).trimmingCharacters(
            in: .whitespaces
        )
        let bare = name.trimmingCharacters(in: CharacterSet(charactersIn: "*_ "))
        let rest = BriefWords.trimmed(line[line.index(after: colon)...].drop { "*_".contains($0) })
        return labels.first { $0.1.contains(bare) }.map { ($0.0, rest) }
    }

    private static let labels: [(Label, Set<String>)] = [
        (
            .product,
            [
                "product", "product name", "service", "place", "event", "app", "appli", "aplicacion",
                "applicazione", "aplicativo", "aplicacao", "anwendung",
                "name", "produkt",
                "produktname", "dienst", "ort", "veranstaltung", "produit", "nom", "lieu", "producto",
                "nombre", "lugar", "servicio", "evento", "prodotto", "nome", "luogo", "servizio", "produto",
            ]
        ),
        (
            .brand,
            [
                "brand", "brand name", "company", "client", "marke", "firma", "kunde", "unternehmen",
                "marque", "entreprise", "marca", "empresa", "cliente", "azienda", "marchio",
            ]
        ),
        (
            .description,
            [
                "description", "product description", "about", "what it is", "what", "beschreibung", "worum",
                "a propos", "descripcion", "descrizione", "descricao", "was es ist",
            ]
        ),
        (
            .audience,
            [
                "audience", "target audience", "customers", "viewers", "kunden", "zuschauer", "clients",
                "clienti", "clientes", "for", "for whom", "target", "zielgruppe", "fur", "fur wen",
                "publikum", "public", "cible", "public cible", "pour", "pour qui", "publico",
                "publico objetivo", "para", "para quien", "pubblico", "destinatari", "per", "per chi",
                "publico-alvo", "para quem",
            ]
        ),
        (
            .tone,
            [
                "tone", "emotional tone", "mood", "feeling", "feel", "vibe", "ton", "tonalitat", "stimmung",
                "gefuhl",
                "ambiance", "tono", "ambiente", "atmosfera", "tom", "clima",
            ]
        ),
        (
            .style,
            [
                "style", "visual style", "look", "visual style keywords", "stil", "bildstil", "optik",
                "style visuel", "estilo", "estilo visual", "stile", "stile visivo",
            ]
        ),
        (
            .messages,
            [
                "message", "messages", "key message", "key messages", "points", "key points", "botschaft",
                "botschaften", "kernbotschaft", "kernbotschaften", "messages cles", "mensaje", "mensajes",
                "messaggio", "messaggi", "mensagem", "mensagens",
            ]
        ),
        (
            .callToAction,
            [
                "call to action", "cta", "action", "call-to-action", "handlungsaufforderung", "aufruf",
                "appel a l'action", "appel a l’action", "llamada a la accion", "invito all'azione",
                "chamada para acao", "chamada a acao", "chiamata all'azione",
            ]
        ),
        (
            .notes,
            [
                "subject", "re", "betreff", "objet", "asunto", "oggetto", "assunto", "тема", "onderwerp",
                "notes", "note", "additional notes", "please", "hinweise", "hinweis", "anmerkungen",
                "notizen",
                "remarques", "notas", "nota", "observacoes",
            ]
        ),
        (
            .prohibitions,
            [
                "avoid", "prohibitions", "not allowed", "forbidden", "do not show", "don't show", "never",
                "no-gos", "verboten", "tabu", "vermeiden", "nicht zeigen", "a eviter", "eviter", "interdit",
                "evitar", "prohibido", "da evitare", "evitare", "vietato", "a evitar", "proibido",
            ]
        ),
    ]

    /// Whether a word speaks of the film itself: tone, look, mood.
    static func isFilmWord(_ word: String) -> Bool { filmWords.contains(BriefWords.folded(word)) }

    /// Whether a word at the start of a sentence says that its tone or look follows.
    static func isToneWord(_ word: String) -> Bool {
        let folded = BriefWords.folded(word)
        return labels.contains { [.tone, .style].contains($0.0) && $0.1.contains(folded) }
    }

    private static let filmWords: Set<String> = [
        "tone", "mood", "feel", "feeling", "look", "style", "atmosphere", "film", "video", "spot", "clip",
        "ton", "stimmung", "stil", "optik", "atmosphare", "musik", "music", "ambiance", "style", "tono",
        "estilo", "atmosfera", "ambiente", "stile", "tom", "clima", "visuel", "filmes", "imagen", "musica",
        "images", "pictures", "bilder",
    ]

    /// Whether a sentence tells the film maker what to do or leave out rather than the viewer something.
    static func isInstruction(_ sentence: String) -> Bool {
        let words = BriefWords.words(of: sentence).map { BriefWords.folded($0) }
        guard let first = words.first else { return false }
        if ["please", "bitte"].contains(first) { return true }
        if words.starts(with: ["s'il", "vous"]) || words.starts(with: ["por", "favor"])
            || words.starts(with: ["per", "favore"])
        {
            return true
        }
        // "It must not feel sad", "keep it honest".
        let isWish = words.contains { wishes.contains($0) } && words.contains { filmWords.contains($0) }
        if isWish, its.contains(first) { return true }
        if ["keep", "make"].contains(first), words.dropFirst().first == "it",
            words.contains(where: { Feeling.cue(for: $0) != nil })
        {
            return true
        }
        return negations.contains(first) && words.contains { shownThings.contains($0) }
    }

    private static let wishes: Set<String> = [
        "must", "should", "shouldn't", "mustn't", "soll", "sollte", "darf", "doit", "devrait", "debe",
        "deberia",
        "deve", "dovrebbe", "deveria",
    ]
    private static let its: Set<String> = [
        "it", "this", "everything", "the", "es", "das", "alles", "der", "ce", "cela", "le", "la", "tout",
        "todo",
        "el", "il", "lo", "tutto", "tudo", "o", "a",
    ]
    private static let negations: Set<String> = [
        "no", "not", "without", "avoid", "never", "don't", "kein", "keine", "ohne", "nicht", "pas", "sans",
        "sin", "senza", "sem", "nada", "niente", "evitare", "evitar", "eviter",
    ]
    private static let shownThings: Set<String> = [
        "face", "faces", "people", "person", "actors", "text", "voice", "voiceover", "voice-over",
        "narration",
        "music", "word", "words", "logo", "logos", "show", "gesichter", "menschen", "personen", "musik",
        "stimme", "schrift", "wort", "zeigen", "visages", "personnes", "musique", "voix", "texte", "caras",
        "rostros", "personas", "musica", "voz", "texto", "volti", "persone", "voce", "testo", "rostos",
        "pessoas",
    ]

    /// Whether a sentence asks the viewer for something or holds an address.
    static func asksForSomething(_ sentence: String) -> Bool {
        let words = BriefWords.words(of: sentence).map { BriefWords.folded($0) }
        let start = words.first.map { ["now", "jetzt", "just", "simply", "einfach"].contains($0) } == true
        // "Découvrez-la": the verb stands before the hyphen.
        let verb = words.dropFirst(start ? 1 : 0).first?.split(separator: "-").first.map(String.init) ?? ""
        let unspaced = ["お越しください", "ご覧ください", "お試しください", "ご予約ください", "お求めください"]
        if unspaced.contains(where: { sentence.contains($0) }) { return true }
        return calls.contains(verb) || words.contains { isAddress($0) } || calls.contains(words.first ?? "")
            || words.last == "jetzt" && words.count <= 5
    }

    /// Whether a sentence asks the viewer for something and says where: "Buy at kettle.example".
    static func asksAtAddress(_ sentence: String) -> Bool {
        let words = BriefWords.words(of: sentence).map { BriefWords.folded($0) }
        let verb = words.first?.split(separator: "-").first.map(String.init) ?? ""
        return calls.contains(verb) && words.contains { isAddress($0) }
    }

    private static func isAddress(_ word: String) -> Bool {
        if word.contains("@") { return word.contains(".") && word.first != "@" }
        if word.hasPrefix("http") || word.hasPrefix("www.") { return true }
        let parts = word.split(separator: "/").first?.split(separator: ".") ?? []
        guard parts.count >= 2, let end = parts.last else { return false }
        return endings.contains(String(end))
    }

    private static let endings: Set<String> = [
        "com", "org", "net", "de", "at", "ch", "fr", "es", "it", "pt", "br", "eu", "io", "app", "shop", "ee",
        "example", "co", "uk", "us", "info", "store", "dev", "me",
    ]

    private static let calls: Set<String> = [
        "order", "visit", "try", "buy", "book", "call", "download", "come", "sign", "join", "discover", "get",
        "subscribe", "reserve", "start", "scan", "follow", "find", "see", "taste", "drop", "register",
        "learn", "ring", "phone", "write", "email", "schreiben", "steig", "steigt", "poussez", "passez",
        "entrez",
        "prenez", "offrez", "acercate", "pasate", "pruebalo", "pruebala", "descubrelo", "descubrela",
        "scoprila",
        "scoprilo", "provala", "provalo", "assaggia", "comece", "marque", "descarregue", "приходите",
        "закажите", "попробуите", "звоните", "скачаите", "купите", "заходите", "посетите", "забронируите",
        "احجزوا", "اطلبوا", "زوروا", "جربوا", "حملوا", "اتصلوا", "zajrzyj", "zamow", "odwiedz", "zadzwon",
        "przyjdz", "pobierz", "wpadnij", "zarezerwuj", "bestel", "bezoek", "boek", "probeer", "ontdek",
        "stap",
        "bestellen", "bestelle", "bestell", "besuchen", "besuche", "besuch", "probieren", "probiere",
        "probier",
        "kommen", "komm", "kommt", "laden", "lade", "buchen", "buche", "entdecken", "entdecke", "entdeck",
        "kaufen", "rufen", "melden", "sichern", "starten", "anrufen", "reservieren", "schauen", "schau",
        "commandez", "decouvrez", "reservez", "visitez", "essayez", "telechargez", "rejoignez", "venez",
        "appelez", "goutez", "inscrivez-vous", "achetez", "pide", "pida", "descubre", "descubra", "reserva",
        "visita", "visite", "prueba", "pruebe", "descarga", "descargue", "unete", "ven", "llama", "compra",
        "ordina", "ordinate", "scopri", "scoprite", "prenota", "prenotate", "visitate", "prova", "provate",
        "scarica", "scaricala", "scaricalo", "scaricate", "vieni", "venite", "chiama", "acquista", "peca",
        "encomende", "descubra",
        "reserve", "experimente", "baixe", "traga", "venha", "ligue", "compre", "participe", "conheca",
    ]
}

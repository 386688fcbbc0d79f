import Studio

extension MoodFamily {
    /// Three words for how it feels in a language; in English for one that the writing does not speak.
    func tone(in language: String) -> [String] {
        guard let words = Self.tones[Language.base(language)]?[feeling] else { return tone }
        return words.split(separator: " ").map(String.init)
    }

    /// By language; every first word is one that a brief may say for the same feeling.
    private static let tones: [String: [Feeling: String]] = [
        "de": [
            .calm: "ruhig leise sanft", .warm: "herzlich freundlich nah",
            .minimal: "klar nüchtern konzentriert",
            .natural: "frisch natürlich offen", .documentary: "ehrlich echt aufmerksam",
            .melancholic: "nachdenklich poetisch zart", .nostalgic: "nostalgisch zart vertraut",
            .playful: "verspielt heiter leicht", .bold: "mutig selbstbewusst direkt",
            .elegant: "elegant raffiniert souverän", .energetic: "dynamisch lebhaft frisch",
            .nocturnal: "geheimnisvoll intensiv filmisch", .bright: "fröhlich hoffnungsvoll leicht",
        ],
        "fr": [
            .calm: "calme paisible doux", .warm: "chaleureux accueillant proche",
            .minimal: "clair sobre précis",
            .natural: "frais naturel ouvert", .documentary: "honnête sincère attentif",
            .melancholic: "pensif poétique délicat", .nostalgic: "nostalgique délicat familier",
            .playful: "ludique amusant léger", .bold: "audacieux puissant direct",
            .elegant: "élégant raffiné sûr", .energetic: "énergique vif entraînant",
            .nocturnal: "mystérieux intense envoûtant", .bright: "joyeux optimiste léger",
        ],
        "es": [
            .calm: "tranquilo sereno suave", .warm: "cálido acogedor cercano",
            .minimal: "claro sobrio preciso",
            .natural: "fresco natural abierto", .documentary: "honesto sincero atento",
            .melancholic: "poético pensativo tierno", .nostalgic: "nostálgico tierno familiar",
            .playful: "divertido juguetón ligero", .bold: "audaz valiente directo",
            .elegant: "elegante refinado seguro", .energetic: "enérgico vivaz dinámico",
            .nocturnal: "misterioso intenso cinematográfico", .bright: "alegre optimista ligero",
        ],
        "it": [
            .calm: "calmo sereno dolce", .warm: "caldo accogliente vicino", .minimal: "sobrio preciso chiaro",
            .natural: "fresco naturale aperto", .documentary: "onesto sincero attento",
            .melancholic: "pensieroso poetico tenero", .nostalgic: "nostalgico tenero familiare",
            .playful: "giocoso divertente leggero", .bold: "audace deciso diretto",
            .elegant: "elegante raffinato sicuro", .energetic: "energico vivace dinamico",
            .nocturnal: "misterioso intenso cinematografico", .bright: "solare ottimista leggero",
        ],
        "pt": [
            .calm: "calmo tranquilo suave", .warm: "afetuoso acolhedor próximo",
            .minimal: "claro sóbrio preciso",
            .natural: "fresco natural aberto", .documentary: "honesto sincero atento",
            .melancholic: "poético pensativo terno", .nostalgic: "nostálgico terno familiar",
            .playful: "brincalhão divertido leve", .bold: "ousado confiante direto",
            .elegant: "elegante requintado seguro", .energetic: "enérgico animado dinâmico",
            .nocturnal: "misterioso intenso cinematográfico", .bright: "alegre otimista leve",
        ],
    ]
}

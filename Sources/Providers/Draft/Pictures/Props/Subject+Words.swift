extension Subject {
    typealias Entry = (subject: Subject, words: [String])

    /// Names of things in English, German, French, Spanish, Italian and Japanese, without accents.
    static let names: [Entry] = [
        (
            .kettle,
            [
                "kettle", "teapot", "wasserkocher", "kessel", "teekanne", "bouilloire", "theiere", "hervidor",
                "tetera", "bollitore", "teiera", "ケトル", "やかん",
            ]
        ),
        (
            .cup,
            [
                "cup", "mug", "teacup", "tumbler", "tasse", "becher", "taza", "vaso", "tazza", "tazzina",
                "カップ", "マグ",
            ]
        ),
        (
            .bottle,
            [
                "bottle", "flask", "flasche", "bouteille", "flacon", "gourde", "botella", "bottiglia",
                "borraccia", "ボトル", "瓶",
            ]
        ),
        (
            .jar,
            [
                "jar", "pot", "tin", "candle", "glas", "dose", "tiegel", "bocal", "tarro", "frasco",
                "barattolo", "vasetto", "kerze", "bougie", "vela", "candela",
            ]
        ),
        (
            .carton,
            [
                "box", "carton", "parcel", "package", "crate", "karton", "schachtel", "paket", "kiste",
                "boite",
                "colis", "caja", "paquete", "scatola", "pacco", "箱",
            ]
        ),
        (
            .bag,
            [
                "bag", "tote", "handbag", "backpack", "tasche", "tute", "beutel", "rucksack", "sac", "bolsa",
                "bolso", "mochila", "borsa", "zaino", "バッグ",
            ]
        ),
        (
            .phone,
            [
                "phone", "smartphone", "app", "handy", "telefon", "telephone", "telefono", "movil",
                "application", "aplicacion", "applicazione", "cellulare", "アプリ", "スマホ",
            ]
        ),
        (
            .laptop,
            [
                "laptop", "computer", "notebook", "software", "website", "platform", "dashboard", "rechner",
                "ordinateur", "logiciel", "ordenador", "portatil", "plateforme", "plattform", "plataforma",
                "piattaforma", "パソコン",
            ]
        ),
        (
            .lamp,
            [
                "lamp", "lantern", "lampe", "leuchte", "luminaire", "lampara", "lampada", "ランプ", "照明",
            ]
        ),
        (
            .plant,
            [
                "plant", "flower", "houseplant", "garden", "pflanze", "blume", "garten", "plante", "fleur",
                "jardin", "planta", "flor", "pianta", "fiore", "giardino", "植物", "花",
            ]
        ),
        (
            .shoe,
            [
                "shoe", "sneaker", "trainer", "boot", "schuh", "schuhe", "stiefel", "chaussure",
                "zapato", "zapatilla", "scarpa", "scarpe", "靴", "スニーカー",
            ]
        ),
        (
            .book,
            [
                "book", "novel", "magazine", "journal", "buch", "bucher", "roman", "livre", "libro",
                "revista",
                "rivista", "本",
            ]
        ),
    ]

    /// What is kept in a thing stands for it when nothing else is named.
    static let contents: [Entry] = [
        (
            .cup,
            [
                "coffee", "espresso", "tea", "cafe", "cappuccino", "kaffee", "tee", "caffe",
                "コーヒー", "お茶",
            ]
        ),
        (
            .bottle,
            [
                "water", "wine", "juice", "oil", "beer", "shampoo", "perfume", "drink", "wasser", "wein",
                "saft",
                "bier", "eau", "vin", "huile", "biere", "agua", "vino", "aceite", "cerveza", "acqua", "olio",
                "birra", "serum", "lotion",
            ]
        ),
        (
            .jar,
            [
                "honey", "jam", "cream", "balm", "salve", "honig", "marmelade", "creme", "miel", "confiture",
                "mermelada", "crema", "miele", "marmellata",
            ]
        ),
        (.laptop, ["web", "cloud", "online"]),
        (.carton, ["delivery", "subscription", "lieferung", "abo", "livraison", "entrega", "consegna"]),
        (.shoe, ["running", "laufen"]),
    ]
}

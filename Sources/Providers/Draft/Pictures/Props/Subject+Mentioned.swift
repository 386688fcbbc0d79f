import Studio

extension Subject {
    /// The first thing that a sentence mentions and a picture can show; nil when there is none.
    ///
    /// Only plain nouns count, each in its own language: what is meant by a word in the middle of a sentence is
    /// less sure than what a name means.
    static func mentioned(in sentence: String, language: String) -> (noun: String, subject: Subject)? {
        guard let table = mentions[Language.base(language)] else { return nil }
        let text = sentence.lowercased()
        let words = text.split { !$0.isLetter }.map(String.init)
        let isSpaceless = ["ja", "zh"].contains(Language.base(language))
        let found = table.compactMap { word, subject -> (place: Int, subject: Subject)? in
            if isSpaceless {
                let place = text.firstRange(of: word)?.lowerBound
                return place.map { (text.distance(from: text.startIndex, to: $0), subject) }
            }
            guard let place = words.firstIndex(of: word) else { return nil }
            // What is not there is not shown: "no dogs", "ohne das Rad".
            let isDenied = words[..<place].suffix(2).contains { denials.contains($0) }
            return isDenied ? nil : (place, subject)
        }
        guard
            let first = found.min(by: { ($0.place, "\($0.subject)") < ($1.place, "\($1.subject)") })?.subject,
            Subject(named: "\(first)") == first
        else { return nil }
        return ("\(first)", first)
    }

    private static let denials: Set<String> = Set(
        split(
            """
            no not without never nor kein keine keinen keiner nicht ohne nie pas sans ni aucun aucune ningún ninguna
            sin nunca senza nessun nessuna non mai nem sem não nenhum nenhuma не нет без بدون لا
            """
        )
    )

    private static let mentions: [String: [String: Subject]] = [
        "en": table([
            .cup: "tea coffee cocoa", .bread: "bread loaf loaves rolls", .cake: "cake cakes pie pies",
            .bag: "bag bags basket baskets suitcase", .bicycle: "bicycle bicycles bike bikes",
            .boat: "boat boats",
            .chair: "chair chairs bench benches", .lamp: "lamp lamps lantern lanterns torch",
            .book: "book books page pages", .bed: "bed beds blanket blankets", .pet: "dog dogs cat cats",
            .tree: "tree trees", .car: "car cars", .van: "van vans", .bowl: "soup soups stew",
            .bottle: "wine bottle bottles", .jar: "honey jam candle candles",
            .instrument: "guitar piano violin accordion fiddle", .fruit: "apple apples plums pears fruit",
            .plant: "flowers flower herbs beans peas", .plate: "pizza pasta",
            .carton: "parcel parcels boxes carton",
            .boot: "boots", .shoe: "shoes", .glasses: "glasses", .camera: "camera photograph photographs",
            .pen: "letter letters", .tool: "tools hammer", .phone: "phone", .house: "cottage hut",
        ]),
        "de": table([
            .cup: "tee kaffee kakao punsch apfelpunsch", .bread: "brot brote brötchen",
            .cake: "kuchen torte torten",
            .bag: "tasche taschen korb koffer", .bicycle: "fahrrad fahrräder rad räder", .boat: "boot boote",
            .chair: "stuhl stühle bank bänke", .lamp: "lampe lampen laterne laternen",
            .book: "buch bücher seite",
            .bed: "bett betten", .pet: "hund hunde katze", .tree: "baum bäume", .car: "auto autos",
            .van: "lieferwagen", .bus: "bus", .bowl: "suppe", .bottle: "wein flasche flaschen",
            .jar: "honig marmelade kerze kerzen", .instrument: "gitarre klavier geige orgel akkordeon",
            .fruit: "äpfel apfel birnen pflaumen obst", .plant: "blumen kräuter bohnen", .plate: "pizza",
            .carton: "paket pakete kisten karton", .boot: "stiefel", .shoe: "schuhe", .glasses: "brille",
            .pen: "brief briefe", .tool: "werkzeug hammer leim", .phone: "handy telefon",
            .tooth: "zahn zähne",
        ]),
        "fr": table([
            .cup: "thé café", .bread: "pain pains baguette", .cake: "gâteau gâteaux tarte tartes",
            .bag: "sac sacs panier paniers valise", .bicycle: "vélo vélos", .boat: "bateau bateaux",
            .chair: "chaise chaises banc bancs", .lamp: "lampe lampes lanterne lanternes",
            .book: "livre livres",
            .bed: "lit lits couverture couvertures", .pet: "chien chiens chat chats", .tree: "arbre arbres",
            .car: "voiture voitures", .van: "camionnette camion", .bus: "bus", .bowl: "soupe",
            .bottle: "vin bouteille bouteilles", .jar: "miel confiture bougie bougies",
            .instrument: "guitare violon accordéon", .fruit: "pommes pomme poires prunes",
            .plant: "fleurs herbes", .carton: "carton cartons colis", .boot: "bottes", .shoe: "chaussures",
            .glasses: "lunettes", .pen: "lettre lettres", .tool: "outils marteau", .phone: "téléphone",
        ]),
        "es": table([
            .cup: "café té", .bread: "pan panes", .cake: "tarta tartas pastel pasteles",
            .bag: "bolsa bolsas cesta cestas maleta", .bicycle: "bicicleta bicicletas bici",
            .boat: "barco barcos",
            .chair: "silla sillas", .lamp: "lámpara farol faroles linterna", .book: "libro libros",
            .bed: "cama camas manta mantas", .pet: "perro perros gato gatos", .tree: "árbol árboles",
            .car: "coche coches", .van: "furgoneta", .bus: "autobús", .bowl: "sopa",
            .bottle: "vino botella botellas",
            .jar: "miel mermelada vela velas", .instrument: "guitarra violín acordeón",
            .fruit: "manzanas peras ciruelas",
            .plant: "flores", .carton: "caja cajas paquete paquetes", .boot: "botas", .shoe: "zapatos",
            .glasses: "gafas", .pen: "carta cartas", .tool: "herramientas martillo", .phone: "teléfono",
        ]),
        "it": table([
            .cup: "caffè tè", .bread: "pane", .cake: "torta torte", .bag: "borsa borse cesto valigia",
            .bicycle: "bicicletta biciclette bici", .boat: "barca barche", .chair: "sedia sedie",
            .lamp: "lampada lampade lanterna", .book: "libro libri pagina foglio",
            .bed: "letto letti coperta coperte",
            .pet: "cane cani gatto gatti", .tree: "albero alberi", .car: "macchina auto", .van: "furgone",
            .bowl: "zuppa minestra", .bottle: "vino bottiglia bottiglie",
            .jar: "miele marmellata candela candele",
            .instrument: "chitarra violino fisarmonica", .fruit: "mele pere prugne", .plant: "fiori erbe",
            .plate: "pizza", .carton: "pacco pacchi", .boot: "stivali", .shoe: "scarpe", .glasses: "occhiali",
            .pen: "lettera lettere", .tool: "attrezzi martello", .phone: "telefono", .kettle: "bollitore",
        ]),
        "pt": table([
            .cup: "café chá", .bread: "pão pães", .cake: "bolo bolos torta", .bag: "bolsa cesta cestas mala",
            .bicycle: "bicicleta bicicletas", .boat: "barco barcos", .chair: "cadeira cadeiras",
            .lamp: "candeeiro lanterna lanternas", .book: "livro livros receita",
            .bed: "cama camas manta mantas",
            .pet: "cachorro cão cães gato gatos", .tree: "árvore árvores", .car: "carro carros",
            .bowl: "sopa",
            .bottle: "vinho garrafa garrafas", .jar: "mel geleia", .instrument: "violão acordeão violino",
            .fruit: "fruta frutas maçãs peras abóbora marmelo", .plant: "flores favas ervilhas",
            .carton: "caixa caixas",
            .boot: "botas", .shoe: "sapatos", .glasses: "óculos", .pen: "carta cartas", .phone: "telefone",
        ]),
        "ru": table([
            .cup: "чай чая кофе", .bread: "хлеб хлеба", .cake: "пирог пироги пирогов торт",
            .bicycle: "велосипед велосипеды", .lamp: "лампа лампы фонарь", .book: "книга книги книгу",
            .bed: "кровать одеяло одеяла", .pet: "собака собаки кошка кошки", .tree: "дерево деревья",
            .instrument: "аккордеон гитара скрипка пианино", .fruit: "яблоки", .plant: "цветы",
            .jar: "мёд варенье",
            .chair: "стул стулья",
        ]),
        "ar": table([
            .cup: "الشاي شاي القهوة قهوة", .bread: "الخبز خبز", .book: "كتاب الكتاب كتب الكتب قصة",
            .chair: "كرسي", .lamp: "مصباح", .bicycle: "دراجة",
        ]),
        "ja": table([.cup: "お茶 コーヒー", .bread: "パン", .book: "本", .chair: "椅子", .bag: "鞄", .cake: "ケーキ"]),
    ]

    private static func table(_ entries: KeyValuePairs<Subject, String>) -> [String: Subject] {
        Dictionary(
            entries.flatMap { entry in split(entry.value).map { ($0, entry.key) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

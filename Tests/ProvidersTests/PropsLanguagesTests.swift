import Foundation
import Studio
import Testing

@testable import Providers

/// The things that a brief can name, in eight languages.
struct PropsLanguagesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let subject: Subject
        /// By language, in the order of `languages`.
        let words: [String]

        init(_ subject: Subject, _ words: String...) { (self.subject, self.words) = (subject, words) }

        var testDescription: String { "\(subject)" }
    }

    private static let languages = ["en", "de", "fr", "es", "it", "pt", "ru", "ar"]

    private static let atHome = [
        Row(.cup, "mugs", "die Tasse", "une tasse", "tazas", "tazze", "xícaras", "чашек", "فنجان القهوة"),
        Row(
            .kettle,
            "kettle",
            "Wasserkocher",
            "bouilloires",
            "tetera",
            "bollitore",
            "chaleira",
            "чайники",
            "إبريق"
        ),
        Row(
            .bottle,
            "water bottles",
            "Flaschen",
            "bouteille",
            "botellas",
            "bottiglie",
            "garrafas",
            "бутылки",
            "زجاجة"
        ),
        Row(
            .can,
            "soda can",
            "Getränkedosen",
            "canettes",
            "lata",
            "lattine",
            "latinhas",
            "консервов",
            "المعلبات"
        ),
        Row(.jar, "a jar", "Einmachgläser", "bocaux", "tarros", "barattoli", "pote", "баночке", "مرطبان"),
        Row(.carton, "boxes", "Kartons", "des cartons", "cajas", "scatole", "caixas", "коробки", "صناديق"),
        Row(.lamp, "a lamp", "Lampen", "lampes", "lámparas", "lampade", "luminárias", "светильники", "مصباح"),
        Row(.chair, "chairs", "Stühle", "chaises", "sillas", "sedie", "cadeiras", "стулья", "كرسي"),
        Row(.sofa, "couch", "Sofas", "canapés", "sofás", "divani", "sofá", "диваны", "أريكة"),
        Row(.bed, "beds", "Betten", "matelas", "camas", "letti", "colchão", "кровати", "السرير"),
        Row(
            .plant,
            "plants",
            "Zimmerpflanzen",
            "plantes",
            "plantas",
            "piante",
            "plantas",
            "растений",
            "نباتات"
        ),
        Row(.house, "houses", "Häuser", "maisons", "casas", "casetta", "casas", "домик", "منزل"),
        Row(.bowl, "bowls", "Schüsseln", "saladiers", "cuencos", "ciotole", "tigelas", "миски", "أوعية"),
        Row(.plate, "plates", "Teller", "assiettes", "platos", "piatti", "pratos", "тарелок", "أطباق"),
        Row(.bread, "a loaf", "Brote", "pains", "panes", "pane", "pão", "хлеба", "الخبز"),
        Row(.fruit, "apples", "Früchte", "fruits", "frutas", "frutta", "maçãs", "яблоки", "فواكه"),
        Row(.cake, "cakes", "Torten", "gâteaux", "tartas", "torte", "bolos", "торты", "كعكة"),
        Row(.pet, "puppies and dogs", "Hunde", "chiens", "perros", "gatto", "cachorros", "собаки", "القطط"),
    ]

    private static let taken = [
        Row(.bag, "bags", "Taschen", "sacs", "mochilas", "borse", "bolsas", "сумки", "حقائب"),
        Row(.phone, "phones", "Handy", "téléphones", "teléfono", "telefoni", "telefones", "телефоны", "هاتف"),
        Row(
            .laptop,
            "laptops",
            "Rechner",
            "ordinateurs",
            "ordenador",
            "computer",
            "computador",
            "ноутбуки",
            "حاسوب"
        ),
        Row(
            .watch,
            "watches",
            "Armbanduhr",
            "montres",
            "relojes",
            "orologi",
            "relógios",
            "наручные часы",
            "ساعة يد"
        ),
        Row(
            .headphones,
            "earbuds",
            "Kopfhörer",
            "écouteurs",
            "auriculares",
            "cuffie",
            "fones",
            "наушники",
            "سماعات"
        ),
        Row(
            .camera,
            "cameras",
            "Kameras",
            "appareil photo",
            "cámaras",
            "fotocamera",
            "câmeras",
            "камеры",
            "كاميرا"
        ),
        Row(.shoe, "sneakers", "Schuhe", "chaussures", "zapatos", "scarpe", "sapatos", "кроссовки", "أحذية"),
        Row(.boot, "rain boots", "Stiefel", "bottes", "botas", "stivali", "botas", "сапоги", "جزمة"),
        Row(.shirt, "shirts", "Hemden", "chemises", "camisas", "camicie", "camisas", "рубашки", "قميص"),
        Row(.dress, "dresses", "Kleider", "robes", "vestidos", "vestiti", "vestidos", "платья", "فساتين"),
        Row(.ring, "rings", "Ringe", "bagues", "anillos", "anelli", "anéis e anel", "кольца", "خاتم"),
        Row(.glasses, "eyeglasses", "Brillen", "lunettes", "gafas", "occhiali", "óculos", "очки", "نظارات"),
        Row(.book, "books", "Bücher", "livres", "libros", "libri", "livros", "книги", "كتاب"),
        Row(.pen, "pens", "Stifte", "stylos", "bolígrafos", "penne", "canetas", "ручки", "أقلام"),
        Row(
            .tool,
            "hammers",
            "Werkzeuge",
            "outils",
            "herramientas",
            "attrezzi",
            "martelo",
            "инструменты",
            "أدوات"
        ),
        Row(
            .appScreen,
            "app screen",
            "Bildschirme",
            "écrans",
            "pantallas",
            "schermi",
            "ecrã",
            "экраны",
            "شاشات"
        ),
        Row(.tooth, "teeth", "Zähne", "dents", "dientes", "denti", "dentes", "зубы", "أسنان"),
        Row(
            .medicalMark,
            "clinics",
            "Klinik",
            "clinique",
            "clínicas",
            "ospedale",
            "clínica",
            "клинике",
            "عيادة"
        ),
    ]

    private static let outside = [
        Row(.tree, "trees", "Bäume", "arbres", "árboles", "alberi", "árvores", "деревья", "أشجار"),
        Row(
            .bicycle,
            "bicycles",
            "Fahrräder",
            "vélos",
            "bicicletas",
            "biciclette",
            "bicicletas",
            "велосипеды",
            "دراجات"
        ),
        Row(.car, "cars", "Autos", "voitures", "coches", "automobili", "carros", "автомобиля", "السيارات"),
        Row(
            .van,
            "vans",
            "Lieferwagen",
            "camionnettes",
            "furgonetas",
            "furgoni",
            "furgão",
            "фургоны",
            "شاحنات"
        ),
        Row(
            .shopFront,
            "a shop",
            "Läden und ein Laden",
            "magasins",
            "tiendas",
            "negozio",
            "lojas",
            "магазины",
            "متجر"
        ),
        Row(.boat, "sailboats", "Schiffe", "bateaux", "veleros", "barche", "navios", "лодки", "قوارب"),
        Row(.bus, "buses", "Busse", "autobus", "autobuses", "autobus", "autocarros", "автобусы", "حافلة"),
    ]

    @Test(arguments: atHome + taken + outside)
    func `a thing is known in every language`(row: Row) {
        #expect(row.words.count == Self.languages.count)
        for (language, words) in zip(Self.languages, row.words) {
            #expect(Subject(named: words) == row.subject, "\(language): \(words)")
        }
    }

    @Test(arguments: [
        ("un savon au sel", Subject.bottle), ("pain de savon", .bottle), ("le pain au levain", .bread),
        ("pain relief", .medicalMark), ("escuela de vela", .boat), ("scuola di vela", .boat),
        ("école de voile", .boat), ("una vela perfumada", .jar), ("a vela perfumada", .jar),
        ("a la luz de vela", .jar), ("barca a vela", .boat),
        ("مكتبة الياسمين", .book), ("في المكتبة", .book), ("чайная", .kettle), ("в чайной", .kettle),
        ("Horta da Vila", .plant), ("una huerta", .plant), ("un refugio de montaña", .house),
        ("Refugio Peña Cuervo", .house), ("refugio de animales", .pet), ("Sorveteria Caju", .fruit),
        ("sorveteria", .cake), ("brocante", .lamp), ("a flea market", .lamp), ("un autocarro", .bus),
        ("les gâteaux", .cake), ("чайник", .kettle), ("библиотеке", .book), ("стоматология", .tooth),
        ("музее", .painting), ("кофейни", .cup), ("مطعم", .plate), ("متحف", .painting),
        ("фотографии", .camera), ("парусная школа", .book), ("мебель", .chair),
    ])
    func `a word is known whole, and a phrase by what it says`(words: String, subject: Subject) {
        #expect(Subject(named: words) == subject, "\(words)")
    }

    @Test(arguments: [
        "a paining thought", "банк", "цвет", "через час",
        "24 ساعة في اليوم",
        "savoir vivre", "she came home late", "in any case", "копания", "الياسمين",
    ])
    func `what only begins or ends like a name is no thing`(words: String) {
        #expect(Subject(named: words) == nil, "\(words)")
    }

    @Test func `no two subjects share a Russian stem`() {
        var owners: [String: Subject] = [:]
        for table in [Subject.russianNames + Subject.russianContents + Subject.russianTrades] {
            for entry in table {
                for stem in entry.words.map(Subject.folded).compactMap(Subject.stem) {
                    let owner = owners.updateValue(entry.subject, forKey: stem)
                    #expect(owner == nil || owner == entry.subject, "\(stem)")
                }
            }
        }
    }

    @Test func `a title that has the subject in it says what kind it is`() {
        func shown(_ subject: String, _ title: String) -> Subject {
            let film = SampleFilm(
                title: title,
                subject: subject,
                language: "es",
                words: Array(repeating: "", count: 7)
            )
            let order = Sheet.order(film, position: 1, size: PictureTests.sizes[0], mood: Palettes.warm)
            return order.scene.map { Subject(scene: $0, title: title) } ?? .stillLife
        }
        #expect(shown("escuela", "Escuela de Vela Bahía Norte") == .boat)
        #expect(shown("sorveteria", "Sorveteria Caju") == .fruit)
        #expect(shown("cup", "Escuela de Vela") == .cup)
        #expect(shown("", "Aurora Kettle") == .kettle)
        #expect(shown("tax advice", "Tax advice by Lamp & Sons") == .lamp)
    }

    @Test func `no two scenes of the judged films show the same drawing in the same way`() async throws {
        var seen: [String: String] = [:]
        for judged in try JudgedFilm.all() {
            let film = try await judged.planned()
            for scene in film.scenes {
                let (subject, staging) = (Subject(scene: scene, title: film.brief.title), scene.staging)
                let sight = "\(subject) \(staging.setting) \(staging.light) \(staging.framing)"
                let before = seen.updateValue(judged.file, forKey: sight)
                #expect(before == nil, "\(judged.file) and \(before ?? ""): \(sight)")
            }
        }
    }
}

import Studio

/// Every trade; a word that two of them share belongs to the first.
extension Trade {
    static let all = [
        boats, transport, health, screen, market, event, stay, craft, outdoors, food, drink, learning,
        culture,
        care, garden, home, shop,
    ]

    static let things = Trade(
        [.room, .desk, .studio, .kitchen],
        life: [.room, .street, .desk],
        poses: [.holding, .reaching, .sitting, .standing, .leaning],
        companions: ["lamp", "book", "plant", "bowl"],
        cues: ""
    )

    static let boats = Trade(
        [.shore, .street],
        life: [.shore, .road, .room],
        poses: [.standing, .waving, .leaning, .sitting],
        companions: ["bag", "boot", "camera", "glasses"],
        leanings: [.bright, .natural, .calm],
        cues:
            "ferry boat ship sailing fahre schiff segeln bateau bac voilier barco vela barca traghetto balsa паром 船"
    )

    private static let market = Trade(
        [.street, .shop, .forest],
        life: [.street, .room, .kitchen],
        poses: [.walking, .pointing, .reaching, .standing],
        companions: ["lamp", "carton", "chair", "bag"],
        leanings: [.nostalgic, .warm, .playful],
        cues: """
            market flea fair markt flohmarkt weihnachtsmarkt messe marche foire brocante mercado feria rastro
            mercato mercatino fiera feira рынок ярмарка سوق 市場
            """
    )

    private static let transport = Trade(
        [.street, .road],
        life: [.street, .room, .desk],
        poses: [.standing, .walking, .waving, .sitting],
        companions: ["phone", "bag", "watch", "chair"],
        leanings: [.documentary, .bright, .energetic],
        cues: """
            bus tram train car van taxi metro railway bahn strassenbahn zug auto linie
            voiture navette autobus tranvia tren coche treno onibus
            autocarro comboio trem carro автобус трамвай поезд バス 電車
            """
    )

    private static let health = Trade(
        [.clinic, .street, .room, .desk],
        life: [.room, .street, .desk],
        poses: [.sitting, .standing, .leaning, .pointing],
        companions: ["chair", "plant", "glasses", "book"],
        leanings: [.calm, .bright, .warm],
        cues: """
            dentist dental clinic doctor practice physio physiotherapy pharmacy vet hospital optician
            midwife zahnarzt zahnarztpraxis praxis klinik apotheke arzt hebamme tierarzt optiker dentiste
            clinique pharmacie veterinaire cabinet kine dentista clinica farmacia medico veterinario
            fisioterapia consultorio ambulatorio врач клиника аптека عيادة 歯科 病院
            """
    )

    static let screen = Trade(
        [.desk, .room, .street, .kitchen, .studio],
        life: [.street, .room, .kitchen, .desk],
        poses: [.holding, .sitting, .pointing, .leaning, .standing],
        companions: ["bag", "chair", "book", "headphones", "plate"],
        leanings: [.bright, .playful, .minimal, .energetic],
        cues: """
            app application website platform software online newsletter podcast dashboard game anwendung
            plattform webseite logiciel plateforme appli aplicacion plataforma applicazione piattaforma
            aplicativo aplicacao приложение сервис アプリ تطبيق
            """
    )

    private static let event = Trade(
        [.stage, .room, .street],
        life: [.street, .room, .desk],
        poses: [.standing, .waving, .walking, .lifting, .pointing],
        companions: ["chair", "watch", "bag", "lamp"],
        cues: """
            festival concert event exhibition race marathon conference theatre theater circus choir
            orchestra konzert fest ausstellung lauf konferenz chor zirkus fete exposition cirque
            concierto exposicion carrera teatro concerto mostra gara exposicao corrida
            coro концерт фестиваль مهرجان 祭り コンサート
            """
    )

    private static let stay = Trade(
        [.room, .street, .kitchen, .road],
        life: [.desk, .street, .road],
        poses: [.walking, .sitting, .standing, .leaning],
        companions: ["bag", "bed", "bowl", "lamp"],
        leanings: [.warm, .calm, .natural],
        cues: """
            hotel hostel inn guesthouse campsite cabin pension gasthaus ferienhaus hutte berghutte auberge
            gite refuge refugio albergue posada pousada albergo rifugio agriturismo ryokan riad отель فندق 旅館
            """
    )

    private static let outdoors = Trade(
        [.street, .road, .forest, .mountain, .shore],
        life: [.room, .street, .desk],
        poses: [.running, .walking, .standing, .lifting, .sitting],
        companions: ["bag", "bottle", "watch", "sofa"],
        leanings: [.energetic, .natural, .bright],
        cues: """
            shoe sneaker boot bicycle bike cycling jacket backpack tent surfboard ski running hiking gym
            yoga swimming fahrrad rad lastenrad schuh schuhe laufschuh jacke rucksack zelt freibad verein
            velo chaussure chaussures veste tente bicicleta zapato zapatilla chaqueta mochila bicicletta
            scarpa scarpe giacca zaino sapato tenis camiseta casaco prancha велосипед обувь 靴 自転車
            """
    )

    private static let food = Trade(
        [.shop, .kitchen, .street, .room],
        life: [.kitchen, .street, .room, .desk],
        poses: [.reaching, .holding, .standing, .leaning, .lifting],
        companions: ["bag", "plate", "jar", "bowl"],
        leanings: [.warm, .natural, .playful],
        cues: """
            bakery bread restaurant pizzeria pizza cheese chocolate honey jam oil butcher ice gelato
            grocery vegetables backerei brot konditorei restaurant kase honig ol metzgerei eis
            marmelade lebkuchen boulangerie pain fromage chocolat miel huile glace primeur traiteur
            panaderia pan queso chocolate aceite heladeria restaurante panificio forno pane
            formaggio cioccolato miele olio gelateria gelato trattoria padaria pao queijo azeite mel
            sorveteria хлеб пекарня مخبز خبز パン
            """
    )

    private static let drink = Trade(
        [.kitchen, .shop, .room, .desk, .street],
        life: [.desk, .room, .kitchen, .street],
        poses: [.holding, .reaching, .lifting, .sitting, .leaning],
        companions: ["cup", "chair", "plate", "watch"],
        leanings: [.warm, .calm, .natural],
        cues: """
            coffee tea cafe wine winery beer brewery roastery espresso juice kaffee tee wein weingut bier
            brauerei rosterei saft vin vignoble biere brasserie torrefacteur jus vino bodega cerveza
            cerveceria zumo caffe torrefazione cantina birra birrificio cha vinho vinicola cerveja
            cervejaria torrefacao suco teahouse teehaus teestube чай чайная кофе кофейня кафе قهوة شاي お茶 コーヒー
            """
    )

    private static let learning = Trade(
        [.desk, .room, .street, .stage],
        life: [.room, .street, .kitchen],
        poses: [.sitting, .pointing, .standing, .leaning],
        companions: ["book", "laptop", "glasses", "chair"],
        leanings: [.bright, .warm, .documentary],
        cues: """
            school course lesson lessons university academy tutor teacher schule kurs unterricht akademie
            sprachkurs ecole cours formation escuela curso clases academia scuola corso lezioni accademia
            escola aulas школа курсы مدرسة 教室
            """
    )

    private static let culture = Trade(
        [.room, .shop, .desk, .studio],
        life: [.room, .street, .desk],
        poses: [.standing, .walking, .reaching, .holding, .sitting],
        companions: ["glasses", "lamp", "chair", "plant"],
        leanings: [.calm, .warm, .nostalgic],
        cues: """
            museum library gallery book bucherei bookshop novel magazine cinema bibliothek buch buchhandlung galerie
            kino museo musee bibliotheque livre librairie cinema libreria libro biblioteca galeria livro
            livraria galleria museu музей книга библиотека متحف كتاب 本 図書館
            """
    )

    private static let care = Trade(
        [.room, .studio, .forest, .shop],
        life: [.room, .kitchen, .street],
        poses: [.holding, .reaching, .leaning, .standing],
        companions: ["bottle", "plant", "bowl", "ring"],
        leanings: [.natural, .minimal, .calm],
        cues: """
            soap cream perfume shampoo cosmetics skincare salon barber barbershop hairdresser spa seife
            creme parfum kosmetik friseur salbe savon creme parfum coiffeur jabon crema perfume peluqueria
            sapone profumo parrucchiere sabonete sabao creme cabeleireiro мыло صابون 石鹸
            """
    )

    private static let craft = Trade(
        [.shop, .desk, .studio, .street],
        life: [.room, .street, .kitchen],
        poses: [.leaning, .reaching, .holding, .pointing, .standing],
        companions: ["lamp", "carton", "glasses", "plant"],
        leanings: [.warm, .documentary, .natural],
        cues: """
            workshop repair carpenter joinery pottery ceramics tailor printer cobbler watchmaker furniture
            chair table werkstatt tischlerei schreinerei reparatur toperei topferei schneiderei stuhl tisch
            atelier menuiserie poterie couture cordonnier meuble chaise taller carpinteria ceramica
            alfareria silla zapatero bottega falegnameria sartoria sedia calzolaio oficina marcenaria
            olaria sapataria cadeira мастерская ورشة 工房 修理 なおし
            """
    )

    private static let garden = Trade(
        [.forest, .road, .shop, .room],
        life: [.kitchen, .room, .street],
        poses: [.reaching, .walking, .holding, .leaning],
        companions: ["bowl", "jar", "bag", "fruit"],
        leanings: [.natural, .bright, .warm],
        cues: """
            garden farm nursery plant flowers florist orchard seeds garten gartnerei hof bauernhof blumen
            pflanze jardin ferme fleuriste fleurs pepiniere jardinier huerto granja flores vivero orto
            fattoria fiori vivaio giardino jardim fazenda floricultura horta сад ферма مزرعة 花
            """
    )

    private static let home = Trade(
        [.kitchen, .room, .desk],
        life: [.room, .kitchen, .desk],
        poses: [.reaching, .holding, .lifting, .leaning, .sitting],
        companions: ["cup", "bowl", "chair", "plant"],
        leanings: [.warm, .minimal, .calm],
        cues: """
            kettle pot pan knife mug cup toaster blender wasserkocher kessel topf pfanne messer tasse
            bouilloire casserole poele couteau hervidor olla sarten cuchillo bollitore pentola padella
            coltello moka chaleira panela frigideira faca чайник غلاية ケトル やかん
            """
    )

    private static let shop = Trade(
        [.shop, .street, .desk, .room],
        life: [.room, .street, .kitchen],
        poses: [.reaching, .standing, .walking, .pointing, .holding],
        companions: ["bag", "carton", "lamp", "book"],
        leanings: [.bright, .warm, .playful],
        cues: """
            shop store boutique market laden geschaft kaufhaus magasin epicerie tienda negozio loja
            mercearia магазин متجر 店
            """
    )
}

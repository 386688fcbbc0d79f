extension Subject {
    typealias Entry = (subject: Subject, words: [String])

    /// Names of things in English, German, French, Spanish, Italian, Portuguese and Japanese.
    static let names: [Entry] = tableware + household + devices + worn + furniture + outdoors

    private static let tableware = entries([
        .kettle: """
        kettle teapot wasserkocher kessel teekanne bouilloire théière hervidor tetera bollitore
        teiera chaleira bule ケトル やかん 急須
        """,
        .cup: """
        cup mug teacup tumbler tasse becher trinkglas glas verre taza vaso tazza tazzina bicchiere
        xícara caneca copo カップ マグ
        """,
        .bottle: """
        bottle flask flasche thermosflasche bouteille flacon gourde botella bottiglia borraccia
        garrafa ボトル 瓶 水筒 シャンパン
        """,
        .jar: """
        jar pot candle tiegel einmachglas honigglas bocal tarro frasco barattolo vasetto kerze
        bougie vela candela pote キャンドル ろうそく
        """,
        .can: "tin getränkedose konserve canette conserve lata lattina latta latinha 缶 缶詰",
        .bowl: "bowl schüssel schale saladier cuenco ciotola tigela tazón ボウル 丼",
        .plate: "plate dish teller assiette plato piatto prato 皿 お皿",
        .bread: """
        bread loaf baguette croissant brot brötchen semmel pain pan pane pão focaccia sourdough
        sauerteig パン 食パン
        """,
        .fruit: """
        fruit apple pear obst äpfel birne frucht früchte pomme poire manzana fruta mela frutta maçã
        果物 りんご フルーツ
        """,
        .cake: """
        cake cupcake torte kuchen gâteau tarte pastel tarta torta dolce bolo confeitaria muffin
        ケーキ
        """,
    ])

    private static let household = entries([
        .carton: """
        box carton parcel package crate karton schachtel paket kiste boîte colis caja paquete
        scatola pacco caixa pacote 箱 段ボール
        """,
        .bag: """
        bag tote handbag backpack rucksack suitcase tasche tüte beutel koffer sac valise bolsa bolso
        mochila maleta borsa zaino valigia sacola mala バッグ 鞄 リュック borse スーツケース
        passport
        """,
        .book: """
        book novel magazine journal notebook buch bücher roman zeitschrift livre libro revista
        rivista livro livros 雑誌 ノート libri 書籍 本屋
        """,
        .pen: """
        pen pencil stift füller kugelschreiber bleistift stylo crayon bolígrafo lápiz pluma penna
        matita caneta lápis ペン 鉛筆 万年筆
        """,
        .tool: """
        hammer drill screwdriver saw werkzeug bohrer säge hobel schraubendreher marteau perceuse
        martillo taladro attrezzo martello trapano martelo furadeira 工具 ハンマー 大工道具
        """,
        .lamp: "lamp lantern lampe leuchte luminaire lámpara lampada luminária abajur ランプ 照明",
        .plant: """
        plant flower houseplant bouquet pflanze blume strauß plante fleur planta flor pianta fiore
        flores 植物 花 観葉植物
        """,
        .painting: """
        painting picture poster artwork gemälde bild leinwand tableau peinture affiche cuadro
        pintura cartel quadro dipinto 絵画 ポスター pôster
        """,
        .instrument: """
        guitar violin piano instrument ukulele gitarre geige violine klavier guitare violon guitarra
        chitarra violino violão ギター 楽器 ピアノ バイオリン saxophone drum schlagzeug
        """,
    ])

    private static let devices = entries([
        .phone: """
        phone smartphone app handy telefon téléphone teléfono móvil application aplicación
        applicazione cellulare celular telefone aplicativo アプリ スマホ 電話
        """,
        .laptop: """
        laptop computer software website webseite platform dashboard rechner ordinateur logiciel
        ordenador portátil computadora plateforme plattform plataforma piattaforma computador
        パソコン ソフト template vorlage
        """,
        .appScreen: """
        appscreen widget interface screen display bildschirm oberfläche écran pantalla schermo tela
        ecrã 画面 ウィジェット
        """,
        .camera: "camera kamera fotoapparat appareil cámara fotocamera câmera カメラ",
        .headphones: """
        headphone headphones earphone earbud headset kopfhörer casque écouteur auricular auriculares
        cascos cuffie cuffia auricolari fone fones ヘッドホン イヤホン microphone mikrofon micrófono
        """,
    ])

    private static let worn = entries([
        .shoe: """
        shoe sneaker trainer schuh laufschuh turnschuh chaussure basket zapato zapatilla scarpa
        scarpe sapato tênis 靴 スニーカー
        """,
        .boot: """
        boot stiefel wanderschuh wanderstiefel botte bottine bota stivale stivali scarpone botina
        ブーツ 長靴
        """,
        .shirt: """
        shirt tshirt polo hoodie sweater hemd pullover bluse trikot chemise pull camisa camiseta
        suéter camicia maglia maglietta maglione シャツ セーター
        """,
        .dress: """
        dress gown skirt kleid abendkleid brautkleid robe jupe vestido falda vestito gonna abito
        saia ドレス ワンピース
        """,
        .watch: "watch wristwatch smartwatch uhr armbanduhr montre reloj orologio relógio 時計 腕時計 uhren",
        .ring: """
        ring necklace earring jewel jewelry jewellery schmuck halskette ohrring bague bijou bijoux
        collier anillo joya collar anello gioiello gioielli anel joia joias 指輪 ジュエリー
        """,
        .glasses: """
        glasses eyeglasses spectacles sunglasses brille sonnenbrille lunettes gafas anteojos lentes
        occhiali óculos 眼鏡 メガネ サングラス
        """,
    ])

    private static let furniture = entries([
        .chair: """
        chair armchair stool stuhl sessel hocker chaise fauteuil tabouret silla sillón sedia
        poltrona sgabello cadeira 椅子 いす チェア
        """,
        .sofa: "sofa couch settee canapé sofá divano ソファ ソファー",
        .bed: """
        bed mattress pillow duvet bett matratze kissen decke matelas oreiller cama colchón almohada
        letto materasso cuscino colchão travesseiro ベッド 布団 枕 マットレス
        """,
    ])

    private static let outdoors = entries([
        .bicycle: """
        bicycle bike ebike fahrrad rad rennrad lastenrad vélo bicyclette bicicleta bici bicicletta
        自転車
        """,
        .car: "car auto pkw elektroauto voiture coche carro automóvil automobile 車 自動車",
        .van: """
        van minivan truck lorry lieferwagen transporter lkw camper wohnmobil camionnette fourgon
        furgoneta furgone autocarro caminhão トラック camión ワゴン車
        """,
        .bus: """
        bus tram linienbus strassenbahn trambahn autobus autobús tranvía tramway ônibus bonde バス
        電車 路面電車
        """,
        .boat: """
        boat yacht sailboat ferry segelboot schiff fähre bateau voilier navire barco velero barca
        nave traghetto veleiro navio 船 ヨット ボート
        """,
        .house: """
        house cottage cabin haus häuser hütte ferienhaus maison chalet casa vivienda casetta moradia
        住宅 住まい 一戸建て
        """,
        .shopFront: "shopfront storefront schaufenster vitrine escaparate vetrina fachada 店先",
        .tree: """
        tree forest woods baum bäume wald arbre forêt árbol bosque albero foresta árvore floresta 森
        樹木
        """,
        .tooth: """
        tooth teeth toothbrush toothpaste zahn zähne zahnbürste zahnpasta dent dentifrice diente
        dientes dente denti dentes 歯 歯ブラシ
        """,
        .pet: """
        dog cat puppy kitten pet hund katze welpe haustier chien chat chiot animal perro gato
        mascota cane gatto cucciolo cachorro 犬 猫 ペット
        """,
        .medicalMark: "medicine medikament médicament medicina medicamento farmaco remédio 薬",
    ])

    /// A table's words, written with spaces between them.
    static func entries(_ table: KeyValuePairs<Subject, String>) -> [Entry] {
        table.map { ($0.key, split($0.value)) }
    }

    static func split(_ words: String) -> [String] {
        words.split { $0 == " " || $0.isNewline }.map(String.init)
    }
}

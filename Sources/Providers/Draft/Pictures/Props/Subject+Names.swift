extension Subject {
    typealias Entry = (subject: Subject, words: [String])

    /// Names of things in English, German, French, Spanish, Italian, Portuguese, Japanese, Russian and Arabic.
    static let names: [Entry] =
        tableware + household + devices + worn + furniture + outdoors + russianNames + arabicNames

    private static let tableware = entries([
        .kettle: """
        kettle teapot wasserkocher kessel teekanne bouilloire théière hervidor tetera bollitore
        teiera chaleira bule ケトル やかん 急須 samovar samowar teapots
        """,
        .cup: """
        gläser cup mug teacup tumbler tasse becher trinkglas glas verre taza vaso tazza tazzina bicchiere
        xícara caneca copo カップ マグ tazze tazzine bicchieri xícaras canecas chávena chávenas cups
        vasos gobelet tazón
        """,
        .bottle: """
        bottle flask flasche thermosflasche bouteille flacon gourde botella bottiglia borraccia
        garrafa ボトル 瓶 水筒 シャンパン bottiglie soap soaps seife seifen savon savons jabón jabones sapone
        saponi sabonete sabonetes sabão savonnerie dispenser
        """,
        .jar: """
        bocaux einmachgläser jar pot candle tiegel einmachglas honigglas bocal tarro frasco barattolo vasetto kerze
        bougie vela candela pote キャンドル ろうそく barattoli vasetti tarros frascos potes candele kerzen
        """,
        .can: "tin getränkedose konserve canette conserve lata lattina latta latinha 缶 缶詰 lattine",
        .bowl: """
        bowl schüssel schale saladier cuenco ciotola tigela ボウル 丼 bol ciotole tigelas cuencos
        schälchen
        """,
        .plate: """
        plate dish teller assiette plato piatto prato 皿 お皿 piatti geschirr vaisselle vajilla
        stoviglie louça
        """,
        .bread: """
        bread loaf baguette croissant brot brötchen semmel pain pan pane pão focaccia sourdough
        sauerteig パン 食パン pains panes pani pães brote laib miche hogaza pagnotta
        """,
        .fruit: """
        fruit apple pear obst äpfel birne frucht früchte pomme poire manzana fruta mela frutta maçã
        果物 りんご フルーツ caju cajus cashew anacardo lemon lemons zitrone zitronen citron citrons limón
        limones limone limoni limão limões mango mangos berries beeren ananas abacaxi banana bananen
        uva uvas trauben cerise cerises erdbeeren fraise fraises fresas fragole morangos
        """,
        .cake: """
        cake cupcake torte kuchen gâteau tarte pastel tarta torta dolce bolo confeitaria muffin ケーキ
        kekse biscuits galletas biscotti
        """,
    ])

    private static let household = entries([
        .carton: """
        box carton parcel package crate karton schachtel paket kiste boîte colis caja paquete
        scatola pacco caixa pacote 箱 段ボール scatole caixas cajas paquetes pacotes kisten päckchen
        """,
        .bag: """
        bag tote handbag backpack rucksack suitcase tasche tüte beutel koffer sac valise bolsa bolso
        mochila maleta borsa zaino valigia sacola mala バッグ 鞄 リュック borse スーツケース passport         korb körbe panier paniers cesta cestas cesto canestro
        """,
        .book: """
        book novel magazine journal notebook buch bücher roman zeitschrift livre libro revista
        rivista livro livros 雑誌 ノート libri 書籍 本屋
        """,
        .pen: """
        pen pencil stift füller kugelschreiber bleistift stylo crayon bolígrafo lápiz pluma penna
        matita caneta lápis ペン 鉛筆 万年筆 penne canetas plume lápices
        """,
        .tool: """
        hammer drill screwdriver saw werkzeug bohrer säge hobel schraubendreher marteau perceuse
        martillo taladro attrezzo martello trapano martelo furadeira 工具 ハンマー 大工道具 werkzeuge marteaux
        attrezzi outillage chave
        """,
        .lamp: """
        lamp lantern lampe leuchte luminaire lámpara lampada luminária abajur ランプ 照明 lampade
        luminárias candeeiro laterne laternen lanterne farol lanterna flashlight
        """,
        .plant: """
        plant flower houseplant bouquet pflanze blume strauß plante fleur planta flor pianta fiore
        flores 植物 花 観葉植物 piante fiori vegetable vegetables gemüse légume légumes verdura verduras
        hortalizas hortaliças legumes potager horta hortas huerta huertas orto orti gemüsegarten
        """,
        .painting: """
        painting picture poster artwork gemälde bild leinwand tableau peinture affiche cuadro
        pintura cartel quadro dipinto 絵画 ポスター pôster quadri cuadros
        """,
        .instrument: """
        guitar violin piano instrument ukulele gitarre geige violine klavier guitare violon guitarra
        chitarra violino violão ギター 楽器 ピアノ バイオリン saxophone drum schlagzeug
        """,
    ])

    private static let devices = entries([
        .phone: """
        phone smartphone app handy telefon téléphone teléfono móvil application aplicación
        applicazione cellulare celular telefone aplicativo アプリ スマホ 電話 telefoni celulares móviles
        telemóvel handys
        """,
        .laptop: """
        laptop computer software website webseite platform dashboard rechner ordinateur logiciel
        ordenador portátil computadora plateforme plattform plataforma piattaforma computador パソコン
        ソフト template vorlage portatile notebooks
        """,
        .appScreen: """
        appscreen widget interface screen display bildschirm oberfläche écran pantalla schermo tela
        ecrã 画面 ウィジェット schermi pantallas écrans monitor
        """,
        .camera: "camera kamera fotoapparat appareil cámara fotocamera câmera カメラ",
        .headphones: """
        headphone headphones earphone earbud headset kopfhörer casque écouteur auricular auriculares
        cascos cuffie cuffia auricolari fone fones ヘッドホン イヤホン microphone mikrofon micrófono
        écouteurs
        """,
    ])

    private static let worn = entries([
        .shoe: """
        shoe sneaker trainer schuh laufschuh turnschuh chaussure basket zapato zapatilla scarpa
        scarpe sapato tênis 靴 スニーカー sandals sandalen sandales sandalias sandali sandálias
        """,
        .boot: """
        boot stiefel wanderschuh wanderstiefel botte bottine bota stivale stivali scarpone botina
        ブーツ 長靴 stiefeletten bottines botas
        """,
        .shirt: """
        shirt tshirt polo hoodie sweater hemd pullover bluse trikot chemise pull camisa camiseta
        suéter camicia maglia maglietta maglione シャツ セーター jacket jackets coat jacke jacken mantel
        veste vestes chaqueta giacca giacche jaqueta casaco camicie camisas sudadera
        """,
        .dress: """
        dress gown skirt kleid abendkleid brautkleid robe jupe vestido falda vestito gonna abito
        saia ドレス ワンピース vestiti abiti
        """,
        .watch: """
        watch wristwatch smartwatch uhr armbanduhr montre reloj orologio relógio 時計 腕時計 uhren
        orologi
        """,
        .ring: """
        ring necklace earring jewel jewelry jewellery schmuck halskette ohrring bague bijou bijoux
        collier anillo joya collar anello gioiello gioielli anel joia joias 指輪 ジュエリー anelli
        """,
        .glasses: """
        glasses eyeglasses spectacles sunglasses brille sonnenbrille lunettes gafas anteojos lentes
        occhiali óculos 眼鏡 メガネ サングラス
        """,
    ])

    private static let furniture = entries([
        .chair: """
        chair armchair stool stuhl sessel hocker chaise fauteuil tabouret silla sillón sedia
        poltrona sgabello cadeira 椅子 いす チェア sedie poltrone sgabelli
        """,
        .sofa: "sofa couch settee canapé sofá divano ソファ ソファー divani canapés",
        .bed: """
        bed mattress pillow duvet bett matratze kissen decke matelas oreiller cama colchón almohada
        letto materasso cuscino colchão travesseiro ベッド 布団 枕 マットレス letti blanket manta mantas
        couette edredón piumone
        """,
    ])

    private static let outdoors = entries([
        .bicycle: """
        bicycle bike ebike fahrrad rad rennrad lastenrad vélo bicyclette bicicleta bici bicicletta
        自転車 biciclette biciclettes
        """,
        .car: "car auto pkw elektroauto voiture coche carro automóvil automobile 車 自動車 automobili",
        .van: """
        van minivan truck lorry lieferwagen transporter lkw camper wohnmobil camionnette fourgon
        furgoneta furgone caminhão トラック camión ワゴン車 furgão carrinha furgoni camiones
        """,
        .bus: """
        busse bus tram linienbus strassenbahn trambahn autobus autobús tranvía tramway ônibus bonde バス 電車
        路面電車 autocarro autocarros comboio train trains zug züge tren treno treni trem eisenbahn
        """,
        .boat: """
        boat yacht sailboat ferry segelboot schiff fähre bateau voilier navire barco velero barca
        nave traghetto veleiro navio 船 ヨット ボート barche navi ferries lancha canoe kayak kanu kajak
        canoë
        """,
        .house: """
        house cottage cabin hut lodge bothy haus häuser hütte ferienhaus maison chalet casa vivienda casetta moradia
        住宅 住まい 一戸建て refuge refugio refugios rifugio rifugi refúgio berghütte gîte mountainhut
        haciendas quinta baita malga cabane almhütte alm
        """,
        .shopFront: "shopfront storefront schaufenster vitrine escaparate vetrina fachada 店先",
        .tree: """
        tree forest woods baum bäume wald arbre forêt árbol bosque albero foresta árvore floresta 森
        樹木 alberi arbres
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

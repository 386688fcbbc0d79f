extension Subject {
    /// What is kept in a thing stands for it when nothing else is named.
    static let contents = westernContents + russianContents + arabicContents

    /// Trades, services and pursuits, by the thing that stands for them.
    static let trades = westernTrades + russianTrades + arabicTrades

    private static let westernContents = entries([
        .cup: """
        coffee espresso tea café cappuccino latte matcha kaffee tee caffe chá コーヒー お茶 紅茶 抹茶 infusion
        tisane
        """,
        .bottle: """
        water wine juice oil shampoo perfume drink whisky gin spirits wasser wein saft parfum
        getränk eau vin huile boisson vino aceite perfume bebida acqua olio profumo vinho azeite
        suco serum lotion ワイン 日本酒 香水 agua ミネラルウォーター cosmetic
        """,
        .can: """
        beer soda lemonade cola bier limonade brause bière cerveza birra cerveja refrigerante ビール
        ソーダ 炭酸
        """,
        .jar: """
        honey jam cream balm salve honig marmelade creme miel confiture mermelada crema miele
        marmellata mel geleia kosmetik cosmetics cosmétique cosmética cosmetici skincare hautpflege
        はちみつ ジャム 化粧品
        """,
        .bowl: """
        salad soup granola muesli cereal ramen noodles salat suppe müsli nudel salade soupe ensalada
        sopa insalata zuppa salada poke サラダ スープ ラーメン
        """,
        .plate: """
        pasta pizza steak sushi dinner lunch meal abendessen mittagessen dîner repas cena almuerzo
        comida pranzo pasto jantar almoço refeição 料理 寿司 食事 cheese käse fromage fromages queso
        formaggio formaggi queijo
        """,
        .bread: "flour mehl farine harina farina farinha 小麦粉",
        .fruit: "orchard organic bio smoothie obsthof verger huerto frutteto pomar vegan オーガニック",
        .cake: """
        dessert sweets nachtisch postre sobremesa chocolate schokolade chocolat cioccolato birthday
        geburtstag anniversaire cumpleaños compleanno aniversário スイーツ チョコレート 誕生日 gelato gelati
        sorvete sorvetes helado helados eiscreme icecream sorbet sorbets
        """,
        .carton: """
        delivery subscription lieferung versand abo livraison entrega envío consegna spedizione 配送
        宅配 定期便
        """,
        .laptop: "web cloud online saas code coding programming hosting クラウド オンライン",
        .headphones: "podcast audio audiobook hörbuch audiolivre audiolibro sound klang ポッドキャスト",
        .shoe: "running marathon jogging laufen lauf corrida correr corsa maratón maratona ランニング マラソン",
        .boot: """
        hiking trekking trail wandern wanderung wanderweg randonnée senderismo escursione escursioni
        trilha caminhada ハイキング 登山
        """,
        .ring: """
        wedding engagement hochzeit verlobung trauung mariage boda matrimonio nozze casamento 結婚 結婚式
        """,
        .plant: """
        garden gardening garten gärtnerei jardin jardinería giardino giardinaggio jardim jardinagem
        園芸 ガーデン
        """,
    ])

    private static let westernTrades = entries([
        .cup: """
        barista roastery rösterei torréfaction torrefazione torrefação cafetería kaffeehaus
        caffetteria cafeteria カフェ 喫茶店 teahouse teehaus teestube tearoom
        """,
        .bottle: """
        winery vineyard weingut weinbar vinothek vignoble viñedo bodega cantina vinícola enoteca
        distillery cocktail ワイナリー バー
        """,
        .can: "brewery brauerei brasserie cervecería birrificio cervejaria 醸造所 ブルワリー",
        .bowl: """
        canteen deli imbiss kantine cantine taquería nutrition ernährung nutrición nutrizione
        nutrição 栄養
        """,
        .plate: """
        restaurant bistro trattoria catering chef cooking kitchen küche kochen kochkurs cuisine
        restaurante ristorante cocina cucina cozinha gasthaus osteria レストラン 食堂 キッチン 料理教室
        """,
        .bread: """
        bakery baker bäckerei bäcker boulangerie boulanger panadería panadero panetteria panificio
        fornaio padaria padeiro ベーカリー パン屋 bakeries
        """,
        .cake: """
        patisserie pâtisserie konditorei pastelería pasticceria pastry confectionery gelateria ケーキ屋
        洋菓子 sorveteria heladería eisdiele eiscafé glacier
        """,
        .fruit: """
        grocer greengrocer farm farmers bauernhof hofladen ferme granja fattoria fazenda grocery
        market markt marché mercado mercato 市場 農園 八百屋
        """,
        .tool: """
        carpenter carpentry joiner plumber electrician handyman repair workshop renovation craft
        tischler tischlerei schreiner schreinerei klempner elektriker handwerk handwerker werkstatt
        reparatur renovierung menuisier menuiserie plombier artisan rénovation réparation carpintero
        carpintería fontanero reparación reforma falegname falegnameria idraulico riparazione
        carpinteiro marcenaria encanador reparo oficina 大工 修理 工房 リフォーム
        """,
        .book: """
        library bookshop bookstore reading school education bibliothek bücherei buchhandlung
        buchladen lesen schule bildung bibliothèque librairie lecture école biblioteca lectura
        escuela libreria lettura scuola livraria leitura escola university universität université
        universidad università universidade tutoring nachhilfe 図書館 書店 学校 読書 大学 librería
        """,
        .pen: """
        writing letter calligraphy stationery notary schreiben schreibwaren kalligrafie kalligraphie
        notar écriture papeterie notaire escritura papelería notario scrittura cartoleria notaio
        escrita papelaria notário 文房具 書道
        """,
        .painting: """
        museum gallery exhibition art galerie kunst ausstellung kunstverein musée exposition museo
        galería exposición arte galleria mostra museu galeria exposição 美術館 博物館 展覧会 アート
        """,
        .instrument: """
        music concert festival orchestra band musik konzert musikschule orchester musique musical
        música concierto musica concerto orchestra orquesta orquestra 音楽 コンサート ライブ フェス
        """,
        .camera: """
        photography photo photographer photographie foto fotografie fotograf photographe fotografía
        fotógrafo fotografia fotografo wildlife safari 写真 撮影 フォト
        """,
        .shirt: """
        laundry clothing apparel fashion tailor wäscherei reinigung mode kleidung schneider
        blanchisserie pressing vêtement ropa lavandería sastre abbigliamento lavanderia sarto roupa
        moda alfaiate 洗濯 クリーニング 洋服 ファッション
        """,
        .dress: """
        boutique bridal ballet dance tanz danse danza dança ballett dressmaker couture brautmode
        modista sartoria ダンス ブティック バレエ
        """,
        .ring: """
        jeweller jeweler goldsmith juwelier goldschmied bijouterie joaillier joyería gioielleria
        oreficeria joalheria 宝石 宝石店
        """,
        .watch: "watchmaker uhrmacher horloger relojero orologiaio relojoaria relojoeiro 時計店",
        .glasses: "optician optometrist optiker opticien óptica óptico ottico ótica 眼鏡店",
        .chair: """
        barbershop barber hairdresser hairdressing furniture friseur friseursalon frisör coiffeur
        coiffure salon barbier peluquería peluquero barbería parrucchiere barbiere cabeleireiro
        barbearia möbel mobilier meuble meubles mueble muebles mobili móvel móveis 美容院 理髪店 床屋 家具
        """,
        .sofa: """
        living interior interiors wohnzimmer einrichtung décoration interiorismo arredamento
        decoração therapy therapist counselling psychotherapy therapie psychotherapie thérapie
        terapia psicoterapia インテリア カウンセリング
        """,
        .bed: """
        hotel hostel guesthouse sleep inn pension schlaf schlafen unterkunft auberge sommeil hostal
        alojamiento sueño albergo alloggio sonno pousada hospedagem ホテル 旅館 睡眠 宿
        """,
        .bicycle: "cycling cyclist radfahren radtour fahrradwerkstatt cyclisme ciclismo ciclista サイクリング",
        .car: """
        garage mechanic carsharing taxi autohaus autowerkstatt kfz mechaniker fahrschule garagiste
        mécanicien taller autoescuela meccanico officina autofficina mecânico autoescola タクシー 自動車学校
        整備 mecánico
        """,
        .van: """
        moving movers logistics courier umzug spedition logistik kurier déménagement logistique
        coursier mudanza mudanzas logística mensajería trasloco traslochi logistica corriere mudança
        transporte 引っ越し 引越 物流 transport
        """,
        .bus: "transit commute öpnv nahverkehr busreise transports trasporti 公共交通 通勤",
        .boat: """
        sailing cruise harbour harbor segeln kreuzfahrt hafen voile croisière crucero puerto
        crociera porto cruzeiro fishing angeln pêche pesca クルーズ 釣り 港
        """,
        .house: """
        realtor mortgage property architect architecture immobilien makler baufinanzierung hausbau
        architekt architektur immobilier architecte inmobiliaria hipoteca arquitecto arquitectura
        immobiliare mutuo architetto architettura imobiliária arquiteto arquitetura roofing
        dachdecker solar airbnb 不動産 建築 住宅ローン
        """,
        .tree: """
        park nature forestry camping natur förster forst klimaschutz parc parque naturaleza parco
        natura natureza 公園 自然 キャンプ
        """,
        .tooth: """
        dentist dental dentistry zahnarzt zahnärztin zahnarztpraxis kieferorthopäde dentiste
        dentaire dentista odontología odontologia 歯科 歯医者
        """,
        .medicalMark: """
        clinic hospital doctor pharmacy health healthcare medical nurse care klinik krankenhaus arzt
        ärztin arztpraxis praxis apotheke gesundheit pflege clinique hôpital médecin pharmacie santé
        clínica médico farmacia salud hospitales clinica ospedale medico salute saúde farmácia
        physiotherapy physiotherapie physio kinésithérapie fisioterapia クリニック 病院 医者 薬局 健康 医療
        """,
        .pet: """
        vet veterinary veterinarian kennel grooming tierarzt tierärztin tierheim hundeschule
        hundesalon gassi vétérinaire toilettage veterinario veterinaria veterinário 獣医 動物病院 トリミング
        """,
        .lamp: """
        lighting beleuchtung éclairage iluminación illuminazione iluminação ライト brocante brocantes
        brocanteur antiques antiquitäten flohmarkt trödel trödelmarkt antigüedades rastro mercatino
        antiquariato antiguidades vintage antiquités
        """,
        .phone: "telecom telecommunication mobilfunk télécom telecomunicaciones 通信",
        .appScreen: "startup fintech ux ui banking bank banque banco banca スタートアップ 銀行",
        .laptop: """
        agency consulting coworking office agentur beratung büro agence bureau agencia ufficio
        escritório コワーキング オフィス
        """,
        .bag: """
        travel trip holiday vacation reise urlaub voyage vacances viaje vacaciones viaggio vacanza
        viagem férias 旅行 旅
        """,
        .plant: """
        florist flowershop florista floristería blumenladen blumenhandlung floristin fleuriste
        fiorista floricultura spa yoga wellness massage pilates masaje massaggio massagem 花屋 ヨガ
        マッサージ
        """,
        .shoe: "fitness gym sport sports workout fitnessstudio gimnasio palestra academia ジム スポーツ",
    ])

    /// Places at large, which stand for themselves when nothing better is named.
    static let places = entries([
        .shopFront: """
        shop store laden geschäft kiosk magasin commerce tienda negozio bottega loja comércio 店 お店
        ショップ
        """,
        .bus: "city town stadt ville ciudad città cidade 街 都市",
        .house: """
        apartment wohnung appartement apartamento piso appartamento neighbourhood nachbarschaft
        マンション アパート
        """,
        .bottle: "bar pub kneipe taberna taverna boteco 居酒屋",
        .lamp: "foire",
    ])
}

import Studio
import Testing

struct LanguageGuessTests {
    @Test(arguments: [
        ("A quiet kettle for people who work from home.", "en"),
        ("Ein leiser Wasserkocher für alle, die früh aufstehen.", "de"),
        ("Une bouilloire silencieuse pour ceux qui se lèvent tôt.", "fr"),
        ("Una tetera silenciosa para quienes madrugan, y nada más.", "es"),
        ("Un bollitore silenzioso per chi si alza presto.", "it"),
        ("Uma chaleira silenciosa para quem não dorme até tarde.", "pt"),
        ("Тихий чайник для тех, кто рано встаёт.", "ru"),
        ("Тихий чайник для тих, хто рано встає.", "ru"),
        ("静かな電気ケトルです。", "ja"),
        ("一款安静的电热水壶。", "zh"),
        ("조용한 전기 주전자.", "ko"),
        ("غلاية هادئة لمن يستيقظ مبكرا", "ar"),
        ("קומקום שקט למי שקם מוקדם", "he"),
        ("जल्दी उठने वालों के लिए शांत केतली", "hi"),
        ("Ένας ήσυχος βραστήρας", "el"),
        ("กาต้มน้ำเงียบ", "th"),
        ("Film o kawiarni „Pod Lipą” w Krakowie. Kawa palona na miejscu, ciasto z piekarnika babci.", "pl"),
        ("Een film over “De Fietsboot”, een veerboot voor fietsers. Koffie aan boord.", "nl"),
        ("En tyst vattenkokare för dem som vaknar tidigt och inte vill störa.", "sv"),
        ("En stille elkedel til dem, der ikke vil vække nogen, og uden larm.", "da"),
        ("Tirsdag er en cykelbutik i Aarhus. Vi lapper din slange, mens du venter.", "da"),
        ("Hiljainen vedenkeitin, joka ei herätä ketään.", "fi"),
        ("Tichá konvice pro ty, kteří vstávají brzy a nechtějí rušit.", "cs"),
        ("Erken kalkanlar için sessiz bir su ısıtıcısı.", "tr"),
        ("Un fierbător silențios pentru cei care se trezesc devreme.", "ro"),
        ("Csendes vízforraló azoknak, akik korán kelnek, és nem zavarnak.", "hu"),
        ("Tēja, kas silda rokas un sirdi. Mēs to vārām lēnām.", "und"),
        ("Appli : Covoit'École. Parents d'élèves. Trois familles, une voiture.", "fr"),
        ("Pain de la nuit", "fr"), ("Fresh veg delivered every Thursday", "en"),
        ("Kettle", "en"), ("1234 !!!", "en"), ("", "en"),
        ("Stille 静 is a kettle for the people who like it quiet", "en"),
    ])
    func `a text's language is guessed`(text: String, language: String) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test func `a German brief in the product schema is German`() throws {
        let brief = try read(
            #"{"product_name": "Stille", "key_messages": ["Man hört das Wasser und nicht die Maschine."]}"#
        )
        #expect(LanguageGuess.language(of: brief) == "de")
    }

    @Test(arguments: ["en", "pt-br", "zh-Hant", "zh-hant-TW", "es-419", "fil"])
    func `codes of BCP 47 are taken, in lower case`(code: String) throws {
        #expect(try Language.checked(code) == code.lowercased())
    }

    @Test(arguments: ["", "e", "english", "en_US", "en-", "-en", "en-us-x", "en us", "e1", "дe", "en-12"])
    func `what is no code is refused in a sentence`(code: String) {
        #expect(throws: Problem.self) { try Language.checked(code) }
    }
}

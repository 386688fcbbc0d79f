extension Subject {
    /// Names of things in Arabic; plurals are words of their own.
    static let arabicNames = entries([
        .kettle: "إبريق أباريق غلاية سماور",
        .cup: "فنجان فناجين كوب أكواب كأس",
        .bottle: "زجاجة زجاجات قارورة قنينة صابون عطر شامبو",
        .jar: "مرطبان برطمان جرة شمعة شموع",
        .can: "معلبات صودا",
        .bowl: "وعاء أوعية زبدية سلطانية",
        .plate: "طبق أطباق صحن صحون",
        .bread: "خبز رغيف أرغفة",
        .fruit: "فاكهة فواكه تفاح تفاحة برتقال تمر تمور رمان",
        .cake: "كعكة كعك كيك حلوى حلويات",
        .carton: "صندوق صناديق طرد علبة",
        .bag: "حقيبة حقائب كيس شنطة سلة",
        .book: "كتاب كتب رواية مجلة دفتر",
        .pen: "قلم أقلام",
        .tool: "أداة أدوات مطرقة منشار",
        .lamp: "مصباح مصابيح فانوس قنديل",
        .plant: "نبات نباتات زهرة زهور أزهار ورد خضار خضروات",
        .painting: "لوحة لوحات",
        .instrument: "جيتار غيتار بيانو",
        .phone: "هاتف هواتف جوال تطبيق",
        .laptop: "حاسوب كمبيوتر منصة",
        .appScreen: "شاشة شاشات",
        .camera: "كاميرا كاميرات",
        .headphones: "سماعة سماعات",
        .shoe: "حذاء أحذية",
        .boot: "جزمة بوت",
        .shirt: "قميص قمصان معطف سترة",
        .dress: "فستان فساتين عباءة",
        .ring: "خاتم خواتم مجوهرات قلادة",
        .glasses: "نظارة نظارات",
        .chair: "كرسي كراسي مقعد",
        .sofa: "أريكة أرائك كنبة",
        .bed: "سرير وسادة مخدة",
        .bicycle: "دراجة دراجات",
        .car: "سيارة سيارات",
        .van: "شاحنة شاحنات",
        .bus: "حافلة حافلات باص قطار",
        .boat: "قارب قوارب سفينة سفن يخت شراع",
        .house: "بيت بيوت منزل منازل كوخ",
        .tree: "شجرة أشجار شجر غابة",
        .tooth: "أسنان ضرس",
        .medicalMark: "دواء أدوية",
        .pet: "كلب كلاب قطة قطط",
    ])

    /// What is kept in a thing, in Arabic.
    static let arabicContents = entries([
        .cup: "قهوة شاي",
        .bottle: "ماء مياه زيت عصير",
        .jar: "عسل مربى",
        .bowl: "حساء سلطة",
        .cake: "شوكولاتة",
        .carton: "توصيل",
        .ring: "زفاف عرس",
        .plant: "حديقة بستان",
    ])

    /// Trades, services and pursuits in Arabic.
    static let arabicTrades = entries([
        .cup: "مقهى",
        .bread: "مخبز مخابز فرن",
        .plate: "مطعم مطاعم مطبخ",
        .book: "مكتبة مكتبات مدرسة جامعة تعليم",
        .painting: "متحف معرض فن",
        .instrument: "موسيقى حفلة مهرجان",
        .camera: "تصوير",
        .tool: "ورشة نجار نجارة إصلاح",
        .chair: "أثاث حلاق صالون",
        .medicalMark: "عيادة طبيب مستشفى صيدلية صحة",
        .pet: "بيطري",
        .bed: "فندق فنادق",
        .house: "عقارات عقار",
        .bag: "سفر رحلات",
        .shoe: "رياضة ماراثون",
        .dress: "أزياء",
        .shopFront: "متجر متاجر دكان محل",
        .fruit: "مزرعة سوق",
    ])

    /// An Arabic word without what is written together with it: the article, "and", "with", "for".
    static func withoutProclitics(_ word: String) -> [String] {
        guard word.unicodeScalars.allSatisfy({ (0x0600...0x06ff).contains($0.value) }) else { return [] }
        return proclitics.filter { word.hasPrefix($0) && word.count >= $0.count + ($0.count == 1 ? 3 : 2) }
            .map { String(word.dropFirst($0.count)) }
    }

    private static let proclitics = split("وال بال فال كال لل ال و ب ل")
}

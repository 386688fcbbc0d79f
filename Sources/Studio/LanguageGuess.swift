/// Guesses the language a brief is written in, from its script and its commonest words.
public enum LanguageGuess {
    /// The language of a brief as a BCP 47 code; `en` when nothing tells.
    public static func language(of brief: Brief) -> String {
        let lists = [brief.tone, brief.style, brief.messages].flatMap { $0.value ?? [] }
        let texts = [
            brief.description, brief.audience, brief.callToAction, brief.notes, brief.product, brief.brand,
        ].compactMap(\.value)
        return language(of: (texts + lists).joined(separator: "\n"))
    }

    /// The language of a text as a BCP 47 code; `en` when nothing tells.
    public static func language(of text: String) -> String {
        script(of: text) ?? latin(text)
    }

    /// The language that a text's script stands for, when at least a third of its letters are of it.
    ///
    /// Ukrainian counts as `ru`: the two share the voice and the alphabet's fonts here.
    private static func script(of text: String) -> String? {
        var counts: [String: Int] = [:]
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            for (name, ranges) in scripts where ranges.contains(where: { $0.contains(scalar.value) }) {
                counts[name, default: 0] += 1
            }
        }
        // Japanese mixes kana with Chinese characters; a few kana decide it.
        if let kana = counts["ja"], kana * 10 >= counts["zh", default: 0] {
            counts["ja"] = kana + counts["zh", default: 0]
            counts["zh"] = nil
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.value * 3 >= letters else { return nil }
        return most.key
    }

    private static let scripts: [(String, [ClosedRange<UInt32>])] = [
        ("ru", [0x0400...0x052f]),
        ("el", [0x0370...0x03ff, 0x1f00...0x1fff]),
        ("he", [0x0590...0x05ff]),
        ("ar", [0x0600...0x06ff, 0x0750...0x077f, 0xfb50...0xfdff, 0xfe70...0xfeff]),
        ("hi", [0x0900...0x097f]),
        ("th", [0x0e00...0x0e7f]),
        ("ko", [0x1100...0x11ff, 0x3130...0x318f, 0xac00...0xd7af]),
        ("ja", [0x3040...0x30ff, 0x31f0...0x31ff]),
        ("zh", [0x3400...0x4dbf, 0x4e00...0x9fff, 0x20000...0x2ffff]),
    ]

    /// The code of a language that is none of those that are known here (BCP 47: undetermined).
    public static let other = "und"

    private static func isKnown(_ letter: Character) -> Bool {
        letters.contains { $0.1.contains(letter) }
    }

    private static func latin(_ text: String) -> String {
        let words = BriefWords.words(of: text).map { $0.lowercased() }
        var scores = (stopWords + others).map { language, list in
            let stops = Set(list.split(separator: " ").map(String.init))
            return (language, words.count { stops.contains($0) } * 2)
        }
        for (index, score) in scores.enumerated() {
            let marks = letters.first { $0.0 == score.0 }?.1 ?? ""
            scores[index].1 += words.count { $0.contains(where: marks.contains) }
            let elided = elisions.first { $0.0 == score.0 }?.1 ?? []
            scores[index].1 += words.count { word in elided.contains { word.hasPrefix($0) } } * 2
        }
        // The first of equals wins, and English is first.
        let best = scores.reduce(("en", 0)) { $1.1 > $0.1 ? $1 : $0 }
        // Letters that none of the languages has, and hardly a word that one of them has.
        let strange = words.count { word in word.contains { !$0.isASCII && $0.isLetter && !isKnown($0) } }
        return strange * 6 > words.count && best.1 < words.count ? other : best.0
    }

    /// Words that are common in one of the languages and rare in the others.
    private static let stopWords: [(String, String)] = [
        (
            "en",
            "the and of to is for with it that you your are from our this who at by be not on a in no my as an our we has have was were they where when how its"
        ),
        (
            "de",
            "der die das und ist für mit ein eine einen von zu den dem nicht sie auf wir aus im auch bei alle "
                + "des es ihr ihre ohne zum zur wer sich"
        ),
        (
            "fr",
            "le la les et est pour avec un une des du vous votre nous pas dans qui sur au aux ce cette sans "
                + "plus chez son"
        ),
        (
            "es",
            "el la los las y es para con un una del que su sus en no se por más sin al este esta quienes tu"
        ),
        (
            "it",
            "il lo la gli le e è per con un una del della dei che di non si più senza al alla questo chi nel "
                + "da tuo siamo facciamo vendiamo produciamo"
        ),
        (
            "pt",
            "o a os as e é para com um uma do da dos das que não em no na se por mais sem ao seu sua quem você"
        ),
    ]

    /// Languages in which the writing has no phrases; words that one of the six shares are left out.
    private static let others: [(String, String)] = [
        (
            "nl",
            "een het van voor met dat niet op aan wie zonder ook bij naar onze elke geen wij uit wordt door"
        ),
        ("pl", "w z nie jest się dla że od przez jak oraz bez lub który która nasz są przy ze już"),
        ("sv", "och att det är för på av inte från utan till som med"),
        ("da", "og er ikke det på af til uden fra som også jeg hvor mens vores hver eller"),
        ("nb", "og ikke det på av til uten fra som også jeg hvor"),
        ("fi", "ei että kun joka mutta tai ovat ilman jotka sekä ole myös"),
        ("cs", "že pro nebo jako není jsou který náš vás při jste v ve ke bez"),
        ("tr", "ve bir bu için ile çok daha olan gibi değil"),
        ("ro", "și în pentru cu este nu din fără care pe sau mai"),
        ("hu", "az és egy nem hogy mint csak vagy aki nélkül ez"),
        ("id", "dan yang untuk dengan ini itu tidak dari pada"),
        ("vi", "và của cho là không với một những được trong"),
    ]

    /// Words that lose their vowel before another.
    private static let elisions: [(String, [String])] = [
        ("fr", ["d'", "l'", "qu'", "n'", "j'", "s'", "c'", "d’", "l’", "qu’", "n’", "j’", "s’", "c’"]),
        ("it", ["l'", "un'", "dell'", "all'", "nell'", "c'", "l’", "un’", "dell’", "all’", "nell’", "c’"]),
    ]

    /// Letters that point to one of the languages.
    private static let letters: [(String, String)] = [
        ("de", "äöüß"), ("fr", "çèéêëîïœàâùû"), ("es", "ñ¿¡áéíóúü"), ("it", "èéàòùì"), ("pt", "ãõçáéêôâíóú"),
        ("pl", "ąęłńśźżć"), ("sv", "åäö"), ("da", "æøå"), ("nb", "æøå"), ("fi", "äö"),
        ("cs", "áéíóúýěščřžůďťň"), ("tr", "ışğ"), ("ro", "șțăî"), ("hu", "őű"),
        ("vi", "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư"),
    ]
}

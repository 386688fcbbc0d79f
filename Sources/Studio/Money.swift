/// Finds amounts of money in a text, written with a sign, a currency's name or a word for cost.
enum Money {
    /// Whether a text names an amount of money: "£96", "12 Euro", "es kostet wenig".
    static func isNamed(in text: String) -> Bool {
        // A sign counts beside a figure: "€ 5", "5 €", "R$5".
        if text.contains(where: { signs.contains($0) }), text.contains(where: \.isNumber) { return true }
        let words = split(BriefWords.folded(text))
        if words.contains(where: { always.contains($0) }) { return true }
        if words.indices.contains(where: { kosten.contains(words[$0]) && !isTasted(words, at: $0) }) {
            return true
        }
        return words.indices.dropFirst().contains { index in
            units.contains(words[index]) && isNumber(words[index - 1])
        }
            || words.indices.contains { index in
                verbs.contains(words[index]) && words[index...].prefix(4).contains { isNumber($0) }
            }
    }

    /// Whether German "kosten" is tasting: who does it is a person, and no amount follows.
    private static func isTasted(_ words: [String], at index: Int) -> Bool {
        let next = words[(index + 1)...].prefix(4)
        if next.contains(where: { isNumber($0) || amounts.contains($0) }) { return false }
        let isAskedFor = next.first.map { ["sie", "wir", "unsere", "unseren"].contains($0) } ?? false
        let before = words[..<index].last
        return before.map { tasters.contains($0) } ?? isAskedFor
    }

    /// The words, with figures apart from what is written against them: "96EUR", "500円".
    private static func split(_ text: String) -> [String] {
        var words: [String] = []
        var last: (isNumber: Bool, isPart: Bool) = (false, false)
        for character in text {
            let isPart = character.isLetter || character.isNumber
            if isPart {
                if last.isPart, last.isNumber == character.isNumber {
                    words[words.count - 1].append(character)
                } else {
                    words.append(String(character))
                }
            }
            last = (character.isNumber, isPart)
        }
        return words
    }

    private static func isNumber(_ word: String) -> Bool {
        if word.contains(where: \.isNumber) || numbers.contains(word) { return true }
        // German writes numbers as one word: "sechsundneunzig".
        return ["zig", "hundert", "tausend", "zehn", "cento", "cientos"].contains { word.hasSuffix($0) }
    }

    private static let signs: Set<Character> = [
        "€", "$", "£", "¥", "₽", "₹", "₩", "₺", "₪", "₴", "฿", "￥", "円", "元", "원",
    ]

    /// Names of money that mean nothing else, and verbs that speak of nothing but the price.
    private static let always = set(
        """
        euro euros eur dollar dollars usd gbp chf euroes costs coute coutent cuesta cuestan
        custa custam рублей рубля рубль евро zlotych 円
        """
    )
    private static let kosten = set("kostet kosten")
    private static let amounts = set(
        "nichts wenig weniger mehr viel fast nur kaum einen ein eine soviel halfte"
    )
    private static let tasters = set(
        "wer man jeder jede jedermann alle wir ich gast gaste kinder zum beim darf durfen und"
    )
    /// Names that mean something else, too, unless a number stands before them.
    private static let units = set(
        """
        pound pounds quid pence penny cent cents centimes centimos centesimi centavos franc francs franken
        franchi francos peso pesos real reais kr kronen krona kroner zl руб р yen pfund rappen ct
        """
    )
    /// Verbs that speak of the price when a number follows them.
    private static let verbs = set("cost costa costano vale valen")
    private static let numbers = set(
        """
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
        sixty seventy eighty ninety hundred thousand zwei drei vier funf sechs sieben acht neun elf
        zwolf deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante
        soixante mille dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cuarenta
        cincuenta cien mil due tre quattro cinque sei sette otto nove dieci dodici venti trenta quaranta
        cinquanta dois duas quatro sete oito dez doze vinte trinta quarenta cinquenta cem
        """
    )

    private static func set(_ text: String) -> Set<String> {
        Set(BriefWords.folded(text).split(whereSeparator: \.isWhitespace).map(String.init))
    }
}

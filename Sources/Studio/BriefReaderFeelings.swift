/// A family of looks and sounds, recognised by the words people use for it in six languages.
public enum Feeling: String, Sendable, Codable, CaseIterable {
    case calm
    case warm
    case playful
    case bold
    case elegant
    case energetic
    case melancholic
    case documentary
    case minimal
    case natural
    case nostalgic
    case nocturnal
    case bright

    /// The feeling a word stands for, in any of the six languages; nil when it stands for none.
    public static func of(word: String) -> Feeling? { cue(for: word)?.feeling }

    /// How often each feeling is meant in a text; those that are not meant are left out.
    public static func counts(in text: String) -> [Feeling: Int] {
        BriefWords.words(of: text)
            .flatMap { word in of(word: word).map { [$0] } ?? pieces(of: word).compactMap { of(word: $0) } }
            .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Whether a word says how a film feels (tone) or how it looks (style).
    enum Side {
        case tone
        case style
    }

    /// The feeling of a word and the side it speaks of; nil when it is no cue.
    static func cue(for word: String) -> (feeling: Feeling, side: Side)? {
        let folded = BriefWords.folded(BriefWords.bare(word))
        guard !folded.isEmpty else { return nil }
        return table.first { $0.isStem ? folded.hasPrefix($0.text) : folded == $0.text }
            .map { ($0.feeling, $0.side) }
    }

    private struct Cue {
        let text: String
        let isStem: Bool
        let feeling: Feeling
        let side: Side
    }

    /// A cue that ends in "-" is a stem that any ending may follow; else the word must be the cue.
    private static let table: [Cue] = allCases.flatMap { feeling in
        [(feeling.toneCues, Side.tone), (feeling.styleCues, .style)].flatMap { cues, side in
            cues.split(whereSeparator: \.isWhitespace).map { cue in
                Cue(
                    text: String(cue.hasSuffix("-") ? cue.dropLast() : cue),
                    isStem: cue.hasSuffix("-"),
                    feeling: feeling,
                    side: side
                )
            }
        }
    }

    private static func pieces(of word: String) -> [String] {
        word.split(whereSeparator: { "-–/".contains($0) }).map(String.init)
    }
}

/// The cue words, folded: lower case, without accents.
extension Feeling {
    private var toneCues: String {
        switch self {
        case .calm:
            """
            calm calm- quiet quiet- peaceful- seren- gentle gently soft softly relax- soothing unhurried
            slow ruhig- leise- sanft- gelassen- entspann- friedlich- beruhigend- paisible- doux douce-
            apais- tranquil- suave- sosegad- pausad- lent lento lenta dolce rilass-
            """
        case .warm:
            "warm warmth heartfelt cosy cozy friendly welcoming homely intimate caring tender kind "
                + "warme- herzlich- gemutlich- freundlich- einladend- liebevoll- familiar- "
                + "chaleureu- accueillant- convivial- tendre- calid- acogedor- cercan- amable- "
                + "calorosa caloroso caldo calda accoglient- afetuos- aconchegante- acolhedor-"
        case .playful:
            """
            playful- fun funny humorous quirky cheeky whimsical witty silly lighthearted light-hearted
            verspielt- witzig- lustig- humorvoll- frech- ludique- drole- amusant- joueu- espiegle-
            divertid- jugueton- gracios- giocos- divertent- scherzos- spiritos- brincalh- engracad-
            """
        case .bold:
            "bold boldly powerful strong fearless daring confident brave provocative loud "
                + "kuhn- mutig- kraftvoll- stark starke- selbstbewusst- laut laute- "
                + "audacieu- puissant- fort forte confiant- audaz audac- potente- fuerte- valiente- "
                + "coraggios- deciso decisa ousad- corajos- confiante-"
        case .elegant:
            """
            elegant- refined sophisticated luxurious luxury premium graceful exclusive noble edel edle-
            raffiniert- anspruchsvoll- stilvoll- raffine- luxueu- haut-de-gamme refinad- lujos-
            exclusiv- raffinat- lussuos- sofisticad- sofisticat- luxuos- requintad-
            """
        case .energetic:
            "energetic energising energizing dynamic- lively upbeat vibrant sporty active fast-paced exciting "
                + "energisch- dynamisch- lebhaft- lebendig- sportlich- mitreissend- schwungvoll- "
                + "energique- dynamique- vif vive entrainant- enerje- energic- dinamic- vital vivaz animad- "
                + "vivac- frizzant- sportiv- energetic- vibrante-"
        case .melancholic:
            """
            melanchol- melancol- wistful bittersweet longing poetic reflective thoughtful contemplative moving
            nachdenklich- sehnsuchtig- poetisch- wehmutig- beruhrend- poetique- emouvant- pensi- songeu-
            poetic- emotiv- conmovedor- malinconic- riflessiv- commovent- comovente- reflexiv-
            """
        case .documentary:
            "honest honestly authentic- sincere trustworthy real serious factual informative down-to-earth "
                + "ehrlich- echt echte- authentisch- aufrichtig- serios- sachlich- glaubwurdig- "
                + "honnete- sincer- authentique- serieu- honest- autentic- onest- vero vera seri- verdadeir-"
        case .minimal:
            """
            clear focused sober restrained understated reduced precise klar klare- reduziert- schlicht-
            prazise- zuruckhaltend- nuchtern- sobre- clair claire epure- depouill- clar- preciso precisa
            sobri- essenzial- discret-
            """
        case .natural:
            "fresh healthy earthy down-to-nature green sustainable wild "
                + "frisch- gesund- nachhaltig- erdig- wild wilde- frais fraiche- sain saine ecologique- durable- "
                + "fresco fresca fresc- salud- sano sana sostenib- sustentav- saudav-"
        case .nostalgic:
            """
            nostalgic nostalg- timeless traditional sentimental old-fashioned zeitlos- traditionell-
            intemporel- traditionnel- tradicional- atemporal- tradizional- senzatempo
            """
        case .nocturnal:
            "mysterious dramatic intense moody suspenseful cinematic epic "
                + "geheimnisvoll- dramatisch- intensiv- spannend- mysterieu- dramatique- intens- envoutant- "
                + "misterios- dramatic- drammatic- epic- epico epica filmisch- cinemato-"
        case .bright:
            """
            optimistic happy joyful cheerful hopeful uplifting sunny positive inspiring optimistisch-
            frohlich- heiter- hoffnungsvoll- positiv- inspirierend- optimiste- joyeu- gai gaie
            inspirant- alegre- optimista- feliz esperanza- inspirador- allegr- ottimist- felic- gioios-
            otimista- inspirad- solar solare
            """
        }
    }

    private var styleCues: String {
        switch self {
        case .calm:
            """
            pastel- mist misty fog foggy haze hazy nebel neblig- brume- niebla nebbia muted gedampft-
            """
        case .warm:
            "golden candlelight wood wooden rustic holz holzern- rustikal- dore- bois rustique- madera legno"
        case .playful:
            """
            colourful colorful bunt bunte- colore- colorid- colorat- cartoon collage confetti popart
            """
        case .bold:
            "high-contrast contrast contrasty graphic kontrastreich- grafisch- contrast- graphique- geometric-"
        case .elegant:
            """
            marble silk velvet gold studio marmor seide marbre soie marmol seda marmo glossy glanzend-
            """
        case .energetic: "handheld fast-cut kinetic rasant- motion street urban urbain- urban- streetstyle"
        case .melancholic:
            """
            rain rainy autumn blue-hour regen herbst- pluie automne lluvia otono pioggia autunno
            """
        case .documentary:
            "documentary dokumentarisch- documentaire- documental- documentari- reportage black-and-white"
        case .minimal:
            """
            minimal- minimalist- clean simple modern- contemporary moderne- schnorkellos- epure limpio
            pulit- moderno-
            """
        case .natural:
            "natural- organic- natur naturlich- naturel- organique- leaves forest wald foret bosque foresta floresta daylight"
        case .nostalgic:
            """
            vintage- retro- analog- grain grainy super8 polaroid sepia filmkorn argentique-
            """
        case .nocturnal:
            "dark night nocturn- neon shadow shadows dunkel- nacht- sombre- nuit oscur- noche notte noite night-"
        case .bright:
            """
            sunlit airy white-space hell helle- lumineu- luminos- ensoleill- soleado summer
            sommer- summery
            """
        }
    }
}

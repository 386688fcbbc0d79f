/// The words by which one language names parts of a brief and corrects what was said.
///
/// Each is folded: lower case, without accents. One that keeps its accent is only known with it.
struct StatementCues: Sendable {
    /// "Is": what stands between a part and its value.
    let copulas: [[String]]
    /// "Should": the same where a wish is meant.
    let wishes: [[String]]
    /// What closes a sentence whose verb stands at its end.
    let tails: Set<String>
    /// "It", "this": what a sentence about the product or the film begins with.
    let subjects: Set<String>
    /// "Is called", behind a subject.
    let called: [[String]]
    /// "For", "meant for": what stands between "it is" and people.
    let fors: [[String]]
    /// "Is aimed at": the same with its own verb.
    let aims: [[String]]
    /// "Make it": what a feeling stands behind.
    let makes: [[String]]
    /// "Change", "drop" and what stands between a part and its new value.
    let changes: [[String]]
    let drops: [[String]]
    let tos: Set<String>
    /// "Rename": what the new name stands behind, and "call it".
    let renames: [[String]]
    let calls: [[String]]
    /// "We are called".
    let names: [[String]]
    /// "We sell": what a product stands behind.
    let sells: [[String]]
    /// "That", before a message.
    let thats: Set<String>
    /// "Not".
    let nots: Set<String>
    /// A bare "no" before what is right.
    let noes: Set<String>
    /// "Sorry": a correction follows.
    let corrections: [[String]]
    /// "Rather": a correction may follow, or no more than "better sleep".
    let rathers: [[String]]
    /// "Well": what says nothing before a sentence.
    let hedges: [[String]]
    /// "Instead": it was a correction.
    let insteads: [[String]]
    /// "Instead of".
    let insteadOfs: [[String]]
    let ands: Set<String>
    let buts: Set<String>
    /// What begins another sentence within a sentence.
    let starts: Set<String>
    let pleas: [[String]]

    static let english = StatementCues(
        copulas: phrases("is, s, are, was, will be, would be"),
        wishes: phrases(
            """
            should be, should feel, should feel like, should sound, should stay, must be, must feel, has to be,
            has to feel, needs to be, needs to feel, can be
            """
        ),
        tails: [],
        subjects: set("it this that they the film video spot ad clip product one"),
        called: phrases(
            "is called, s called, is named, be called, should be called, will be called, goes by, name is, are called"
        ),
        fors: phrases("for, meant for, made for, intended for, aimed at, for the sake of, there for"),
        aims: phrases("is aimed at, aims at, targets, speaks to, addresses"),
        makes: phrases(
            """
            i'd love something, i want something, we want something, we'd like something, i'd like something,
            something, i want it to be, we want it to be, i want it to feel, make it, make that, make it feel, make it more, keep it, let it be, let it feel
            """
        ),
        changes: phrases("change, set, switch, put, update"),
        drops: phrases(
            "drop, remove, delete, forget, forget about, scrap, leave out, take out, lose, cancel"
        ),
        tos: set("to into as"),
        renames: phrases("rename"),
        calls: phrases("call it, name it, call the product, name the product, let's call it"),
        names: phrases("we are called, we're called, i am called, our name is"),
        sells: phrases(
            "we make, we sell, we produce, we build, we're selling, i make, i sell, we are selling"
        ),
        thats: ["that"],
        nots: ["not", "n't"],
        noes: set("no nope nah"),
        corrections: phrases(
            """
            sorry, i mean, i meant, correction, my mistake, my bad, on second thought, oops, hold on,
            scratch that, forget that, never mind
            """
        ),
        rathers: phrases("actually, rather, wait"),
        hedges: phrases(
            "can you, could you, can we, could we, well, oh, hmm, hm, ah, so, yes, ok, okay, also, alright, definitely, certainly"
        ),
        insteads: phrases("instead, rather, actually, i mean"),
        insteadOfs: phrases("instead of, rather than, and not, but not"),
        ands: ["and", "&", "plus"],
        buts: ["but"],
        starts: set("it we i they you he she which because since so this there please what that's and but"),
        pleas: phrases("please, pls, thanks, thank you")
    )

    static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { SpokenWord.words(of: String($0)).map(\.lower) }
    }

    static func set(_ text: String) -> Set<String> { Set(SpokenWord.words(of: text).map(\.lower)) }
}

extension StatementCues {
    /// The cues of all languages together: a client may mix them.
    static let any: StatementCues = {
        let all = [english, german, french, spanish, italian, portuguese]
        func phrases(_ cues: (StatementCues) -> [[String]]) -> [[String]] { all.flatMap(cues) }
        func words(_ cues: (StatementCues) -> Set<String>) -> Set<String> { Set(all.flatMap(cues)) }
        return StatementCues(
            copulas: phrases(\.copulas),
            wishes: phrases(\.wishes),
            tails: words(\.tails),
            subjects: words(\.subjects),
            called: phrases(\.called),
            fors: phrases(\.fors),
            aims: phrases(\.aims),
            makes: phrases(\.makes),
            changes: phrases(\.changes),
            drops: phrases(\.drops),
            tos: words(\.tos),
            renames: phrases(\.renames),
            calls: phrases(\.calls),
            names: phrases(\.names),
            sells: phrases(\.sells),
            thats: words(\.thats),
            nots: words(\.nots),
            noes: words(\.noes),
            corrections: phrases(\.corrections),
            rathers: phrases(\.rathers),
            hedges: phrases(\.hedges),
            insteads: phrases(\.insteads),
            insteadOfs: phrases(\.insteadOfs),
            ands: words(\.ands),
            buts: words(\.buts),
            starts: words(\.starts),
            pleas: phrases(\.pleas)
        )
    }()
}

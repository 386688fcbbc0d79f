extension StatementCues {
    static let italian = StatementCues(
        copulas: phrases("è, sono, sara, sarebbe, era"),
        wishes: phrases(
            "deve essere, devono essere, dovrebbe essere, deve sembrare, deve restare, deve suonare"
        ),
        tails: [],
        subjects: set("questo esso lo la il film video spot clip prodotto"),
        called: phrases("si chiama, si chiamera, viene chiamato"),
        fors: phrases(
            "per, pensato per, pensata per, fatto per, fatta per, destinato a, rivolto a, rivolta a"
        ),
        aims: phrases("si rivolge a, si rivolge ai, si rivolge agli, e rivolto a"),
        makes: phrases("rendilo, rendila, rendetelo, rendetela, lo renda, fallo, che sia"),
        changes: phrases("cambia, cambi, cambiate, cambiare, metti, metta"),
        drops: phrases("togli, tolga, elimina, elimini, cancella, cancelli, dimentica, dimentichi"),
        tos: set("in con a"),
        renames: phrases("rinomina, rinominate, rinomini, rinominalo, rinominala"),
        calls: phrases("chiamalo, chiamala, chiamatelo, chiamatela, lo chiami"),
        names: phrases("si chiama, ci chiamiamo, mi chiamo"),
        sells: phrases("facciamo, vendiamo, produciamo, fabbrichiamo, vendo, produco"),
        thats: ["che"],
        nots: ["non"],
        noes: set("no"),
        corrections: phrases(
            """
            scusi, scusa, scusate, mi scusi, volevo dire, voglio dire, correzione
            """
        ),
        rathers: phrases("anzi, in realta, piuttosto, meglio, aspetta, aspetti"),
        hedges: phrases("oh, ah, allora, beh, ok"),
        insteads: phrases("invece, piuttosto, meglio"),
        insteadOfs: phrases("invece di, invece che, al posto di, e non, ma non"),
        ands: ["e", "ed"],
        buts: ["ma", "bensi"],
        starts: set("siamo noi io loro perche poiche questo e ma è"),
        pleas: phrases("per favore, grazie")
    )
}

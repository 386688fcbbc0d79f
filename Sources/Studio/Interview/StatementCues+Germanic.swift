extension StatementCues {
    static let german = StatementCues(
        copulas: phrases("ist, sind, lautet, lauten, heisst, ware, waren, war"),
        wishes: phrases(
            "soll sein, sollte sein, muss sein, soll, sollen, sollte, sollten, muss, mussen, darf"
        ),
        tails: ["sein", "wirken", "werden", "klingen", "heissen", "lauten", "bleiben", "an", "um"],
        subjects: set("es das dies er sie der die film spot clip video produkt ding"),
        called: phrases("heisst, nennt sich, wird genannt, ist der name"),
        fors: phrases("fur, gedacht fur, gemacht fur, bestimmt fur, was fur"),
        aims: phrases("richtet sich an, wendet sich an, spricht an"),
        makes: phrases("mach es, macht es, machen sie es, mach ihn, macht ihn, machen sie ihn, mach das"),
        changes: phrases("andere, andern sie, andert, setze, setzen sie, stell, stelle, wechsle"),
        drops: phrases(
            "streich, streiche, streichen sie, losche, losch, loschen sie, vergiss, vergessen sie, weg"
        ),
        tos: set("auf zu in"),
        renames: phrases("benenne, benennen sie, benennt, nenne um, umbenennen"),
        calls: phrases(
            "nenn es, nenne es, nennt es, nennen sie es, nenn ihn, nenne ihn, nenn das produkt, nenne das produkt"
        ),
        names: phrases("heisst, wir heissen, und heissen, ich heisse, wir nennen uns"),
        sells: phrases(
            """
            wir machen, wir verkaufen, wir bauen, wir produzieren, wir fertigen, wir stellen her, ich mache,
            ich verkaufe, wir haben
            """
        ),
        thats: [],
        nots: ["nicht"],
        noes: set("nein ne nee no"),
        corrections: phrases(
            """
            entschuldigung, verzeihung, sorry, ich meine, ich meinte, korrektur, quatsch, pardon,
            mein fehler, stimmt nicht
            """
        ),
        rathers: phrases("eigentlich, doch, lieber, eher, besser, vielmehr, moment"),
        hedges: phrases(
            "konnt ihr, konnen sie, kannst du, also, oh, ach, ah, ja, hm, hmm, na ja, halt, gut, ok"
        ),
        insteads: phrases("stattdessen, lieber, eigentlich"),
        insteadOfs: phrases("statt, anstatt, anstelle von, und nicht, aber nicht"),
        ands: ["und", "sowie"],
        buts: ["sondern", "aber"],
        starts: set("es wir ich er man weil denn damit was bitte und aber dazu"),
        pleas: phrases("bitte, danke")
    )
}

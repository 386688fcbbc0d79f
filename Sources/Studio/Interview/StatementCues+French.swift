extension StatementCues {
    static let french = StatementCues(
        copulas: phrases("est, sont, c'est, ce sont, serait, sera, etait"),
        wishes: phrases(
            "doit etre, doivent etre, devrait etre, devraient etre, doit rester, doit sembler, doit faire"
        ),
        tails: [],
        subjects: set("il elle ce ca cela c' le la film video spot clip produit n' ne l'"),
        called: phrases("s'appelle, se nomme, s'appellera, est appele, est appelee"),
        fors: phrases("pour, destine a, destinee a, fait pour, faite pour, pense pour, concu pour"),
        aims: phrases("s'adresse a, s'adresse aux, s'adresse au, vise, cible"),
        makes: phrases("rendez-le, rends-le, rendez-la, faites-le, rendez le, rends le, que ce soit"),
        changes: phrases("change, changez, changer, mets, mettez, remplace, remplacez"),
        drops: phrases("enleve, enlevez, supprime, supprimez, oublie, oubliez, retire, retirez"),
        tos: set("en par a pour"),
        renames: phrases("renomme, renommez, renomme-le, renomme-la, renommez-le, renommez-la"),
        calls: phrases("appelle-le, appelle-la, appelez-le, appelez-la, nomme-le, nommez-le, nommez-la"),
        names: phrases("s'appelle, nous nous appelons, on s'appelle"),
        sells: phrases(
            """
            nous faisons, nous vendons, nous fabriquons, nous produisons, on fait, on vend, on fabrique,
            je vends, je fabrique
            """
        ),
        thats: ["que", "qu'"],
        nots: ["pas"],
        noes: set("non"),
        corrections: phrases(
            """
            pardon, desole, desolee, excusez-moi, je veux dire, je voulais dire, correction,
            attendez, attends, erreur
            """
        ),
        rathers: phrases("en fait, plutot, finalement, en realite"),
        hedges: phrases("oh, ah, eh bien, alors, bon, oui, ok"),
        insteads: phrases("plutot, a la place, en fait"),
        insteadOfs: phrases("au lieu de, au lieu d', plutot que, et pas, mais pas, et non"),
        ands: ["et"],
        buts: ["mais"],
        starts: set("il elle nous on je ils elles vous parce car puisque ce c' et mais"),
        pleas: phrases("s'il vous plait, s'il te plait, svp, merci")
    )
}

extension StatementCues {
    static let spanish = StatementCues(
        copulas: phrases("es, son, está, sera, seria, era"),
        wishes: phrases(
            "debe ser, deben ser, deberia ser, tiene que ser, debe sonar, debe sentirse, debe quedar"
        ),
        tails: [],
        subjects: set("esto eso este la el pelicula video spot anuncio clip producto lo"),
        called: phrases("se llama, se llamara, es llamado"),
        fors: phrases("para, pensado para, pensada para, hecho para, hecha para, destinado a, dirigido a"),
        aims: phrases("se dirige a, va dirigido a, va dirigida a, apunta a"),
        makes: phrases("hazlo, hazla, hagalo, hacedlo, que sea, hazlo mas"),
        changes: phrases("cambia, cambie, cambiad, cambiar, cambiale, cambiele, pon, ponga"),
        drops: phrases("quita, quite, elimina, elimine, borra, borre, olvida, olvide"),
        tos: set("a por en como"),
        renames: phrases("renombra, renombre, renombralo, renombrala, renombrelo"),
        calls: phrases("llamalo, llamala, llamelo, llamemoslo"),
        names: phrases("se llama, nos llamamos, me llamo"),
        sells: phrases("hacemos, vendemos, fabricamos, producimos, vendo, hago, fabrico"),
        thats: ["que"],
        nots: ["no"],
        noes: set("no"),
        corrections: phrases(
            """
            perdon, perdona, perdone, disculpe, disculpa, lo siento, quiero decir, queria decir,
            correccion
            """
        ),
        rathers: phrases("en realidad, mejor, mas bien, de hecho, espera, espere"),
        hedges: phrases("oh, ay, pues, bueno, ok, vale"),
        insteads: phrases("en su lugar, mejor, en cambio, mas bien"),
        insteadOfs: phrases("en vez de, en lugar de, y no, pero no"),
        ands: ["y"],
        buts: ["sino", "pero"],
        starts: set("somos nosotros yo ellos ella porque pues esto y pero es"),
        pleas: phrases("por favor, gracias")
    )

    static let portuguese = StatementCues(
        copulas: phrases("é, são, está, sera, seria, era"),
        wishes: phrases("deve ser, devem ser, deveria ser, tem de ser, tem que ser, deve soar, deve parecer"),
        tails: [],
        subjects: set("isto isso ele ela este o a filme video spot anuncio clipe produto"),
        called: phrases("se chama, chama-se, chamar-se-a, é chamado"),
        fors: phrases("para, pensado para, pensada para, feito para, feita para, destinado a, dirigido a"),
        aims: phrases("destina-se a, dirige-se a, se destina a, se dirige a"),
        makes: phrases("torne-o, torna-o, faz com que seja, que seja, faça-o"),
        changes: phrases("muda, mude, mudar, troca, troque, altera, altere"),
        drops: phrases("tira, tire, remove, remova, apaga, apague, esquece, esqueça, elimina, elimine"),
        tos: set("para por em como"),
        renames: phrases("renomeia, renomeie, renomeia-o, renomeie-o"),
        calls: phrases("chama-lhe, chame-lhe, chama-o, chame-o, chame de"),
        names: phrases("se chama, chama-se, chamamo-nos, nos chamamos, a gente se chama"),
        sells: phrases("fazemos, vendemos, fabricamos, produzimos, vendo, faço, nos fazemos"),
        thats: ["que"],
        nots: ["nao"],
        noes: set("nao"),
        corrections: phrases(
            """
            desculpe, desculpa, perdao, quero dizer, queria dizer, correcao, ou melhor
            """
        ),
        rathers: phrases("na verdade, alias, melhor, espera, espere"),
        hedges: phrases("oh, ai, pois, bom, sim, ok"),
        insteads: phrases("em vez disso, antes, melhor, na verdade"),
        insteadOfs: phrases("em vez de, em lugar de, ao inves de, e nao, mas nao"),
        ands: ["e"],
        buts: ["mas"],
        starts: set("somos nos eu eles ela porque pois isto e mas é"),
        pleas: phrases("por favor, obrigado, obrigada")
    )
}

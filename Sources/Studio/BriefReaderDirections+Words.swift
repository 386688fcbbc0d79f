/// The words by which a direction is known, folded: lower case, without accents.
extension BriefDirections {
    /// What makes a sentence a direction wherever it stands.
    static let always = phrases(
        """
        is forbidden, are forbidden, there must be no, there should be no, there must not be, auf keinen fall,
        ist verboten, sind verboten, on ne veut pas, nous ne voulons pas, je ne veux pas, surtout pas,
        surtout ne pas, que no se diga, que no se digan, que no se vea, que no se vean, que no se muestre,
        que no se muestren, que no aparezca, que no aparezcan, que no salga, que no salgan, que no se oiga,
        que no se hable de, que nao se diga, que nao se digam, que nao apareca, que nao aparecam,
        que nao se veja, que nao se vejam, que nao se mostre, che non si veda, che non si vedano,
        che non si dica, da evitare, no debe haber, no puede haber, non ci deve essere, non ci devono essere,
        nao deve haver, nao pode haver, ne doit pas y avoir, non si deve vedere, non si devono vedere,
        no se debe ver, no se deben ver, nao se deve ver, nao se devem ver, make sure no, make sure that no,
        make sure there are no, make sure there is no, we'd rather not see, i'd rather not see
        """
    )
    /// What makes it one at its start.
    static let imperatives = phrases(
        """
        evitemos, evitem, evitiamo, evitons, prohibido mostrar, prohibido decir, vietato mostrare,
        vietato dire, vietato il, vietata la, prohibido el, prohibida la, proibido o, proibida a, interdit le,
        proibido mostrar, proibido dizer, interdit de montrer, interdit de dire,
        non fate vedere, non mostriamo, non nominate, non nominiamo, non parlate di, non citate,
        leave out any mention, skip any mention, no mostremos, no digamos, no hablemos de,
        es durfen keine, es darf kein, es darf keine, es soll kein, es soll keine, es sollen keine,
        es sollte keine, verzichten sie auf, verzichtet auf, nothing about, not a word about, nichts uber,
        kein wort uber, rien sur, pas un mot sur, nada sobre, ni una palabra sobre, niente su,
        nemmeno una parola su, nem uma palavra sobre, ne faites pas apparaitre, ne faites pas voir,
        don't talk about, do not talk about, never talk about, ne parlez pas de, no hablen de, no hableis de,
        nao falem de, nao falem do, nao falem da, nicht uber, steer clear of
        """
    )
    /// What makes it one at its start when it names a part of the film, too.
    static let openers = phrases(
        """
        skip, leave out, i don't want, we don't want, i do not want, we do not want, prohibido, vietato,
        proibido, lasst, lassen sie, no queremos, no quiero, nao queremos, non vogliamo, wir wollen kein,
        wir wollen keine, wir mochten kein, wir mochten keine, ich mochte keine, ich will keine
        """
    )
    static let keeps = phrases(
        "off the screen, off screen, out of it, out of the film, out of the video, out of this, out of frame"
    )
    /// What is said of a viewer's eyes and ears only when it is said so: "not to be seen".
    static let passives = phrases(
        """
        be seen, be heard, be said, zu sehen, zu horen, gesagt werden, genannt werden, gesehen werden,
        gehort werden, etre vu, etre vus, etre vues, etre entendu, etre dit, essere visto, essere visti,
        essere detto, ser visto, ser vistos, ser dito, verse, oirse, decirse
        """
    )
    static let nobodies: Set<String> = ["nobody", "niemand", "nadie", "nessuno", "ninguem"]
    static let negations = set(
        """
        not never no kein keine keinen keiner nicht nie niemals ne jamais nunca non mai nao mustn't shouldn't
        aucun aucune ningun ninguna nessun nessuna nenhum nenhuma
        """
    )
    static let modals = set(
        """
        must should shall may mustn't shouldn't durfen darf soll sollen sollte sollten muss mussen doit doivent
        devrait faut debe deben deve devono devem pode podem puede pueden
        """
    )
    /// What a film does with things, and nothing else does.
    static let verbs = set(
        """
        show shown appear appears mention mentioned depicted visible gezeigt vorkommen erwahnt genannt
        auftauchen erscheinen montrer montre montres apparaitre mentionner mostrar mostrarse aparecer
        mencionar mostrare apparire comparire nominare
        """
    )
    /// What viewers and customers do, too: such a verb needs a part of the film beside it.
    static let senses = set(
        "see say said hear heard sehen horen gesagt sagen voir dire entendre ver decir oir vedere sentire dizer ouvir"
    )
    static let sayings = set(
        """
        say said mention mentioned gesagt sagen erwahnt genannt nennen dire mentionner decir mencionar
        nominare dizer talk talks
        """
    )
    static let wordWords = set(
        "word words wort worte worter mot mots palabra palabras parola parole palavra palavras"
    )
    /// Parts of a film that are no things in it.
    static let shots = set(
        """
        close-up close-ups closeup closeups shot shots scene scenes footage logo logos caption captions
        subtitle subtitles slogan slogans
        """
    )
    static let reasons = set(
        "because since as weil denn da parce car porque pues perche poiche pois that which dass who"
    )
    /// What no forbidden thing is made of.
    static let functions = modals.union(BriefProhibitions.verbs).union(verbs).union(senses).union(wordWords)
        .union(negations)
        .union(nobodies).union(
            set(
                """
                i we you it us he they there is are be been being forbidden verboten ist sind werden wird zu
                auf fall in im on of off out keep leave skip please any anything a an the this that want don't
                do and or nor screen film video frame ever use used want to for sein das die der den dem ein
                eine einen es wir sie und oder bitte noch nous je veut voulons veux pas surtout parler parlez
                de des du d le la les l un une et ou ni que se diga digan vea vean muestre muestren aparezca
                aparezcan salga salgan oiga hable hablen hableis evitemos evitem evitiamo evitons prohibido
                vietato vietata prohibida proibida image imagen immagine imagem ecran pantalla schermo tela
                ecra bild proibido interdit el los las una o y e en il lo gli da evitare fate mostriamo
                nominiamo nominate parlate citate di del della dei delle dello queremos quiero mostremos
                digamos hablemos as os um uma dos das lasst lassen weg verwendet benutzt evitar na
                werbung personnage also auch aussi tambien anche tambem haber haver essere avoir ci si y che
                digam apareca aparecam veja vejam mostre veda vedano dica make sure nothing about nichts
                uber wort rien sur nada sobre niente su nem nemmeno faites falem do dos da das talk
                verzichten verzichtet wollen mochten mochte will geben vogliamo seen with everything ich
                steer clear rather we'd i'd vu vus vues dit visto visti detto vistos dito gehort gesehen
                verse oirse decirse
                """
            )
        )

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }
}

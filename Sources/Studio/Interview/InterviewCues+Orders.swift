/// What refuses, and what is said to the planner rather than of the film.
extension InterviewCues {
    /// Whether a message says no and no more: "none needed", "nothing, thanks".
    static func isNo(_ text: String) -> Bool {
        let words = pared(text)
        return noes.contains(words.joined(separator: " "))
            || words.count <= 7 && words.contains { denials.contains($0) }
                && words.allSatisfy { denials.contains($0) || needs.contains($0) }
    }

    /// Whether a sentence says that the film asks its viewers for nothing: "no call to action".
    static func refusesCall(_ sentence: String) -> Bool {
        let words = pared(sentence).drop { StatementCues.any.ands.contains($0) }
        return words.count <= 12 && words.contains { denials.contains($0) }
            && words.contains { calls.contains($0) }
            && words.allSatisfy {
                denials.contains($0) || needs.contains($0) || calls.contains($0) || besideCalls.contains($0)
            }
            // "Do not call."
            && (words.contains { $0 != "call" && calls.contains($0) }
                || words.count == 2 && words.first == "no")
    }

    /// Whether words tell the planner to go on, to begin again or to help, and nothing of the film.
    static func isCommand(_ text: String) -> Bool { commands.contains(pared(text).joined(separator: " ")) }

    /// Whether words say that all is said.
    static func isClosing(_ text: String) -> Bool { closings.contains(pared(text).joined(separator: " ")) }

    /// The words of a phrase without thanks and pleas around them.
    private static func pared(_ text: String) -> ArraySlice<String> {
        var words = phrase(text).split(separator: " ").map(String.init)[...]
        while let last = words.last, words.count > 1, courtesies.contains(last) { words.removeLast() }
        while let first = words.first, words.count > 1, courtesies.contains(first) { words.removeFirst() }
        return words
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let courtesies = words(
        """
        please pls can could would we i i'd want like to thanks thank you many a lot very much ok okay well let's lets just bitte danke vielen dank schon
        merci beaucoup svp s'il vous te plait bien por favor gracias muchas grazie mille per favore obrigado obrigada
        muito
        """
    )

    private static let noes = set(
        "no, nope, none, nothing, no thanks, nein, keiner, nichts, nein danke, non, aucun, rien, non merci, "
            + "ninguno, nada, no gracias, nessuno, niente, no grazie, nao, nenhum, nao obrigado"
    )

    private static let denials = words(
        """
        no none nothing nobody niemand not nope don't isn't without nein kein keine keinen keiner keins nichts nicht ohne
        non aucun aucune rien pas sans ningun ninguna ninguno nada sin nessun nessuna nessuno niente senza
        nao nenhum nenhuma sem
        """
    )

    /// What may stand beside a denial that is all that was said.
    private static let needs = words(
        """
        needed necessary required need needs one it it's is there at all in particular special specific they people should have has to anything sie sollen tun really we i do
        any notig erforderlich brauchen brauche brauchts braucht es ist das wir ich besonderes
        necessaire besoin requis requise utile c'est n'est n'en faut il y n'y a en avons nous n'avons de d'en particulier
        hace falta necesario necesaria es necesitamos necesita especial hay
        serve servono necessario necessaria e occorre c'e ce n'e bisogno particolare ne abbiamo
        preciso precisa precisamos necessidade precisar
        """
    )

    private static let calls = words(
        """
        call action cta call-to-action aufruf handlungsaufruf handlungsaufforderung appel d'appel l'action d'action
        llamada accion chiamata all'azione invito chamada acao
        """
    )

    private static let besideCalls = words(
        """
        to for a the want have with should be please film video its end einen den am ende zum dazu mit wollen mochten
        soll der un une le la l' avec voulons pas d' fin el al final para queremos quiero una il con vogliamo alla fine
        o uma com no fim so let
        """
    )

    private static let commands = set(
        """
        start over, start again, start afresh, start anew, start from scratch, start from the beginning, restart,
        begin again, begin anew, reset, reset everything, from the beginning, from the start, from scratch,
        clear everything, delete everything, go on, go ahead, continue, carry on, proceed, next question, move on,
        keep going, help, help me, need help, need some help, undo, undo that, go back,
        von vorne, von vorn, nochmal von vorne, noch mal von vorne, noch einmal von vorne, alles von vorne,
        fang von vorne an, fange von vorne an, fangen sie von vorne an, fang neu an, neu anfangen, von vorne anfangen,
        neu starten, neustart, zurucksetzen, alles zurucksetzen, alles loschen, mach weiter, machen sie weiter,
        weitermachen, weiter so, nachste frage, hilfe, hilf mir, helfen sie mir, zuruck,
        recommence, recommencez, recommencer, recommencons, on recommence, recommence tout, recommencez tout,
        repars de zero, repartez de zero, repartons de zero, depuis le debut, reprends depuis le debut,
        reprenez depuis le debut, continuez, continuons, question suivante, aide, aide-moi, aidez-moi, a l'aide,
        annule, annulez, revenir en arriere,
        empieza de nuevo, empiece de nuevo, empieza otra vez, empezar de nuevo, empecemos de nuevo, vuelve a empezar,
        volver a empezar, desde el principio, desde cero, reinicia, reiniciar, sigue, siga, sigamos, adelante,
        siguiente pregunta, ayuda, ayudame, ayudeme, deshacer,
        ricomincia, ricominci, ricominciamo, ricominciare, ricomincia da capo, ricominciamo da capo, da capo,
        dall'inizio, da zero, riparti da zero, ripartiamo da zero, continua, continui, vai avanti, andiamo avanti,
        prossima domanda, aiuto, aiutami, mi aiuti, annulla,
        comeca de novo, comece de novo, comecar de novo, recomeca, recomece, recomecar, do zero, do inicio,
        desde o inicio, segue, siga em frente, continuar, proxima pergunta, ajuda, ajuda-me, ajude-me, me ajude,
        desfazer
        """
    )

    private static let closings = set(
        """
        that's it, thats it, that's all, thats all, that is all, that's everything, done, i'm done, we're done,
        das war's, das wars, das war alles, das ist alles, mehr nicht, c'est tout, ce sera tout, eso es todo, es todo,
        nada mas, e tutto, questo e tutto, nient'altro, e tudo, isso e tudo, e so isso, mais nada
        """
    )
}

import Foundation

/// The words by which the answers of an interview are understood, in the six languages.
enum InterviewCues {
    /// What somebody leaves to us.
    enum Open {
        /// What was asked for.
        case asked
        /// All that is not said yet.
        case all
    }

    /// Whether a message says hello and no more.
    static func isGreeting(_ text: String) -> Bool { greetingLanguage(of: text) != nil }

    /// The language that a message which is a greeting is in; nil for anything else.
    ///
    /// English is the first that is looked at, so a word that two languages share counts as English.
    static func greetingLanguage(of text: String) -> String? {
        let said = phrase(text)
        guard !said.isEmpty, said.count <= 40 else { return nil }
        return greetings.first { $0.1.contains(said) }?.0
    }

    /// Whether a message leaves something to us: "you decide", "no idea", "assume the rest".
    static func leavesOpen(_ text: String) -> Open? {
        let said = phrase(text)
        guard BriefWords.words(of: text).count <= 9 else { return nil }
        let spaced = " \(said) "
        if rests.contains(where: { spaced.contains(" \($0) ") }) { return .all }
        // "Egal" alone leaves it open; within a sentence a single word may mean anything.
        let isShort = said.split(separator: " ").count <= 2
        let isOpen = opens.contains { ($0.contains(" ") || isShort) && spaced.contains(" \($0) ") }
        return isOpen ? .asked : nil
    }

    /// Whether a message says thanks or yes and no more.
    static func isThanks(_ text: String) -> Bool {
        phrase(text).split(separator: " ").allSatisfy { thanks.contains(String($0)) } || isClosing(text)
    }

    /// Whether a sentence tells us to change something, in words that are not understood: "forget the whistle".
    static func isOrder(_ sentence: String) -> Bool {
        let words = SpokenWord.words(of: sentence)
        return SpokenWord.length(of: StatementCues.any.drops, in: words) != nil
            || words.first.map { ["change", "andere", "changez", "cambia", "mude"].contains($0.plain) }
                == true
    }

    /// A text without a "hello" that runs on into its first sentence: "hallo wir sind …".
    static func withoutGreeting(_ text: String) -> String {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, isGreeting(words[0]), words[0].last?.isLetter == true,
            let next = SpokenWord.words(of: words[1]).first, StatementCues.any.starts.contains(next.plain),
            !isGreeting("\(words[0]) \(next.plain)")
        else { return text }
        return words[1]
    }

    /// Whether a message is plainly no answer: a question of its own, thanks, a sign.
    ///
    /// A message for the viewer may be a question, and so may be the wish for a film.
    static func isNoAnswer(_ text: String, to part: BriefPart?) -> Bool {
        let said = phrase(text)
        guard said.contains(where: { $0.isLetter || $0.isNumber }) else { return true }
        if isThanks(text) || isNo(text) || isCommand(text) { return true }
        if questions.contains(where: { said == $0 || said.hasPrefix($0 + " ") }) { return true }
        let isAsking = BriefWords.sentences(of: text).allSatisfy {
            ["?", "？"].contains($0.last) && !BriefCues.isRequest($0) && !BriefCues.introducesFilm($0)
        }
        return isAsking && ![.messages, .callToAction].contains(part)
    }

    /// What is left of an answer without its beginning: "It should feel", "Es ist für".
    static func core(of sentence: String) -> String {
        var words = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
        var isShorter = true
        while isShorter {
            isShorter = false
            for length in stride(from: min(5, words.count - 1), through: 1, by: -1)
            where beginnings.contains(phrase(words.prefix(length).joined(separator: " "))) {
                words.removeFirst(length)
                isShorter = true
                break
            }
        }
        return BriefText.withoutStop(words.joined(separator: " "))
    }

    /// The words in lower case and without accents and signs, with one space between.
    static func phrase(_ text: String) -> String {
        BriefWords.words(of: BriefWords.folded(text).replacing("’", with: "'")).joined(separator: " ")
    }

    static func set(_ text: String) -> Set<String> {
        Set(text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
    }

    private static let greetings: [(String, Set<String>)] = [
        ("en", set("hello, hi, hey, hi there, hello there, good morning, good afternoon, good evening")),
        (
            "de",
            set(
                "hallo, guten tag, guten morgen, guten abend, moin, servus, gruss gott, gruezi, hallo zusammen"
            )
        ),
        ("fr", set("bonjour, salut, bonsoir, coucou, bonjour a tous")),
        ("es", set("hola, buenos dias, buenas tardes, buenas noches, buenas")),
        ("it", set("ciao, buongiorno, buonasera, salve, buon pomeriggio")),
        ("pt", set("ola, oi, bom dia, boa tarde, boa noite")),
    ]

    private static let opens = set(
        """
        skip, skip it, skip that, you decide, you choose, up to you, whatever, no idea, don't know, dont know,
        do not know, not sure, as you like, surprise me, you pick, no preference, anything,
        weiss nicht, weiss ich nicht, keine ahnung, egal, entscheide du, entscheiden sie, such du aus,
        suchen sie aus, wie du willst, wie sie wollen, uberspringen, weiter, keine angabe,
        je ne sais pas, sais pas, aucune idee, comme tu veux, comme vous voulez, peu importe, a toi de voir,
        a vous de voir, decidez, decide toi, passe, passer, passons,
        no se, ni idea, da igual, me da igual, decide tu, decida usted, como quieras, como quiera, lo que sea,
        saltar, paso, non lo so, non so, nessuna idea, decidi tu, decida lei, scegli tu, fai tu, faccia lei,
        come vuoi, come vuole, indifferente, salta,
        nao sei, nenhuma ideia, sem ideia, tanto faz, voce decide, decide voce, decida voce, como quiser,
        escolhe tu, pular, pula
        """
    )

    private static let rests = set(
        """
        assume the rest, decide the rest, decide everything, you decide everything, the rest is up to you,
        choose the rest, fill in the rest, all up to you,
        den rest entscheidest du, entscheide den rest, nimm den rest an, den rest nach belieben, rest egal,
        der rest ist egal, alles egal, den rest entscheiden sie,
        decide le reste, decidez du reste, decidez le reste, le reste est a vous, tout le reste comme vous voulez,
        choisis le reste, choisissez le reste,
        decide el resto, decide tu el resto, el resto da igual, elige el resto, todo lo demas da igual,
        decidi il resto, decidi tu il resto, il resto e indifferente, scegli il resto,
        decide o resto, decida o resto, voce decide o resto, o resto tanto faz, escolhe o resto
        """
    )

    private static let thanks = set(
        """
        perfect, great, good, nice, looks, sounds, that, is, it, all, fine, super, perfekt, das, sieht, aus, passt,
        parfait, perfecto, perfetto, perfeito, so, ok, okay, thanks, thank, you, hm, hmm, yes, sure, alright, aha, ah, oh, ja, danke, vielen, dank, gut, klar,
        oui, merci, beaucoup, d'accord, si, vale, gracias, muchas, grazie, va, bene, sim, obrigado, obrigada, certo
        """
    )

    private static let questions = set(
        """
        what do you mean, what can you do, what is this, who are you, i don't understand, i do not understand,
        was meinen sie, was meinst du, was heisst das, wer bist du, wer sind sie, ich verstehe nicht,
        ich verstehe die frage nicht, qu'est-ce que vous voulez dire, que voulez-vous dire, je ne comprends pas,
        qui etes-vous, que quiere decir, no entiendo, quien es usted, che cosa intende, cosa intende, non capisco,
        chi sei, o que quer dizer, nao entendo, nao percebo, quem e voce
        """
    )

    private static let beginnings = set(
        """
        it should feel, it should look, it should be, it should, it's, it is, i want it, i want it to be, make it,
        we want, i want, i'd like, we'd like, something, rather, maybe, perhaps, mostly, mainly, for, it's for,
        it is for, the look is, the tone is, the feeling is, very, well, yes, look, feel,
        es soll, soll, es sollte, sollte, es ist, ich mochte, wir wollen, eher, vielleicht, vor allem, fur,
        es ist fur, sie ist fur, er ist fur, ja, also, etwas, hauptsachlich, er soll, sie soll, der film soll,
        il doit etre, il faut que ce soit, ca doit etre, c'est, c'est pour, pour, plutot, peut-etre, surtout,
        quelque chose de, oui, je veux, nous voulons, il devrait etre, ce serait,
        debe ser, deberia ser, que sea, es, es para, para, mas bien, quiza, quizas, sobre todo, algo, si, quiero,
        queremos, deve essere, dovrebbe essere, che sia, e, e per, per, piuttosto, forse, soprattutto, qualcosa di,
        vorrei, vogliamo, deve ser, deveria ser, e para, talvez, sobretudo, principalmente, algo, sim, quero
        """
    )
}

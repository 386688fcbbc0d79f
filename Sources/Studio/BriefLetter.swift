/// A brief that was written as a letter: what it greets, thanks and signs with is no part of the film.
struct BriefLetter {
    /// The lines that are left, each trimmed; empty ones stay, as they end a paragraph.
    private(set) var lines: [String]
    /// The greeting and the sign-off, which are kept as notes.
    private(set) var notes: [String] = []

    /// Reads a text; one that holds nothing but a greeting is left as it is.
    init(_ text: String) {
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { BriefWords.trimmed($0) }
        lines = all
        takeGreeting()
        takeSignOff()
        guard lines.contains(where: { !BriefWords.words(of: $0).isEmpty }) else {
            lines = all
            notes = []
            return
        }
    }

    // MARK: Greeting

    /// Only a subject line may stand before a greeting.
    private mutating func takeGreeting() {
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        for index in filled.prefix(2) {
            guard let (greeting, rest) = Self.greeting(lines[index]), filled.count > 1 || !rest.isEmpty
            else { continue }
            notes.append(greeting)
            lines[index] = rest.prefix(1).uppercased() + rest.dropFirst()
            return
        }
    }

    /// The greeting at the start of a line and what follows it; nil without one.
    private static func greeting(_ line: String) -> (String, String)? {
        let tokens = line.split(whereSeparator: \.isWhitespace).map(String.init)
        let words = tokens.prefix(6).map { BriefWords.folded(BriefWords.bare($0)) }
        guard greetings.contains(where: { words.starts(with: $0) }) else { return nil }
        let pause = tokens.prefix(5).indices.first { index in
            tokens[index].last.map { ",!:".contains($0) || $0 == "." && index < 2 } == true
        }
        guard let pause else { return tokens.count <= 3 ? (line, "") : nil }
        let rest = Array(tokens[(pause + 1)...])
        // "Hello Jude, a bar in Cork": what follows says what the name is.
        let isName = !BriefCues.withoutArticle(rest).elementsEqual(rest) && tokens[pause].hasSuffix(",")
        return isName ? nil : (tokens[...pause].joined(separator: " "), rest.joined(separator: " "))
    }

    // MARK: Sign-off

    private mutating func takeSignOff() {
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        for (order, index) in filled.enumerated().dropFirst().suffix(7) {
            let after = filled[(order + 1)...].map { lines[$0] }
            guard Self.isSignOff(lines[index]), after.allSatisfy(Self.isSignature) else { continue }
            notes += [lines[index]] + after
            for line in filled[order...] { lines[line] = "" }
            return
        }
    }

    /// Whether a line or sentence says good-bye or thanks, alone or with a name behind it.
    static func isSignOff(_ text: String) -> Bool {
        let tokens = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let words = tokens.map { BriefWords.folded(BriefWords.bare($0)) }
        guard let found = signOffs.filter({ words.starts(with: $0) }).max(by: { $0.count < $1.count }),
            words.count <= found.count + 4
        else { return false }
        let ends = tokens[found.count - 1].last.map { ",!.–—".contains($0) } == true
        // "Best coffee in town" is no farewell, "Viele Grüße aus Leipzig" is.
        return found.count > 1 || words.count == 1 || ends && words.count <= 4
    }

    private static func isSignature(_ line: String) -> Bool {
        BriefWords.words(of: line).count <= 8 && BriefCues.label(of: line) == nil
            && !line.lowercased().hasPrefix("ps") && !line.lowercased().hasPrefix("p.s")
    }

    // MARK: Between

    /// Whether a sentence is said to the film maker as letters have it: "hope you're well".
    static func isPleasantry(_ sentence: String) -> Bool {
        let words = BriefWords.words(of: sentence).map {
            BriefWords.folded($0).replacing("’", with: "'")
        }
        return pleasantries.contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
    }
}

/// The words by which the parts of a letter are known, folded: lower case, without accents.
extension BriefLetter {
    private static let greetings = phrases(
        """
        hi, hello, hey, dear, good morning, good afternoon, good evening, hallo, guten tag, guten morgen,
        guten abend, liebe, lieber, liebes, sehr geehrte, sehr geehrter, moin, servus, gruss gott, bonjour,
        bonsoir, salut, cher, chere, chers, cheres, hola, buenos dias, buenas tardes, buenas, estimado,
        estimada, estimados, estimadas, querido, querida, queridos, ciao, salve, buongiorno, buonasera,
        gentile, gentili, caro, cara, cari, ola, oi, bom dia, boa tarde, boa noite, caros, prezado, prezada,
        prezados, здравствуйте, привет, добрыи день, dzien dobry, czesc, beste, goedemorgen, dag
        """
    )
    private static let signOffs = phrases(
        """
        best, best regards, best wishes, kind regards, warm regards, regards, cheers, thanks, thanks a lot,
        thanks in advance, thank you, thank you in advance, many thanks, yours, yours sincerely,
        yours faithfully, sincerely, all the best, viele grusse, viele grusse aus, liebe grusse, beste grusse,
        herzliche grusse, schone grusse, mit freundlichen grussen, freundliche grusse, grusse, gruss, mfg, lg,
        vg, danke, danke euch, vielen dank, danke im voraus, besten dank, cordialement, bien cordialement,
        bien a vous, merci, merci beaucoup, merci d'avance, merci d’avance, merci par avance, amicalement,
        a bientot, bises, bonne journee, saludos, un saludo, saludos cordiales, gracias, muchas gracias,
        gracias de antemano, atentamente, un abrazo, saluti, cordiali saluti, cari saluti, distinti saluti,
        un saluto, grazie, grazie mille, grazie in anticipo, a presto, abracos, um abraco, obrigado,
        obrigada, muito obrigado, muito obrigada, atenciosamente, cumprimentos, com os melhores cumprimentos,
        melhores cumprimentos, ate breve, с уважением, спасибо, pozdrawiam, dziekuje, groetjes, met
        vriendelijke groet, bedankt
        """
    )
    private static let pleasantries = phrases(
        """
        hope you're well, hope you are well, hope you are doing well, hope you're doing well, hope all is well,
        hope this finds you well, let me know, let us know if, get back to me, get back to us, as discussed,
        looking forward to hearing, looking forward to seeing, looking forward to your, first draft,
        if you need anything, any questions, the deadline, our deadline, our budget, the budget, i've attached, is attached, attached you,
        wie besprochen, ich hoffe, wir hoffen euch, anbei, ich freue mich auf, wir freuen uns auf ihr, wir freuen uns auf eu, freue mich auf eure, freue mich auf ihre,
        freue mich auf deine, freuen uns auf eure, freuen uns auf ihre, bei fragen, unser budget,
        das budget, j'espere que vous, comme convenu, n'hesitez pas, ci-joint, dans l'attente de,
        notre budget, le budget, espero que esteis, espero que esten, espero que estes, espero que este,
        como hablamos, como comentamos, quedo a la espera, adjunto, nuestro presupuesto, el presupuesto,
        spero che, come d'accordo, resto in attesa, in allegato, il nostro budget, il budget, fatemi sapere,
        espero que estejam, espero que esteja, conforme combinado, fico a aguardar, em anexo, o orcamento,
        nosso orcamento
        """
    )

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }
}

import Foundation
import Studio

/// The way in which a film tells what it has to tell.
enum Structure: String, CaseIterable, Sendable {
    case problemSolution = "problem_solution"
    case dayInALife = "day_in_a_life"
    case reveal
    /// A customer's own words; only for briefs that quote some.
    case testimonial
    case howItWorks = "how_it_works"
    case beforeAfter = "before_after"
    case listOfThree = "list_of_three"
    case seasonal

    /// The structure of a film: the one its brief's words point to, else one of those that need no words.
    static func of(_ brief: Brief, seed: Seed) -> Structure {
        if !CustomerWords.all(in: brief).isEmpty { return .testimonial }
        let text = spaced(brief)
        // The brief's words count, too: the same seed must not tell every product's film in the same way.
        var chance = seed.derived("structure").derived(text).generator
        let open = allCases.filter { $0 != .testimonial }
        let counts = open.map { ($0, $0.cueCount(in: text, messages: brief.messages.value ?? [])) }
        guard let most = counts.map(\.1).max(), most > 0 else { return chance.pick(open) }
        return chance.pick(counts.filter { $0.1 == most }.map(\.0))
    }

    /// Whether the brief's own words call for this structure, so that the film may speak of it.
    func isCalled(by brief: Brief) -> Bool {
        // An app alone shows no way of working that a film could explain, a repair no "before"; and a name
        // calls for nothing.
        if let hints {
            let idle = Set(hints + FoldedWords.of(brief.title))
            let words = FoldedWords.of(Self.spaced(brief)).filter { !idle.contains($0) }
            return cueCount(in: " " + words.joined(separator: " ") + " ", messages: []) > 0
        }
        return self == .testimonial
            || cueCount(in: Self.spaced(brief), messages: brief.messages.value ?? []) > 0
    }

    /// All that a brief says of its subject: folded words with a space around each.
    static func spaced(_ brief: Brief) -> String {
        let said = [brief.product.value, brief.brand.value, brief.description.value, brief.audience.value]
        let texts = said.compactMap(\.self) + (brief.messages.value ?? [])
        return " " + texts.flatMap { FoldedWords.of($0) }.joined(separator: " ") + " "
    }

    /// Words that choose the structure but do not call for its opening line.
    private var hints: [String]? {
        let words =
            switch self {
            case .howItWorks:
                "app software anwendung application logiciel aplicacion applicazione aplicativo aplicacao"
            case .beforeAfter:
                """
                repair repairs repaired mend mended reparatur reparieren repariert reparer repare reparar repara
                riparare ripara conserto conserta retouche
                """
            default: ""
            }
        return words.isEmpty ? nil : FoldedWords.of(words)
    }

    private func cueCount(in text: String, messages: [String]) -> Int {
        let phrases = Set(cues.split(separator: ",").map { FoldedWords.of($0).joined(separator: " ") })
        let found = phrases.count { text.contains(" \($0) ") }
        switch self {
        // One time of day is common; two make a day.
        case .dayInALife: return found - 1
        case .listOfThree: return messages.count == 3 ? found : 0
        default: return found
        }
    }
}

/// Words in the form in which they are compared.
enum FoldedWords {
    /// The words of a text in lower case and without accents.
    static func of(_ text: some StringProtocol) -> [String] {
        String(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension Structure {
    /// Words of the brief that call for this structure, separated by commas.
    private var cues: String {
        switch self {
        case .problemSolution:
            """
            tired of, sick of, no more, never again, problem, hassle, struggle, annoying, worry, noise, noisy,
            get stuck, forget, forgotten, waste, too late, lost, without a roar, schluss mit, nie wieder, nervt,
            ärger, mühsam, vergessen, sorgen, lärm, schmerzen, angst, marre, problème, galère, oublier, souci,
            bruit, perdre, peur, harto, cansado, nunca más, problema, olvidar, ruido, miedo, desperdicio,
            basta, stanco, mai più, dimenticare, rumore, paura, spreco, chega de, nunca mais, esquecer,
            barulho, medo, desperdício
            """
        case .dayInALife:
            """
            morning, mornings, noon, lunch, evening, evenings, night, nights, every day, breakfast, dinner,
            morgens, morgen, früh, mittags, mittag, abends, abend, nachts, nacht, alltag, feierabend, matin,
            midi, soir, nuit, journée, quotidien, mañana, mediodía, noche, madrugada, cada día, mattina,
            mattino, mezzogiorno, sera, notte, giornata, manhã, noite, tarde, todos os dias
            """
        case .reveal:
            """
            launch, launches, unveil, introducing, opening, premiere, secret, for the first time,
            eröffnung, eröffnet, premiere, erstmals, neuheit, geheimnis, lancement, inauguration, ouverture,
            première fois, secret, lanzamiento, estreno, inauguración, por primera vez, secreto, lancio,
            inaugurazione, anteprima, per la prima volta, segreto, lançamento, estreia, inauguração,
            pela primeira vez, segredo
            """
        case .testimonial: ""
        case .howItWorks:
            """
            how it works, step, steps, scan, tap, press, connect, install, set up, upload, app, software,
            so funktioniert, schritt, schritte, drücken, scannen, verbinden, anwendung, comment ça marche,
            étape, étapes, appuyez, application, logiciel, cómo funciona, paso, pasos, aplicación, pulsa,
            come funziona, passaggi, passi, applicazione, como funciona, passos, aplicativo, aplicação
            """
        case .beforeAfter:
            """
            before and after, restored, restore, restoration, renovate, renovation, repair, repairs,
            repaired, mend, mended, transform, transformed, as new, vorher, nachher, reparatur,
            reparieren, repariert, renovierung, restauriert, sanierung, avant et après, réparer, répare,
            rénovation, restauré, retouche, antes y después, antes e depois, prima e dopo, reparar,
            repara, reforma, restaurado, riparare, ripara, restauro, ristrutturazione, come nuovo,
            conserto, conserta, restauro, reformar
            """
        case .listOfThree:
            "three, drei, trois, tres, tre, três, reasons, gründe, raisons, razones, motivi, motivos"
        case .seasonal:
            """
            spring, summer, autumn, winter, season, seasons, christmas, easter, harvest, frühling, sommer,
            herbst, winter, jahreszeit, weihnachten, ostern, ernte, advent, printemps, automne, hiver,
            saison, saisons, noël, récolte, vendange, primavera, verano, otoño, invierno, navidad, cosecha,
            temporada, estate, autunno, inverno, natale, stagione, stagioni, vendemmia, raccolta, verão,
            outono, natal, colheita, estação
            """
        }
    }
}

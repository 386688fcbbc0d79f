import Studio

/// Plans the scenes of one film: lengths by rule, lines from the brief, pictures by turn.
struct ScenePlan {
    private let order: SceneOrder
    private let family: MoodFamily
    private let phrases: Phrases?
    private let script: FilmScript

    /// A plan for one order.
    init(_ order: SceneOrder) {
        self.order = order
        family = MoodFamily.of(order.mood, tone: order.brief.tone.value ?? [])
        phrases = Phrases.of(order.language)
        script = FilmScript(order.brief, feeling: family.feeling, phrases: phrases, seed: order.seed)
    }

    /// The scenes, whose frames sum to the format's.
    func scenes() -> [Scene] {
        let rate = order.format.rate
        // Few long scenes or more short ones: whichever lets the most of the brief be said in whole.
        let drafts = [4, 3, 2].filter { $0 <= max(script.featureCount, 2) }.map { count in
            let parts = SceneLengths.divide(
                frames: order.format.frames,
                rate: rate,
                features: count,
                seed: order.seed
            )
            return (
                parts: parts,
                lines: script.lines(
                    for: parts.map { (purpose: $0.purpose, seconds: rate.seconds(ofFrames: $0.frames)) }
                )
            )
        }
        let most = drafts.map { draft in draft.lines.count { $0.isWhole } }.max() ?? 0
        guard let (parts, lines) = drafts.first(where: { draft in draft.lines.count { $0.isWhole } == most })
        else { return [] }
        var views = Views(kind: StagingWords.kind(of: order.brief), pace: family.pace, seed: order.seed)
        return zip(parts, lines).enumerated().map { index, part in
            scene(
                part.0.purpose,
                frames: part.0.frames,
                line: part.1,
                view: views.next(for: part.0.purpose),
                position: index
            )
        }
    }

    private func scene(
        _ purpose: Scene.Purpose,
        frames: Int,
        line: FilmScript.Line,
        view: Views.View,
        position: Int
    ) -> Scene {
        Scene(
            purpose: purpose,
            name: name(purpose, line, position),
            description: description(purpose, line, view),
            stylePrompt: [view.framing, family.lens.rawValue, family.light.rawValue, view.move]
                .joined(separator: ", ").capitalizedFirst,
            narration: line.spoken,
            words: line.shown,
            subject: order.brief.subject,
            frames: frames
        )
    }

    /// Chapters of the film carry this name, so it is in the film's language.
    private func name(_ purpose: Scene.Purpose, _ line: FilmScript.Line, _ position: Int) -> String {
        let title = order.brief.title
        switch purpose {
        case .hook: return phrases?.opening ?? "\(title) \(position + 1)"
        case .introduction: return title
        case .feature:
            if !line.shown.isEmpty { return line.shown }
            if line.source.isEmpty { return "\(phrases?.view ?? title) \(position - 1)" }
            let start = line.source.split(separator: " ").prefix(4).joined(separator: " ").prefix(30)
            return start + "…"
        case .closing: return phrases?.closing ?? "\(title) \(position + 1)"
        }
    }

    private func description(_ purpose: Scene.Purpose, _ line: FilmScript.Line, _ view: Views.View) -> String
    {
        let subject = order.brief.subject
        switch purpose {
        case .hook:
            return "\(subject.capitalizedFirst), only a part of it, \(view.setting); "
                + "it is not yet clear what it is."
        case .introduction:
            return "\(subject.capitalizedFirst), seen whole for the first time, \(view.setting)."
        case .feature:
            let idea = line.source.isEmpty ? "" : " It shows what these words say: “\(line.source)”"
            return "\(subject.capitalizedFirst), \(view.setting).\(idea)"
        case .closing:
            return "\(subject.capitalizedFirst) at rest, \(view.setting), "
                + "with quiet space above for the name \(order.brief.title)."
        }
    }
}

/// Gives every scene a setting, a framing and a move, none of them twice in a row.
struct Views {
    /// How one scene is seen.
    struct View {
        let setting: String
        let framing: String
        let move: String
    }

    private let settings: [String]
    private let moves: [String]
    private let start: Int
    private var count = 0
    private var framing = ""

    /// Views for one film, beginning where its seed says.
    init(kind: StagingWords.Kind, pace: MoodFamily.Pace, seed: Seed) {
        settings = StagingWords.settings(for: kind)
        moves = StagingWords.moves(for: pace)
        start = Int(seed.derived("views").value % 1000)
    }

    /// The view of the next scene.
    mutating func next(for purpose: Scene.Purpose) -> View {
        defer { count += 1 }
        let place = start + count
        let framings = StagingWords.framings(for: purpose)
        let turn = framings.indices.map { framings[(place + $0) % framings.count] }
        framing = turn.first { $0 != framing } ?? turn.joined()
        return View(
            setting: settings[place % settings.count],
            framing: framing,
            move: moves[place % moves.count]
        )
    }
}

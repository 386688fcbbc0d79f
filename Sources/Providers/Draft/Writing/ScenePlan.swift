import Studio

/// Plans the scenes of one film: lengths by rule, lines from the brief, pictures by turn.
struct ScenePlan {
    private let order: SceneOrder
    private let family: MoodFamily
    private let phrases: Phrases?
    private let script: FilmScript
    private let structure: Structure
    private let words: StagingWords

    /// A plan for one order.
    init(_ order: SceneOrder) {
        self.order = order
        family = MoodFamily.of(order.mood, tone: order.brief.tone.value ?? [])
        phrases = Phrases.of(order.language)
        structure = Structure.of(order.brief, seed: order.seed)
        words = StagingWords(prohibited: order.brief.prohibited, pace: family.pace)
        script = FilmScript(
            order.brief,
            feeling: family.feeling,
            structure: structure,
            phrases: phrases,
            seed: order.seed
        )
    }

    /// The scenes, whose frames sum to the format's.
    func scenes() -> [Scene] {
        let rate = order.format.rate
        // Few long scenes or more short ones: whichever lets the most of the brief be said in whole.
        let counts = [4, 3, 2].filter { $0 <= max(script.featureCount, 2) }
        let divisions =
            order.parts.map { [$0] }
            ?? counts.map { count in
                SceneLengths.divide(
                    frames: order.format.frames,
                    rate: rate,
                    features: count,
                    seed: order.seed
                )
            }
        let drafts = divisions.map { parts in
            (
                parts: parts,
                lines: script.lines(
                    for: parts.map { (purpose: $0.purpose, seconds: rate.seconds(ofFrames: $0.frames)) }
                )
            )
        }
        // A film without a voice tells what it can in its titles.
        let isSilent = order.brief.prohibited.voice
        func told(_ lines: [FilmScript.Line]) -> Int {
            lines.count { isSilent ? !$0.source.isEmpty && !$0.shown.isEmpty : $0.isWhole } * 100
                - lines.count { $0.spoken.isEmpty }
        }
        let most = drafts.map { told($0.lines) }.max() ?? 0
        guard let (parts, lines) = drafts.first(where: { told($0.lines) == most })
        else { return [] }
        var staging = StagingPlan(
            order.brief,
            family: family,
            language: order.language,
            seed: order.seed
        )
        let beats = structure.beats(for: parts.map(\.purpose))
        return zip(zip(parts, lines), beats).enumerated().map { index, part in
            let ((scene, line), beat) = part
            let next = staging.next(fitted(beat, to: line, scene.purpose), telling: line.source)
            return Scene(
                purpose: scene.purpose,
                name: name(scene.purpose, line, next.staging, index),
                description: description(scene.purpose, line, next.subject, next.staging),
                stylePrompt: words.style(next.staging, family: family),
                narration: line.spoken,
                words: line.shown,
                subject: next.subject,
                staging: next.staging,
                frames: scene.frames
            )
        }
    }

    /// A beat as its line wants it: at the hour that it names, and with what it tells of.
    private func fitted(_ beat: Beat, to line: FilmScript.Line, _ purpose: Scene.Purpose) -> Beat {
        let hour = phrases?.times.firstIndex(of: line.spoken).map { Phrases.hours[$0] }
        var beat = beat.at(hour ?? Daytime.named(in: line.source))
        if purpose == .feature, !line.source.isEmpty { beat.shows = .told }
        return beat
    }

    /// Chapters of the film carry this name, so it is in the film's language.
    private func name(
        _ purpose: Scene.Purpose,
        _ line: FilmScript.Line,
        _ staging: Staging,
        _ position: Int
    ) -> String {
        let title = order.brief.title
        switch purpose {
        case .hook: return phrases?.opening ?? (line.shown.isEmpty ? title : line.shown)
        case .introduction: return title
        case .feature:
            if !line.shown.isEmpty { return line.shown }
            if line.source.isEmpty {
                // An interlude names nothing, the time of day does.
                return time(staging.light) ?? "\(title) \(position + 1)"
            }
            let start = line.source.split(separator: " ").prefix(4).joined(separator: " ").prefix(30)
            return SpokenLine.opened(String(start), name: title) + "…"
        case .closing: return phrases?.closing ?? (line.shown.isEmpty ? title : line.shown)
        }
    }

    private func time(_ light: Staging.Light) -> String? {
        guard let index = Phrases.hours.firstIndex(of: light),
            let phrase = phrases?.times[index], !order.brief.prohibited.forbid(phrase)
        else { return nil }
        return SpokenLine.title(phrase)
    }

    /// What is seen, in English: image and video models read it best.
    private func description(
        _ purpose: Scene.Purpose,
        _ line: FilmScript.Line,
        _ subject: String,
        _ staging: Staging
    ) -> String {
        let place = "\(StagingWords.setting(staging.setting)) \(StagingWords.time(staging.light))"
        let thing = subject.capitalizedFirst
        let sight =
            switch purpose {
            case .hook where subject == order.brief.pictured:
                "\(thing), only a part of it, \(place); it is not yet clear what it is."
            case .introduction: "\(thing), seen whole for the first time, \(place)."
            case .closing:
                "\(thing) at rest, \(place), with quiet space above for the name \(order.brief.title)."
            case .hook, .feature: "\(thing), \(place)."
            }
        let isTold = purpose == .feature && !line.source.isEmpty
        let idea = isTold ? "It shows what these words say: \(quoted(line.source))" : ""
        return [sight, StagingWords.person(staging.pose), idea].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A sentence between quotation marks, unless it has its own.
    private func quoted(_ text: String) -> String {
        text.contains { "“”„«»\"".contains($0) } ? text : "“\(text)”"
    }
}

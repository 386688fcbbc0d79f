import Studio

/// What a film says, line by line, from the brief's own words.
struct FilmScript {
    /// What one scene says and shows.
    struct Line {
        /// What is spoken; empty when nothing is.
        var spoken = ""
        /// The words in the picture; empty when there are none.
        var shown = ""
        /// The sentence of the brief it comes from, whole; empty when it comes from none.
        var source = ""

        /// Whether a sentence of the brief is spoken from start to end.
        var isWhole: Bool { !source.isEmpty && spoken.hasSuffix(SpokenLine.closed(source)) }
    }

    private let brief: Brief
    private let phrases: Phrases?
    private let name: String
    private let openings: [String]
    private let introductions: [String]

    /// A script for one film.
    init(_ brief: Brief, feeling: Feeling, phrases: Phrases?, seed: Seed) {
        self.brief = brief
        self.phrases = phrases
        name = brief.title
        var chance = seed.derived("script").generator
        openings = (phrases?.openings[feeling] ?? []).shuffled(using: &chance)
        introductions = (phrases?.introductions ?? []).shuffled(using: &chance)
    }

    /// How many things it has to tell besides what it is called.
    var featureCount: Int { points.count }

    /// The lines of all scenes, each within its seconds, none said twice.
    func lines(for scenes: [(purpose: Scene.Purpose, seconds: Double)]) -> [Line] {
        var said: Set<String> = []
        var result = scenes.map { _ in Line() }
        func say(_ index: Int, _ options: [Line]) {
            for option in options {
                guard let spoken = SpokenLine.fitted(option.spoken, in: scenes[index].seconds),
                    said.insert(spoken.lowercased()).inserted
                else { continue }
                result[index] = option
                result[index].spoken = spoken
                return
            }
            // What cannot be said can still be read, unless it has been.
            result[index].shown = options.first.map(\.shown) ?? ""
            result[index].source = options.first.map(\.source) ?? ""
        }
        // The end is written first: its words matter most, and other scenes must not use them up.
        for index in scenes.indices.reversed() where scenes[index].purpose == .closing {
            say(index, closings)
        }
        for index in scenes.indices {
            switch scenes[index].purpose {
            case .hook: say(index, hooks)
            case .introduction: say(index, names)
            case .feature, .closing: break
            }
        }
        let features = scenes.indices.filter { scenes[$0].purpose == .feature }
        let told = points.filter { point in !said.contains(SpokenLine.closed(point.spoken).lowercased()) }
        for (index, point) in Self.spread(told, over: features.count) { say(features[index], [point]) }
        return result
    }

    /// Which of `count` places each of the items takes: one each, evenly, and no more than there are places.
    private static func spread<Item>(_ items: [Item], over count: Int) -> [(Int, Item)] {
        let taken = items.prefix(count)
        return taken.enumerated().map { ($0.offset * count / max(taken.count, 1), $0.element) }
    }
}

/// Where the lines come from.
extension FilmScript {
    private var hooks: [Line] {
        openings.map { Line(spoken: $0, shown: SpokenLine.title($0)) }
    }

    /// The name with what it is, from the description's first sentence.
    private var names: [Line] {
        var lines: [Line] = []
        if let first = descriptions.first, brief.description.source == .said {
            let spoken = contains(first, name) ? first : "\(SpokenLine.closed(name)) \(first)"
            lines.append(Line(spoken: spoken, shown: name, source: first))
        }
        lines += introductions.map {
            Line(spoken: $0.replacing("{}", with: name), shown: name, source: descriptions.first ?? "")
        }
        return lines + [Line(spoken: name, shown: name, source: descriptions.first ?? "")]
    }

    /// Messages, then what else the description says, then whom it is for.
    private var points: [Line] {
        var texts = brief.messages.source == .said ? brief.messages.value ?? [] : []
        if brief.description.source == .said { texts += descriptions.dropFirst() }
        if texts.isEmpty { texts = brief.messages.value ?? [] }
        var seen: Set<String> = []
        let own = texts.flatMap { sentences($0) }.filter { seen.insert($0.lowercased()).inserted }
        let audience = audienceLine.map { [$0] } ?? []
        return own.map { Line(spoken: $0, shown: SpokenLine.title($0), source: $0) } + audience
    }

    private var audienceLine: Line? {
        guard brief.audience.source == .said, let audience = brief.audience.value, let phrases,
            !audience.contains(where: \.isNumber), audience.count <= 90,
            !contains(brief.description.value ?? "", audience)
        else { return nil }
        let text = phrases.audience.replacing("{}", with: AudienceWords.afterPreposition(audience))
        return Line(spoken: text, shown: SpokenLine.title(text), source: text)
    }

    /// Name and call to action, as much of it as there is time for.
    private var closings: [Line] {
        let owner = brief.brand.value.flatMap { contains(name, $0) ? nil : "\(name), \($0)" }
        let call = brief.callToAction.value ?? ""
        let title = SpokenLine.title(call)
        // The end card sets the name above these words by itself.
        let shown = title.isEmpty ? name : title
        let signed = [owner, name].compactMap(\.self).map { SpokenLine.closed($0) }
        var spoken = call.isEmpty ? [] : signed.map { "\($0) \(call)" }
        if !call.isEmpty, contains(call, name) { spoken.append(call) }
        return (spoken + signed).map { Line(spoken: $0, shown: shown, source: call) }
    }

    private var descriptions: [String] { brief.description.value.map { sentences($0) } ?? [] }

    private func sentences(_ text: String) -> [String] { BriefReader.sentences(of: text) }

    private func contains(_ text: String, _ part: String) -> Bool {
        text.lowercased().contains(part.lowercased())
    }
}

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
        /// Whether it may be shortened to fit.
        var canShorten = true

        /// Whether a sentence of the brief is spoken from start to end.
        var isWhole: Bool {
            !source.isEmpty && spoken.lowercased().hasSuffix(SpokenLine.closed(source).lowercased())
        }
    }

    /// A scene that wants a line.
    typealias Place = (purpose: Scene.Purpose, seconds: Double)

    private let brief: Brief
    private let phrases: Phrases?
    private let structure: Structure
    private let prohibited: Prohibitions
    private let name: String
    private let openings: [String]
    private let introductions: [String]
    private let interludes: [String]

    /// A script for one film.
    init(_ brief: Brief, feeling: Feeling, structure: Structure, phrases: Phrases?, seed: Seed) {
        self.brief = brief
        self.phrases = phrases
        self.structure = structure
        let prohibited = brief.prohibited
        self.prohibited = prohibited
        name = brief.title
        var chance = seed.derived("script").generator
        // A problem, a "before" or a way of working that the brief does not know would be a claim.
        let isOpen =
            structure.isCalled(by: brief)
            || ![.problemSolution, .beforeAfter, .howItWorks].contains(structure)
        let own = isOpen ? phrases?.structureOpenings[structure].map { [$0] } ?? [] : []
        let felt = (phrases?.openings[feeling] ?? []).shuffled(using: &chance)
        openings = (own + felt).filter { !prohibited.forbid($0) }
        introductions = (phrases?.introductions ?? []).shuffled(using: &chance)
            .filter { !prohibited.forbid($0) }
        interludes = (phrases?.interludes ?? []).shuffled(using: &chance).filter { !prohibited.forbid($0) }
    }

    /// How many things it has to tell besides what it is called.
    var featureCount: Int { points.count }

    /// The lines of all scenes, each within its seconds, none said twice.
    func lines(for places: [Place]) -> [Line] {
        var page = Page(places: places)
        // The end is written first: its words matter most, and other scenes must not use them up.
        for index in places.indices.reversed() where places[index].purpose == .closing {
            page.say(closings, at: index)
        }
        for index in places.indices {
            switch places[index].purpose {
            case .hook: page.say(hooks(isCounted: isCounted(places)), at: index)
            case .introduction: page.say(names, at: index)
            case .feature, .closing: break
            }
        }
        let features = places.indices.filter { places[$0].purpose == .feature }
        let told = points.filter { !page.hasSaid($0.spoken) }
        let taken = Self.spread(told, over: features.count)
        let numbers = isCounted(places) ? phrases?.numbers ?? [] : []
        for (order, (index, point)) in taken.enumerated() {
            let count = numbers.indices.contains(order) ? numbers[order] : nil
            let numbered = count.map { [Self.numbered(point, $0)] } ?? []
            page.say(numbered + [point], at: features[index])
        }
        fill(
            features.indices.filter { free in !taken.contains { $0.0 == free } }.map { features[$0] },
            of: &page,
            in: places
        )
        return page.lines.map { ruled($0) }
    }

    /// Scenes for which the brief has no sentence get a short line that claims nothing.
    private func fill(_ free: [Int], of page: inout Page, in places: [Place]) {
        let times = structure == .dayInALife ? phrases?.times ?? [] : []
        let beats = structure.beats(for: places.map(\.purpose))
        for (index, scene) in free.enumerated() {
            // A long film says its name once on the way.
            let isMiddle = free.count >= 3 && index == free.count / 2
            let named = isMiddle ? [Line(spoken: name, shown: name)] : []
            // An hour is named where the film is at that hour.
            let light = beats[scene].lights.count == 1 ? beats[scene].lights.first : nil
            let hour = light.flatMap { Phrases.hours.firstIndex(of: $0) }
                .flatMap { times.indices.contains($0) ? times[$0] : nil }
            let texts = [hour].compactMap(\.self).filter { !prohibited.forbid($0) } + interludes
            page.say(named + texts.map { Line(spoken: $0, shown: "", canShorten: false) }, at: scene)
        }
    }

    /// Whether the film counts what it tells: exactly three things, and time to number each.
    private func isCounted(_ places: [Place]) -> Bool {
        let own = sayings
        let rooms = places.filter { $0.purpose == .feature }.map(\.seconds)
        guard structure == .listOfThree, own.count == 3, rooms.count >= 3, let numbers = phrases?.numbers,
            !numbers.contains(where: { prohibited.forbid($0) })
        else { return false }
        let shortest = rooms.min() ?? 0
        return zip(own, numbers).allSatisfy {
            SpokenLine.fits("\($0.1) \($0.0)", in: shortest < 2 ? shortest : shortest * 1.2)
        }
    }

    private static func numbered(_ point: Line, _ number: String) -> Line {
        var line = point
        line.spoken = "\(number) \(point.spoken)"
        line.canShorten = false
        return line
    }

    /// A line as the brief's prohibitions let it be.
    private func ruled(_ line: Line) -> Line {
        var line = line
        if prohibited.voice { line.spoken = "" }
        if prohibited.writing { line.shown = "" }
        line.spoken = SpokenLine.opened(line.spoken, name: name)
        line.shown = SpokenLine.opened(line.shown, name: name)
        return line
    }

    /// Which of `count` places each of the items takes: one each, evenly, and no more than there are places.
    private static func spread<Item>(_ items: [Item], over count: Int) -> [(Int, Item)] {
        let taken = items.prefix(count)
        return taken.enumerated().map { ($0.offset * count / max(taken.count, 1), $0.element) }
    }
}

/// Where the lines come from.
extension FilmScript {
    private func hooks(isCounted: Bool) -> [Line] {
        // A question with which the brief begins opens better than any phrase.
        let questions = points.prefix(1).filter { $0.spoken.last.map { "?？؟".contains($0) } ?? false }
        // Where no phrases may be used, the first message that fits opens the film, else its name.
        let own = phrases == nil ? points + [Line(spoken: name, shown: name)] : []
        let fitting = structure == .listOfThree && !isCounted ? Array(openings.dropFirst()) : openings
        return Array(questions) + own + fitting.map { Line(spoken: $0, shown: SpokenLine.title($0)) }
    }

    /// The name with what it is, from the description's first sentence.
    private var names: [Line] {
        var lines: [Line] = []
        if let first = descriptions.first, brief.description.source == .said {
            let begun = SpokenLine.opened(first, name: name)
            let spoken = contains(first, name) ? begun : "\(SpokenLine.closed(name)) \(begun)"
            lines.append(Line(spoken: spoken, shown: name, source: first))
        }
        lines += introductions.map {
            Line(spoken: $0.replacing("{}", with: name), shown: name, source: descriptions.first ?? "")
        }
        return lines + [Line(spoken: name, shown: name, source: descriptions.first ?? "")]
    }

    /// Messages, then what else the description says, then whom it is for; a customer's words come first.
    private var points: [Line] {
        let audience = audienceLine.map { [$0] } ?? []
        return sayings.map { Line(spoken: $0, shown: SpokenLine.title($0), source: $0) } + audience
    }

    /// The sentences of the brief that can be told, each once.
    private var sayings: [String] {
        var texts = brief.messages.source == .said ? brief.messages.value ?? [] : []
        if brief.description.source == .said { texts += descriptions.dropFirst() }
        if texts.isEmpty { texts = brief.messages.value ?? [] }
        var seen: Set<String> = []
        var own = texts.flatMap { sentences($0) }.filter { seen.insert($0.lowercased()).inserted }
        if structure == .testimonial {
            own = own.filter { CustomerWords.isQuote($0) } + own.filter { !CustomerWords.isQuote($0) }
        }
        return own
    }

    private var audienceLine: Line? {
        guard brief.audience.source == .said, let audience = brief.audience.value, let phrases,
            !audience.contains(where: \.isNumber), audience.count <= 90,
            !contains(brief.description.value ?? "", audience)
        else { return nil }
        let whom = AudienceWords.afterPreposition(audience, hasCapitalNouns: phrases.hasCapitalNouns)
        let text = phrases.audience.replacing("{}", with: whom)
        guard !prohibited.forbid(text) else { return nil }
        return Line(spoken: text, shown: SpokenLine.title(text), source: text)
    }

    /// Name and call to action, as much of it as there is time for.
    private var closings: [Line] {
        let owner = brief.brand.value.flatMap { contains(name, $0) ? nil : "\(name), \($0)" }
        let call = brief.callToAction.value.flatMap { allowed($0) } ?? ""
        // A call too long to be read at a glance leaves its address.
        let title = [SpokenLine.title(call), address(in: call)].first { !$0.isEmpty } ?? ""
        // The end card sets the name above these words by itself.
        let shown = title.isEmpty ? name : title
        let signed = [owner, name].compactMap(\.self).map { SpokenLine.closed($0) }
        var spoken = call.isEmpty ? [] : signed.map { "\($0) \(call)" }
        if !call.isEmpty, contains(call, name) { spoken.append(call) }
        return (spoken + signed).map { Line(spoken: $0, shown: shown, source: call) }
    }

    /// The web address in a text; empty without one.
    private func address(in text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        let found = words.last { $0.dropLast().contains(".") && $0.allSatisfy(\.isASCII) && $0.count > 5 }
        guard var found else { return "" }
        while found.last.map({ ".,;!".contains($0) }) == true { found.removeLast() }
        return found.count <= SpokenLine.titleCharacters ? found : ""
    }

    private var descriptions: [String] { brief.description.value.map { sentences($0) } ?? [] }

    private func sentences(_ text: String) -> [String] {
        BriefReader.sentences(of: text).compactMap { allowed($0) }
    }

    /// A text without what the brief rules out: whole, cut short before it, or nil.
    private func allowed(_ text: String) -> String? {
        guard prohibited.forbid(text) else { return text }
        return SpokenLine.shorter(text).first { !prohibited.forbid($0) }.map { SpokenLine.closed($0) }
    }

    private func contains(_ text: String, _ part: String) -> Bool {
        text.lowercased().contains(part.lowercased())
    }
}

import Studio

/// Puts the scenes of one film before the camera, one after the other.
///
/// No two scenes share subject, setting, light and framing; neighbours differ in framing and in setting or
/// light. Where a beat leaves no such choice, its wishes yield, never these rules.
struct StagingPlan {
    private let trade: Trade
    private let settings: [Staging.Setting]
    private let landscape: Landscape?
    private let moodLights: [Staging.Light]
    private let hasPeople: Bool
    private let isPortable: Bool
    private let product: String
    /// What is drawn for the product.
    private let thing: Subject?
    private let companions: [String]
    /// Whether it is seen in what is around it as much as in itself: a place or a vehicle.
    private let hasWorld: Bool
    private let isProgram: Bool
    private let prohibited: Prohibitions
    private let language: String
    private let words: StagingWords
    private var chance: SeededGenerator
    private var used: Set<Key> = []
    private var uses: [Staging.Setting: Int] = [:]
    private var lightUses: [Staging.Light: Int] = [:]
    private var last: Staging?
    private var moves: [Staging.Move] = []
    private var shownCompanions = 0
    /// How many scenes in a row showed the product.
    private var productsInRow = 0
    private var othersInRow = 0

    private struct Key: Hashable {
        let subject: String
        let setting: Staging.Setting
        let light: Staging.Light
        let framing: Staging.Framing
    }

    init(_ brief: Brief, family: MoodFamily, language: String, seed: Seed) {
        self.language = language
        product = brief.pictured
        thing = Subject(shown: product, title: brief.title)
        // A sailing school is more of the sea than of the classroom.
        trade = thing == .boat ? .boats : Trade.of(brief)
        let named = Trade.settings(namedIn: brief)
        let usual = named + trade.settings.filter { !named.contains($0) }
        landscape = thing == .boat ? nil : Landscape.of(brief)
        if let landscape {
            // A hut is in no street, but its maker's shop may be.
            let indoors = usual.filter { $0 == .shop || $0 == .studio }
            settings = landscape.settings + (thing?.grounds == nil ? indoors : [])
        } else if let grounds = thing?.grounds {
            // A house is in no kitchen, whatever is told of its kitchen.
            let fitting = usual.filter(grounds.contains)
            settings = fitting + grounds.filter { !fitting.contains($0) }
        } else {
            settings = usual
        }
        // An evening's concert is not shown by day because the mood is airy.
        let hours = brief.toldHours
        let lights = hours.isEmpty ? brief.hours.union(family.times) : hours
        moodLights = Staging.Light.allCases.filter { lights.contains($0) }
        let prohibited = brief.prohibited
        self.prohibited = prohibited
        hasPeople = !prohibited.people
        let bare = Set(FoldedWords.of(product))
        isPortable = !Trade.isPlace(product) && thing?.isLarge != true
        hasWorld = Trade.isPlace(product) || thing?.isLarge == true
        isProgram = Trade.isProgram(brief.subject)
        chance = seed.derived("staging").generator
        let own = (thing?.companionNouns ?? []).shuffled(using: &chance)
        let usualThings = ((landscape?.companions ?? []) + trade.companions).shuffled(using: &chance)
        // What stands for a place says less of its world than its trade does.
        companions = (hasWorld ? usualThings + own : (own + usualThings).shuffled(using: &chance))
            .filter { [thing] in
                !bare.contains($0) && !prohibited.forbid($0) && Subject(named: $0) != thing
            }
        words = StagingWords(prohibited: prohibited, pace: family.pace)
    }

    /// The next scene's subject and staging; `line` is the sentence of the brief that the scene tells.
    mutating func next(_ beat: Beat, telling line: String) -> (subject: String, staging: Staging) {
        let subject = subject(of: beat, telling: line)
        let isProduct = subject == product
        productsInRow = isProduct ? productsInRow + 1 : 0
        othersInRow = isProduct ? 0 : othersInRow + 1
        let places = isProduct ? settings : life(of: Subject(named: subject), isTold: beat.shows == .told)
        let lights = beat.lights.isEmpty ? Staging.Light.allCases : beat.lights
        let canLie = (isProduct ? thing : Subject(named: subject))?.isUpright != true
        func isPossible(_ framing: Staging.Framing) -> Bool {
            framing == .overShoulder ? hasPeople : framing != .top || canLie
        }
        let framings = beat.framings.filter(isPossible)
        let every = Staging.Framing.allCases.filter(isPossible)
        let found =
            best(subject, framings, places, lights) ?? best(subject, every, places, lights)
            ?? best(subject, every, places, Staging.Light.allCases)
            ?? best(subject, every, Staging.Setting.allCases, Staging.Light.allCases)
        var staging = found ?? Staging()
        staging.beat = beat.name
        staging.move = move(beat, staging.framing)
        // Nobody stands on water.
        staging.pose = isProduct && thing == .boat ? nil : pose(beat, staging.framing, isProduct: isProduct)
        staging.animation = words.animation(of: staging, chance: &chance)
        used.insert(key(subject, staging))
        uses[staging.setting, default: 0] += 1
        lightUses[staging.light, default: 0] += 1
        last = staging
        return (subject, staging)
    }

    private mutating func subject(of beat: Beat, telling line: String) -> String {
        let isTold = beat.shows == .told
        if beat.shows == .companion || isTold && (hasWorld || isProgram) && othersInRow < 2 {
            // What a sentence speaks of is seen while it is said.
            if let named = Subject.mentioned(in: line, language: language), !prohibited.forbid(named.noun) {
                return named.subject == thing ? product : named.noun
            }
        }
        let isWanted = beat.shows == .companion || isTold && hasWorld && productsInRow > 1
        guard isWanted, !companions.isEmpty else { return product }
        defer { shownCompanions += 1 }
        return companions[shownCompanions % companions.count]
    }

    /// Where a thing is that belongs to the product's world.
    private func life(of companion: Subject?, isTold: Bool) -> [Staging.Setting] {
        if let places = companion?.ownPlaces, companion?.isLarge == false { return places }
        if let landscape {
            let isLarge = companion?.isLarge == true
            return isLarge ? landscape.settings : Array(landscape.settings.prefix(2)) + [.room]
        }
        if let companion, companion.isServed {
            let tables = settings.filter { [.kitchen, .room, .shop].contains($0) }
            return tables.count > 1 ? tables : [.kitchen, .room]
        }
        if let places = companion?.ownPlaces { return places }
        guard isTold, thing?.grounds == nil else { return trade.life }
        // What is told of a place is in it, and under its roof if it has one.
        let inside = settings.filter { ![.street, .road].contains($0) }
        return settings.first == .street || inside.count < 2 ? settings : inside
    }

    /// The staging that fits best and keeps the rules; nil when none is left.
    private mutating func best(
        _ subject: String,
        _ framings: [Staging.Framing],
        _ places: [Staging.Setting],
        _ lights: [Staging.Light]
    ) -> Staging? {
        var best: (staging: Staging, worth: Double)?
        for framing in framings where framing != last?.framing {
            for (rank, setting) in places.enumerated() {
                for light in lights where setting != last?.setting || light != last?.light {
                    let staging = Staging(framing: framing, setting: setting, light: light)
                    guard !used.contains(key(subject, staging)) else { continue }
                    // What has a country of its own is seen there most.
                    let weariness = setting == landscape?.settings.first ? 0.4 : 0.8
                    var worth = chance.number(in: 0...2) - Double(uses[setting, default: 0]) * weariness
                    worth -= Double(rank) * 0.25
                    if setting == last?.setting { worth -= 0.6 }
                    if moodLights.contains(light) { worth += 1 }
                    worth -= Double(lightUses[light, default: 0]) * 0.2
                    if worth > best?.worth ?? -.infinity { best = (staging, worth) }
                }
            }
        }
        return best?.staging
    }

    private func key(_ subject: String, _ staging: Staging) -> Key {
        Key(subject: subject, setting: staging.setting, light: staging.light, framing: staging.framing)
    }

    /// Every move in turn, none twice in a row, and only those that a framing can carry.
    private mutating func move(_ beat: Beat, _ framing: Staging.Framing) -> Staging.Move {
        if let move = beat.move, move != last?.move { return move }
        if moves.isEmpty { moves = Staging.Move.allCases.shuffled(using: &chance) }
        let fitting: [Staging.Move] =
            switch framing {
            case .wide: [.push, .pull, .pan, .tilt, .arc, .reveal]
            case .insert, .top: [.push, .pull, .pan, .rack, .reveal]
            case .medium, .close, .overShoulder: Staging.Move.allCases
            }
        let index =
            moves.firstIndex { fitting.contains($0) && $0 != last?.move }
            ?? moves.firstIndex { $0 != last?.move }
        guard let index else {
            moves = []
            return fitting.first { $0 != last?.move } ?? .push
        }
        return moves.remove(at: index)
    }

    private mutating func pose(_ beat: Beat, _ framing: Staging.Framing, isProduct: Bool) -> Staging.Pose? {
        let isTaken = chance.number(in: 0...1) < 0.4
        guard hasPeople, beat.people == .wanted || beat.people == .perhaps && isTaken else { return nil }
        let hands: [Staging.Pose] = [.reaching, .holding, .pointing]
        let poses = isProduct ? trade.poses : [.sitting, .standing, .leaning, .reaching]
        let large: Set<Staging.Pose> = [.holding, .lifting]
        let possible = poses.filter { !isProduct || isPortable || !large.contains($0) }
        // A detail has room for a hand and no more.
        let fitting =
            switch framing {
            case .insert, .close, .top: possible.filter { hands.contains($0) }
            case .wide, .medium, .overShoulder: possible
            }
        let fresh = fitting.filter { $0 != last?.pose }
        return fresh.isEmpty ? nil : chance.pick(fresh)
    }
}

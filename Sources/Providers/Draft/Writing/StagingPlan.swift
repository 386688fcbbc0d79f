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
    private let words: StagingWords
    private var chance: SeededGenerator
    private var used: Set<Key> = []
    private var uses: [Staging.Setting: Int] = [:]
    private var last: Staging?
    private var moves: [Staging.Move] = []
    private var shownCompanions = 0

    private struct Key: Hashable {
        let subject: String
        let setting: Staging.Setting
        let light: Staging.Light
        let framing: Staging.Framing
    }

    init(_ brief: Brief, family: MoodFamily, seed: Seed) {
        trade = Trade.of(brief)
        product = brief.pictured
        thing = Subject(shown: product, title: brief.title)
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
        let told = [brief.product.value, brief.description.value].compactMap(\.self).joined(separator: " ")
        let times = Daytime.all(in: told)
        // An evening's concert is not shown by day because the mood is airy.
        moodLights = times.isEmpty ? family.times : Staging.Light.allCases.filter { times.contains($0) }
        let prohibited = brief.prohibited
        hasPeople = !prohibited.people
        let bare = Set(FoldedWords.of(product))
        isPortable = !Trade.isPlace(product) && thing?.isLarge != true
        chance = seed.derived("staging").generator
        companions = ((thing?.companionNouns ?? []) + trade.companions).shuffled(using: &chance)
            .filter { !bare.contains($0) && !prohibited.forbid($0) }
        words = StagingWords(prohibited: prohibited, pace: family.pace)
    }

    /// The next scene's subject and staging.
    mutating func next(_ beat: Beat) -> (subject: String, staging: Staging) {
        let subject = subject(of: beat)
        let isProduct = subject == product
        let places = isProduct ? settings : life(of: Subject(named: subject))
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
        last = staging
        return (subject, staging)
    }

    private mutating func subject(of beat: Beat) -> String {
        guard beat.shows == .companion, !companions.isEmpty else { return product }
        defer { shownCompanions += 1 }
        return companions[shownCompanions % companions.count]
    }

    /// Where a thing is that belongs to the product's world.
    private func life(of companion: Subject?) -> [Staging.Setting] {
        guard let landscape else { return companion?.ownPlaces ?? trade.life }
        return companion?.isLarge == true ? landscape.settings : Array(landscape.settings.prefix(2)) + [.room]
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

extension Subject {
    /// What belongs to it, in plain nouns by which it is drawn again.
    fileprivate var companionNouns: [String] {
        companions.filter { Subject(named: "\($0)") == $0 }.map { "\($0)" }
    }

    /// Where it stands when it cannot stand anywhere; nil for what people carry with them.
    fileprivate var ownPlaces: [Staging.Setting]? {
        if isLarge { return [.street, .road] }
        return [.bed, .sofa, .chair].contains(self) ? [.room, .studio] : nil
    }

    /// Where it belongs when it cannot stand in a room, the best first; nil for all else.
    fileprivate var grounds: [Staging.Setting]? {
        switch self {
        case .boat: [.shore, .street, .road, .mountain]
        case .house: [.mountain, .forest, .street, .road, .shore]
        case .shopFront: [.street, .road]
        case .tree: [.forest, .road, .street, .mountain]
        case .car, .van, .bus: [.street, .road, .shore, .mountain]
        default: nil
        }
    }

    /// Whether nobody can hold it and no room can.
    fileprivate var isLarge: Bool {
        [.bicycle, .car, .van, .bus, .boat, .house, .shopFront, .tree].contains(self)
    }

    /// Whether it cannot be laid down to be seen from above: too large, or what is in it would run out.
    fileprivate var isUpright: Bool {
        isLarge
            || [.bed, .sofa, .chair, .lamp, .plant, .kettle, .cup, .bowl, .cake, .jar, .pet].contains(self)
    }
}

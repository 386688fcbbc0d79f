import Studio

/// One way to light, colour, photograph and pace a film; a mood is one of these in the words of a brief.
struct MoodFamily: Sendable {
    let feeling: Feeling
    /// The names it goes by; no two families share one.
    let names: [String]
    /// One sentence on how it feels.
    let description: String
    /// Seven words for prompts, the strongest first.
    let keywords: [String]
    /// Three words for how it feels, when a brief says none.
    let tone: [String]
    /// Two palettes.
    let palettes: [[Color]]
    let light: Light
    let colour: Colour
    let lens: Lens
    let pace: Pace
    /// The feelings that suit the same brief, the nearest first.
    let kin: [Feeling]

    /// Light, lens, colour and pace in a sentence.
    var aestheticDirection: String { aestheticDirection(within: Brief().prohibited) }

    /// Light, lens, colour and pace in a sentence, without what is ruled out.
    func aestheticDirection(within prohibited: Prohibitions) -> String {
        let parts = [light.rawValue, lens.rawValue, colour.rawValue].filter { !prohibited.forbid($0) }
        return (parts + ["and \(pace.rawValue)"]).joined(separator: ", ").capitalizedFirst + "."
    }

    /// How much of what it says of itself is ruled out.
    private func faults(_ prohibited: Prohibitions) -> Int {
        (keywords + [description, light.rawValue, colour.rawValue]).count { prohibited.forbid($0) }
    }

    /// The times of day at which its light exists.
    var times: [Staging.Light] {
        switch light {
        case .window: [.morning, .day]
        case .golden: [.morning, .evening]
        case .noon, .overcast, .leaves: [.day]
        case .spot, .neon: [.night]
        case .studio: [.evening, .night]
        case .street: [.evening, .night]
        case .available: [.morning, .day, .evening]
        case .highKey: [.morning, .day]
        case .lateSun: [.evening]
        case .morning: [.morning]
        }
    }

    /// Whether its light is there at one of some hours, by daylight or after it; always when there are none.
    fileprivate func isLit(at hours: Set<Staging.Light>) -> Bool {
        let daylight: Set<Staging.Light> = [.morning, .day]
        return hours.isEmpty
            || times.contains { time in
                hours.contains { daylight.contains($0) == daylight.contains(time) }
            }
    }

    /// Where the light comes from.
    enum Light: String, CaseIterable {
        case window = "soft window light from one side"
        case golden = "low golden sun from behind"
        case noon = "bright midday light with crisp small shadows"
        case spot = "one hard spot against the dark"
        case studio = "a large studio light that fades into black"
        case street = "street light with flares at the edge"
        case overcast = "flat light under a grey sky"
        case available = "whatever light the place has"
        case highKey = "even white light without a shadow"
        case leaves = "daylight broken by leaves"
        case lateSun = "late sun through an old lens"
        case neon = "neon and its reflections at night"
        case morning = "wide open morning light"
    }

    /// How the colours are kept.
    enum Colour: String, CaseIterable {
        case cool = "pale cool colours"
        case warm = "warm browns and honey"
        case vivid = "clear full colours side by side"
        case contrast = "one strong colour against near black"
        case deep = "deep tones with one gleam of metal"
        case neutral = "colours as they are"
        case earth = "greens and earth"
        case faded = "faded film colours"
        case pastel = "light pastel colours"
    }

    /// The glass and how it is held.
    enum Lens: String, CaseIterable {
        case normal = "a 50 mm lens on a tripod"
        case long = "an 85 mm lens with a shallow focus"
        case wide = "a 24 mm lens close to things"
        case hand = "a 35 mm lens in the hand"
        case macro = "a 100 mm macro lens"
        case anamorphic = "a 40 mm anamorphic lens"
    }

    /// How fast pictures follow each other.
    enum Pace: String, CaseIterable {
        case still = "shots that wait a breath before they cut"
        case slow = "slow moves that melt into each other"
        case walking = "cuts at the pace of a walk"
        case quick = "quick cuts on the beat"
    }
}

extension MoodFamily {
    /// Three families that fit a brief and differ from each other in light, colour, lens and pace.
    static func three(for brief: Brief, seed: Seed) -> [MoodFamily] {
        var chance = seed.derived("moods").derived(Structure.spaced(brief)).generator
        let meant = meanings(of: brief)
        // Chance decides among families that fit alike: less than one step of fit.
        let prohibited = brief.prohibited
        let leanings = brief.tone.value == nil ? Trade.of(brief).leanings : []
        let hours = brief.hours
        let fit = all.map { family in
            let meaning = meant[family.feeling, default: 0] + (leanings.contains(family.feeling) ? 1 : 0)
            let faults = 8 * family.faults(prohibited) + (family.isLit(at: hours) ? 0 : 2)
            return Double(meaning - faults) + chance.number(in: 0...0.9)
        }
        let first = all.indices.max { fit[$0] < fit[$1] } ?? 0
        let kin = all[first].kin
        func share(_ index: Int) -> Double {
            let place = kin.firstIndex(of: all[index].feeling)
            return fit[index] + (place.map { 4 - Double($0) * 0.5 } ?? 0)
        }
        var best = (second: first, third: first, worth: -1.0)
        for second in all.indices where second != first {
            for third in all.indices where third != first && third != second {
                let alike =
                    all[first].likeness(to: all[second]) + all[first].likeness(to: all[third])
                    + all[second].likeness(to: all[third])
                let worth = 100 + share(second) + share(third) - Double(alike) * 20
                // The better fitting of the two comes second.
                if worth > best.worth, share(second) >= share(third) { best = (second, third, worth) }
            }
        }
        return [all[first], all[best.second], all[best.third]]
    }

    /// The family a mood belongs to: by its name, else by its words and those of the tone.
    static func of(_ mood: Mood, tone: [String] = []) -> MoodFamily {
        if let named = all.first(where: { $0.names.contains(mood.name) }) { return named }
        let words = [mood.name, mood.description, mood.aestheticDirection] + mood.styleKeywords + tone
        let counts = Feeling.counts(in: words.joined(separator: " "))
        return all.max { counts[$0.feeling, default: 0] < counts[$1.feeling, default: 0] } ?? calm
    }

    /// The family of one feeling.
    static func of(_ feeling: Feeling) -> MoodFamily { all.first { $0.feeling == feeling } ?? calm }

    /// In how many of light, colour, lens and pace two families are the same.
    func likeness(to other: MoodFamily) -> Int {
        [light == other.light, colour == other.colour, lens == other.lens, pace == other.pace].count { $0 }
    }

    /// How strongly a brief speaks of each feeling; its tone counts most, then its style.
    private static func meanings(of brief: Brief) -> [Feeling: Int] {
        let rest = [brief.description.value, brief.audience.value, brief.notes.value].compactMap(\.self)
        let texts = [
            (3, brief.tone.value ?? []), (2, brief.style.value ?? []),
            (1, rest + (brief.messages.value ?? [])),
        ]
        return texts.reduce(into: [:]) { sums, part in
            for (feeling, count) in Feeling.counts(in: part.1.joined(separator: "\n")) {
                sums[feeling, default: 0] += part.0 * min(count, 3)
            }
        }
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

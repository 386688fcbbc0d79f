import Studio

extension Tones {
    /// The colours of a scene at a time of day: a low sun warms them, the night cools and darkens them.
    init(mood: Mood, light: Staging.Light, turn: Int) {
        let colors = Self.sorted(mood.colorPalette)
        let isDark = Mood.meanLightness(colors) < 0.5
        switch light {
        case .morning: self.init(mood: mood, key: .high, turn: turn, wallLevel: 0.865)
        case .day: self.init(mood: mood, key: .high, turn: turn, wallLevel: 0.925)
        case .evening: self.init(mood: mood, key: .middle, turn: turn, wallLevel: isDark ? 0.46 : 0.62)
        case .night: self.init(mood: mood, key: .low, turn: turn, wallLevel: 0.27)
        }
        let warm = Self.warmest(colors)
        let cool = Self.coolest(colors)
        switch light {
        case .morning:
            grade(toward: warm.at(0.84, chroma: 0.8).color, 0.28)
            glow = warm.at(0.95, chroma: 0.45).color
            skyHigh = cool.at(0.84, chroma: 0.55).color.mixed(with: wall, 0.4)
            skyLow = warm.at(0.93, chroma: 0.6).color
        case .day:
            glow = light == .day ? self.light : glow
            skyHigh = cool.at(0.78, chroma: 0.75).color.mixed(with: wall, 0.12)
            skyLow = cool.at(0.95, chroma: 0.25).color.mixed(with: wall, 0.25)
        case .evening:
            grade(toward: warm.at(0.55, chroma: 0.9).color, 0.16)
            glow = warm.at(0.84, chroma: 0.95).color
            skyHigh = cool.at(0.44, chroma: 0.6).color.mixed(with: planeBold, 0.25)
            skyLow = warm.at(0.80, chroma: 1).color
        case .night:
            grade(toward: cool.at(0.22, chroma: 0.55).color, 0.30)
            glow = cool.at(0.86, chroma: 0.35).color
            skyHigh = cool.at(0.16, chroma: 0.5).color
            skyLow = cool.at(0.36, chroma: 0.6).color
        }
    }

    private mutating func grade(toward color: Color, _ share: Double) {
        for path in [
            \Tones.wall, \.wallDim, \.wallLit, \.floor, \.floorNear, \.plane, \.planeBold,
        ] {
            self[keyPath: path] = self[keyPath: path].mixed(with: color, share)
        }
        for path in [\Tones.body, \.accent, \.dark, \.pale] {
            self[keyPath: path] = self[keyPath: path].mixed(with: color, share * 0.5)
        }
    }
}

extension Tint {
    fileprivate func mixed(with color: Color, _ share: Double) -> Tint {
        Tint(PerceptualColor(base.mixed(with: color, share)))
    }
}

extension Key {
    /// The time of day that a brightness comes with.
    var light: Staging.Light {
        switch self {
        case .low: .night
        case .middle: .evening
        case .high: .day
        }
    }
}

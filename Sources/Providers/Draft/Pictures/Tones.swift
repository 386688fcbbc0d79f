import Studio

/// One material under the scene's light, from the side that is lit to the one that is not.
struct Tint: Hashable {
    let light: Color
    let base: Color
    let shade: Color
    let deep: Color

    /// A material of a colour.
    init(_ color: PerceptualColor) {
        let lightness = color.lightness
        light = color.at(min(lightness + 0.11, 0.975), chroma: 0.86).color
        base = color.color
        shade = color.at(lightness - 0.11 - 0.03 * lightness).color
        deep = color.at(lightness - 0.22 - 0.06 * lightness, chroma: 0.92).color
    }
}

/// How bright a scene is as a whole.
enum Key: Hashable {
    case low
    case middle
    case high
}

/// The colours of one scene, all taken from its mood's palette.
struct Tones {
    var key: Key
    /// The wall behind everything, and what it falls off to.
    var wall: Color
    var wallDim: Color
    var wallLit: Color
    var floor: Color
    var floorNear: Color
    /// Planes, discs and arches on the wall: near it, and in contrast to it.
    var plane: Color
    var planeBold: Color
    /// The subject and its parts.
    var body: Tint
    var accent: Tint
    var dark: Tint
    var pale: Tint
    /// Light and shadow themselves.
    var light: Color
    var shadow: Color
    /// What the light itself looks like where it falls, and the sky from above to the horizon.
    var glow: Color
    var skyHigh: Color
    var skyLow: Color
    /// Lamps and lit windows.
    var lamp: Color
    /// Nearly white and nearly black, for words.
    var inkLight: Color
    var inkDark: Color
}

extension Tones {
    /// The colours of a scene in a key; `turn` varies which of the palette's colours lead.
    init(mood: Mood, key: Key, turn: Int, wallLevel: Double? = nil) {
        let colors = Self.sorted(mood.colorPalette)
        let vivid = colors.sorted { $0.chroma > $1.chroma }
        let first = vivid[turn % min(2, vivid.count)]
        let second = vivid[(turn + 1) % min(2, vivid.count)]
        let darkest = colors[0]
        let lightest = colors[colors.count - 1]
        let isDark = Mood.meanLightness(colors) < 0.5
        var wall: PerceptualColor =
            switch key {
            case .low: colors[turn % 2 == 0 ? 0 : min(1, colors.count - 1)].at(turn % 2 == 0 ? 0.27 : 0.33)
            case .middle: first.at(isDark ? 0.44 : 0.74, chroma: 0.9)
            case .high: lightest.at(turn % 2 == 0 ? 0.92 : 0.88, chroma: 0.9)
            }
        if let wallLevel { wall = wall.at(wallLevel) }
        let level = wall.lightness
        self.key = key
        self.wall = wall.color
        wallDim = wall.at(level - (key == .high ? 0.06 : 0.08), chroma: key == .high ? 1.5 : 1).color
        wallLit = wall.at(min(level + (key == .high ? 0.045 : 0.10), 0.975), chroma: 0.95).color
        let ground = key == .middle ? wall : (turn % 3 == 1 ? second : wall)
        let groundLevel = key == .low ? level + 0.05 : level - 0.05
        floor = ground.at(groundLevel, chroma: 0.9).color
        floorNear = ground.at(groundLevel - 0.07, chroma: 0.9).color
        plane = wall.at(key == .high ? level - 0.06 : level + 0.07).color
        planeBold = second.at(key == .high ? 0.80 : key == .low ? 0.45 : level + (isDark ? 0.14 : 0.12)).color
        let main = key == .middle ? (isDark ? lightest : second) : first
        body = Tint(main.at(Self.bodyLevel(wall: level, main: main)))
        accent = Tint(second.at(level > 0.6 ? 0.52 : 0.70))
        dark = Tint(darkest.at(level < 0.4 ? 0.36 : 0.30))
        pale = Tint(lightest.at(level > 0.8 ? 0.95 : 0.90, chroma: 0.8))
        light = lightest.at(0.97, chroma: 0.55).color
        glow = light
        skyHigh = wallDim
        skyLow = wallLit
        lamp = Self.warmest(colors).at(0.88, chroma: 0.8).color
        shadow = darkest.at(min(0.18, darkest.lightness), chroma: 0.9).color
        inkLight = lightest.at(0.985, chroma: 0.3).color
        inkDark = darkest.at(0.17, chroma: 0.8).color
    }

    /// Light against dark and dark against light, so that the subject always stands off the wall.
    private static func bodyLevel(wall: Double, main: PerceptualColor) -> Double {
        switch wall {
        case ..<0.38: max(main.lightness, 0.68)
        case ..<0.55: 0.86
        case ..<0.80: 0.40
        default: min(max(main.lightness, 0.42), 0.62)
        }
    }

    /// The palette's colour that comes closest to lamplight; lamplight itself where none does.
    static func warmest(_ colors: [PerceptualColor]) -> PerceptualColor {
        nearest(colors, hue: 1.15)
    }

    /// The palette's colour that comes closest to the night sky; a pale one where none does.
    static func coolest(_ colors: [PerceptualColor]) -> PerceptualColor {
        nearest(colors, hue: -1.75)
    }

    private static func nearest(_ colors: [PerceptualColor], hue: Double) -> PerceptualColor {
        func distance(_ color: PerceptualColor) -> Double {
            abs((color.hue - hue).remainder(dividingBy: 2 * Double.pi))
        }
        let near = colors.filter { $0.chroma > 0.035 && distance($0) < 0.9 }
        if let found = near.max(by: { $0.chroma < $1.chroma }) { return found }
        var plain = PerceptualColor(Color(0x808080))
        plain.hue = hue
        plain.chroma = 0.07
        return plain
    }

    static func sorted(_ palette: [Color]) -> [PerceptualColor] {
        let usable = palette.isEmpty ? [Color(0x22262B), Color(0x8A8178), Color(0xF0EBE3)] : palette
        return usable.map(PerceptualColor.init).sorted { $0.lightness < $1.lightness }
    }
}

extension Mood {
    /// How bright the look is as a whole, 0 to 1.
    static func meanLightness(_ colors: [PerceptualColor]) -> Double {
        colors.map(\.lightness).reduce(0, +) / Double(max(colors.count, 1))
    }

    /// The brightness of the scene or sample at a position; neighbours always differ.
    func key(at position: Int) -> Key {
        let colors = colorPalette.map(PerceptualColor.init)
        let keys: [Key] =
            switch Self.meanLightness(colors) {
            case ..<0.5: [.low, .middle, .low, .high, .low, .middle]
            case 0.72...: [.high, .middle, .high, .low, .high, .middle]
            default: [.middle, .high, .low]
            }
        return keys[position % keys.count]
    }
}

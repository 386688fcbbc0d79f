extension Mood {
    /// The light, lens and pace of one mood with the colours of another.
    public static func mixed(light: Mood, color: Mood) -> Mood {
        var keywords = Array(light.styleKeywords.prefix(4))
        keywords += color.styleKeywords.filter { !keywords.contains($0) }.prefix(3)
        return Mood(
            name: light.name == color.name ? light.name : "\(light.name) in \(color.name)",
            description: light.description,
            styleKeywords: keywords,
            colorPalette: color.colorPalette,
            aestheticDirection: direction(light: light.aestheticDirection, color: color.aestheticDirection)
        )
    }

    /// The same in other colours.
    public func colored(_ palette: [Color]) -> Mood {
        Mood(
            name: name,
            description: description,
            styleKeywords: styleKeywords,
            colorPalette: palette,
            aestheticDirection: aestheticDirection
        )
    }

    /// A direction names light, lens, colour and pace, in this order; where it does not, both are told.
    private static func direction(light: String, color: String) -> String {
        let (first, second) = (parts(of: light), parts(of: color))
        guard first.count == 4, second.count == 4 else {
            return light == color ? light : "\(light) The colours: \(color)"
        }
        return [first[0], first[1], second[2], first[3]].joined(separator: ", ")
    }

    private static func parts(of direction: String) -> [String] {
        direction.split(separator: ",").map { BriefWords.trimmed($0) }
    }
}

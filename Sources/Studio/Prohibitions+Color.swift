extension Prohibitions {
    /// Whether a colour is one that is ruled out by its name: "no red".
    public func forbid(_ color: Color) -> Bool {
        let (hue, saturation, lightness) = color.hueSaturationLightness
        // Next to black, white and grey no eye finds a hue.
        guard saturation > 0.2, (0.08...0.94).contains(lightness) else { return false }
        return hues.contains { $0.contains(hue) }
    }

    /// The ranges of hue, in degrees, that are ruled out.
    private var hues: [ClosedRange<Double>] {
        let named: [(ForbiddenThing, [ClosedRange<Double>])] = [
            (.red, [0...16, 340...360]), (.orange, [17...42]), (.brown, [12...42]), (.gold, [36...54]),
            (.yellow, [43...68]), (.green, [69...170]), (.blue, [171...255]), (.purple, [256...305]),
            (.pink, [306...345]),
        ]
        return named.filter { known.contains($0.0) }.flatMap(\.1)
    }
}

extension Color {
    /// A grey as light as this colour.
    public var grey: Color {
        let shares: [Double] = [0.2126 * Double(red), 0.7152 * Double(green), 0.0722 * Double(blue)]
        let part = UInt8(shares.reduce(0, +).rounded())
        return Color(red: part, green: part, blue: part)
    }

    /// Hue in degrees, saturation and lightness from 0 to 1.
    fileprivate var hueSaturationLightness: (Double, Double, Double) {
        let parts: [Double] = [red, green, blue].map { Double($0) / 255 }
        let high: Double = parts.max() ?? 0
        let low: Double = parts.min() ?? 0
        let spread: Double = high - low
        let lightness: Double = (high + low) / 2
        guard spread > 0 else { return (0, 0, lightness) }
        var turn: Double
        if high == parts[0] {
            turn = (parts[1] - parts[2]) / spread
            if turn < 0 { turn += 6 }
        } else if high == parts[1] {
            turn = (parts[2] - parts[0]) / spread + 2
        } else {
            turn = (parts[0] - parts[1]) / spread + 4
        }
        let saturation: Double = spread / max(1 - abs(2 * lightness - 1), 0.001)
        return (turn * 60, saturation, lightness)
    }
}

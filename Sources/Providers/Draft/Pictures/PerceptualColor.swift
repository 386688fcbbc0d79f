import Foundation
import Studio

/// A colour by how it looks: even steps of lightness look even (OKLCH; Ottosson 2020).
struct PerceptualColor: Hashable {
    /// 0 black to 1 white.
    var lightness: Double
    /// 0 grey; about 0.3 is the most a screen shows.
    var chroma: Double
    /// In radians.
    var hue: Double

    init(_ color: Color) {
        let (red, green, blue) = (Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue))
        let long = cbrt(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue)
        let middle = cbrt(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue)
        let short = cbrt(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue)
        lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short
        let across = 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short
        let along = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short
        chroma = (across * across + along * along).squareRoot()
        hue = atan2(along, across)
    }

    /// The nearest colour a screen shows, of the same lightness and hue.
    var color: Color {
        var (low, high) = (0.0, chroma)
        if let color = shown(chroma: chroma) { return color }
        for _ in 0..<10 {
            let middle = (low + high) / 2
            if shown(chroma: middle) == nil { high = middle } else { low = middle }
        }
        return shown(chroma: low) ?? (lightness > 0.5 ? Color(0xFFFFFF) : Color(0x000000))
    }

    /// The same colour at another lightness; chroma shrinks towards black and white as paint does.
    func at(_ lightness: Double, chroma factor: Double = 1) -> PerceptualColor {
        var moved = self
        moved.lightness = min(max(lightness, 0), 1)
        moved.chroma *= factor
        return moved
    }

    private func shown(chroma: Double) -> Color? {
        let (across, along) = (chroma * cos(hue), chroma * sin(hue))
        let long = pow(lightness + 0.396_337_777_4 * across + 0.215_803_757_3 * along, 3)
        let middle = pow(lightness - 0.105_561_345_8 * across - 0.063_854_172_8 * along, 3)
        let short = pow(lightness - 0.089_484_177_5 * across - 1.291_485_548_0 * along, 3)
        let parts = [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
        guard parts.allSatisfy({ (-0.002...1.002).contains($0) }) else { return nil }
        let bytes = parts.map { UInt8((Self.gamma(min(max($0, 0), 1)) * 255).rounded()) }
        return Color(red: bytes[0], green: bytes[1], blue: bytes[2])
    }

    private static func linear(_ byte: UInt8) -> Double {
        let part = Double(byte) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    private static func gamma(_ part: Double) -> Double {
        part <= 0.003_130_8 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055
    }
}

import Media
import Studio

/// Words over a finished plate, in an ink that can be read there.
struct Inscription {
    /// The least contrast of words and what is behind them (WCAG 2.1, AA).
    static let leastContrast = 4.5

    let lettering: [Lettering]
    /// What lies under the words so that they can be read; empty where the plate alone serves.
    let scrim: [Mark]
    let ink: Color

    var marks: [Mark] { scrim + lettering.map(Mark.words) }

    /// Chooses ink and scrim for blocks of words; `plates` are what passes behind, at any smaller size.
    ///
    /// The colour in `blocks` is replaced. A veil is laid under the words only as far as it is needed.
    init(_ blocks: [Lettering], over plates: [Raster], size: PixelSize, tones: Tones) {
        let inks = blocks.compactMap { $0.setting()?.ink }
        guard let first = inks.first else {
            (lettering, scrim, ink) = ([], [], tones.inkLight)
            return
        }
        let unit = Double(min(size.width, size.height))
        let area = inks.dropFirst().reduce(first) { $0.union($1) }
        // The plate moves under the words by a few percent, so its surroundings count too.
        let behind = Array(
            Set(
                plates.flatMap { plate in
                    let scale = Double(plate.size.width) / Double(size.width)
                    return plate.colors(in: area.inset(-unit * 0.045), scale: scale)
                }
            )
        )
        let light = Veil(ink: tones.inkLight, veil: tones.shadow, behind: behind)
        let dark = Veil(ink: tones.inkDark, veil: tones.light, behind: behind)
        let chosen = light.opacity <= dark.opacity ? light : dark
        ink = chosen.ink
        lettering = blocks.map { block in
            var inked = block
            inked.color = chosen.ink
            return inked
        }
        scrim = chosen.opacity > 0 ? [Self.veil(chosen, over: area, unit: unit)] : []
    }

    /// A soft cloud that has its full strength under all of the words.
    private static func veil(_ veil: Veil, over area: Box, unit: Double) -> Mark {
        let blur = unit * 0.05
        let cloud = Path.rounded(area.inset(-2.6 * blur), radius: blur * 2)
        return .soft(blur, [.fill(cloud, .color(veil.veil))], opacity: veil.opacity)
    }
}

/// How strong a veil must be for an ink to be readable over some colours.
private struct Veil {
    let ink: Color
    let veil: Color
    /// 0 when none is needed.
    let opacity: Double

    init(ink: Color, veil: Color, behind: [Color]) {
        self.ink = ink
        self.veil = veil
        // Grain, rounding and the softness of letters' edges take a little; so a little more is kept.
        let wanted = Inscription.leastContrast * 1.12
        let steps = stride(from: 0.0, through: 0.95, by: 0.05)
        opacity =
            steps.first { step in
                behind.allSatisfy { $0.mixed(with: veil, step).contrast(with: ink) >= wanted }
            } ?? 0.97
    }
}

extension Raster {
    /// The colours within a box of a picture that this opaque raster shows at a scale.
    fileprivate func colors(in box: Box, scale: Double) -> [Color] {
        let columns = max(0, Int(box.left * scale))..<min(size.width, max(1, Int(box.right * scale) + 1))
        let rows = max(0, Int(box.top * scale))..<min(size.height, max(1, Int(box.bottom * scale) + 1))
        guard !columns.isEmpty, !rows.isEmpty else { return [] }
        // Every pixel counts, because a lamp post is as thin as that; colours that look alike count once.
        var isSeen = [Bool](repeating: false, count: 1 << 18)
        var found: [Color] = []
        withBytes { bytes in
            for y in rows {
                for x in columns {
                    let place = (y * size.width + x) * 4
                    let (blue, green, red) = (bytes[place], bytes[place + 1], bytes[place + 2])
                    let key = Int(red >> 2) << 12 | Int(green >> 2) << 6 | Int(blue >> 2)
                    if isSeen[key] { continue }
                    isSeen[key] = true
                    found.append(Color(red: red, green: green, blue: blue))
                }
            }
        }
        return found
    }
}

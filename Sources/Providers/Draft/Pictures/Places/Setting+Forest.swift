import Media
import Studio

extension Stage {
    /// A forest: trunks in layers before the light, leaves above, ferns below.
    var forest: Scenery {
        var chance = seed.derived("forest").generator
        let base = skyline
        let haze = tones.skyLow.mixed(with: foliage, 0.22)
        var far: [Mark] = [
            .fill(
                .rectangle(canvas),
                .linear(
                    from: Point(0, frame.top),
                    to: Point(0, base),
                    [.init(0, tones.skyHigh.mixed(with: foliage, 0.55)), .init(1, haze)]
                )
            ),
            halo(
                Point(frame.center.x + lightSide * frame.width * 0.2, base - unit * 0.4),
                unit * 0.95,
                tones.glow,
                light == .night ? 0.32 : 0.85
            ),
        ]
        for layer in 0..<4 {
            let nearness = 0.26 + 0.2 * Double(layer)
            let color = haze.mixed(
                with: tones.dark.base.mixed(with: foliage, 0.3).mixed(with: tones.shadow, 0.2),
                nearness
            )
            let foot = base + unit * (0.005 + 0.035 * Double(layer))
            if layer == 2 { far += shafts(&chance) }
            far.append(
                ridge(at: foot + unit * 0.02, unit * 0.04, haze.mixed(with: foliage, nearness), &chance)
            )
            far += trunks(layer, foot: foot, color, &chance)
        }
        far.append(ground(foliage.mixed(with: tones.shadow, 0.15)))
        far += crown(haze, &chance)
        for _ in 0..<16 where footing != .water {
            let root = Point(
                chance.number(in: canvas.left...canvas.right),
                base + unit * chance.number(in: 0.05...0.14)
            )
            far += leaves(at: root, length: unit * 0.10, count: 5, toward: 0, spread: 2.4, foliage, &chance)
        }
        let moss = tones.accent.shade.mixed(with: foliage, 0.45).mixed(with: tones.dark.base, 0.25)
        return Scenery(far: far, surface: ledge(moss) + stone(moss), fore: corner(leaf: foliage, &chance))
    }

    private func trunks(_ layer: Int, foot: Double, _ color: Color, _ chance: inout SeededGenerator) -> [Mark]
    {
        let count = [12, 9, 6, 4][layer]
        return (0..<count).flatMap { step -> [Mark] in
            var x = canvas.left + canvas.width * (Double(step) + chance.number(in: 0.1...0.9)) / Double(count)
            let half =
                unit * [0.010, 0.018, 0.030, 0.055][layer] * chance.number(in: 0.8...1.3)
                * (layer > 1 ? min(framing.zoom, 1.4) : 1)
            // The nearest trunks leave the middle free.
            if layer == 3, abs(x - middle) < framing.subject.width * 0.55 {
                x = middle + (x < middle ? -1 : 1) * framing.subject.width * 0.62
            }
            let lean = unit * chance.number(in: -0.05...0.05)
            let trunk = Path.smooth(
                [
                    Point(x + lean - half * 0.7, canvas.top),
                    Point(x + lean * 0.5 - half * 0.85, foot - unit * 0.5),
                    Point(x - half, foot - unit * 0.08), Point(x - half * 1.7, foot + unit * 0.012),
                    Point(x + half * 1.7, foot + unit * 0.012), Point(x + half, foot - unit * 0.08),
                    Point(x + lean * 0.5 + half * 0.85, foot - unit * 0.5),
                    Point(x + lean + half * 0.7, canvas.top),
                ],
                closed: true
            )
            let lit = color.mixed(with: tones.glow, 0.26)
            let (one, other) = isLitFromLeft ? (lit, color) : (color, lit)
            return [
                .fill(
                    trunk,
                    .linear(
                        from: Point(x - half, 0),
                        to: Point(x + half, 0),
                        [.init(0, one), .init(0.4, color), .init(1, other)]
                    )
                )
            ]
        }
    }

    private func shafts(_ chance: inout SeededGenerator) -> [Mark] {
        (0..<3).map { step in
            let x = frame.center.x + frame.width * (0.26 * Double(step) - 0.3) + lightSide * unit * 0.2
            let wide = unit * chance.number(in: 0.05...0.11)
            let shift = -lightSide * unit * 0.5
            let shaft = Path.polygon([
                Point(x, canvas.top), Point(x + wide, canvas.top),
                Point(x + shift + wide * 2.4, skyline + unit * 0.1), Point(x + shift, skyline + unit * 0.1),
            ])
            return .soft(
                unit * 0.014,
                [.fill(shaft, .color(tones.glow))],
                opacity: light == .night ? 0.10 : 0.24
            )
        }
    }

    /// Leaves that close the picture above.
    private func crown(_ haze: Color, _ chance: inout SeededGenerator) -> [Mark] {
        (0..<2).flatMap { layer -> [Mark] in
            let color = haze.mixed(with: foliage.mixed(with: tones.shadow, 0.35), 0.45 + 0.4 * Double(layer))
            return (0..<17).flatMap { step -> [Mark] in
                let x = canvas.left + canvas.width * Double(step) / 16
                let drop = abs(x - frame.center.x) / frame.width
                let root = Point(x, frame.top + unit * (0.02 + 0.16 * drop - 0.09 * Double(layer)))
                return leaves(
                    at: root,
                    length: unit * 0.17,
                    count: 6,
                    toward: 3.14,
                    spread: 3.2,
                    color,
                    &chance
                )
            }
        }
    }
}

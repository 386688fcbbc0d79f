import Media
import Studio

extension Stage {
    /// A shore: sea under a wide sky, a headland, wet sand.
    var shore: Scenery {
        var chance = seed.derived("shore").generator
        let base = skyline - unit * (framing.kind == .wide ? 0.16 : 0.10)
        var far = sky(to: base, chance: &chance)
        let side = -lightSide
        let head = Path.smooth(
            [
                Point(side < 0 ? canvas.left : canvas.right, base - unit * chance.number(in: 0.14...0.20)),
                Point(
                    frame.center.x + side * frame.width * 0.34,
                    base - unit * chance.number(in: 0.07...0.12)
                ),
                Point(frame.center.x + side * frame.width * 0.16, base - unit * 0.02),
                Point(frame.center.x + side * frame.width * 0.04, base + 1),
            ],
            closed: false
        )
        var cape = head
        cape.line(side < 0 ? canvas.left : canvas.right, base + 1)
        cape.close()
        far.append(.fill(cape, .color(land(0.42))))
        far += sea(from: base, to: footing == .water ? canvas.bottom : skyline + unit * 0.12, &chance)
        if footing == .water { return Scenery(far: far, fore: grass(&chance)) }
        let sand = tones.pale.base.mixed(with: tones.floor, 0.5).mixed(with: tones.glow, 0.12)
        let line = skyline + unit * (framing.kind == .wide ? -0.02 : 0.03)
        for (index, tint) in [tones.light, sand.mixed(with: tones.shadow, 0.24), sand].enumerated() {
            let y = line + unit * 0.028 * Double(index)
            var beach = Path.smooth(
                (0...6).map { step in
                    Point(
                        canvas.left + canvas.width * Double(step) / 6,
                        y + unit * 0.007 * (step % 2 == 0 ? 1 : -1) * (away * 0.5 + 0.9)
                    )
                },
                closed: false
            )
            beach.line(canvas.right, canvas.bottom)
            beach.line(canvas.left, canvas.bottom)
            beach.close()
            let low = tint.mixed(with: tones.shadow, index == 2 ? 0.16 : 0)
            far.append(
                .fill(
                    beach,
                    .linear(from: Point(0, y), to: Point(0, canvas.bottom), [.init(0, tint), .init(1, low)])
                )
            )
        }
        let planks = tones.accent.shade.mixed(with: sand, 0.6)
        return Scenery(
            far: far,
            surface: ledge(planks) + stone(tones.plane.mixed(with: tones.dark.base, 0.3)),
            fore: grass(&chance)
        )
    }

    /// The colour of deep water under the sky.
    var water: Color {
        tones.skyHigh.mixed(with: tones.planeBold, 0.35).mixed(
            with: tones.shadow,
            light == .night ? 0.3 : 0.16
        )
    }

    /// Water with streaks of light, and the sun's way on it.
    func sea(from base: Double, to bottom: Double, _ chance: inout SeededGenerator) -> [Mark] {
        let deep = water
        var marks: [Mark] = [
            .fill(
                .rectangle(Box(left: canvas.left, top: base, right: canvas.right, bottom: bottom)),
                .linear(
                    from: Point(0, base),
                    to: Point(0, bottom),
                    [
                        .init(0, deep.mixed(with: tones.skyLow, 0.4)), .init(0.35, deep),
                        .init(1, deep.mixed(with: tones.skyLow, 0.3)),
                    ]
                )
            )
        ]
        let sun = frame.center.x + lightSide * frame.width * 0.26
        for step in 0..<44 {
            let share = chance.number(in: 0...1)
            let y = base + (bottom - base) * share * share
            let isGlint = step % 2 == 0
            let spread = isGlint ? unit * (0.03 + 0.16 * share) : frame.width * 0.6
            let x = (isGlint ? sun : frame.center.x) + spread * chance.number(in: -1...1)
            let long = unit * (0.02 + 0.10 * share) * chance.number(in: 0.6...1.4)
            let streak = Box(center: Point(x, y), width: long, height: unit * (0.0016 + 0.005 * share))
            marks.append(
                .fill(.ellipse(streak), .color(isGlint ? tones.glow : tones.light, isGlint ? 0.7 : 0.22))
            )
        }
        return marks
    }
}

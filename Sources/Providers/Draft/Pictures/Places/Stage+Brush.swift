import Media
import Studio

extension Stage {
    /// Whether lamps are lit.
    var isDim: Bool { light == .evening || light == .night }

    /// The side on which there is more room beside the subject: -1 or 1.
    var away: Double {
        let shift = middle - frame.center.x
        if abs(shift) > unit * 0.02 { return shift > 0 ? -1 : 1 }
        return seed.derived("away").value % 2 == 0 ? 1 : -1
    }

    /// A flat thing, lighter on the side of the light.
    func slab(_ path: Path, _ color: Color, depth: Double = 0.10) -> Mark {
        let box = path.bounds ?? frame
        let (lit, dim) = (color.mixed(with: tones.glow, depth), color.mixed(with: tones.shadow, depth))
        return .fill(
            path,
            .linear(
                from: Point(box.left, box.top),
                to: Point(box.right, box.top + box.height * 0.4),
                isLitFromLeft ? [.init(0, lit), .init(1, dim)] : [.init(0, dim), .init(1, lit)]
            )
        )
    }

    func slab(_ box: Box, _ color: Color, depth: Double = 0.10, radius: Double = 0) -> Mark {
        slab(radius > 0 ? .rounded(box, radius: radius) : .rectangle(box), color, depth: depth)
    }

    /// The soft shadow a flat thing throws on what is right behind it.
    func thrown(_ path: Path, by distance: Double, _ opacity: Double = 0.3) -> Mark {
        let long = light == .day ? 0.8 : 1.5
        return .soft(
            distance * 0.7,
            [
                .fill(
                    path.transformed(.move(-lightSide * distance * long, distance * 0.8)),
                    .color(tones.shadow)
                )
            ],
            opacity: opacity
        )
    }

    /// Light around a lamp or a sun.
    func halo(_ center: Point, _ radius: Double, _ color: Color, _ opacity: Double) -> Mark {
        .fill(.circle(center, radius: radius), .glow(color, opacity, center: center, radius: radius))
    }

    /// The sky over all of the canvas, with its sun, moon, clouds or stars.
    func sky(to bottom: Double, chance: inout SeededGenerator) -> [Mark] {
        let all = Path.rectangle(canvas)
        var marks: [Mark] = [
            .fill(
                all,
                .linear(
                    from: Point(0, frame.top),
                    to: Point(0, bottom),
                    [
                        .init(0, tones.skyHigh), .init(0.62, tones.skyHigh.mixed(with: tones.skyLow, 0.62)),
                        .init(1, tones.skyLow),
                    ]
                )
            )
        ]
        let rise: Double =
            switch light {
            case .morning: 0.16
            case .day: 0.95
            case .evening: 0.09
            case .night: 0.62
            }
        let reach = min(bottom - frame.top, unit * 1.1)
        let sun = Point(
            frame.center.x + lightSide * frame.width * chance.number(in: 0.20...0.32),
            bottom - reach * rise
        )
        if light != .day {
            marks.append(halo(sun, unit * 0.75, tones.glow, light == .night ? 0.25 : 0.75))
            let size = unit * (light == .night ? 0.045 : 0.075)
            marks.append(.fill(.circle(sun, radius: size), .color(tones.glow, 0.95)))
        }
        if light == .night {
            for _ in 0..<46 {
                let star = Point(
                    chance.number(in: canvas.left...canvas.right),
                    frame.top + (bottom - frame.top) * chance.number(in: 0...0.8)
                )
                let size = unit * chance.number(in: 0.0008...0.0024)
                marks.append(
                    .fill(.circle(star, radius: size), .color(tones.light, chance.number(in: 0.35...0.9)))
                )
            }
        }
        return marks + clouds(bottom, &chance)
    }

    private func clouds(_ bottom: Double, _ chance: inout SeededGenerator) -> [Mark] {
        let color = light == .night ? tones.skyLow : light == .evening ? tones.glow : tones.light
        return (0..<4).map { step in
            let y =
                frame.top + (bottom - frame.top) * (0.18 + 0.17 * Double(step)) * chance.number(in: 0.9...1.1)
            let x = chance.number(in: canvas.left...canvas.right)
            var puffs: [Mark] = []
            let long = unit * chance.number(in: 0.16...0.34)
            for part in 0..<5 {
                let share = Double(part) / 4 - 0.5
                puffs.append(
                    .fill(
                        .ellipse(
                            Box(
                                center: Point(
                                    x + share * long * 1.7,
                                    y - (0.25 - share * share) * long * 0.3
                                ),
                                width: long * (1.1 - abs(share)),
                                height: long * 0.17
                            )
                        ),
                        .color(color)
                    )
                )
            }
            return .soft(unit * 0.014, puffs, opacity: light == .night ? 0.16 : 0.5)
        }
    }

    /// A colour of the land: nearer is darker and stronger.
    func land(_ nearness: Double) -> Color {
        let base = tones.planeBold.mixed(with: tones.dark.base, light == .night ? 0.75 : 0.45)
        let deep = light == .night ? base.mixed(with: tones.skyHigh, 0.45) : base
        return tones.skyLow.mixed(with: deep, nearness)
    }

    /// A top of a table, counter or wall with its front edge, and what is under it.
    func surface(_ color: Color, front: Color? = nil, lip: Double = 0.15) -> [Mark] {
        let near = color.mixed(with: tones.floorNear, 0.5).mixed(with: tones.shadow, 0.06)
        let edge = ground + setUnit * lip
        let thick = setUnit * 0.034
        var marks: [Mark] = [
            .fill(
                .rectangle(floorBox),
                .linear(from: Point(0, horizon), to: Point(0, edge), [.init(0, color), .init(1, near)])
            ),
            .fill(
                .rectangle(floorBox),
                .fade(
                    tones.glow,
                    light == .night ? 0.10 : 0.30,
                    from: Point(0, horizon + unit * 0.16),
                    to: Point(0, horizon)
                )
            ),
            .fill(
                .rectangle(
                    Box(left: canvas.left, top: horizon - unit * 0.05, right: canvas.right, bottom: horizon)
                ),
                .fade(tones.shadow, 0.20, from: Point(0, horizon - unit * 0.05), to: Point(0, horizon))
            ),
            pool,
        ]
        guard edge < frame.bottom - unit * 0.02 else { return marks }
        let below = Box(left: canvas.left, top: edge + thick, right: canvas.right, bottom: canvas.bottom)
        let dark = front ?? color.mixed(with: tones.shadow, 0.42)
        marks += [
            .fill(
                .rectangle(below),
                .linear(
                    from: Point(0, below.top),
                    to: Point(0, canvas.bottom),
                    [.init(0, dark), .init(1, dark.mixed(with: tones.shadow, 0.45))]
                )
            ),
            .fill(
                .rectangle(below),
                .fade(
                    tones.shadow,
                    0.5,
                    from: Point(0, below.top + setUnit * 0.09),
                    to: Point(0, below.top)
                )
            ),
            slab(
                Box(left: canvas.left, top: edge, right: canvas.right, bottom: edge + thick),
                color.mixed(with: tones.glow, 0.28),
                depth: 0.14
            ),
        ]
        return marks
    }

    /// Upright lines on what is under a surface, for doors and boards.
    func joints(every step: Double, lip: Double = 0.15, _ color: Color) -> [Mark] {
        let top = ground + setUnit * (lip + 0.034)
        guard top < frame.bottom else { return [] }
        return stride(from: canvas.left + step * 0.3, to: canvas.right, by: step).map { x in
            .stroke(
                .open([Point(x, top), Point(x, canvas.bottom)]),
                .color(color, 0.5),
                Pen(setUnit * 0.006)
            )
        }
    }

    /// A bush or branch of leaves that spread from a root.
    func leaves(
        at root: Point,
        length: Double,
        count: Int,
        toward angle: Double,
        spread: Double,
        _ color: Color,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        (0..<count).map { step in
            let turn = angle + spread * (Double(step) / Double(max(count - 1, 1)) - 0.5)
            let long = length * chance.number(in: 0.65...1)
            let blade = Hand.blade(length: long, width: long * chance.number(in: 0.16...0.26))
            let shade = color.mixed(with: step % 2 == 0 ? tones.glow : tones.shadow, 0.14)
            return .fill(
                blade.transformed(Transform.rotate(turn).then(.move(root.x, root.y))),
                .color(shade)
            )
        }
    }
}

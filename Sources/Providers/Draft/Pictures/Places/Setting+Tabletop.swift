import Media
import Studio

extension Stage {
    /// A surface from straight above, with a few things that tell where it is.
    func tabletop(_ setting: Staging.Setting) -> Scenery {
        var chance = seed.derived("tabletop").generator
        let wood = tones.accent.base.mixed(with: tones.floor, 0.55)
        var far: [Mark]
        switch setting {
        case .kitchen, .desk, .shop, .stage, .room: far = planks(wood, &chance)
        case .clinic: far = squares(tones.pale.light.mixed(with: tones.floor, 0.35), &chance)
        case .street, .road, .mountain: far = squares(tones.plane.mixed(with: tones.dark.base, 0.3), &chance)
        case .shore, .forest:
            far = soil(setting == .shore ? tones.pale.base.mixed(with: tones.floor, 0.4) : foliage, &chance)
        case .studio: far = [slab(.rectangle(canvas), tones.wall)]
        }
        far += cloth(&chance)
        switch setting {
        case .forest, .mountain, .shore, .road: far += scattered(&chance)
        case .desk, .shop, .clinic, .studio: far += sheets(&chance)
        default: far += dishes(&chance)
        }
        let lit = Point(frame.center.x + lightSide * frame.width * 0.45, frame.top)
        far.append(
            .fill(
                .rectangle(canvas),
                .glow(tones.glow, 0.34, center: lit, radius: max(frame.width, frame.height) * 0.8)
            )
        )
        far += thrownPanes
        if light == .night {
            far.append(.fill(.rectangle(canvas), .color(tones.shadow, 0.25)))
            far.append(halo(framing.subject.center, unit * 0.75, tones.lamp, 0.42))
        }
        return Scenery(far: far)
    }

    private func planks(_ color: Color, _ chance: inout SeededGenerator) -> [Mark] {
        let wide = unit * chance.number(in: 0.15...0.21)
        var marks: [Mark] = []
        var x = canvas.left
        while x < canvas.right {
            let box = Box(x: x, y: canvas.top, width: wide, height: canvas.height)
            marks.append(
                .fill(
                    .rectangle(box),
                    .color(
                        color.mixed(
                            with: chance.next() % 2 == 0 ? tones.glow : tones.shadow,
                            chance.number(in: 0.02...0.14)
                        )
                    )
                )
            )
            for _ in 0..<5 {
                let y = chance.number(in: canvas.top...canvas.bottom)
                let at = x + wide * chance.number(in: 0.15...0.85)
                let grain = Path.smooth(
                    [
                        Point(at, y), Point(at + wide * 0.06, y + unit * 0.12),
                        Point(at - wide * 0.02, y + unit * 0.3),
                    ],
                    closed: false
                )
                marks.append(.stroke(grain, .color(tones.shadow, 0.12), Pen(unit * 0.003)))
            }
            marks.append(
                .stroke(
                    .open([Point(x, canvas.top), Point(x, canvas.bottom)]),
                    .color(tones.shadow, 0.34),
                    Pen(unit * 0.005)
                )
            )
            x += wide
        }
        return marks
    }

    private func squares(_ color: Color, _ chance: inout SeededGenerator) -> [Mark] {
        let side = unit * chance.number(in: 0.26...0.34)
        var marks: [Mark] = [.fill(.rectangle(canvas), .color(color.mixed(with: tones.shadow, 0.3)))]
        for y in stride(from: canvas.top, to: canvas.bottom, by: side) {
            for x in stride(from: canvas.left, to: canvas.right, by: side) {
                let box = Box(x: x, y: y, width: side, height: side).inset(unit * 0.006)
                marks.append(
                    slab(
                        box,
                        color.mixed(with: tones.glow, chance.number(in: 0...0.14)),
                        depth: 0.05,
                        radius: unit * 0.006
                    )
                )
            }
        }
        return marks
    }

    private func soil(_ color: Color, _ chance: inout SeededGenerator) -> [Mark] {
        var marks: [Mark] = [.fill(.rectangle(canvas), .color(color))]
        for step in 0..<16 {
            let y = canvas.top + canvas.height * Double(step) / 15
            let line = Path.smooth(
                (0...5).map {
                    Point(
                        canvas.left + canvas.width * Double($0) / 5,
                        y + unit * chance.number(in: -0.035...0.035)
                    )
                },
                closed: false
            )
            marks.append(
                .soft(
                    unit * 0.008,
                    [.stroke(line, .color(step % 2 == 0 ? tones.shadow : tones.glow), Pen(unit * 0.03))],
                    opacity: 0.22
                )
            )
        }
        return marks
    }

    /// A cloth, tray or sheet under the subject.
    private func cloth(_ chance: inout SeededGenerator) -> [Mark] {
        let box = framing.subject
        let size = min(box.width, box.height) * 1.02
        let color = tones.pale.light.mixed(with: tones.plane, 0.3)
        let isRound = chance.next() % 2 == 0
        let shape =
            isRound
            ? Path.circle(box.center, radius: size * 0.56)
            : Path.rounded(
                Box(center: Point(0, 0), width: size * 1.05, height: size * 1.12),
                radius: size * 0.03
            )
            .transformed(Transform.rotate(away * 0.14).then(.move(box.center.x, box.center.y)))
        let inner = Transform.move(-box.center.x, -box.center.y).then(.scale(0.88, 0.88)).then(
            .move(box.center.x, box.center.y)
        )
        return [
            thrown(shape, by: unit * 0.022, 0.42), slab(shape, color, depth: 0.10),
            .stroke(shape.transformed(inner), .color(tones.planeBold, 0.55), Pen(unit * 0.006)),
        ]
    }

    /// Places around the subject, clear of the words.
    private func around(_ count: Int, _ chance: inout SeededGenerator) -> [Point] {
        let center = framing.subject.center
        let start = chance.number(in: 0...1)
        return (0..<count).map { step in
            let turn = Transform.rotate((Double(step) / Double(count) + start) * 6.283)
            let out = turn.apply(
                Point(min(framing.subject.width, framing.subject.height) * chance.number(in: 0.68...0.86), 0)
            )
            return Point(center.x + out.x * (frame.width > frame.height ? 1 : 0.8), center.y + out.y)
        }
    }

    private func dishes(_ chance: inout SeededGenerator) -> [Mark] {
        around(4, &chance).enumerated().flatMap { index, at -> [Mark] in
            let radius = unit * [0.15, 0.09, 0.12, 0.075][index]
            let color = [tones.pale.base, tones.accent.base, tones.planeBold, tones.dark.base][index]
            return [
                thrown(.circle(at, radius: radius), by: unit * 0.018, 0.42),
                slab(.circle(at, radius: radius), color, depth: 0.14),
                slab(.circle(at, radius: radius * 0.74), color.mixed(with: tones.shadow, 0.16), depth: -0.10),
                slab(
                    .circle(at, radius: radius * 0.66),
                    index % 2 == 1 ? tones.dark.base : color.mixed(with: tones.light, 0.1),
                    depth: 0.06
                ),
            ]
        }
    }

    private func sheets(_ chance: inout SeededGenerator) -> [Mark] {
        var marks: [Mark] = []
        for (index, at) in around(4, &chance).enumerated() {
            let wide = unit * [0.34, 0.22, 0.28, 0.16][index]
            let color = [tones.pale.light, tones.accent.base, tones.planeBold, tones.pale.base][index]
            let sheet = Path.rounded(
                Box(center: Point(0, 0), width: wide, height: wide * 1.35),
                radius: wide * 0.02
            )
            .transformed(Transform.rotate(chance.number(in: -0.5...0.5)).then(.move(at.x, at.y)))
            marks += [thrown(sheet, by: unit * 0.010, 0.36), slab(sheet, color, depth: 0.07)]
        }
        let pen = around(3, &chance)[0]
        let long = Transform.rotate(chance.number(in: 0...3)).apply(Point(unit * 0.15, 0))
        let line = Path.open([Point(pen.x - long.x, pen.y - long.y), Point(pen.x + long.x, pen.y + long.y)])
        return marks + [
            .soft(
                unit * 0.006,
                [
                    .stroke(
                        line.transformed(.move(-lightSide * unit * 0.01, unit * 0.008)),
                        .color(tones.shadow),
                        Pen(unit * 0.018)
                    )
                ],
                opacity: 0.4
            ),
            .stroke(line, .color(tones.dark.base), Pen(unit * 0.018)),
        ]
    }

    private func scattered(_ chance: inout SeededGenerator) -> [Mark] {
        around(7, &chance).enumerated().flatMap { index, at -> [Mark] in
            guard index % 2 == 0 else {
                let size = unit * chance.number(in: 0.04...0.08)
                let pebble = Path.ellipse(Box(center: at, width: size * 1.5, height: size))
                return [
                    thrown(pebble, by: unit * 0.010, 0.4),
                    slab(pebble, tones.plane.mixed(with: tones.dark.base, 0.25), depth: 0.2),
                ]
            }
            let fan = leaves(
                at: at,
                length: unit * 0.17,
                count: 4,
                toward: chance.number(in: 0...6),
                spread: 1.5,
                foliage.mixed(with: tones.accent.base, 0.25),
                &chance
            )
            return fan
        }
    }

    /// Panes of light that lie across all of the surface.
    private var thrownPanes: [Mark] {
        guard light != .night else { return [] }
        var panes = Path()
        for row in 0..<3 {
            for column in 0..<2 {
                panes.add(
                    .rectangle(
                        Box(
                            x: Double(column) * 0.5 - 0.5,
                            y: Double(row) * 0.5 - 0.75,
                            width: 0.46,
                            height: 0.46
                        )
                    )
                )
            }
        }
        let size = unit * 0.95
        let place = Transform(yx: 0.18 * lightSide, xy: 0.45 * lightSide).then(.scale(size, size))
            .then(.move(frame.center.x + lightSide * unit * 0.08, frame.center.y))
        return [
            .soft(
                unit * 0.012,
                [.fill(panes.transformed(place), .color(tones.glow))],
                opacity: light == .day ? 0.34 : 0.28
            )
        ]
    }
}

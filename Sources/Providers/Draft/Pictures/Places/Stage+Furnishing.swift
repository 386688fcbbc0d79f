import Media
import Studio

extension Stage {
    /// A window in a wall: sky or dark outside, bars, a frame and a sill.
    func window(_ box: Box, columns: Int, rows: Int, _ chance: inout SeededGenerator) -> [Mark] {
        let bar = setUnit * 0.012
        let edge = Path.rectangle(box)
        let wood = tones.pale.base.mixed(with: tones.wall, light == .night ? 0.6 : 0.25)
        var outside: [Mark] = [
            .fill(
                edge,
                .linear(
                    from: Point(0, box.top),
                    to: Point(0, box.bottom),
                    [.init(0, tones.skyHigh), .init(1, tones.skyLow)]
                )
            )
        ]
        let sun = Point(
            box.center.x + lightSide * box.width * 0.2,
            box.bottom - box.height * (isDim ? 0.3 : 0.5)
        )
        outside.append(halo(sun, box.height * 0.6, tones.glow, light == .night ? 0.2 : 0.7))
        // Trees or roofs beyond the glass, pale with distance.
        var line = Path()
        line.move(box.left, box.bottom)
        var x = box.left
        let isTown = chance.next() % 2 == 0
        while x < box.right {
            let step = box.width * chance.number(in: 0.1...0.22)
            let y = box.bottom - box.height * chance.number(in: 0.10...0.34)
            if isTown {
                line.line(x, y)
                line.line(x + step, y)
            } else {
                line.curve(Point(x, y), Point(x + step, y), Point(x + step, box.bottom - box.height * 0.12))
            }
            x += step
        }
        line.line(box.right, box.bottom)
        line.close()
        outside.append(.fill(line, .color(land(0.4))))
        var marks: [Mark] = [
            thrown(.rectangle(box.inset(-bar * 2)), by: bar * 1.5, 0.28),
            .fill(.rectangle(box.inset(-bar * 2)), .color(wood)),
            .clipped(edge, outside),
        ]
        for column in 1..<max(columns, 2) where columns > 1 {
            let x = box.left + box.width * Double(column) / Double(columns)
            marks.append(slab(Box(center: Point(x, box.center.y), width: bar, height: box.height), wood))
        }
        for row in 1..<max(rows, 2) where rows > 1 {
            let y = box.top + box.height * Double(row) / Double(rows)
            marks.append(slab(Box(center: Point(box.center.x, y), width: box.width, height: bar), wood))
        }
        let sill = Box(
            x: box.left - bar * 4,
            y: box.bottom + bar,
            width: box.width + bar * 8,
            height: bar * 2.4
        )
        return marks + [
            thrown(.rectangle(sill), by: bar, 0.3), slab(sill, wood.mixed(with: tones.light, 0.25)),
        ]
    }

    /// A board with things on it: jars, boxes, bottles and books.
    func shelf(
        from left: Double,
        to right: Double,
        at y: Double,
        height: Double,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        let board = Box(left: left, top: y, right: right, bottom: y + height * 0.10)
        var marks = [thrown(.rectangle(board), by: height * 0.12, 0.35)]
        marks += goods(from: left + height * 0.1, to: right - height * 0.1, on: y, height: height, &chance)
        return marks + [slab(board, tones.plane.mixed(with: tones.dark.base, 0.35))]
    }

    /// A row of things that stand on a line.
    func goods(
        from left: Double,
        to right: Double,
        on y: Double,
        height: Double,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        let colors = [
            tones.planeBold, tones.accent.base, tones.pale.base, tones.body.base, tones.plane,
            tones.dark.base,
        ].map { $0.mixed(with: tones.wall, 0.28) }
        var marks: [Mark] = []
        var x = left
        while x < right - height * 0.22 {
            let color = chance.pick(colors)
            let kind = chance.next() % 5
            let tall = height * chance.number(in: 0.42...0.80)
            let wide = min(height * chance.number(in: 0.24...0.42), right - x)
            let box = Box(x: x, y: y - tall, width: wide, height: tall)
            marks.append(
                .fill(
                    .rectangle(
                        Box(
                            x: x - lightSide * wide * 0.12,
                            y: y - tall * 0.96,
                            width: wide,
                            height: tall * 0.96
                        )
                    ),
                    .color(tones.shadow, 0.13)
                )
            )
            switch kind {
            case 0:
                let neck = Box(x: x + wide * 0.32, y: y - tall, width: wide * 0.36, height: tall * 0.4)
                marks.append(slab(neck, color, radius: wide * 0.06))
                let body = Box(left: x, top: y - tall * 0.68, right: x + wide, bottom: y)
                marks.append(slab(body, color, depth: 0.16, radius: wide * 0.28))
            case 1:
                marks.append(slab(box, color, depth: 0.16, radius: wide * 0.16))
                let lid = Box(x: x + wide * 0.06, y: y - tall, width: wide * 0.88, height: tall * 0.16)
                marks.append(slab(lid, color.mixed(with: tones.shadow, 0.35), radius: wide * 0.05))
            case 2:
                for part in 0..<3 {
                    let book = Box(
                        x: x + Double(part) * wide * 0.34,
                        y: y - tall * (0.84 + 0.08 * Double(part)),
                        width: wide * 0.31,
                        height: tall * (0.84 + 0.08 * Double(part))
                    )
                    marks.append(slab(book, chance.pick(colors), radius: wide * 0.02))
                }
            case 3:
                marks.append(slab(box, color, radius: wide * 0.03))
                let label = Box(x: x + wide * 0.2, y: y - tall * 0.66, width: wide * 0.6, height: tall * 0.3)
                marks.append(.fill(.rectangle(label), .color(tones.pale.light, 0.55)))
            default:
                let bowl = Path.ellipse(Box(x: x, y: y - tall * 0.5, width: wide * 1.1, height: tall))
                let cut = Box(x: x - wide, y: y - tall * 0.5, width: wide * 3, height: tall * 0.5)
                marks.append(.clipped(.rectangle(cut), [slab(bowl, color, depth: 0.16)]))
            }
            x += wide * (kind == 4 ? 1.25 : 1.1) + height * chance.number(in: 0.03...0.16)
        }
        return marks
    }

    /// A shade that hangs from above, lit in the evening.
    func pendant(at x: Double, y: Double, size: Double) -> [Mark] {
        let shade = Path.polygon([
            Point(x - size * 0.16, y - size * 0.36), Point(x + size * 0.16, y - size * 0.36),
            Point(x + size * 0.5, y), Point(x - size * 0.5, y),
        ])
        var marks: [Mark] = [
            .stroke(
                .open([Point(x, canvas.top), Point(x, y - size * 0.3)]),
                .color(tones.dark.base, 0.8),
                Pen(size * 0.025)
            ),
            slab(shade, tones.dark.base.mixed(with: tones.accent.base, 0.4), depth: 0.2),
            .fill(
                .ellipse(Box(center: Point(x, y), width: size, height: size * 0.12)),
                .color(isDim ? tones.lamp : tones.pale.base)
            ),
        ]
        if isDim {
            marks.append(
                halo(Point(x, y + size * 0.1), size * 2.1, tones.lamp, light == .night ? 0.55 : 0.36)
            )
        }
        return marks
    }

    /// Cloth in folds, for curtains and drapes.
    func drape(_ box: Box, folds: Int, _ color: Color, _ chance: inout SeededGenerator) -> [Mark] {
        var stops: [Paint.Stop] = []
        let count = folds * 2
        for step in 0...count {
            let swing = chance.number(in: 0.6...1)
            let shade =
                step % 2 == 0
                ? color.mixed(with: tones.glow, 0.20 * swing) : color.mixed(with: tones.shadow, 0.52 * swing)
            stops.append(.init(Double(step) / Double(count), shade))
        }
        return [
            .fill(.rectangle(box), .linear(from: Point(box.left, 0), to: Point(box.right, 0), stops)),
            .fill(
                .rectangle(box),
                .fade(
                    tones.shadow,
                    0.35,
                    from: Point(0, box.top + box.height * 0.5),
                    to: Point(0, box.bottom)
                )
            ),
        ]
    }

    /// A picture in a frame on the wall.
    func framed(_ box: Box, _ chance: inout SeededGenerator) -> [Mark] {
        let rim = box.width * 0.06
        let inner = box.inset(rim * 2.2)
        let base = chance.pick([tones.planeBold, tones.accent.base, tones.plane])
        let hill = Path.smooth(
            [
                Point(inner.left - 2, inner.top + inner.height * chance.number(in: 0.5...0.7)),
                Point(
                    inner.left + inner.width * 0.35,
                    inner.top + inner.height * chance.number(in: 0.35...0.6)
                ),
                Point(
                    inner.left + inner.width * 0.7,
                    inner.top + inner.height * chance.number(in: 0.55...0.75)
                ),
                Point(inner.right + 2, inner.top + inner.height * chance.number(in: 0.4...0.6)),
            ],
            closed: false
        )
        var land = hill
        land.line(inner.right, inner.bottom)
        land.line(inner.left, inner.bottom)
        land.close()
        let sun = Point(
            inner.left + inner.width * chance.number(in: 0.3...0.7),
            inner.top + inner.height * 0.3
        )
        return [
            thrown(.rectangle(box), by: rim * 0.8, 0.34),
            slab(box, tones.dark.base.mixed(with: tones.wall, 0.2)),
            .fill(.rectangle(box.inset(rim)), .color(tones.pale.light.mixed(with: tones.wall, 0.2))),
            .clipped(
                .rectangle(inner),
                [
                    .fill(.rectangle(inner), .color(base.mixed(with: tones.light, 0.4))),
                    .fill(.circle(sun, radius: inner.width * 0.16), .color(tones.light, 0.8)),
                    .fill(land, .color(base)),
                ]
            ),
        ]
    }
}

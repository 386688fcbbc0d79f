import Foundation
import Media
import Studio

extension Hand {
    /// An abstract sculpture of simple solids, for what has no drawing of its own; another for every seed.
    func stillLife(_ seed: Seed) -> Prop {
        var chance = seed.derived("still life").generator
        let kind = Int(chance.next() % 8)
        let turn = chance.pick([
            [tones.body, tones.accent, tones.pale], [tones.accent, tones.body, tones.pale],
            [tones.body, tones.pale, tones.accent],
        ])
        let grow = chance.number(in: 0.94...1.06)
        let prop =
            switch kind {
            case 0: gate(turn, grow)
            case 1: pebbles(turn, grow)
            case 2: hoop(turn, grow)
            case 3: stairs(turn, grow)
            case 4: totem(turn, grow)
            case 5: halves(turn, grow)
            case 6: trio(turn, grow)
            default: swing(turn, grow)
            }
        return chance.next() % 2 == 0 ? prop : prop.turnedOver(grow)
    }

    /// A ball that rests in an arch.
    private func gate(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks = on(Point(-0.06, -0.03), 0.30, arch(height: 0.94)(tints[0]))
        marks += on(Point(0.20, 0.0), 0.17, sphere(0.17 * grow)(tints[1]))
        marks += on(Point(-0.33, 0.01), 0.10, column(height: 0.24 * grow, radius: 0.10)(tints[2]))
        return sculpture(marks, left: -0.46, top: -0.98, right: 0.42)
    }

    /// Smooth stones on top of each other.
    private func pebbles(_ tints: [Tint], _ grow: Double) -> Prop {
        let stones: [(x: Double, wide: Double, tall: Double)] = [
            (0, 0.40, 0.26), (0.05 * grow, 0.30, 0.20), (-0.04, 0.21, 0.17), (0.03, 0.145, 0.145),
            (0.0, 0.085, 0.115),
        ]
        var (marks, y): ([Mark], Double) = ([], 0)
        for (index, stone) in stones.enumerated() {
            let box = Box(
                x: stone.x - stone.wide,
                y: y - stone.tall,
                width: stone.wide * 2,
                height: stone.tall
            )
            let path = Path.round([
                (box.left, box.center.y + 0.012), (box.left + box.width * 0.10, box.top + box.height * 0.2),
                (box.center.x - box.width * 0.1, box.top),
                (box.right - box.width * 0.16, box.top + box.height * 0.1),
                (box.right, box.center.y - 0.008),
                (box.right - box.width * 0.12, box.bottom - box.height * 0.12), (box.center.x, box.bottom),
                (box.left + box.width * 0.14, box.bottom - box.height * 0.1),
            ])
            if let below = marks.isEmpty ? nil : stones[index - 1] {
                marks.append(
                    .soft(
                        0.014,
                        [
                            .fill(
                                .ellipse(
                                    Box(
                                        center: Point(below.x + 0.02, y + 0.012),
                                        width: stone.wide * 1.3,
                                        height: 0.045
                                    )
                                ),
                                .color(tones.shadow, 0.42)
                            )
                        ]
                    )
                )
            }
            marks += solid(path, tints[index % 3], edge: stone.tall * 0.42, gloss: 0.3)
            y -= stone.tall * 0.96
        }
        return sculpture(marks, left: -0.42, top: y - 0.02, right: 0.42)
    }

    /// A ring on a plinth, with a ball within it.
    private func hoop(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks = block(left: -0.26, right: 0.26, low: 0, high: -0.24, tints[2])
        let center = Point(0, -0.595)
        marks.append(.soft(0.014, [.fill(Self.ring(0.16, at: -0.255, x: 0.03), .color(tones.shadow, 0.5))]))
        let ring = Path.circle(center, radius: 0.285)
        let tint = tints[0]
        marks += [
            .stroke(ring.moved(0.028, 0.0), .color(tint.deep), Pen(0.135)),
            .stroke(
                ring,
                .linear(
                    from: Point(-0.3, -0.9),
                    to: Point(0.3, -0.3),
                    [.init(0, tint.light), .init(0.45, tint.base), .init(1, tint.shade)]
                ),
                Pen(0.135)
            ),
            .soft(
                0.012,
                [
                    .stroke(
                        .circle(Point(0.012, -0.583), radius: 0.33),
                        .linear(
                            from: Point(-0.3, -0.9),
                            to: Point(0.25, -0.35),
                            [
                                .init(0, tones.light, 0.85), .init(0.5, tones.light, 0),
                                .init(1, tint.deep, 0.8),
                            ]
                        ),
                        Pen(0.022)
                    )
                ]
            ),
            .soft(
                0.012,
                [
                    .stroke(
                        .circle(Point(-0.008, -0.603), radius: 0.235),
                        .linear(
                            from: Point(-0.2, -0.8),
                            to: Point(0.2, -0.4),
                            [.init(0, tint.deep, 0.85), .init(0.5, tint.deep, 0), .init(1, tones.light, 0.6)]
                        ),
                        Pen(0.022)
                    )
                ]
            ),
        ]
        marks += ball(Point(0.0, -0.485), 0.105 * grow, tints[1])
        return sculpture(marks, left: -0.37, top: -0.96, right: 0.40)
    }

    /// A ball on its way up a flight of steps.
    private func stairs(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks: [Mark] = []
        for step in (0..<4).reversed() {
            let left = -0.46 + Double(step) * 0.21
            marks += block(left: left, right: 0.40, low: 0, high: -0.17 * Double(step + 1), tints[0])
        }
        let place = Point(-0.16, -0.36 - 0.02)
        marks.append(
            .soft(
                0.014,
                [.fill(Self.ring(0.11, at: place.y + 0.005, x: place.x + 0.02), .color(tones.shadow, 0.5))]
            )
        )
        marks += ball(Point(place.x, place.y - 0.105 * grow), 0.108 * grow, tints[1])
        marks.append(
            .placed(
                .move(0.30, -0.70),
                [.soft(0.014, [.fill(Self.ring(0.10, at: 0, x: 0.02), .color(tones.shadow, 0.5))])]
                    + cone(0.26)(tints[2])
            )
        )
        return sculpture(marks, left: -0.47, top: -0.98, right: 0.47)
    }

    /// Solids in a tower.
    private func totem(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks = column(height: 0.22, radius: 0.30)(tints[0])
        func layer(_ y: Double, _ radius: Double, _ parts: [Mark]) {
            marks.append(.soft(0.014, [.fill(Self.ring(radius, at: y, x: 0.03), .color(tones.shadow, 0.5))]))
            marks.append(.placed(.move(0, y), parts))
        }
        layer(-0.20, 0.17, sphere(0.185)(tints[1]))
        layer(-0.535, 0.20, column(height: 0.10, radius: 0.235)(tints[2]))
        layer(-0.625, 0.14, cone(0.40 * grow)(tints[0]))
        return sculpture(marks, left: -0.31, top: -1.04, right: 0.31)
    }

    /// Half-discs that lean on each other.
    private func halves(_ tints: [Tint], _ grow: Double) -> Prop {
        func half(_ radius: Double, _ turn: Double, _ place: Point, _ tint: Tint) -> [Mark] {
            var path = Path()
            path.move(-radius, 0)
            path.curve(Point(-radius, -radius * 1.33), Point(radius, -radius * 1.33), Point(radius, 0))
            path.close()
            let placed = path.transformed(Transform.rotate(turn).then(.move(place.x, place.y)))
            return [.fill(placed.moved(0.052, -0.022), .color(tint.deep))]
                + solid(placed, tint, edge: 0.06, gloss: 0.5)
        }
        var marks = half(0.36, 0, Point(-0.10, 0), tints[2])
        marks.append(.soft(0.02, [.fill(Self.ring(0.22, at: 0.0, x: 0.12), .color(tones.shadow, 0.35))]))
        marks += half(0.30, 1.571, Point(0.02, -0.30), tints[0])
        marks += half(0.24 * grow, -1.571, Point(0.02, -0.70), tints[1])
        marks += on(Point(0.36, 0.012), 0.09, sphere(0.095)(tints[1]))
        return sculpture(marks, left: -0.47, top: -0.95, right: 0.46)
    }

    /// A tall form, a low one and a small one side by side.
    private func trio(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks = on(Point(-0.14, -0.06), 0.22, column(height: 0.92 * grow)(tints[0]))
        marks += on(Point(0.25, -0.025), 0.22, dome(0.26)(tints[1]))
        marks +=
            on(Point(-0.36, 0.01), 0.13, cube(0.22)(tints[2]))
            + on(Point(0.05, 0.02), 0.10, sphere(0.095)(tints[2]))
        return sculpture(marks, left: -0.52, top: -1.02, right: 0.52)
    }

    /// A bar that swings on a wedge, held level by a large ball and a small column.
    private func swing(_ tints: [Tint], _ grow: Double) -> Prop {
        var marks = cone(0.42)(tints[2])
        let beam = Path.soft([(-0.56, -0.40), (0.56, -0.40), (0.56, -0.455), (-0.56, -0.455)], 0.02)
        marks += solid(beam, tints[0], edge: 0.03, gloss: 0.7)
        marks.append(
            .soft(
                0.012,
                [
                    .fill(
                        .ellipse(Box(center: Point(-0.32, -0.452), width: 0.26, height: 0.03)),
                        .color(tones.shadow, 0.5)
                    )
                ]
            )
        )
        marks += ball(Point(-0.34, -0.635), 0.185 * grow, tints[1])
        marks.append(.placed(.move(0.36, -0.437), column(height: 0.30, radius: 0.12)(tints[0])))
        marks.append(
            .placed(
                .move(0.36, -0.75),
                [.soft(0.01, [.fill(Self.ring(0.07, at: 0.004, x: 0.015), .color(tones.shadow, 0.5))])]
                    + sphere(0.075)(tints[2])
            )
        )
        return sculpture(marks, left: -0.56, top: -0.92, right: 0.56, foot: 0.16)
    }

    /// A block whose upper side shows.
    private func block(left: Double, right: Double, low: Double, high: Double, _ tint: Tint) -> [Mark] {
        [
            face(
                [
                    Point(left, high), Point(left + 0.07, high - 0.055), Point(right + 0.07, high - 0.055),
                    Point(right, high),
                ],
                tint.light,
                tint.light
            ),
            face(
                [
                    Point(right, low), Point(right + 0.07, low - 0.055), Point(right + 0.07, high - 0.055),
                    Point(right, high),
                ],
                tint.shade,
                tint.deep
            ),
            face(
                [Point(left, low), Point(left, high), Point(right, high), Point(right, low)],
                tint.light,
                tint.shade
            ),
            line(.open([Point(left, high), Point(right, high)]), tones.light, 0.006, 0.5),
        ]
    }

    /// Marks at a place, with their shadow on the ground.
    private func on(_ place: Point, _ foot: Double, _ marks: [Mark]) -> [Mark] {
        let shadow = Path.ellipse(Box(center: Point(foot * 0.5, 0), width: foot * 2.6, height: foot * 0.42))
        return [
            .placed(
                .move(place.x, place.y),
                [.soft(0.03, [.fill(shadow, .color(tones.shadow, 0.34))])] + marks
            )
        ]
    }

    private func sculpture(
        _ marks: [Mark],
        left: Double,
        top: Double,
        right: Double,
        foot: Double? = nil
    ) -> Prop {
        let half = foot ?? (right - left) * 0.42
        let middle = foot == nil ? (left + right) / 2 : 0
        return Prop(
            box: Box(left: left, top: top, right: right, bottom: 0.04),
            base: Self.ring(half, at: 0, x: middle),
            marks: marks
        )
    }
}

extension Prop {
    /// The same thing a little wider or narrower, so that two of a kind are not the same.
    fileprivate func turnedOver(_ grow: Double) -> Prop {
        let stretch = Transform.scale(2 - grow, 1)
        return Prop(
            box: stretch.apply(box),
            base: base.transformed(stretch),
            marks: [.placed(stretch, marks)]
        )
    }
}

import Media
import Studio

extension Stage {
    /// A clinic: bright panels, a strip of light, a cabinet and a lamp on an arm.
    var clinic: Scenery {
        var chance = seed.derived("clinic").generator
        let unit = setUnit
        let panel = tones.pale.light.mixed(
            with: tones.wall,
            light == .night ? 0.78 : light == .evening ? 0.55 : 0.35
        )
        var far: [Mark] = [.fill(.rectangle(canvas), .color(panel.mixed(with: tones.shadow, 0.10)))]
        let step = unit * chance.number(in: 0.40...0.52)
        let tall = unit * 0.58
        var x = middle - step * 6 - step * chance.number(in: 0.2...0.8)
        while x < canvas.right {
            var y = horizon - tall
            while y > canvas.top - tall {
                let box = Box(x: x, y: y, width: step, height: tall).inset(unit * 0.004)
                far.append(
                    slab(
                        box,
                        panel.mixed(with: tones.plane, chance.number(in: 0...0.16)),
                        depth: 0.05,
                        radius: unit * 0.008
                    )
                )
                y -= tall
            }
            x += step
        }
        let strip = Box(
            left: canvas.left,
            top: horizon - tall * 1.5,
            right: canvas.right,
            bottom: horizon - tall * 1.5 + unit * 0.030
        )
        far += [
            .soft(
                unit * 0.05,
                [.fill(.rectangle(strip.inset(-unit * 0.03)), .color(tones.light))],
                opacity: light == .night ? 0.55 : 0.7
            ),
            .fill(.rectangle(strip), .color(tones.light)),
        ]
        far += cabinet(at: middle + away * unit * 0.46, &chance) + armLamp(at: middle - away * unit * 0.40)
        let rail = Box(
            left: canvas.left,
            top: horizon - unit * 0.11,
            right: canvas.right,
            bottom: horizon - unit * 0.085
        )
        far += [
            thrown(.rectangle(rail), by: unit * 0.008, 0.25),
            slab(rail, tones.accent.base.mixed(with: panel, 0.4)),
        ]
        let top = tones.pale.light.mixed(with: tones.floor, light == .night ? 0.6 : 0.25)
        let table =
            surface(top, front: panel.mixed(with: tones.planeBold, 0.35))
            + joints(every: unit * 0.52, tones.shadow)
        return Scenery(far: far, surface: table, fore: corner(leaf: foliage, &chance))
    }

    private func cabinet(at x: Double, _ chance: inout SeededGenerator) -> [Mark] {
        let unit = setUnit
        let box = Box(center: Point(x, horizon - unit * 0.46), width: unit * 0.46, height: unit * 0.56)
        let body = tones.pale.base.mixed(with: tones.wall, 0.3)
        var marks: [Mark] = [
            thrown(.rectangle(box), by: unit * 0.02, 0.28), slab(box, body, radius: unit * 0.012),
        ]
        let inner = box.inset(unit * 0.022)
        marks.append(slab(inner, tones.planeBold.mixed(with: tones.wall, 0.5)))
        for row in 1...2 {
            marks += shelf(
                from: inner.left,
                to: inner.right,
                at: inner.top + inner.height * (0.47 * Double(row)),
                height: unit * 0.17,
                &chance
            )
        }
        let shine = Path.polygon([
            Point(inner.left + inner.width * 0.1, inner.bottom),
            Point(inner.left + inner.width * 0.3, inner.bottom),
            Point(inner.left + inner.width * 0.7, inner.top),
            Point(inner.left + inner.width * 0.5, inner.top),
        ])
        return marks + [
            .fill(shine, .color(tones.light, 0.20)),
            slab(Box(center: inner.center, width: unit * 0.012, height: inner.height), body),
        ]
    }

    /// A round examination lamp that comes into the picture from above.
    private func armLamp(at x: Double) -> [Mark] {
        let unit = setUnit
        let head = Point(x, horizon - unit * 0.98)
        let steel = tones.pale.base.mixed(with: tones.dark.base, 0.25)
        let disc = Path.ellipse(Box(center: head, width: unit * 0.36, height: unit * 0.15))
        return [
            .stroke(
                .open([
                    Point(x - away * unit * 0.42, canvas.top),
                    Point(x - away * unit * 0.30, head.y - unit * 0.26), head,
                ]),
                .color(steel),
                Pen(unit * 0.026)
            ),
            slab(
                disc.transformed(.move(0, -unit * 0.018)),
                steel.mixed(with: tones.shadow, 0.2),
                depth: 0.16
            ),
            .fill(disc, .color(tones.light, 0.92)),
            halo(Point(head.x, head.y + unit * 0.05), unit * 0.5, tones.light, isDim ? 0.6 : 0.4),
        ]
    }
}

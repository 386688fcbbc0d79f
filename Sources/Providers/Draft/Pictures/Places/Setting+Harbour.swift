import Media
import Studio

extension Stage {
    /// A street as a boat sees it: house fronts in a row behind a quay, and water before them.
    var harbour: Scenery {
        var chance = seed.derived("harbour").generator
        var far = sky(to: skyline, chance: &chance)
        far += roofs(&chance)
        far += fronts(&chance)
        let wall = tones.dark.base.mixed(with: tones.skyLow, 0.35)
        let quay = Box(
            left: canvas.left,
            top: skyline - unit * 0.012,
            right: canvas.right,
            bottom: skyline + unit * 0.030
        )
        let edge = Box(left: quay.left, top: quay.top, right: quay.right, bottom: quay.top + unit * 0.008)
        far += [slab(quay, wall), slab(edge, wall.mixed(with: tones.glow, 0.35))]
        far += sea(from: quay.bottom, to: canvas.bottom, &chance)
        // The fronts stand on their heads in the water, faintly.
        let depth = unit * 0.16
        let mirrored = Box(
            left: canvas.left,
            top: quay.bottom,
            right: canvas.right,
            bottom: quay.bottom + depth
        )
        far.append(
            .fill(
                .rectangle(mirrored),
                .fade(tones.shadow, 0.32, from: Point(0, mirrored.bottom), to: Point(0, mirrored.top))
            )
        )
        let lampX = frame.center.x - away * frame.width * 0.36
        far += streetLamp(at: Point(lampX, quay.top), height: unit * 0.30 * min(framing.zoom, 1.4))
        return Scenery(far: far, fore: corner(leaf: foliage, &chance))
    }

    /// House fronts side by side, some with a gable.
    private func fronts(_ chance: inout SeededGenerator) -> [Mark] {
        let walls = [tones.planeBold, tones.plane, tones.accent.base, tones.body.base, tones.pale.base]
        let zoom = min(framing.zoom, 1.4)
        var marks: [Mark] = []
        var x = canvas.left - unit * 0.05
        var number = Int(chance.next() % 5)
        while x < canvas.right {
            let wide = unit * chance.number(in: 0.13...0.20) * zoom
            let tall = unit * chance.number(in: 0.24...0.40) * zoom
            let paint = walls[number % walls.count]
                .mixed(with: tones.dark.base, light == .night ? 0.66 : 0.18)
            marks += front(
                Box(x: x, y: skyline - tall, width: wide, height: tall),
                paint.mixed(with: tones.skyLow, 0.28),
                hasGable: chance.next() % 2 == 0,
                &chance
            )
            x += wide
            number += 1 + Int(chance.next() % 3)
        }
        return marks
    }

    private func front(
        _ box: Box,
        _ color: Color,
        hasGable: Bool,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        let roof = color.mixed(with: tones.shadow, 0.35)
        let rise = box.width * (hasGable ? 0.42 : 0.08)
        let top =
            hasGable
            ? Path.polygon([
                Point(box.left, box.top + 1), Point(box.center.x, box.top - rise),
                Point(box.right, box.top + 1),
            ])
            : Path.rectangle(Box(x: box.x, y: box.top - rise, width: box.width, height: rise + 1))
        var marks = [slab(top, hasGable ? color : roof), slab(box, color, depth: 0.12)]
        let floors = max(2, Int(box.height / (unit * 0.095)))
        let (step, high) = (box.width / 3, box.height / Double(floors))
        for floor in 0..<floors {
            for column in 0..<3 {
                let pane = Box(
                    x: box.left + step * (Double(column) + 0.27),
                    y: box.top + high * (Double(floor) + 0.24),
                    width: step * 0.46,
                    height: high * 0.56
                )
                let isOn = isDim && chance.number(in: 0...1) < (light == .night ? 0.45 : 0.25)
                let glass =
                    isOn ? tones.lamp : color.mixed(with: tones.skyHigh, 0.5).mixed(with: tones.shadow, 0.22)
                marks.append(.fill(.rectangle(pane), .color(glass, isOn ? 0.95 : 0.85)))
            }
        }
        return marks
    }
}

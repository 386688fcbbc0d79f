import Media
import Studio

extension Stage {
    /// A plain set in one of its forms.
    var studio: Scenery {
        var chance = seed.derived("studio").generator
        let place: Place = chance.pick([.cove, .niche, .disc, .panels, .plinth, .table])
        let gobo: Gobo = chance.pick([.window, .leaves, .beam, .plain])
        let isPlinth = place == .plinth
        return Scenery(
            far: (isPlinth ? cove : place.marks(self)) + gobo.marks(self),
            surface: isPlinth && framing.kind != .insert ? plinth.suffix(plinth.count - cove.count) : []
        )
    }

    /// A living room: sofa, window with curtains, a picture and a lamp.
    var room: Scenery {
        var chance = seed.derived("room").generator
        let unit = setUnit
        // Behind a low table the floor begins further up.
        let base = framing.kind == .wide ? horizon : horizon - unit * 0.05
        var far = wall(to: horizon)
        let strip = Box(left: canvas.left, top: base - unit * 0.03, right: canvas.right, bottom: base)
        far.append(slab(strip, tones.pale.base.mixed(with: tones.wall, 0.45)))
        let wide = unit * 0.44
        let view = Box(
            x: middle + away * unit * 0.52 - wide / 2,
            y: base - unit * 1.02,
            width: wide,
            height: unit * 0.68
        )
        far += window(view, columns: 2, rows: 3, &chance)
        for side in [-1.0, 1] {
            let cloth = Box(
                x: side < 0 ? view.left - wide * 0.30 : view.right - wide * 0.04,
                y: view.top - unit * 0.07,
                width: wide * 0.34,
                height: base - view.top + unit * 0.05
            )
            far += drape(
                cloth,
                folds: 4,
                tones.plane.mixed(with: tones.pale.base, 0.5).mixed(with: tones.wall, 0.3),
                &chance
            )
        }
        let pictures = 1 + Int(chance.next() % 2)
        for index in 0..<pictures {
            let size = unit * (index == 0 ? 0.30 : 0.18)
            let at = Point(
                middle - away * unit * (0.16 + 0.34 * Double(index)),
                base - unit * (0.80 + 0.03 * Double(index))
            )
            let place = Box(center: at, width: size, height: size * 1.25)
            let marks = framed(place, &chance)
            // Words are not written across a picture's frame.
            if !place.overlaps(framing.words) { far += marks }
        }
        far += sofa(at: middle - away * unit * 0.16, base: base + unit * 0.03, &chance)
        far += floorLamp(at: Point(middle - away * unit * 0.66, base), height: unit * 0.80)
        let wood = tones.accent.base.mixed(with: tones.floor, 0.6)
        return Scenery(far: far, surface: surface(wood), fore: corner(leaf: foliage, &chance))
    }

    private func sofa(at x: Double, base: Double, _ chance: inout SeededGenerator) -> [Mark] {
        let unit = setUnit
        let color = chance.pick([tones.planeBold, tones.body.base, tones.dark.light]).mixed(
            with: tones.wall,
            0.22
        )
        let wide = unit * 0.84
        let back = Box(x: x - wide / 2, y: base - unit * 0.34, width: wide, height: unit * 0.30)
        var marks: [Mark] = [
            thrown(.rounded(back, radius: unit * 0.05), by: unit * 0.03, 0.35),
            slab(back, color, depth: 0.14, radius: unit * 0.05),
        ]
        for side in [-0.5, 0.5] {
            let seat = Box(
                center: Point(x + side * wide * 0.46, base - unit * 0.12),
                width: wide * 0.45,
                height: unit * 0.13
            )
            marks.append(slab(seat, color.mixed(with: tones.glow, 0.12), depth: 0.12, radius: unit * 0.03))
        }
        for side in [-1.0, 1] {
            let arm = Box(
                center: Point(x + side * wide * 0.5, base - unit * 0.12),
                width: unit * 0.11,
                height: unit * 0.24
            )
            marks.append(slab(arm, color.mixed(with: tones.shadow, 0.10), depth: 0.14, radius: unit * 0.045))
        }
        let pillow = Path.rounded(
            Box(center: Point(0, 0), width: unit * 0.17, height: unit * 0.16),
            radius: unit * 0.035
        )
        .transformed(Transform.rotate(0.2 * away).then(.move(x - away * wide * 0.28, base - unit * 0.24)))
        return marks + [thrown(pillow, by: unit * 0.01, 0.3), slab(pillow, tones.accent.base, depth: 0.16)]
    }

    private func floorLamp(at foot: Point, height: Double) -> [Mark] {
        let head = Point(foot.x, foot.y - height)
        let shade = Path.polygon([
            Point(head.x - height * 0.10, head.y), Point(head.x + height * 0.10, head.y),
            Point(head.x + height * 0.15, head.y + height * 0.20),
            Point(head.x - height * 0.15, head.y + height * 0.20),
        ])
        var marks: [Mark] = []
        if isDim { marks.append(halo(Point(head.x, head.y + height * 0.12), height * 0.85, tones.lamp, 0.6)) }
        marks += [
            .stroke(.open([foot, head]), .color(tones.dark.base), Pen(height * 0.014)),
            slab(shade, isDim ? tones.lamp : tones.pale.base.mixed(with: tones.wall, 0.2), depth: 0.12),
        ]
        return marks
    }
}

import Media
import Studio

extension Stage {
    /// A kitchen: tiles or a shelf over a counter, a window to one side, a lamp above.
    var kitchen: Scenery {
        var chance = seed.derived("kitchen").generator
        let unit = setUnit
        var far = wall(to: horizon)
        let band = unit * chance.number(in: 0.24...0.34)
        if chance.next() % 3 != 0 { far += tiles(from: horizon - band, to: horizon, &chance) }
        let wide = unit * chance.number(in: 0.40...0.50)
        let view = Box(
            x: middle + away * unit * 0.40 - wide / 2,
            y: horizon - band - unit * 0.06 - wide * 1.15,
            width: wide,
            height: wide * 1.15
        )
        far += window(view, columns: 2, rows: chance.next() % 2 == 0 ? 2 : 3, &chance)
        far += sill(view, &chance)
        // Shelves on the side of the subject, clear of the window.
        let near = away > 0 ? view.left - unit * 0.10 : view.right + unit * 0.10
        let rows = 1 + Int(chance.next() % 2)
        for row in 0..<rows {
            let y = horizon - band - unit * (0.14 + 0.27 * Double(row))
            let (left, right) =
                away > 0
                ? (max(near - unit * 0.85, canvas.left), near) : (near, min(near + unit * 0.85, canvas.right))
            far += shelf(from: left, to: right, at: y, height: unit * 0.19, &chance)
        }
        far += pendant(at: middle - away * unit * 0.12, y: view.top - unit * 0.10, size: unit * 0.24)
        far += goods(
            from: middle + away * unit * 0.40 - unit * 0.2,
            to: middle + away * unit * 0.40 + unit * 0.24,
            on: horizon + 1,
            height: unit * 0.24,
            &chance
        )
        let top = tones.pale.base.mixed(with: tones.floor, light == .night ? 0.75 : 0.45)
        let doors = tones.planeBold.mixed(with: tones.shadow, 0.35)
        let board = surface(top, front: doors) + joints(every: unit * 0.46, tones.shadow)
        return Scenery(far: far, surface: board, fore: corner(leaf: tones.accent.shade, &chance))
    }

    /// Tiles in rows, every other row shifted.
    func tiles(from top: Double, to bottom: Double, _ chance: inout SeededGenerator) -> [Mark] {
        let rows = 3 + Int(chance.next() % 2)
        let high = (bottom - top) / Double(rows)
        let wide = high * (chance.next() % 2 == 0 ? 1 : 2)
        let base = tones.plane.mixed(with: tones.pale.base, 0.35)
        var marks: [Mark] = [
            .fill(
                .rectangle(Box(left: canvas.left, top: top, right: canvas.right, bottom: bottom)),
                .color(base.mixed(with: tones.shadow, 0.16))
            )
        ]
        for row in 0..<rows {
            var x = canvas.left - (row % 2 == 0 || wide == high ? 0 : wide / 2)
            while x < canvas.right {
                let tint = base.mixed(
                    with: chance.next() % 2 == 0 ? tones.light : tones.planeBold,
                    chance.number(in: 0...0.18)
                )
                let box = Box(x: x, y: top + Double(row) * high, width: wide, height: high).inset(high * 0.03)
                marks.append(.fill(.rectangle(box), .color(tint)))
                x += wide
            }
        }
        let share = light == .night ? 0.10 : 0.34
        let lit = Point(middle + lightSide * setUnit * 0.4, top)
        marks.append(
            .fill(
                .rectangle(Box(left: canvas.left, top: top, right: canvas.right, bottom: bottom)),
                .glow(tones.glow, share, center: lit, radius: setUnit * 0.9)
            )
        )
        return marks
    }

    /// Pots with leaves on a window's sill.
    private func sill(_ view: Box, _ chance: inout SeededGenerator) -> [Mark] {
        let count = 1 + Int(chance.next() % 2)
        return (0..<count).flatMap { index -> [Mark] in
            let x = view.left + view.width * (count == 1 ? 0.72 : 0.22 + 0.54 * Double(index))
            let size = view.width * 0.16
            let pot = Box(x: x - size / 2, y: view.bottom - size * 0.9, width: size, height: size)
            return leaves(
                at: Point(x, pot.top + size * 0.1),
                length: size * 1.9,
                count: 7,
                toward: 0,
                spread: 2.2,
                foliage,
                &chance
            ) + [slab(pot, tones.accent.base, depth: 0.2, radius: size * 0.12)]
        }
    }

    /// Green as the palette would have it.
    var foliage: Color {
        var green = PerceptualColor(tones.accent.base)
        green.hue = 2.4
        green.chroma = min(max(green.chroma * 0.6, 0.04), 0.08)
        return green.at(light == .night ? 0.30 : light == .evening ? 0.40 : 0.52).color
    }

    /// Leaves that hang into a lower corner, near the camera.
    func corner(leaf: Color, _ chance: inout SeededGenerator) -> [Mark] {
        let root = Point(
            away > 0 ? frame.right + unit * 0.05 : frame.left - unit * 0.05,
            frame.bottom + unit * 0.05
        )
        return leaves(
            at: root,
            length: unit * 0.44,
            count: 6,
            toward: -away * 0.62,
            spread: 1.5,
            leaf.mixed(with: tones.shadow, 0.45),
            &chance
        )
    }

    /// A desk: lamp, books and notes before a wall.
    var desk: Scenery {
        var chance = seed.derived("desk").generator
        let unit = setUnit
        var far = wall(to: horizon)
        if light != .night { far += thrownWindow }
        far += notes(&chance)
        let hand = Hand(tones: tones)
        let side = middle + away * unit * 0.46
        // A lamp that is lit when it is dark.
        let place = Box(
            x: side - unit * 0.2,
            y: horizon - unit * 0.50,
            width: unit * 0.4,
            height: unit * 0.52
        )
        far += standing(hand.lamp(), in: place)
        if isDim {
            far.append(
                halo(Point(side - away * unit * 0.1, place.top + unit * 0.16), unit * 0.62, tones.lamp, 0.6)
            )
        }
        let books = middle - away * unit * 0.52
        var y = horizon + unit * 0.012
        for step in 0..<(3 + Int(chance.next() % 3)) {
            let thick = unit * chance.number(in: 0.030...0.052)
            let wide = unit * chance.number(in: 0.26...0.34)
            let shift = unit * chance.number(in: -0.02...0.02)
            let color = [tones.planeBold, tones.accent.base, tones.dark.base, tones.pale.base][step % 4]
            let box = Box(x: books + shift - wide / 2, y: y - thick, width: wide, height: thick)
            far.append(slab(box, color.mixed(with: tones.wall, 0.15), depth: 0.2, radius: thick * 0.14))
            y -= thick
        }
        let wood = tones.accent.base.mixed(with: tones.floor, light == .night ? 0.7 : 0.62)
        var table = surface(wood)
        if framing.kind != .insert { table += papers(&chance) }
        return Scenery(far: far, surface: table, fore: corner(leaf: foliage, &chance))
    }

    /// A board with notes, or prints in rows.
    private func notes(_ chance: inout SeededGenerator) -> [Mark] {
        let unit = setUnit
        let center = Point(middle - away * unit * 0.12, horizon - unit * 0.74)
        if chance.next() % 2 == 0 {
            return [-1.0, 0, 1].flatMap { step -> [Mark] in
                let wide = unit * 0.22
                let tall = wide * chance.number(in: 1.15...1.4)
                let at = Point(
                    center.x + step * unit * 0.30,
                    center.y + unit * chance.number(in: -0.03...0.03)
                )
                return framed(Box(center: at, width: wide, height: tall), &chance)
            }
        }
        let board = Box(center: center, width: unit * 0.80, height: unit * 0.46)
        var marks = [
            thrown(.rectangle(board), by: unit * 0.014, 0.32),
            slab(board, tones.plane.mixed(with: tones.accent.base, 0.3), radius: unit * 0.01),
        ]
        for row in 0..<2 {
            for column in 0..<4 {
                let at = Point(
                    board.left + board.width * (0.14 + 0.24 * Double(column)) + unit
                        * chance.number(in: -0.012...0.012),
                    board.top + board.height * (0.28 + 0.45 * Double(row)) + unit
                        * chance.number(in: -0.012...0.012)
                )
                let size = unit * chance.number(in: 0.10...0.14)
                let color = chance.pick([
                    tones.pale.light, tones.accent.light, tones.planeBold, tones.pale.base,
                ])
                let note = Path.rectangle(Box(center: Point(0, 0), width: size, height: size))
                    .transformed(Transform.rotate(chance.number(in: -0.12...0.12)).then(.move(at.x, at.y)))
                marks += [thrown(note, by: unit * 0.005, 0.3), slab(note, color)]
            }
        }
        return marks
    }

    private func papers(_ chance: inout SeededGenerator) -> [Mark] {
        let y = ground + setUnit * 0.02
        let x = middle + away * setUnit * 0.36
        let sheet = Path.polygon([
            Point(x - setUnit * 0.17, y - setUnit * 0.04), Point(x + setUnit * 0.12, y - setUnit * 0.05),
            Point(x + setUnit * 0.19, y + setUnit * 0.035), Point(x - setUnit * 0.14, y + setUnit * 0.05),
        ])
        let pen = Path.open([
            Point(x - setUnit * 0.03, y + setUnit * 0.015), Point(x + setUnit * 0.10, y - setUnit * 0.02),
        ])
        return [
            thrown(sheet, by: setUnit * 0.006, 0.3),
            slab(sheet, tones.pale.light.mixed(with: tones.floor, 0.15)),
            .stroke(pen, .color(tones.dark.base), Pen(setUnit * 0.010)),
        ]
    }
}

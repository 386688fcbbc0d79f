import Media
import Studio

extension Stage {
    /// A shop: shelves full of goods, lamps in a row, a counter.
    var shop: Scenery {
        var chance = seed.derived("shop").generator
        let unit = setUnit
        var far = wall(to: horizon)
        let bays = Int((canvas.width / (unit * 0.62)).rounded(.up)) + 1
        let step = unit * 0.62
        let first = middle - step * (Double(bays) / 2 + chance.number(in: -0.3...0.3))
        let high = unit * 0.235
        let rows = 4
        for bay in 0..<bays {
            let left = first + Double(bay) * step
            let back = Box(
                left: left + unit * 0.02,
                top: horizon - high * (Double(rows) + 0.35),
                right: left + step - unit * 0.02,
                bottom: horizon
            )
            guard back.right > canvas.left, back.left < canvas.right else { continue }
            far.append(
                slab(back, tones.wallDim.mixed(with: tones.planeBold, 0.35).mixed(with: tones.shadow, 0.12))
            )
            for row in 0..<rows {
                far += shelf(
                    from: back.left,
                    to: back.right,
                    at: horizon - high * (Double(row) + 0.14),
                    height: high * 0.9,
                    &chance
                )
            }
            let post = Box(
                x: left - unit * 0.012,
                y: back.top - unit * 0.02,
                width: unit * 0.03,
                height: horizon - back.top + unit * 0.02
            )
            far.append(slab(post, tones.dark.base.mixed(with: tones.wall, 0.35)))
        }
        // A band for the name, without one.
        let band = Box(
            left: canvas.left,
            top: horizon - high * (Double(rows) + 0.35) - unit * 0.13,
            right: canvas.right,
            bottom: horizon - high * (Double(rows) + 0.35)
        )
        far += [
            thrown(.rectangle(band), by: unit * 0.02, 0.35),
            slab(band, tones.accent.base.mixed(with: tones.wall, 0.25)),
        ]
        for place in [-0.62, 0, 0.62] {
            far += pendant(
                at: middle + (place + 0.16 * away) * unit,
                y: band.top + unit * 0.03,
                size: unit * 0.17
            )
        }
        let wood = tones.accent.base.mixed(with: tones.pale.base, 0.5).mixed(with: tones.floor, 0.4)
        let counter =
            surface(wood, front: tones.planeBold.mixed(with: tones.shadow, 0.42))
            + joints(every: unit * 0.17, tones.shadow)
        return Scenery(far: far, surface: counter, fore: corner(leaf: foliage, &chance))
    }
}

import Foundation
import Media
import Studio

extension Stage {
    /// A road through open land, to a vanishing point.
    var road: Scenery {
        var chance = seed.derived("road").generator
        let eye = Point(frame.center.x + away * frame.width * 0.16, skyline)
        var far = sky(to: skyline, chance: &chance)
        for (index, nearness) in [0.22, 0.40].enumerated() {
            far.append(
                ridge(
                    at: skyline - unit * (0.05 - 0.02 * Double(index)),
                    unit * (0.13 - 0.05 * Double(index)),
                    land(nearness),
                    &chance
                )
            )
        }
        let field = tones.planeBold.mixed(with: foliage, 0.55)
        far.append(ground(field))
        let drop = canvas.bottom - skyline
        func edge(_ side: Double, _ share: Double) -> Point {
            Point(
                eye.x + (side * frame.width * 0.95 - away * frame.width * 0.16) * share,
                skyline + drop * share
            )
        }
        // Furrows of the fields run to the same point.
        for step in 2..<9 {
            for side in [-1.0, 1] {
                let out = side * Double(step) * 0.62
                far.append(
                    .fill(
                        .polygon([eye, edge(out, 1), edge(out + side * 0.24, 1)]),
                        .color(step % 2 == 0 ? tones.shadow : tones.glow, 0.10)
                    )
                )
            }
        }
        let asphalt = tones.dark.base.mixed(with: tones.floorNear, 0.42)
        far.append(
            .fill(
                .polygon([
                    Point(eye.x - unit * 0.004, skyline), Point(eye.x + unit * 0.004, skyline), edge(0.72, 1),
                    edge(-0.72, 1),
                ]),
                .linear(
                    from: Point(0, skyline),
                    to: Point(0, canvas.bottom),
                    [
                        .init(0, asphalt.mixed(with: tones.skyLow, 0.5)), .init(0.4, asphalt),
                        .init(1, asphalt.mixed(with: tones.shadow, 0.3)),
                    ]
                )
            )
        )
        for side in [-1.0, 1] {
            far.append(
                .fill(
                    .polygon([eye, edge(side * 0.66, 1), edge(side * 0.62, 1)]),
                    .color(tones.pale.light, 0.6)
                )
            )
        }
        for step in 0..<9 {
            let near = pow(0.62, Double(step))
            far.append(
                .fill(
                    .polygon([
                        edge(-0.022, near), edge(0.022, near), edge(0.022, near * 0.80),
                        edge(-0.022, near * 0.80),
                    ]),
                    .color(tones.pale.light, 0.75)
                )
            )
            far += post(at: edge(0.92 * -away, near * 0.85), height: drop * near * 0.26)
        }
        let stone = tones.plane.mixed(with: tones.floorNear, 0.6)
        return Scenery(far: far, surface: ledge(stone) + self.stone(stone), fore: grass(&chance))
    }

    private func post(at foot: Point, height: Double) -> [Mark] {
        let box = Box(x: foot.x - height * 0.06, y: foot.y - height, width: height * 0.12, height: height)
        let band = Box(x: box.x, y: box.y + height * 0.16, width: box.width, height: height * 0.16)
        return [
            slab(box, tones.pale.base.mixed(with: tones.skyLow, 0.2), radius: height * 0.03),
            .fill(.rectangle(band), .color(isDim ? tones.lamp : tones.dark.base)),
        ]
    }
}

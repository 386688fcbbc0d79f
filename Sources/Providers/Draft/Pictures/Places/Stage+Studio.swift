import Media
import Studio

extension Stage {
    /// A wall that runs into the floor without an edge.
    var cove: [Mark] {
        let sweep = unit * 0.30
        return wall(to: canvas.bottom) + [
            .fill(
                .rectangle(
                    Box(left: canvas.left, top: horizon - sweep, right: canvas.right, bottom: canvas.bottom)
                ),
                .linear(
                    from: Point(0, horizon - sweep),
                    to: Point(0, canvas.bottom),
                    [
                        .init(0, tones.floor, 0), .init(0.25, tones.floor, 0.35),
                        .init(0.5, tones.floor, 0.9),
                        .init(1, tones.floorNear, 1),
                    ]
                )
            ),
            .fill(
                .rectangle(canvas),
                .glow(
                    tones.light,
                    tones.key == .low ? 0.20 : 0.42,
                    center: Point(middle, framing.subject.center.y),
                    radius: max(framing.subject.height, framing.subject.width) * 0.95
                )
            ),
            pool,
        ]
    }

    /// A round plinth under the subject.
    var plinth: [Mark] {
        let hand = Hand(tones: tones)
        let room = min(middle, frame.right - middle) - unit * 0.06
        let radius = min(framing.subject.width * 0.58, unit * 0.42, room)
        // It stands whole in the frame, however little room is left under the subject.
        let below = frame.bottom - ground - radius * 0.16 - unit * 0.055
        let drop = max(unit * 0.03, min(max(unit * 0.12, framing.subject.height * 0.14), below))
        let stone = Tint(PerceptualColor(tones.plane))
        let sides = [[Point(radius, drop), Point(radius, -radius * 0.02)]]
        let place = Transform.move(middle, ground)
        let base = ground + drop
        let mirrored = isLitFromLeft ? place : Transform.scale(-1, 1).then(place)
        return cove
            + shadow(of: Hand.ring(radius, at: 0).transformed(.move(middle, base)), height: drop) + [
                .placed(
                    mirrored,
                    hand.turned(sides, stone, gloss: 0)
                        + [
                            .fill(
                                Hand.ring(radius, at: 0),
                                .linear(
                                    from: Point(-radius, 0),
                                    to: Point(radius, 0),
                                    [.init(0, stone.light), .init(1, stone.base)]
                                )
                            )
                        ]
                )
            ]
    }

    /// Sheets of paper, one behind the other.
    var panels: [Mark] {
        var chance = seed.derived("panels").generator
        var marks = wall(to: horizon)
        let step = min(frame.width * 0.26, framing.subject.width * 0.40) * chance.number(in: 0.8...1)
        let colors = [tones.plane, tones.planeBold, tones.plane.mixed(with: tones.wallLit, 0.5)]
        // Each sheet stands nearer to the subject, and higher sheets stand further away.
        for (index, color) in colors.enumerated() {
            let shift = Double(index) - 0.9
            let left = middle + lightSide * shift * step * 0.9 - step * 0.75
            let sheet = Box(
                left: left,
                top: horizon - framing.subject.height * (1.32 - 0.20 * Double(index)),
                right: left + step * 1.5,
                bottom: horizon + 2
            )
            let path = Path.rectangle(sheet)
            marks += [
                .soft(
                    unit * 0.022,
                    [
                        .fill(
                            path.transformed(.move(-lightSide * unit * 0.018, unit * 0.006)),
                            .color(tones.shadow)
                        )
                    ],
                    opacity: 0.30
                ),
                .fill(
                    path,
                    .linear(
                        from: Point(sheet.left, sheet.top),
                        to: Point(sheet.right, sheet.bottom),
                        isLitFromLeft
                            ? [.init(0, color.mixed(with: tones.light, 0.14)), .init(1, color)]
                            : [.init(0, color), .init(1, color.mixed(with: tones.light, 0.14))]
                    )
                ),
            ]
        }
        return marks + floor()
    }
}

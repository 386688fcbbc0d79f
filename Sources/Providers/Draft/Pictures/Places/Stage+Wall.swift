import Media
import Studio

extension Stage {
    /// A wall with an arched niche behind the subject.
    var niche: [Mark] {
        let room = min(middle, frame.right - middle) - frame.width * 0.07
        let half = min(framing.subject.width * 0.60, frame.width * 0.36, room)
        let height = min(framing.subject.height * 1.16, horizon - frame.height * 0.03)
        let arch = Hand.doorway(left: -half, right: half, height: height).transformed(.move(middle, horizon))
        let thick = half * 0.11
        return wall(to: horizon) + [
            .fill(
                arch,
                .linear(
                    from: Point(middle - half, 0),
                    to: Point(middle + half, 0),
                    isLitFromLeft
                        ? [.init(0, tones.wallDim), .init(1, tones.planeBold)]
                        : [.init(0, tones.planeBold), .init(1, tones.wallDim)]
                )
            ),
            .clipped(
                arch,
                [
                    .soft(
                        thick * 0.8,
                        [
                            .stroke(
                                arch.transformed(.move(lightSide * thick * 0.4, -thick * 0.3)),
                                .color(tones.shadow),
                                Pen(thick * 2.2)
                            )
                        ],
                        opacity: 0.34
                    )
                ]
            ),
            .stroke(
                arch.transformed(.move(-lightSide * unit * 0.0018, unit * 0.001)),
                .color(tones.light, 0.35),
                Pen(unit * 0.003)
            ),
        ] + floor()
    }

    /// A wall with a large disc on it.
    var disc: [Mark] {
        var wanted = min(max(framing.subject.width, framing.subject.height) * 0.54, unit * 0.42)
        let center = Point(middle - lightSide * wanted * 0.08, ground - framing.subject.height * 0.56)
        if framing.words.bottom < center.y {
            // Words above stand clear of its edge.
            wanted = min(wanted, center.y - framing.words.top - framing.words.height * 0.88)
        }
        // A disc that only just touches the frame's edge looks like a mistake.
        let room = min(center.x, frame.right - center.x)
        let radius = abs(room - wanted) < unit * 0.07 ? room - unit * 0.07 : wanted
        let sun = Path.circle(center, radius: radius)
        return wall(to: horizon) + [
            .clipped(
                .rectangle(wallBox),
                [
                    .soft(
                        unit * 0.02,
                        [
                            .fill(
                                sun.transformed(.move(-lightSide * unit * 0.018, unit * 0.02)),
                                .color(tones.shadow)
                            )
                        ],
                        opacity: 0.22
                    ),
                    .fill(
                        sun,
                        .linear(
                            from: Point(center.x + lightSide * radius, center.y - radius),
                            to: Point(center.x - lightSide * radius, center.y + radius),
                            [
                                .init(0, tones.planeBold.mixed(with: tones.light, 0.25)),
                                .init(1, tones.planeBold.mixed(with: tones.wallDim, 0.25)),
                            ]
                        )
                    ),
                ]
            )
        ] + floor()
    }
}

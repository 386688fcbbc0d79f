import Media
import Studio

/// Where a scene is set.
enum Place: Hashable, CaseIterable {
    /// A wall that runs into the floor without an edge.
    case cove
    /// A table in front of a wall.
    case table
    /// An arched niche.
    case niche
    /// A large disc on the wall.
    case disc
    /// Tall sheets of paper, one behind the other.
    case panels
    /// A round plinth.
    case plinth
    /// Open land with hills.
    case hills

    /// The place of a scene; neighbours never share one.
    static func at(_ position: Int, purpose: Scene.Purpose, seed: Seed) -> Place {
        let orders: [[Place]] = [
            [.cove, .niche, .table, .disc, .panels, .hills, .plinth],
            [.disc, .table, .panels, .cove, .niche, .plinth, .hills],
            [.panels, .plinth, .disc, .table, .hills, .cove, .niche],
            [.hills, .disc, .cove, .niche, .plinth, .panels, .table],
        ]
        let order = orders[Int(seed.derived("places").value % UInt64(orders.count))]
        return order[position % order.count]
    }

    /// Everything behind the subject.
    func marks(_ stage: Stage) -> [Mark] {
        switch self {
        case .cove: stage.cove
        case .table: stage.wall(to: stage.horizon) + stage.floor()
        case .niche: stage.niche
        case .disc: stage.disc
        case .panels: stage.panels
        case .plinth: stage.plinth
        case .hills: stage.hills
        }
    }
}

extension Stage {
    fileprivate var cove: [Mark] {
        let sweep = unit * 0.30
        return wall(to: frame.bottom) + [
            .fill(
                .rectangle(
                    Box(left: 0, top: horizon - sweep, right: frame.right, bottom: frame.bottom)
                ),
                .linear(
                    from: Point(0, horizon - sweep),
                    to: Point(0, frame.bottom),
                    [
                        .init(0, tones.floor, 0), .init(0.25, tones.floor, 0.35), .init(0.5, tones.floor, 0.9),
                        .init(1, tones.floorNear, 1),
                    ]
                )
            ),
            .fill(
                .rectangle(frame),
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

    fileprivate var niche: [Mark] {
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

    fileprivate var disc: [Mark] {
        let wanted = min(max(framing.subject.width, framing.subject.height) * 0.54, unit * 0.42)
        let center = Point(middle - lightSide * wanted * 0.08, ground - framing.subject.height * 0.56)
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
                        [.fill(sun.transformed(.move(-lightSide * unit * 0.018, unit * 0.02)), .color(tones.shadow))],
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

    fileprivate var panels: [Mark] {
        var chance = seed.derived("panels").generator
        var marks = wall(to: horizon)
        let step = frame.width * chance.number(in: 0.20...0.26)
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
                    [.fill(path.transformed(.move(-lightSide * unit * 0.018, unit * 0.006)), .color(tones.shadow))],
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

    fileprivate var plinth: [Mark] {
        let hand = Hand(tones: tones)
        let room = min(middle, frame.right - middle) - unit * 0.06
        let radius = min(framing.subject.width * 0.58, unit * 0.42, room)
        let drop = max(unit * 0.12, framing.subject.height * 0.14)
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

    fileprivate var hills: [Mark] {
        var chance = seed.derived("hills").generator
        let sky = Point(middle + lightSide * unit * 0.2, horizon - framing.subject.height * 0.55)
        var marks = wall(to: frame.bottom)
        marks.append(
            .fill(
                .rectangle(frame),
                .glow(tones.light, tones.key == .low ? 0.35 : 0.6, center: sky, radius: unit * 0.75)
            )
        )
        marks.append(.fill(.circle(sky, radius: unit * 0.10), .color(tones.light, tones.key == .low ? 0.85 : 0.95)))
        let layers = 3
        for layer in 0..<layers {
            let nearness = Double(layer) / Double(layers - 1)
            let top = horizon - unit * (0.20 - 0.17 * nearness)
            let height = unit * (0.085 - 0.03 * nearness)
            let phase = chance.number(in: 0...6.28)
            let points = (0...8).map { step in
                let x = frame.width * (Double(step) / 8 * 1.2 - 0.1)
                let swing = Transform.rotate(phase + Double(step) * chance.number(in: 0.75...1.05)).xx
                return Point(x, top - height * (0.5 + 0.5 * swing))
            }
            var ridge = Path.smooth(points, closed: false)
            ridge.line(frame.width * 1.1, frame.bottom)
            ridge.line(-frame.width * 0.1, frame.bottom)
            ridge.close()
            let color = tones.wall.mixed(with: tones.planeBold.mixed(with: tones.floorNear, 0.5), 0.30 + 0.5 * nearness)
            marks.append(
                .fill(
                    ridge,
                    .linear(
                        from: Point(0, top - height),
                        to: Point(0, top + unit * 0.3),
                        [.init(0, color), .init(1, color.mixed(with: tones.light, 0.22))]
                    )
                )
            )
        }
        return marks + [
            .fill(
                .rectangle(floorBox),
                .linear(
                    from: Point(0, horizon),
                    to: Point(0, frame.bottom),
                    [.init(0, tones.floor.mixed(with: tones.planeBold, 0.35)), .init(1, tones.floorNear)]
                )
            ),
            pool,
        ]
    }
}

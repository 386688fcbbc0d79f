import Media
import Studio

/// What a scene is built on: its frame, colours and light, before anything stands on it.
struct Stage {
    let framing: Framing
    let tones: Tones
    /// Whether the light comes from the left.
    let isLitFromLeft: Bool
    var light: Staging.Light = .day
    let seed: Seed
    var footing: Footing = .ledge

    var frame: Box { framing.frame }
    /// The frame and what the camera may come to see around it.
    var canvas: Box {
        Box(center: frame.center, width: frame.width * 1.2, height: frame.height * 1.2)
    }
    var unit: Double { framing.unit }
    /// What sizes of the setting's things go by; larger the nearer the camera is.
    var setUnit: Double { framing.unit * framing.zoom }
    /// Where the subject stands.
    var ground: Double { framing.subject.bottom }
    var middle: Double { framing.subject.center.x }
    var horizon: Double { framing.horizon }
    /// -1 when the light comes from the left, 1 when from the right.
    var lightSide: Double { isLitFromLeft ? -1 : 1 }

    /// The wall above and the floor below the horizon.
    var wallBox: Box { Box(left: canvas.left, top: canvas.top, right: canvas.right, bottom: horizon) }
    var floorBox: Box { Box(left: canvas.left, top: horizon, right: canvas.right, bottom: canvas.bottom) }
}

extension Stage {
    /// A wall that is lit from one side and falls off to the other.
    func wall(to bottom: Double) -> [Mark] {
        let box = Box(left: canvas.left, top: canvas.top, right: canvas.right, bottom: bottom + 1)
        let lit = Point(middle + lightSide * unit * 0.45, framing.subject.top + framing.subject.height * 0.25)
        let reach = max(frame.width, frame.height)
        return [
            .fill(
                .rectangle(box),
                .linear(
                    from: Point(0, box.top),
                    to: Point(0, box.bottom),
                    [.init(0, tones.wallDim), .init(0.75, tones.wall), .init(1, tones.wall)]
                )
            ),
            .fill(.rectangle(box), .glow(tones.wallLit, 0.85, center: lit, radius: reach * 0.62)),
        ]
    }

    /// A floor or table with a clear far edge.
    func floor() -> [Mark] {
        [
            .fill(
                .rectangle(floorBox),
                .linear(
                    from: Point(0, horizon),
                    to: Point(0, canvas.bottom),
                    [.init(0, tones.floor), .init(1, tones.floorNear)]
                )
            ),
            // Light grazes the far edge.
            .fill(
                .rectangle(floorBox),
                .fade(
                    tones.light,
                    tones.key == .low ? 0.07 : 0.22,
                    from: Point(0, horizon + unit * 0.22),
                    to: Point(0, horizon)
                )
            ),
            .fill(
                .rectangle(
                    Box(left: canvas.left, top: horizon - unit * 0.05, right: canvas.right, bottom: horizon)
                ),
                .fade(tones.shadow, 0.16, from: Point(0, horizon - unit * 0.05), to: Point(0, horizon))
            ),
            pool,
        ]
    }

    /// Light that lies on the ground around the subject.
    var pool: Mark {
        let radius = max(framing.subject.width * 0.85, unit * 0.34)
        let place = Transform.scale(1, 0.24)
            .then(.move(middle + lightSide * radius * 0.12, ground - unit * 0.005))
        return .clipped(
            .rectangle(floorBox),
            [
                .placed(
                    place,
                    [
                        .fill(
                            .circle(Point(0, 0), radius: radius),
                            .glow(
                                tones.light,
                                tones.key == .low ? 0.22 : 0.38,
                                center: Point(0, 0),
                                radius: radius
                            )
                        )
                    ]
                )
            ]
        )
    }

    /// The shadow a thing leaves on the ground: dark where it touches, long and soft away from the light.
    ///
    /// `base` is the outline of what touches the ground, and `height` how far the thing rises above it.
    func shadow(of base: Path, height: Double) -> [Mark] {
        guard let box = base.bounds else { return [] }
        // A low sun throws long shadows; a high one short and pale ones.
        let (strength, length): (Double, Double) =
            switch light {
            case .morning: (0.34, 0.62)
            case .day: (0.30, 0.34)
            case .evening: (0.46, 0.80)
            case .night: (0.58, 0.44)
            }
        let foot = box.width / 2
        let long = max(height * length, foot * 0.6)
        let steps = 7
        // Copies of the base, each further away and a little smaller, add up to the shadow's length.
        let cast = (0...steps).map { step -> Mark in
            let share = Double(step) / Double(steps)
            let size = 1 - 0.25 * share
            let moved = Transform.move(-box.center.x, -box.center.y)
                .then(.scale(size, size))
                .then(.move(box.center.x - lightSide * long * share, box.center.y - long * 0.12 * share))
            return .fill(base.transformed(moved), .color(tones.shadow))
        }
        let touch = base.transformed(.move(-lightSide * foot * 0.04, foot * 0.015))
        return [
            .soft(foot * 0.15, cast, opacity: strength * 0.62),
            .soft(foot * 0.045, [.fill(touch, .color(tones.shadow))], opacity: strength * 1.25),
        ]
    }

    /// Darkens the corners a little, as a lens does.
    var vignette: Mark {
        let reach = (frame.width * frame.width + frame.height * frame.height).squareRoot() / 2
        return .fill(
            .rectangle(canvas),
            .radial(
                center: Point(frame.center.x * 0.7 + middle * 0.3, frame.center.y),
                radius: reach * 1.12,
                [
                    .init(0, tones.shadow, 0), .init(0.5, tones.shadow, 0),
                    .init(0.72, tones.shadow, 0.05), .init(1, tones.shadow, tones.key == .high ? 0.10 : 0.32),
                ]
            )
        )
    }
}

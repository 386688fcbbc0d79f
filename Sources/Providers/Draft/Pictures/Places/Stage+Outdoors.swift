import Media
import Studio

extension Stage {
    /// Land with hills under a low sun.
    var hills: [Mark] {
        var chance = seed.derived("hills").generator
        let sky = Point(middle + lightSide * unit * 0.2, horizon - framing.subject.height * 0.55)
        var marks = wall(to: canvas.bottom)
        marks.append(
            .fill(
                .rectangle(canvas),
                .glow(tones.light, tones.key == .low ? 0.35 : 0.6, center: sky, radius: unit * 0.75)
            )
        )
        marks.append(
            .fill(.circle(sky, radius: unit * 0.10), .color(tones.light, tones.key == .low ? 0.85 : 0.95))
        )
        let layers = 3
        for layer in 0..<layers {
            let nearness = Double(layer) / Double(layers - 1)
            let top = horizon - unit * (0.20 - 0.17 * nearness)
            let height = unit * (0.085 - 0.03 * nearness)
            let phase = chance.number(in: 0...6.28)
            let points = (0...8).map { step in
                let x = canvas.left + canvas.width * Double(step) / 8
                let swing = Transform.rotate(phase + Double(step) * chance.number(in: 0.75...1.05)).xx
                return Point(x, top - height * (0.5 + 0.5 * swing))
            }
            var ridge = Path.smooth(points, closed: false)
            ridge.line(canvas.right, canvas.bottom)
            ridge.line(canvas.left, canvas.bottom)
            ridge.close()
            let color = tones.wall.mixed(
                with: tones.planeBold.mixed(with: tones.floorNear, 0.5),
                0.30 + 0.5 * nearness
            )
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
                    to: Point(0, canvas.bottom),
                    [.init(0, tones.floor.mixed(with: tones.planeBold, 0.35)), .init(1, tones.floorNear)]
                )
            ),
            pool,
        ]
    }
}

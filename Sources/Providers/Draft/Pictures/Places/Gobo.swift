import Media
import Studio

/// What stands between the light and the set, so that its shadow lies on the wall.
enum Gobo: Hashable, CaseIterable {
    /// Panes of a window, thrown on the wall.
    case window
    /// Shadows of leaves.
    case leaves
    /// A slanting beam.
    case beam
    /// Nothing.
    case plain

    /// Light and shadow over the place, under the subject.
    func marks(_ stage: Stage) -> [Mark] {
        switch self {
        case .window: stage.thrownWindow
        case .leaves: stage.leaves
        case .beam: stage.beam
        case .plain: []
        }
    }
}

extension Stage {
    private var brightness: Double {
        switch tones.key {
        case .low: 0.16
        case .middle: 0.24
        case .high: 0.60
        }
    }

    /// Panes of a window on the wall, slanted by the light.
    var thrownWindow: [Mark] {
        let size = min(max(framing.subject.height, framing.subject.width) * 0.95, unit * 0.8)
        let (columns, rows) = (2, 3)
        let gap = size * 0.035
        let pane = (width: size * 0.62 / Double(columns), height: size / Double(rows))
        var panes = Path()
        for row in 0..<rows {
            for column in 0..<columns {
                panes.add(
                    .rectangle(
                        Box(
                            x: Double(column) * (pane.width + gap) - size * 0.31,
                            y: Double(row) * (pane.height + gap) - size * 0.5,
                            width: pane.width,
                            height: pane.height
                        )
                    )
                )
            }
        }
        let center = Point(middle - lightSide * size * 0.16, horizon - size * 0.66)
        let thrown = panes.transformed(
            // Thrown from the side: the panes lean away from the light and drop with it.
            Transform(yx: 0.22 * -lightSide, xy: 0.34 * -lightSide).then(.move(center.x, center.y))
        )
        return [
            .clipped(
                .rectangle(wallBox),
                [.soft(unit * 0.007, [.fill(thrown, .color(tones.glow))], opacity: brightness)]
            )
        ]
    }

    fileprivate var leaves: [Mark] {
        var chance = seed.derived("leaves").generator
        let root = Point(
            lightSide < 0 ? frame.left - unit * 0.06 : frame.right + unit * 0.06,
            // High enough that no leaf is cut off where the wall ends.
            min(framing.subject.top - unit * 0.16, horizon - unit * 0.64)
        )
        let aim = -lightSide
        var fronds: [Mark] = []
        for branch in 0..<2 {
            let lean = 1.22 + Double(branch) * 0.62 + chance.number(in: -0.08...0.08)
            let turn = Transform.rotate(aim * lean)
            let length = unit * chance.number(in: 0.66...0.80)
            for step in 2..<9 {
                let along = length * Double(step) / 9
                let start = turn.apply(Point(0, -along))
                for side in [-1.0, 1.0] {
                    let blade = Hand.blade(length: unit * 0.20, width: unit * 0.052)
                    fronds.append(
                        .fill(
                            blade.transformed(
                                Transform.rotate(aim * lean + side * (1.05 - Double(step) * 0.04))
                                    .then(.move(root.x + start.x, root.y + start.y))
                            ),
                            .color(tones.shadow)
                        )
                    )
                }
            }
        }
        return [
            .clipped(
                .rectangle(wallBox),
                [.soft(unit * 0.016, fronds, opacity: tones.key == .high ? 0.13 : 0.24)]
            )
        ]
    }

    fileprivate var beam: [Mark] {
        let top = middle + lightSide * frame.height * 0.42
        let (near, far) = (unit * 0.12, unit * 0.42)
        let shaft = Path.polygon([
            Point(top - near, frame.top - unit * 0.1), Point(top + near, frame.top - unit * 0.1),
            Point(middle + far, ground + unit * 0.02), Point(middle - far, ground + unit * 0.02),
        ])
        return [.soft(unit * 0.03, [.fill(shaft, .color(tones.glow))], opacity: brightness * 0.55)]
    }
}

import Foundation
import Media
import Studio

extension Hand {
    /// A wheel on the ground, in its dark arch.
    func wheel(_ x: Double, _ radius: Double, in shell: Path) -> [Mark] {
        let center = Point(x, -radius)
        var marks: [Mark] = [
            .clipped(shell, [.fill(.circle(Point(x, -radius), radius: radius * 1.18), .color(tones.shadow))]),
            .fill(.circle(center, radius: radius), .color(tones.dark.deep)),
            .stroke(
                .circle(Point(x - 0.004, -radius - 0.004), radius: radius * 0.93),
                .color(tones.dark.light, 0.35),
                Pen(radius * 0.06)
            ),
        ]
        marks += solid(.circle(center, radius: radius * 0.64), tones.pale, edge: radius * 0.25)
        for spoke in 0..<5 {
            let turn = Transform.rotate(Double(spoke) * 2 * .pi / 5 + 0.63)
            let gap = Path.soft([(-0.16, -0.55), (0.16, -0.55), (0.075, -0.24), (-0.075, -0.24)], 0.07)
                .transformed(Transform.scale(radius, radius).then(turn).then(.move(x, -radius)))
            marks.append(.fill(gap, .color(tones.dark.deep)))
        }
        marks.append(.fill(.circle(center, radius: radius * 0.13), .color(tones.pale.shade)))
        return marks
    }

    /// The dark under a vehicle.
    func shadowUnder(_ left: Double, _ right: Double) -> [Mark] {
        [
            .soft(
                0.02,
                [
                    .fill(
                        .ellipse(Box(left: left, top: -0.07, right: right, bottom: 0.025)),
                        .color(tones.shadow, 0.6)
                    )
                ]
            )
        ]
    }
}

import Media
import Studio

extension Hand {
    /// A phone with an app on it.
    func phone() -> Prop {
        let edge = Path.rounded(Box(x: -0.225, y: -0.965, width: 0.47, height: 0.955), radius: 0.075)
        let body = Path.rounded(Box(x: -0.245, y: -0.97, width: 0.47, height: 0.955), radius: 0.075)
        let glass = Box(x: -0.222, y: -0.947, width: 0.424, height: 0.909)
        let screen = Path.rounded(glass, radius: 0.056)
        var shown: [Mark] = [
            .fill(
                screen,
                .linear(
                    from: Point(-0.2, -0.95),
                    to: Point(0.2, 0),
                    [.init(0, tones.pale.light), .init(1, tones.pale.base)]
                )
            )
        ]
        let left = glass.left + 0.035
        let wide = glass.width - 0.07
        let card = Box(x: left, y: -0.80, width: wide, height: 0.30)
        shown += [
            bar(Box(x: left, y: -0.86, width: 0.15, height: 0.028), tones.dark.base),
            .fill(.circle(Point(glass.right - 0.055, -0.846), radius: 0.024), .color(tones.accent.base)),
            .fill(
                .rounded(card, radius: 0.03),
                .linear(
                    from: Point(card.left, card.top),
                    to: Point(card.right, card.bottom),
                    [.init(0, tones.body.base), .init(1, tones.body.shade)]
                )
            ),
            .clipped(
                .rounded(card, radius: 0.03),
                [
                    .fill(
                        .circle(Point(card.right - 0.07, card.bottom - 0.03), radius: 0.15),
                        .color(tones.accent.base)
                    )
                ]
            ),
            bar(Box(x: card.left + 0.03, y: card.top + 0.04, width: 0.15, height: 0.024), tones.pale.light),
            bar(
                Box(x: card.left + 0.03, y: card.top + 0.085, width: 0.10, height: 0.018),
                tones.pale.light,
                0.7
            ),
        ]
        for row in 0..<3 {
            let y = -0.455 + Double(row) * 0.098
            shown += [
                .fill(
                    .rounded(Box(x: left, y: y, width: 0.07, height: 0.07), radius: 0.018),
                    .color(row == 1 ? tones.accent.light : tones.pale.shade)
                ),
                bar(
                    Box(x: left + 0.09, y: y + 0.012, width: 0.20 - Double(row) * 0.025, height: 0.018),
                    tones.dark.base,
                    0.75
                ),
                bar(Box(x: left + 0.09, y: y + 0.042, width: 0.13, height: 0.014), tones.dark.base, 0.3),
            ]
        }
        shown.append(bar(Box(x: left, y: -0.138, width: wide, height: 0.062), tones.accent.base))
        shown.append(
            .fill(
                screen,
                .linear(
                    from: Point(-0.25, -0.95),
                    to: Point(0.12, -0.55),
                    [.init(0, tones.light, 0.28), .init(0.6, tones.light, 0.04), .init(0.61, tones.light, 0)]
                )
            )
        )
        let marks: [Mark] = [
            .fill(edge, .color(tones.dark.deep)),
            .fill(
                body,
                .linear(
                    from: Point(-0.25, 0),
                    to: Point(0.25, 0),
                    [.init(0, tones.dark.light), .init(0.08, tones.dark.base), .init(1, tones.dark.deep)]
                )
            ),
            .clipped(screen, shown),
            bar(Box(x: -0.055, y: -0.93, width: 0.09, height: 0.022), tones.dark.deep),
        ]
        return Prop(
            box: Box(left: -0.30, top: -1.0, right: 0.30, bottom: 0),
            base: .ellipse(Box(left: -0.25, top: -0.05, right: 0.20, bottom: 0.01)),
            marks: [.placed(.move(0.01, 0.49).then(.rotate(-0.07)).then(.move(-0.01, -0.512)), marks)]
        )
    }

    /// An open laptop.
    func laptop() -> Prop {
        let lid = Path.rounded(Box(x: -0.50, y: -0.72, width: 1.0, height: 0.68), radius: 0.035)
        let glass = Box(x: -0.475, y: -0.695, width: 0.95, height: 0.60)
        var shown: [Mark] = [
            .fill(
                .rectangle(glass),
                .linear(
                    from: Point(-0.4, -0.7),
                    to: Point(0.4, 0),
                    [.init(0, tones.pale.light), .init(1, tones.pale.base)]
                )
            ),
            .fill(
                .rectangle(Box(x: glass.left, y: glass.top, width: 0.20, height: 0.6)),
                .color(tones.body.base)
            ),
            bar(Box(x: -0.44, y: -0.645, width: 0.10, height: 0.026), tones.pale.light),
        ]
        for row in 0..<4 {
            shown.append(
                bar(
                    Box(
                        x: -0.44,
                        y: -0.565 + Double(row) * 0.062,
                        width: 0.12 - Double(row % 2) * 0.03,
                        height: 0.018
                    ),
                    tones.pale.light,
                    0.55
                )
            )
        }
        shown += [
            bar(Box(x: -0.23, y: -0.64, width: 0.24, height: 0.03), tones.dark.base),
            bar(Box(x: -0.23, y: -0.59, width: 0.15, height: 0.018), tones.dark.base, 0.35),
            .fill(
                .rounded(Box(x: 0.24, y: -0.53, width: 0.20, height: 0.39), radius: 0.02),
                .color(tones.pale.shade)
            ),
            .stroke(.circle(Point(0.34, -0.40), radius: 0.062), .color(tones.pale.deep), Pen(0.026)),
            .stroke(arc(Point(0.34, -0.40), 0.062), .color(tones.accent.base), Pen(0.026)),
            bar(Box(x: 0.28, y: -0.26, width: 0.12, height: 0.016), tones.dark.base, 0.4),
            bar(Box(x: 0.28, y: -0.22, width: 0.08, height: 0.016), tones.dark.base, 0.3),
        ]
        for (column, height) in [0.13, 0.21, 0.17, 0.28, 0.35].enumerated() {
            let x = -0.22 + Double(column) * 0.085
            let color = column == 4 ? tones.accent.base : tones.body.base
            shown.append(
                .fill(
                    .rounded(Box(x: x, y: -0.14 - height, width: 0.052, height: height), radius: 0.012),
                    .color(color)
                )
            )
        }
        shown.append(
            .fill(
                .rectangle(glass),
                .linear(
                    from: Point(-0.48, -0.7),
                    to: Point(0.05, -0.2),
                    [
                        .init(0, tones.light, 0.25), .init(0.55, tones.light, 0.03),
                        .init(0.56, tones.light, 0),
                    ]
                )
            )
        )
        let marks: [Mark] = [
            .fill(
                lid,
                .linear(
                    from: Point(0, -0.72),
                    to: Point(0, 0),
                    [.init(0, tones.dark.base), .init(1, tones.dark.deep)]
                )
            ),
            .clipped(.rounded(glass, radius: 0.012), shown),
            face(
                Point.list([(-0.50, -0.05), (0.50, -0.05), (0.62, -0.012), (-0.62, -0.012)]),
                tones.pale.base,
                tones.pale.shade
            ),
            face(
                Point.list([(-0.36, -0.043), (0.36, -0.043), (0.41, -0.026), (-0.41, -0.026)]),
                tones.dark.base,
                tones.dark.deep
            ),
            .fill(
                .rounded(Box(x: -0.62, y: -0.014, width: 1.24, height: 0.032), radius: 0.016),
                .linear(
                    from: Point(0, -0.014),
                    to: Point(0, 0.018),
                    [.init(0, tones.pale.light), .init(1, tones.pale.deep)]
                )
            ),
            .fill(
                .rounded(Box(x: -0.09, y: -0.014, width: 0.18, height: 0.012), radius: 0.006),
                .color(tones.pale.deep)
            ),
        ]
        return Prop(
            box: Box(left: -0.62, top: -0.72, right: 0.62, bottom: 0.02),
            base: .polygon(Point.list([(-0.61, 0.018), (0.61, 0.018), (0.50, -0.05), (-0.50, -0.05)])),
            marks: marks
        )
    }

    private func bar(_ box: Box, _ color: Color, _ opacity: Double = 1) -> Mark {
        .fill(.rounded(box, radius: box.height / 2), .color(color, opacity))
    }

    /// Three quarters of a circle.
    private func arc(_ center: Point, _ radius: Double) -> Path {
        let points = (0...12).map { step in
            let turn = Transform.rotate(Double(step) / 12 * 4.4)
            let end = turn.apply(Point(0, -radius))
            return Point(center.x + end.x, center.y + end.y)
        }
        return .smooth(points, closed: false)
    }
}

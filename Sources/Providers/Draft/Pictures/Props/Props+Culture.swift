import Foundation
import Media
import Studio

extension Hand {
    /// A framed picture that stands on the ground; the seed varies what it shows.
    func painting(_ seed: Seed) -> Prop {
        var chance = seed.derived("painting").generator
        let frame = Tint(PerceptualColor(tones.dark.base))
        func box(_ inset: Double) -> Box { Box(x: -0.40, y: -1.0, width: 0.80, height: 1.0).inset(inset) }
        var marks: [Mark] = [
            .fill(.flat([(0.40, -1.0), (0.435, -0.985), (0.435, -0.015), (0.40, 0)]), .color(frame.deep))
        ]
        marks += solid(.rectangle(box(0)), frame, edge: 0.03, gloss: 0.6)
        marks += [
            .fill(.rectangle(box(0.045)), .color(frame.deep)),
            face(.rectangle(box(0.055)), tones.pale.light, tones.pale.base),
        ]
        let canvas = box(0.155)
        let sun = Point(chance.number(in: -0.10...0.10), chance.number(in: -0.68 ... -0.60))
        let low = chance.number(in: -0.04...0.04)
        let isTall = chance.next() % 2 == 0
        var art: [Mark] = [
            .fill(
                .rectangle(canvas),
                .linear(
                    from: Point(0, canvas.top),
                    to: Point(0, canvas.bottom),
                    [.init(0, tones.body.light), .init(1, tones.pale.base)]
                )
            ), .fill(.circle(sun, radius: 0.105), .color(tones.accent.base)),
        ]
        if isTall {
            art.append(
                .fill(
                    .flat([
                        (-0.30, -0.30 + low), (-0.10, -0.56 + low), (0.02, -0.42 + low), (0.12, -0.52 + low),
                        (0.32, -0.28 + low), (0.32, 0), (-0.32, 0),
                    ]),
                    .color(tones.body.base)
                )
            )
        } else {
            art.append(
                .fill(
                    .round([
                        (-0.35, -0.42 + low), (-0.10, -0.50 + low), (0.12, -0.42 + low), (0.36, -0.46 + low),
                        (0.36, 0), (-0.36, 0),
                    ]),
                    .color(tones.body.base)
                )
            )
        }
        art += [
            .fill(
                .round([
                    (-0.36, -0.34 - low), (-0.12, -0.30 - low), (0.10, -0.36 - low), (0.36, -0.28 - low),
                    (0.36, 0.05), (-0.36, 0.05),
                ]),
                .color(tones.body.shade)
            ),
            .fill(
                .round([
                    (-0.36, -0.20), (-0.05, -0.26 + low), (0.20, -0.20), (0.36, -0.24), (0.36, 0.1),
                    (-0.36, 0.1),
                ]),
                .color(tones.dark.base)
            ),
        ]
        marks += [
            .clipped(.rectangle(canvas), art),
            .stroke(.rectangle(canvas), .color(tones.pale.deep, 0.7), Pen(0.006, round: false)),
            .clipped(
                .rectangle(box(0.055)),
                [
                    .fill(
                        .flat([(-0.40, -0.50), (0.02, -1.0), (0.16, -1.0), (-0.40, -0.32)]),
                        .color(tones.light, 0.14)
                    ),
                    .fill(
                        .flat([(-0.40, -0.27), (0.20, -1.0), (0.24, -1.0), (-0.40, -0.22)]),
                        .color(tones.light, 0.10)
                    ),
                    .fill(
                        .rectangle(Box(x: -0.36, y: -0.96, width: 0.72, height: 0.03)),
                        .fade(tones.shadow, 0.3, from: Point(0, -0.915), to: Point(0, -0.945))
                    ),
                ]
            ),
        ]
        return Prop(
            box: Box(left: -0.40, top: -1.0, right: 0.435, bottom: 0.005),
            base: .flat([(-0.39, 0.006), (0.42, 0.006), (0.40, -0.03), (-0.36, -0.03)]),
            marks: marks
        )
    }

    /// A card of an app's surface, with a smaller one before it.
    func appScreen() -> Prop {
        func pill(
            _ x: Double,
            _ y: Double,
            _ width: Double,
            _ height: Double,
            _ color: Color,
            _ opacity: Double = 1
        ) -> Mark {
            .fill(
                .rounded(Box(x: x, y: y, width: width, height: height), radius: height / 2),
                .color(color, opacity)
            )
        }
        func card(_ box: Box, _ radius: Double, _ tint: Tint) -> [Mark] {
            let edge = Path.rounded(box, radius: radius)
            return [
                .soft(0.03, [.fill(edge.moved(0.02, 0.03), .color(tones.shadow, 0.38))]),
                .fill(edge.moved(0.010, 0.008), .color(tint.deep)),
                .fill(
                    edge,
                    .linear(
                        from: Point(box.left, box.top),
                        to: Point(box.right, box.bottom),
                        [.init(0, tint.light), .init(1, tint.base)]
                    )
                ),
                .stroke(
                    .rounded(box.inset(0.004), radius: radius - 0.004),
                    .color(tones.light, 0.5),
                    Pen(0.006)
                ),
            ]
        }
        let paper = Tint(PerceptualColor(tones.pale.light))
        let board = Box(x: -0.48, y: -0.94, width: 0.82, height: 0.92)
        var marks = card(board, 0.06, paper)
        marks += [
            pill(-0.42, -0.885, 0.20, 0.034, tones.dark.base),
            pill(-0.42, -0.832, 0.12, 0.020, tones.dark.base, 0.4),
            .fill(.circle(Point(0.265, -0.862), radius: 0.036), .color(tones.accent.base)),
            .fill(.circle(Point(0.265, -0.873), radius: 0.013), .color(tones.pale.light)),
            .clipped(
                .circle(Point(0.265, -0.862), radius: 0.036),
                [.fill(.circle(Point(0.265, -0.832), radius: 0.026), .color(tones.pale.light))]
            ),
        ]
        // A chart: an area under a line, with its last point marked.
        let chart = Box(x: -0.42, y: -0.775, width: 0.70, height: 0.33)
        let curve: [(Double, Double)] = [
            (-0.42, -0.53), (-0.33, -0.57), (-0.22, -0.535), (-0.10, -0.62), (0.02, -0.595), (0.13, -0.685),
            (0.21, -0.70),
        ]
        var area = Path.wire(curve)
        area.line(0.21, -0.445)
        area.line(-0.42, -0.445)
        area.close()
        marks += [
            .fill(
                .rounded(chart, radius: 0.03),
                .linear(
                    from: Point(-0.4, -0.78),
                    to: Point(0.3, -0.44),
                    [.init(0, tones.body.base), .init(1, tones.body.shade)]
                )
            ),
            .clipped(
                .rounded(chart, radius: 0.03),
                [
                    .fill(area, .fade(tones.accent.light, 0.65, from: Point(0, -0.44), to: Point(0, -0.70))),
                    line(.wire(curve), tones.pale.light, 0.015),
                    pill(-0.39, -0.74, 0.13, 0.026, tones.pale.light, 0.9),
                ]
            ),
            .fill(.circle(Point(0.21, -0.70), radius: 0.040), .color(tones.light, 0.35)),
            .fill(.circle(Point(0.21, -0.70), radius: 0.022), .color(tones.pale.light)),
        ]
        for row in 0..<3 {
            let y = -0.395 + Double(row) * 0.118
            marks += [
                .fill(
                    .rounded(Box(x: -0.42, y: y, width: 0.078, height: 0.078), radius: 0.022),
                    .color([tones.accent.base, tones.body.base, tones.dark.base][row])
                ), pill(-0.315, y + 0.014, 0.24 - Double(row) * 0.03, 0.020, tones.dark.base, 0.8),
                pill(-0.315, y + 0.048, 0.15 + Double(row) * 0.02, 0.015, tones.dark.base, 0.3),
                pill(0.20, y + 0.026, 0.08, 0.024, tones.pale.deep),
            ]
        }
        let front = Box(x: 0.10, y: -0.40, width: 0.42, height: 0.30)
        marks += card(front, 0.045, tones.accent)
        marks += [
            .stroke(.circle(Point(0.215, -0.25), radius: 0.070), .color(tones.pale.light, 0.35), Pen(0.026)),
            .stroke(
                .wire(
                    (0...9).map { step in
                        let turn = Transform.rotate(Double(step) / 9 * 4.3).apply(Point(0, -0.070))
                        return (0.215 + turn.x, -0.25 + turn.y)
                    }
                ),
                .color(tones.pale.light),
                Pen(0.026)
            ),
            pill(0.325, -0.305, 0.15, 0.026, tones.pale.light),
            pill(0.325, -0.255, 0.11, 0.018, tones.pale.light, 0.6),
            pill(0.325, -0.205, 0.14, 0.042, tones.pale.light),
        ]
        return Prop(
            box: Box(left: -0.48, top: -0.94, right: 0.53, bottom: 0.02),
            base: .flat([(-0.44, 0.0), (0.34, 0.0), (0.32, -0.035), (-0.42, -0.035)]),
            marks: marks
        )
    }
}

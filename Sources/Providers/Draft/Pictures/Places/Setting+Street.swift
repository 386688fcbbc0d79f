import Foundation
import Media
import Studio

extension Stage {
    /// Where the eye's height is outdoors: over the ledge that a thing stands on.
    var skyline: Double {
        framing.kind == .wide ? horizon : horizon - min(framing.subject.height * 0.22, unit * 0.16)
    }

    /// Stone or wood near the camera, on which things stand outdoors; open ground in a wide shot and under
    /// what is large.
    func ledge(_ color: Color) -> [Mark] {
        guard footing != .water else { return [] }
        guard framing.kind != .wide, footing == .ledge else { return [pool] }
        return surface(color, lip: 0.11)
    }

    /// Ground from the skyline to the camera; water where the subject floats.
    func ground(_ color: Color) -> Mark {
        if footing == .water {
            var chance = seed.derived("water").generator
            return .placed(.identity, sea(from: skyline, to: canvas.bottom, &chance))
        }
        return .fill(
            .rectangle(Box(left: canvas.left, top: skyline, right: canvas.right, bottom: canvas.bottom)),
            .linear(
                from: Point(0, skyline),
                to: Point(0, canvas.bottom),
                [
                    .init(0, color.mixed(with: tones.skyLow, 0.35)),
                    .init(1, color.mixed(with: tones.shadow, 0.25)),
                ]
            )
        )
    }

    /// A street: house fronts on both sides run to a point far away.
    var street: Scenery {
        var chance = seed.derived("street").generator
        let eye = Point(frame.center.x + away * frame.width * 0.10, skyline)
        var far = sky(to: skyline, chance: &chance)
        far += roofs(&chance)
        let road = tones.dark.base.mixed(with: tones.floorNear, 0.55)
        far.append(ground(road))
        let reach = max(frame.width, frame.height) * 0.62
        for side in [-1.0, 1] {
            far += row(of: side, eye: eye, reach: reach, &chance)
            far += pavement(side, eye, reach)
        }
        for step in 0..<5 {
            let (near, deep) = (pow(0.62, Double(step)), pow(0.62, Double(step)) * 0.8)
            let low = skyline + (canvas.bottom - skyline) * near
            let high = skyline + (canvas.bottom - skyline) * deep
            let half = unit * 0.018
            far.append(
                .fill(
                    .polygon([
                        Point(eye.x - half * deep, high), Point(eye.x + half * deep, high),
                        Point(eye.x + half * near, low), Point(eye.x - half * near, low),
                    ]),
                    .color(tones.pale.base, 0.4)
                )
            )
        }
        let lampX = frame.center.x - away * frame.width * 0.36
        far += streetLamp(
            at: Point(lampX, skyline + unit * 0.10),
            height: unit * 0.95 * min(framing.zoom, 1.4)
        )
        let stone = tones.plane.mixed(with: tones.floorNear, 0.55)
        return Scenery(
            far: far,
            surface: ledge(stone) + self.stone(stone),
            fore: corner(leaf: foliage, &chance)
        )
    }

    /// Far roofs at the end of the street.
    func roofs(_ chance: inout SeededGenerator) -> [Mark] {
        var line = Path()
        line.move(canvas.left, skyline + 2)
        var x = canvas.left
        while x < canvas.right {
            let wide = unit * chance.number(in: 0.05...0.13)
            let y = skyline - unit * chance.number(in: 0.09...0.24)
            line.line(x, y)
            if chance.next() % 3 == 0 { line.line(x + wide / 2, y - wide * 0.4) }
            line.line(x + wide, y)
            x += wide
        }
        line.line(canvas.right, skyline + 2)
        line.close()
        return [.fill(line, .color(land(0.28)))]
    }

    /// House fronts of one side; each is a slanted face with its windows, door or shop.
    private func row(
        of side: Double,
        eye: Point,
        reach: Double,
        _ chance: inout SeededGenerator
    ) -> [Mark] {
        let walls = [tones.planeBold, tones.plane, tones.accent.base, tones.body.base]
        var houses: [[Mark]] = []
        var near = 1.45
        let start = Int(chance.next() % 4)
        let isLit = side == lightSide * -1
        for step in 0..<6 {
            let deep = near * chance.number(in: 0.62...0.74)
            let tall = reach * chance.number(in: 1.05...1.65)
            let nearness = min(0.88, 0.34 + near * 0.5)
            let paint = tones.skyLow.mixed(
                with: walls[(start + step) % 4].mixed(with: tones.dark.base, light == .night ? 0.72 : 0.25),
                nearness
            )
            let color = isLit ? paint.mixed(with: tones.glow, 0.16) : paint.mixed(with: tones.shadow, 0.20)
            func at(_ z: Double, _ rise: Double) -> Point {
                Point(eye.x + side * reach * 0.62 * z, eye.y + reach * 0.30 * z - tall * rise * z)
            }
            var marks: [Mark] = [
                .fill(.polygon([at(near, 0), at(deep, 0), at(deep, 1), at(near, 1)]), .color(color)),
                .fill(
                    .polygon([at(near, 0.97), at(deep, 0.97), at(deep, 1.01), at(near, 1.01)]),
                    .color(color.mixed(with: tones.shadow, 0.25))
                ),
            ]
            let floors = 4
            for floor in 0..<floors {
                for column in 0..<3 {
                    let low = 0.10 + 0.86 * Double(floor) / Double(floors)
                    let high = low + (floor == 0 ? 0.15 : 0.13)
                    let first = near + (deep - near) * (0.12 + 0.30 * Double(column))
                    let last = near + (deep - near) * (0.30 + 0.30 * Double(column))
                    let isOn = isDim && chance.number(in: 0...1) < (light == .night ? 0.42 : 0.24)
                    let glass =
                        isOn
                        ? tones.lamp : color.mixed(with: tones.skyHigh, 0.55).mixed(with: tones.shadow, 0.12)
                    let pane = Path.polygon([at(first, low), at(last, low), at(last, high), at(first, high)])
                    marks.append(.fill(pane, .color(glass, isOn ? 0.92 : 0.85)))
                }
            }
            // An awning over the shop on the ground floor.
            if step % 2 == start % 2 {
                marks.append(
                    .fill(
                        .polygon([
                            at(near, 0.31), at(deep, 0.31), at(deep * 0.97, 0.25), at(near * 0.97, 0.25),
                        ]),
                        .color(tones.accent.base.mixed(with: tones.skyLow, 1 - nearness))
                    )
                )
            }
            houses.append(marks)
            near = deep
        }
        return houses.reversed().flatMap { $0 }
    }

    private func pavement(_ side: Double, _ eye: Point, _ reach: Double) -> [Mark] {
        func at(_ z: Double, _ out: Double) -> Point {
            Point(eye.x + side * reach * out * z, eye.y + reach * 0.30 * z)
        }
        let color = tones.floor.mixed(with: tones.floorNear, 0.5)
        return [
            .fill(.polygon([at(0.1, 0.62), at(1.6, 0.62), at(1.6, 0.44), at(0.1, 0.44)]), .color(color)),
            .stroke(.open([at(0.1, 0.44), at(1.6, 0.44)]), .color(tones.light, 0.25), Pen(unit * 0.004)),
        ]
    }

    /// A lamp post, lit in the evening.
    func streetLamp(at foot: Point, height: Double) -> [Mark] {
        let dark = tones.dark.base.mixed(with: tones.shadow, 0.4)
        let head = Point(foot.x, foot.y - height)
        let glass = Path.polygon([
            Point(head.x - height * 0.032, head.y - height * 0.06),
            Point(head.x + height * 0.032, head.y - height * 0.06),
            Point(head.x + height * 0.022, head.y), Point(head.x - height * 0.022, head.y),
        ])
        var marks: [Mark] = [
            .stroke(.open([foot, head]), .color(dark), Pen(height * 0.013)),
            .stroke(.open([foot, Point(foot.x, foot.y - height * 0.12)]), .color(dark), Pen(height * 0.024)),
            .fill(glass, .color(isDim ? tones.lamp : tones.pale.base.mixed(with: dark, 0.35))),
            .stroke(glass, .color(dark), Pen(height * 0.007)),
            .fill(
                .ellipse(
                    Box(
                        center: Point(head.x, head.y - height * 0.066),
                        width: height * 0.085,
                        height: height * 0.028
                    )
                ),
                .color(dark)
            ),
        ]
        if isDim {
            marks.append(halo(Point(head.x, head.y - height * 0.03), height * 0.34, tones.lamp, 0.75))
        }
        return marks
    }

    /// Grass at the lower edge, near the camera.
    func grass(_ chance: inout SeededGenerator) -> [Mark] {
        (0..<22).map { _ in
            let x =
                away > 0
                ? frame.right - unit * chance.number(in: -0.1...0.42)
                : frame.left + unit * chance.number(in: -0.1...0.42)
            let blade = Hand.blade(length: unit * chance.number(in: 0.14...0.34), width: unit * 0.020)
            let turn = Transform.rotate(chance.number(in: -0.5...0.5)).then(
                .move(x, frame.bottom + unit * 0.06)
            )
            return .fill(
                blade.transformed(turn),
                .color(foliage.mixed(with: tones.shadow, chance.number(in: 0.3...0.6)))
            )
        }
    }
}

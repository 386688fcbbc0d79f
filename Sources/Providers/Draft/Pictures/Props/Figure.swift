import Foundation
import Media
import Studio

/// A person as a silhouette of two tones with light along its edge; never a face.
///
/// It stands at y = 0, is about 1 unit and seven and a half heads tall, and looks to the right.
struct Figure {
    /// How a body is built and dressed.
    struct Look: Hashable {
        /// Widths of the body, 1 as usual.
        let build: Double
        let hair: Hair
        let dress: Dress

        init(_ seed: Seed) {
            var chance = seed.derived("figure").generator
            build = chance.pick([0.90, 1.10])
            hair = chance.pick(Hair.allCases)
            dress = chance.pick(Dress.allCases)
        }
    }

    enum Hair: CaseIterable { case short, bob, bun }
    enum Dress: CaseIterable { case shirt, coat, skirt }

    let hand: Hand
    let look: Look
    let stance: Stance

    /// The garment that catches the light, and all that does not.
    private var cloth: Tint { hand.tones.body }
    private var shape: Tint { hand.silhouette }

    var marks: [Mark] {
        let far = hand.dimmed(shape)
        var marks: [Mark] = []
        marks += limb(stance.farArm, Self.arm, Tint(shaded: cloth), hand: far)
        marks += leg(stance.farLeg, toe: stance.farToe, far)
        marks += leg(stance.nearLeg, toe: stance.nearToe, shape)
        if look.dress == .skirt { marks += rimmed(skirt, shape) }
        marks += rimmed(neck, shape)
        marks += rimmed(trunk, cloth)
        marks += head
        marks += stance.isBehind ? [] : stance.held(hand)
        marks += limb(stance.nearArm, Self.arm, cloth, hand: shape)
        return marks
    }

    // MARK: Parts

    /// Radii along an arm and a leg, at even steps.
    private static let arm = [0.037, 0.035, 0.030, 0.028, 0.021]
    private static let leg = [0.064, 0.058, 0.043, 0.040, 0.027]

    private func limb(_ joints: [Point], _ radii: [Double], _ tint: Tint, hand skin: Tint) -> [Mark] {
        let outline = Self.outline(joints, radii.map { $0 * look.build })
        guard joints.count == 3 else { return [] }
        let (elbow, wrist) = (joints[1], joints[2])
        let reach = elbow.distance(to: wrist)
        let way = Point((wrist.x - elbow.x) / reach, (wrist.y - elbow.y) / reach)
        let tip = Point(wrist.x + way.x * 0.062, wrist.y + way.y * 0.062)
        let fist = Self.outline([wrist, wrist.toward(tip, 0.55), tip], [0.016, 0.0205, 0.020, 0.015, 0.008])
        let thumbRoot = wrist.toward(tip, 0.25)
        let thumb = Self.outline(
            [
                thumbRoot,
                Point(
                    thumbRoot.x + way.x * 0.022 - way.y * 0.014,
                    thumbRoot.y + way.y * 0.022 + way.x * -0.014
                ),
                Point(
                    thumbRoot.x + way.x * 0.040 - way.y * -0.020,
                    thumbRoot.y + way.y * 0.040 - way.x * 0.020
                ),
            ],
            [0.010, 0.009, 0.008, 0.007, 0.005]
        )
        return rimmed(thumb, skin) + rimmed(fist, skin) + rimmed(outline, tint)
    }

    private func leg(_ joints: [Point], toe: Point, _ tint: Tint) -> [Mark] {
        let wide = look.dress == .skirt ? 0.84 : 1.0
        let outline = Self.outline(joints, Self.leg.map { $0 * look.build * wide })
        guard let ankle = joints.last else { return [] }
        let length = (toe.x * toe.x + toe.y * toe.y).squareRoot()
        let way = Point(toe.x / length, toe.y / length)
        let up = Point(way.y, -way.x).y < 0 ? Point(way.y, -way.x) : Point(-way.y, way.x)
        func at(_ along: Double, _ rise: Double) -> (Double, Double) {
            (ankle.x + way.x * along + up.x * rise, ankle.y + way.y * along + up.y * rise)
        }
        let shoe = Path.round([
            at(-0.034, 0.022), at(0.022, 0.028), at(length * 0.62, -0.002), at(length, -0.018),
            at(length * 0.98, -0.040), at(length * 0.4, -0.043), at(-0.032, -0.043), at(-0.042, -0.012),
        ])
        return rimmed(shoe, hand.dimmed(shape)) + rimmed(outline, tint)
    }

    private var trunk: Path {
        let (top, low) = (stance.neck, stance.hip)
        let wide = look.build * stance.breadth
        let middle = Point((top.x + low.x) / 2 + stance.bend, (top.y + low.y) / 2)
        let reach = look.dress == .coat ? 0.165 : look.dress == .shirt ? 0.055 : 0.0
        let end = Point(low.x + (low.x - middle.x) * 0.3, low.y + reach * (low.y > -0.4 ? 0.35 : 1))
        let radii =
            look.dress == .coat
            ? [0.044, 0.112, 0.100, 0.088, 0.098, 0.108] : [0.044, 0.112, 0.098, 0.080, 0.086, 0.084]
        let spine = [
            Point(top.x, top.y - 0.008), top.toward(low, 0.10), top.toward(middle, 0.75),
            middle.toward(low, 0.45), low.toward(middle, 0.12), end,
        ]
        return Self.tube(spine, radii.map { $0 * wide }, cap: 0.012)
    }

    private var skirt: Path {
        let (low, knee) = (stance.hip, stance.nearLeg[1].toward(stance.farLeg[1], 0.5))
        let wide = look.build
        let spread = max(abs(stance.nearLeg[1].x - stance.farLeg[1].x) * 0.5, 0.03)
        return Self.tube(
            [Point(low.x, low.y - 0.06), low.toward(knee, 0.25), low.toward(knee, 0.95)],
            [0.074 * wide * stance.breadth, 0.094 * wide, 0.070 * wide + spread],
            cap: 0.008
        )
    }

    private var neck: Path {
        Self.tube(
            [Point(stance.neck.x, stance.neck.y + 0.02), stance.neck.toward(stance.head, 0.7)],
            [0.034, 0.028],
            cap: 0.004
        )
    }

    private var head: [Mark] {
        let center = stance.head
        let skull = Path.round([
            (0.0, -0.068), (0.036, -0.058), (0.052, -0.026), (0.053, 0.004), (0.050, 0.034), (0.034, 0.062),
            (0.010, 0.068), (-0.022, 0.050), (-0.045, 0.020), (-0.053, -0.020), (-0.036, -0.056),
        ]).transformed(Transform.rotate(stance.nod).then(.move(center.x, center.y)))
        let hairTint = hand.dimmed(shape)
        func tress(_ pairs: [(Double, Double)]) -> [Mark] {
            rimmed(
                Path.round(pairs).transformed(Transform.rotate(stance.nod).then(.move(center.x, center.y))),
                hairTint
            )
        }
        switch look.hair {
        case .short:
            return rimmed(skull, shape)
                + tress([
                    (0.038, -0.066), (0.0, -0.080), (-0.040, -0.068), (-0.062, -0.030), (-0.058, 0.014),
                    (-0.040, 0.026), (-0.022, -0.006), (0.012, -0.034), (0.046, -0.038), (0.054, -0.052),
                ])
        case .bob:
            return rimmed(skull, shape)
                + tress([
                    (0.040, -0.066), (0.0, -0.082), (-0.044, -0.070), (-0.070, -0.026), (-0.074, 0.030),
                    (-0.062, 0.078), (-0.026, 0.082), (-0.004, 0.050), (0.004, 0.0), (0.022, -0.030),
                    (0.052, -0.044),
                ])
        case .bun:
            return rimmed(Path.circle(Point(center.x - 0.066, center.y - 0.040), radius: 0.030), hairTint)
                + rimmed(skull, shape)
                + tress([
                    (0.040, -0.064), (0.0, -0.078), (-0.042, -0.066), (-0.062, -0.028), (-0.056, 0.018),
                    (-0.036, 0.020), (-0.012, -0.016), (0.020, -0.040), (0.052, -0.046),
                ])
        }
    }

    // MARK: Light

    /// A part with light along its upper left edge.
    private func rimmed(_ path: Path, _ tint: Tint) -> [Mark] { hand.rimmed(path, tint, edge: 0.014) }

    // MARK: Outlines

    /// The outline around three joints, with five radii along them.
    static func outline(_ joints: [Point], _ radii: [Double]) -> Path {
        guard joints.count == 3, radii.count == 5 else { return Path() }
        let spine = [
            joints[0], joints[0].toward(joints[1], 0.5), joints[1], joints[1].toward(joints[2], 0.4),
            joints[2],
        ]
        return tube(spine, radii, cap: (radii.last ?? 0) * 0.7)
    }

    /// The outline around a line of points, each with a radius.
    static func tube(_ spine: [Point], _ radii: [Double], cap: Double) -> Path {
        var (left, right): ([Point], [Point]) = ([], [])
        for (index, point) in spine.enumerated() {
            let (before, after) = (spine[max(index - 1, 0)], spine[min(index + 1, spine.count - 1)])
            let length = max(before.distance(to: after), 1e-9)
            let normal = Point((after.y - before.y) / length, -(after.x - before.x) / length)
            left.append(Point(point.x + normal.x * radii[index], point.y + normal.y * radii[index]))
            right.append(Point(point.x - normal.x * radii[index], point.y - normal.y * radii[index]))
        }
        func beyond(_ end: Point, _ before: Point) -> Point {
            let length = max(before.distance(to: end), 1e-9)
            return Point(end.x + (end.x - before.x) / length * cap, end.y + (end.y - before.y) / length * cap)
        }
        let (first, last) = (
            beyond(spine[0], spine[1]), beyond(spine[spine.count - 1], spine[spine.count - 2])
        )
        return .smooth([first] + left + [last] + right.reversed(), closed: true)
    }
}

extension Tint {
    /// The same material turned away from the light.
    init(shaded tint: Tint) { self.init(PerceptualColor(tint.shade)) }
}

extension Hand {
    /// A person in a pose; the seed chooses build, hair and clothes.
    func figure(_ pose: Staging.Pose, seed: Seed) -> Prop {
        let stance = Figure.Stance(pose)
        let figure = Figure(hand: self, look: Figure.Look(seed), stance: stance)
        return Prop(box: stance.box, base: stance.base, marks: stance.support(self) + figure.marks)
    }

    /// The tone of a silhouette: darker than any wall.
    var silhouette: Tint {
        let dark = PerceptualColor(tones.dark.base)
        return Tint(dark.at(PerceptualColor(tones.wall).lightness < 0.45 ? 0.22 : 0.32))
    }

    /// A tone hardly darker than another, so that a part is told from the one before it.
    func dimmed(_ tint: Tint) -> Tint {
        let color = PerceptualColor(tint.base)
        return Tint(color.at(color.lightness - 0.05))
    }

    /// A shape nearly of one tone, with a narrow light along its upper left edge.
    func rimmed(_ path: Path, _ tint: Tint, edge: Double) -> [Mark] {
        guard let box = path.bounds else { return [] }
        let paint = Paint.linear(
            from: Point(box.left, box.top),
            to: Point(box.right, box.bottom),
            [
                .init(0, tint.base), .init(0.4, tint.base.mixed(with: tint.shade, 0.35)),
                .init(1, tint.shade),
            ]
        )
        // Light all over, and the shape itself laid over it a little away from where the light comes from.
        let rim = tint.light.mixed(with: tones.light, 0.5)
        let rest = path.moved(edge * 0.60, edge * 0.42)
        return [
            .fill(path, paint),
            .clipped(path, [.soft(edge * 0.20, [.fill(path, .color(rim)), .fill(rest, paint)])]),
        ]
    }
}

import Media
import Studio

extension Figure {
    /// Where the joints of a body are, and what it leans on or holds.
    struct Stance {
        let neck: Point
        let head: Point
        let hip: Point
        /// From shoulder or hip to wrist or ankle.
        let nearArm: [Point]
        let farArm: [Point]
        let nearLeg: [Point]
        let farLeg: [Point]
        /// From the ankle to the toes.
        let nearToe: Point
        let farToe: Point
        /// How far the body is turned to us: 1 from the front, about 0.8 from the side.
        var breadth = 1.0
        /// How far the middle of the back leaves the straight line.
        var bend = 0.0
        /// How far the head is bowed, in radians.
        var nod = 0.0
        var box = Box(left: -0.22, top: -1.0, right: 0.22, bottom: 0.02)
        var base = Hand.ring(0.16, at: 0)
        /// Whether what is held is drawn by someone else.
        var isBehind = true
        var support: (Hand) -> [Mark] = { _ in [] }
        var held: (Hand) -> [Mark] = { _ in [] }
    }
}

extension Figure.Stance {
    /// The stance of a pose.
    init(_ pose: Staging.Pose) {
        self =
            switch pose {
            case .standing: .standing
            case .walking: .walking
            case .sitting: .sitting
            case .reaching: .reaching
            case .holding: .holding
            case .lifting: .lifting
            case .running: .running
            case .pointing: .pointing
            case .leaning: .leaning
            case .waving: .waving
            }
    }

    private init(
        neck: (Double, Double),
        head: (Double, Double),
        hip: (Double, Double),
        nearArm: [(Double, Double)],
        farArm: [(Double, Double)],
        nearLeg: [(Double, Double)],
        farLeg: [(Double, Double)],
        toes: ((Double, Double), (Double, Double))
    ) {
        self.init(
            neck: Point(neck.0, neck.1),
            head: Point(head.0, head.1),
            hip: Point(hip.0, hip.1),
            nearArm: Point.list(nearArm),
            farArm: Point.list(farArm),
            nearLeg: Point.list(nearLeg),
            farLeg: Point.list(farLeg),
            nearToe: Point(toes.0.0, toes.0.1),
            farToe: Point(toes.1.0, toes.1.1)
        )
    }

    /// The weight on one leg, the other at ease.
    private static var standing: Self {
        var stance = Self(
            neck: (0.0, -0.838),
            head: (0.008, -0.925),
            hip: (-0.008, -0.51),
            nearArm: [(-0.095, -0.79), (-0.135, -0.645), (-0.125, -0.505)],
            farArm: [(0.095, -0.79), (0.128, -0.648), (0.138, -0.51)],
            nearLeg: [(-0.048, -0.50), (-0.05, -0.27), (-0.055, -0.05)],
            farLeg: [(0.040, -0.50), (0.072, -0.275), (0.078, -0.05)],
            toes: ((0.085, 0.008), (0.095, 0.008))
        )
        stance.box = Box(left: -0.19, top: -1.005, right: 0.20, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.13, top: -0.04, right: 0.18, bottom: 0.012))
        return stance
    }

    private static var walking: Self {
        var stance = Self(
            neck: (0.025, -0.838),
            head: (0.048, -0.925),
            hip: (0.0, -0.51),
            nearArm: [(0.0, -0.785), (-0.085, -0.665), (-0.115, -0.525)],
            farArm: [(0.035, -0.785), (0.085, -0.655), (0.175, -0.555)],
            nearLeg: [(0.005, -0.50), (0.085, -0.285), (0.165, -0.065)],
            farLeg: [(-0.005, -0.50), (-0.025, -0.275), (-0.175, -0.105)],
            toes: ((0.092, -0.020), (0.068, 0.062))
        )
        stance.breadth = 0.80
        stance.box = Box(left: -0.25, top: -1.005, right: 0.28, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.18, top: -0.035, right: 0.26, bottom: 0.012))
        return stance
    }

    private static var sitting: Self {
        var stance = Self(
            neck: (-0.075, -0.655),
            head: (-0.045, -0.742),
            hip: (-0.115, -0.335),
            nearArm: [(-0.095, -0.605), (-0.085, -0.455), (0.045, -0.385)],
            farArm: [(-0.045, -0.605), (0.0, -0.465), (0.11, -0.405)],
            nearLeg: [(-0.105, -0.325), (0.125, -0.315), (0.135, -0.05)],
            farLeg: [(-0.105, -0.335), (0.115, -0.335), (0.215, -0.06)],
            toes: ((0.095, 0.008), (0.092, 0.012))
        )
        stance.breadth = 0.82
        stance.bend = -0.012
        stance.box = Box(left: -0.26, top: -0.825, right: 0.32, bottom: 0.01)
        stance.base = .flat([(-0.26, 0.005), (0.28, 0.008), (0.28, -0.03), (-0.24, -0.03)])
        stance.support = { hand in
            hand.solid(
                .soft([(-0.25, -0.265), (0.04, -0.265), (0.03, 0.0), (-0.24, 0.0)], 0.03),
                hand.tones.pale,
                edge: 0.04
            )
        }
        return stance
    }

    private static var reaching: Self {
        var stance = Self(
            neck: (0.035, -0.835),
            head: (0.062, -0.922),
            hip: (-0.005, -0.51),
            nearArm: [(0.04, -0.79), (0.165, -0.845), (0.275, -0.955)],
            farArm: [(0.005, -0.785), (-0.055, -0.655), (-0.035, -0.515)],
            nearLeg: [(0.005, -0.50), (0.045, -0.275), (0.045, -0.05)],
            farLeg: [(-0.015, -0.50), (-0.055, -0.28), (-0.135, -0.075)],
            toes: ((0.095, 0.008), (0.080, 0.035))
        )
        stance.breadth = 0.82
        stance.nod = -0.16
        stance.box = Box(left: -0.20, top: -1.02, right: 0.34, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.15, top: -0.035, right: 0.15, bottom: 0.012))
        return stance
    }

    private static var holding: Self {
        var stance = Self(
            neck: (0.0, -0.838),
            head: (0.018, -0.924),
            hip: (-0.008, -0.51),
            nearArm: [(-0.075, -0.79), (-0.085, -0.645), (0.055, -0.628)],
            farArm: [(0.080, -0.79), (0.125, -0.665), (0.13, -0.64)],
            nearLeg: [(-0.045, -0.50), (-0.045, -0.27), (-0.055, -0.05)],
            farLeg: [(0.035, -0.50), (0.062, -0.275), (0.068, -0.05)],
            toes: ((0.090, 0.008), (0.095, 0.008))
        )
        stance.breadth = 0.92
        stance.nod = 0.12
        stance.box = Box(left: -0.16, top: -1.005, right: 0.24, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.12, top: -0.04, right: 0.17, bottom: 0.012))
        stance.isBehind = false
        stance.held = { hand in
            hand.solid(
                .soft([(0.068, -0.745), (0.182, -0.745), (0.175, -0.618), (0.075, -0.618)], 0.02),
                hand.tones.accent,
                edge: 0.03
            )
        }
        return stance
    }

    private static var lifting: Self {
        var stance = Self(
            neck: (0.045, -0.765),
            head: (0.085, -0.846),
            hip: (-0.085, -0.455),
            nearArm: [(0.03, -0.72), (0.085, -0.575), (0.195, -0.505)],
            farArm: [(0.06, -0.72), (0.13, -0.595), (0.25, -0.52)],
            nearLeg: [(-0.075, -0.445), (0.055, -0.285), (-0.02, -0.05)],
            farLeg: [(-0.085, -0.445), (0.085, -0.30), (0.085, -0.055)],
            toes: ((0.095, 0.008), (0.092, 0.008))
        )
        stance.breadth = 0.84
        stance.bend = -0.02
        stance.nod = 0.14
        stance.box = Box(left: -0.20, top: -0.925, right: 0.44, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.09, top: -0.04, right: 0.22, bottom: 0.012))
        stance.isBehind = false
        stance.held = { hand in
            let box = Path.soft([(0.175, -0.70), (0.43, -0.70), (0.43, -0.478), (0.175, -0.478)], 0.012)
            return hand.solid(box, hand.tones.accent, edge: 0.04) + [
                .clipped(
                    box,
                    [
                        .fill(
                            .flat([(0.275, -0.71), (0.33, -0.71), (0.33, -0.47), (0.275, -0.47)]),
                            .color(hand.tones.pale.base, 0.8)
                        )
                    ]
                )
            ]
        }
        return stance
    }
}

extension Figure.Stance {
    private static var running: Self {
        var stance = Self(
            neck: (0.105, -0.84),
            head: (0.145, -0.922),
            hip: (0.0, -0.535),
            nearArm: [(0.075, -0.79), (-0.055, -0.715), (0.01, -0.60)],
            farArm: [(0.115, -0.79), (0.195, -0.665), (0.295, -0.755)],
            nearLeg: [(0.01, -0.525), (0.185, -0.425), (0.125, -0.205)],
            farLeg: [(-0.01, -0.525), (-0.085, -0.305), (-0.265, -0.118)],
            toes: ((0.088, 0.028), (0.040, 0.088))
        )
        stance.breadth = 0.80
        stance.bend = -0.008
        stance.box = Box(left: -0.32, top: -1.0, right: 0.35, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.26, top: -0.035, right: 0.16, bottom: 0.012))
        return stance
    }

    private static var pointing: Self {
        var stance = Self(
            neck: (0.0, -0.838),
            head: (0.022, -0.925),
            hip: (-0.008, -0.51),
            nearArm: [(0.055, -0.79), (0.195, -0.800), (0.33, -0.835)],
            farArm: [(-0.075, -0.79), (-0.175, -0.665), (-0.085, -0.565)],
            nearLeg: [(0.035, -0.50), (0.062, -0.275), (0.082, -0.05)],
            farLeg: [(-0.045, -0.50), (-0.052, -0.27), (-0.075, -0.055)],
            toes: ((0.095, 0.008), (0.088, 0.010))
        )
        stance.breadth = 0.92
        stance.box = Box(left: -0.22, top: -1.005, right: 0.41, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.13, top: -0.04, right: 0.18, bottom: 0.012))
        return stance
    }

    private static var leaning: Self {
        var stance = Self(
            neck: (-0.085, -0.825),
            head: (-0.068, -0.912),
            hip: (0.0, -0.505),
            nearArm: [(-0.155, -0.775), (-0.215, -0.640), (-0.10, -0.575)],
            farArm: [(0.0, -0.780), (0.062, -0.645), (0.075, -0.505)],
            nearLeg: [(-0.02, -0.495), (0.055, -0.275), (0.135, -0.05)],
            farLeg: [(0.03, -0.495), (0.062, -0.275), (0.045, -0.055)],
            toes: ((0.095, 0.008), (0.060, 0.030))
        )
        stance.breadth = 0.94
        stance.bend = 0.012
        stance.box = Box(left: -0.40, top: -0.992, right: 0.24, bottom: 0.01)
        stance.base = .flat([(-0.39, 0.005), (0.22, 0.008), (0.22, -0.03), (-0.38, -0.03)])
        stance.support = { hand in
            hand.solid(
                .soft([(-0.375, -0.60), (-0.14, -0.60), (-0.14, 0.0), (-0.375, 0.0)], 0.012),
                hand.tones.pale,
                edge: 0.05
            )
                + hand.solid(
                    .soft([(-0.40, -0.625), (-0.115, -0.625), (-0.115, -0.590), (-0.40, -0.590)], 0.010),
                    hand.tones.accent,
                    edge: 0.02
                )
        }
        return stance
    }

    private static var waving: Self {
        var stance = Self(
            neck: (0.0, -0.838),
            head: (0.012, -0.925),
            hip: (-0.005, -0.51),
            nearArm: [(-0.095, -0.79), (-0.138, -0.648), (-0.128, -0.508)],
            farArm: [(0.095, -0.795), (0.205, -0.825), (0.225, -0.955)],
            nearLeg: [(-0.048, -0.50), (-0.062, -0.272), (-0.078, -0.05)],
            farLeg: [(0.040, -0.50), (0.060, -0.275), (0.072, -0.05)],
            toes: ((0.082, 0.008), (0.095, 0.008))
        )
        stance.nod = -0.05
        stance.box = Box(left: -0.19, top: -1.035, right: 0.27, bottom: 0.01)
        stance.base = .ellipse(Box(left: -0.14, top: -0.04, right: 0.18, bottom: 0.012))
        return stance
    }
}

import Media
import Studio

/// Who and what is in a scene, by depth.
struct Cast {
    /// Behind what the subject stands on.
    var behind: [Mark] = []
    /// The subject and its company.
    var marks: [Mark] = []
    /// Before the subject, at the frame's edge.
    var before: [Mark] = []

    init(_ order: ImageOrder, scene: Scene, stage: Stage) throws {
        let hand = Hand(tones: stage.tones)
        let framing = stage.framing
        let showsProduct =
            scene.purpose == .introduction || scene.purpose == .feature && order.position == 3
        if framing.kind == .overShoulder { before = stage.shoulder(hand.shoulder(seed: order.seed)) }
        if showsProduct, let file = order.productImage {
            marks = stage.product(try ClientPicture(file: file))
            return
        }
        let subject = Subject(scene: scene, title: order.title)
        let prop = subject.prop(hand, seed: order.seed)
        guard let pose = scene.staging.pose else {
            switch framing.kind {
            case .top: marks = stage.lying(prop)
            case .insert: marks = stage.detail(prop)
            case .medium where scene.staging.setting == .studio && subject != .stillLife:
                marks =
                    stage.companion(hand.companion(order.seed)) + stage.standing(prop, in: framing.subject)
            default: marks = stage.standing(prop, in: framing.subject)
            }
            return
        }
        let figure = hand.figure(pose, seed: order.seed)
        switch framing.kind {
        case .top:
            marks = stage.lying(prop)
            before = stage.reaching(hand.hands(holding: subject == .stillLife))
        case .insert: marks = stage.detail(prop)
        case _ where subject == .stillLife: marks = stage.standing(figure, in: framing.subject)
        default:
            behind = stage.beside(figure, isOutside: scene.staging.setting.isOutside)
            marks = stage.standing(prop, in: framing.subject)
        }
    }
}

extension Staging.Setting {
    /// Whether people stand on open ground there.
    fileprivate var isOutside: Bool {
        switch self {
        case .street, .mountain, .shore, .forest, .road, .stage: true
        case .kitchen, .desk, .shop, .studio, .room, .clinic: false
        }
    }
}

extension Stage {
    /// A prop seen on a surface from above: turned a little, its shadow around it.
    fileprivate func lying(_ prop: Prop) -> [Mark] {
        let box = framing.subject
        let scale = min(box.width / prop.box.width, box.height / -prop.box.top) * 0.84
        let (wide, tall) = (prop.box.width * scale, -prop.box.top * scale)
        let turn = Transform.rotate(away * -0.20)
        let place = Transform.move(-prop.box.center.x, -prop.box.top / 2)
            .then(.scale(isLitFromLeft ? scale : -scale, scale)).then(turn)
            .then(.move(box.center.x, box.center.y))
        let form = Path.rounded(
            Box(center: Point(0, 0), width: wide * 0.80, height: tall * 0.92),
            radius: wide * 0.26
        ).transformed(turn)
        let long = unit * (light == .day ? 0.022 : 0.055)
        let shadow = (1...4).map { step -> Mark in
            let share = Double(step) / 4
            let moved = Transform.move(
                box.center.x - lightSide * long * share,
                box.center.y + long * 0.7 * share
            )
            return .fill(form.transformed(moved), .color(tones.shadow))
        }
        return [.soft(unit * 0.018, shadow, opacity: 0.5), .placed(place, prop.marks)]
    }

    /// A prop so near that its edges are out of the frame, its middle where the framing wants it.
    fileprivate func detail(_ prop: Prop) -> [Mark] {
        var box = framing.subject
        let scale = min(box.width / prop.box.width, box.height / -prop.box.top)
        let height = -prop.box.top * scale
        box = Box(x: box.x, y: box.center.y - height * 0.46, width: box.width, height: height)
        return standing(prop, in: box)
    }

    /// Somebody's head and shoulder at the frame's edge, past which the camera looks.
    fileprivate func shoulder(_ prop: Prop) -> [Mark] {
        let height = min(frame.height * 0.60, unit * 0.84)
        let width = height * prop.box.width / -prop.box.top
        let box = Box(
            x: frame.center.x + away * frame.width * 0.46 - width / 2,
            y: frame.bottom - height * 0.92,
            width: width,
            height: height
        )
        let dark = Mark.placed(prop.standing(in: box, mirrored: !isLitFromLeft), prop.marks)
        return [.soft(unit * 0.005, [dark])]
    }

    /// A person beside and behind the subject: behind the table indoors, on the ground outdoors.
    fileprivate func beside(_ prop: Prop, isOutside: Bool) -> [Mark] {
        let isWide = framing.kind == .wide
        let onGround = isWide && isOutside
        let height = min(
            framing.subject.height * (isWide ? 1.7 : 1.35),
            max(frame.height * 0.62, framing.subject.height)
        )
        let foot = onGround ? ground - unit * 0.01 : horizon + height * 0.36
        let width = height * prop.box.width / -prop.box.top
        let reach = framing.subject.width * 0.42 + width * 0.40
        let x = min(max(middle + away * reach, frame.left + width * 0.42), frame.right - width * 0.42)
        let box = Box(x: x - width / 2, y: foot - height, width: width, height: height)
        return standing(prop, in: box)
    }

    /// Hands that come into the picture from its lower edge.
    fileprivate func reaching(_ prop: Prop) -> [Mark] {
        let height = unit * 0.40
        let width = height * prop.box.width / -prop.box.top
        let box = Box(
            x: middle - width / 2,
            y: frame.bottom + height * 0.05 - height,
            width: width,
            height: height
        )
        return standing(prop, in: box)
    }

    /// A small form beside and behind the subject.
    fileprivate func companion(_ prop: Prop) -> [Mark] {
        let subject = framing.subject
        let size = min(subject.width, subject.height) * 0.30
        let edge = unit * 0.05
        let box = Box(
            x: min(
                max(subject.center.x + away * subject.width * 0.62 - size / 2, frame.left + edge),
                frame.right - edge - size
            ),
            y: horizon + (ground - horizon) * 0.42 - size,
            width: size,
            height: size
        )
        return standing(prop, in: box)
    }
}

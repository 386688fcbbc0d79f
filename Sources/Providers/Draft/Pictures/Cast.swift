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
        case .top where subject == .stillLife: marks = stage.around(hand.hands(holding: true))
        case .top:
            marks = stage.lying(prop)
            before = stage.reaching(hand.hands(holding: false))
        case .insert: marks = stage.detail(prop)
        case _ where subject == .stillLife && scene.staging.setting.isOutside:
            marks = stage.standing(figure, in: framing.subject)
        // On a table nobody stands.
        case _ where subject == .stillLife: behind = stage.behindTable(figure)
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
        let turn = Transform.rotate(away * -0.20)
        let place = Transform.move(-prop.box.center.x, -prop.box.top / 2)
            .then(.scale(isLitFromLeft ? scale : -scale, scale)).then(turn)
            .then(.move(box.center.x, box.center.y))
        let long = unit * (light == .day ? 0.022 : 0.055)
        let form = prop.marks.silhouette(tones.shadow)
        let shadow = (1...4).map { step -> Mark in
            let share = Double(step) / 4
            return .placed(place.then(.move(-lightSide * long * share, long * 0.7 * share)), form)
        }
        return [.soft(unit * 0.018, shadow, opacity: 0.5), .placed(place, prop.marks)]
    }

    /// A prop so near that its edges are out of the frame, its middle where the framing wants it.
    fileprivate func detail(_ prop: Prop) -> [Mark] {
        var box = framing.subject
        let scale = min(box.width / prop.box.width, box.height / -prop.box.top)
        let height = -prop.box.top * scale
        box = Box(x: box.x, y: box.center.y - height * 0.46, width: box.width, height: height)
        if framing.isBeside {
            box = clearOfWords(box, width: prop.box.width * scale, scale)
        } else if framing.hasWords {
            box = underWords(box)
        }
        return standing(prop, in: box)
    }

    /// A box for a thing with its upper edge under the words over it, and small enough that its middle is seen.
    private func underWords(_ box: Box) -> Box {
        // The camera comes nearer and lifts a thing by a few parts of a hundred.
        let top = framing.words.bottom + frame.height * 0.05
        guard box.top < top, framing.words.center.y < box.center.y else { return box }
        let height = min(box.height, (frame.height * 0.82 - top) * 2)
        return Box(x: box.x, y: top, width: box.width, height: height)
    }

    /// A box for a thing of a width, moved away from the words beside it as far as it must be.
    private func clearOfWords(_ box: Box, width: Double, _ scale: Double) -> Box {
        // Edges and their shine reach a little out of a prop's box.
        let gap = max(unit * 0.05, scale * 0.08)
        let isRight = box.center.x > framing.words.center.x
        let middle =
            isRight
            ? max(box.center.x, framing.words.right + gap + width / 2)
            : min(box.center.x, framing.words.left - gap - width / 2)
        return Box(x: middle - box.width / 2, y: box.y, width: box.width, height: box.height)
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
        // Words beside the subject are not written over a head: there the person stands on the other side.
        let isWordy = framing.words.bottom > foot - height && framing.words.width < frame.width * 0.6
        let side = isWordy ? (middle > framing.words.center.x ? 1 : -1) : away
        let x = min(max(middle + side * reach, frame.left + width * 0.42), frame.right - width * 0.42)
        let box = Box(x: x - width / 2, y: foot - height, width: width, height: height)
        return standing(prop, in: box)
    }

    /// A person alone, behind the table in the subject's place.
    fileprivate func behindTable(_ prop: Prop) -> [Mark] {
        let height = max(frame.height * 0.58, framing.subject.height)
        let width = height * prop.box.width / -prop.box.top
        return standing(
            prop,
            in: Box(x: middle - width / 2, y: horizon - height * 0.64, width: width, height: height)
        )
    }

    /// Hands that hold something in the subject's place; from the other side of the table where words are below.
    fileprivate func around(_ prop: Prop) -> [Mark] {
        let center = framing.subject.center
        let isBelow = framing.words.top > center.y
        // What is held is at 0.7 of the height of the hands.
        let reach = isBelow ? center.y - frame.top : frame.bottom - center.y
        let scale = min(max(reach * 1.04 / 0.70, unit * 0.6), unit * 1.1)
        let turn: Transform = isBelow ? .rotate(Double.pi) : .identity
        let place = Transform.move(0, 0.70).then(.scale(scale, scale)).then(turn).then(
            .move(center.x, center.y)
        )
        return [.placed(place, prop.marks)]
    }

    /// Hands that come into the picture from its lower edge; from across the table where words are below.
    fileprivate func reaching(_ prop: Prop) -> [Mark] {
        let height = unit * 0.40
        let width = height * prop.box.width / -prop.box.top
        let box = Box(
            x: middle - width / 2,
            y: frame.bottom + height * 0.05 - height,
            width: width,
            height: height
        )
        let marks = standing(prop, in: box)
        guard framing.words.top > framing.subject.center.y else { return marks }
        let (x, y) = (middle, frame.center.y)
        return [.placed(.move(-x, -y).then(.rotate(.pi)).then(.move(x, y)), marks)]
    }

    /// A small form beside and behind the subject.
    fileprivate func companion(_ prop: Prop) -> [Mark] {
        let subject = framing.subject
        let size = min(subject.width, subject.height) * 0.30
        let edge = unit * 0.05
        // Where words are beside the subject, it is on the other side.
        let side = framing.isBeside ? (middle > framing.words.center.x ? 1 : -1) : away
        let box = Box(
            x: min(
                max(subject.center.x + side * subject.width * 0.62 - size / 2, frame.left + edge),
                frame.right - edge - size
            ),
            y: horizon + (ground - horizon) * 0.42 - size,
            width: size,
            height: size
        )
        return standing(prop, in: box)
    }
}

extension [Mark] {
    /// The outlines of all that is solid, in one colour; glows, steam and pictures have none.
    func silhouette(_ color: Color) -> [Mark] {
        compactMap { mark in
            switch mark {
            case .fill(let path, let paint): paint.isSolid ? .fill(path, .color(color)) : nil
            case .stroke(let path, let paint, let pen):
                paint.isSolid ? .stroke(path, .color(color), pen) : nil
            case .image, .words: nil
            case .layer(var layer):
                if layer.blur > 0 || layer.opacity < 0.8 {
                    nil
                } else {
                    {
                        layer.marks = layer.marks.silhouette(color)
                        return .layer(layer)
                    }()
                }
            }
        }
    }
}

extension Paint {
    fileprivate var isSolid: Bool {
        switch self {
        case .color(_, let opacity): opacity > 0.8
        case .linear(_, _, let stops), .radial(_, _, let stops): stops.allSatisfy { $0.opacity > 0.8 }
        }
    }
}

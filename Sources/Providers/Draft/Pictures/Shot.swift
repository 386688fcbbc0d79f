import Foundation
import Media
import Studio

/// One picture in its two parts: what moves with the camera and what stands still over it.
struct Shot {
    let size: PixelSize
    /// Everything behind the words, in pixels of the film.
    let plate: [Mark]
    /// Under the plate, where it does not reach.
    let ground: Color
    /// Words, logo and framing marks.
    let front: [Mark]
    let seed: Seed
    /// Where the camera pushes to.
    let anchor: Point
}

extension Shot {
    /// What an order asks for, composed.
    init(_ order: ImageOrder) throws {
        if let scene = order.scene {
            self =
                try scene.purpose == .closing
                ? Shot(endCard: order, scene: scene) : Shot(scene: order, scene: scene)
        } else {
            self = Shot(sample: order)
        }
    }

    private init(scene order: ImageOrder, scene: Scene) throws {
        let stage = Stage(order, scene: scene)
        let framing = stage.framing
        let hand = Hand(tones: stage.tones)
        let place = Place.at(order.position, seed: order.seed)
        var plate = place.marks(stage) + Light.at(order.position, place: place, seed: order.seed).marks(stage)
        let showsProduct =
            scene.purpose == .introduction || scene.purpose == .feature && order.position == 3
        if showsProduct, let file = order.productImage {
            plate += stage.product(try ClientPicture(file: file))
        } else {
            let subject = Subject(scene: scene, title: order.title)
            if framing.kind == .left || framing.kind == .right, subject != .stillLife {
                plate += stage.companion(hand.companion(order.seed))
            }
            plate += stage.standing(subject.prop(hand, seed: order.seed), in: framing.subject)
        }
        plate.append(stage.vignette)
        let words = Lettering(
            scene.words,
            weight: .semibold,
            size: framing.wordSize,
            color: stage.tones.inkLight,
            box: framing.words,
            alignment: framing.alignment,
            anchor: framing.anchor,
            language: order.language,
            tracking: -0.018,
            lines: 4
        )
        try self.init(stage, plate: plate, blocks: [words])
    }

    /// Puts words over a plate.
    init(_ stage: Stage, plate: [Mark], blocks: [Lettering], over: [Mark] = []) throws {
        let size = PixelSize(width: Int(stage.frame.width), height: Int(stage.frame.height))
        let ground = stage.tones.wall
        let isWritten = blocks.contains { $0.setting() != nil }
        var front: [Mark] = []
        if isWritten {
            // A quarter of the size tells the colours behind the words.
            let sketch = try Raster(Picture(size: size, ground: ground, marks: plate), scale: 0.25)
            front = Inscription(blocks, over: sketch, size: size, tones: stage.tones).marks
        }
        self.init(
            size: size,
            plate: plate,
            ground: ground,
            front: front + over,
            seed: stage.seed,
            anchor: Point(
                stage.framing.subject.center.x,
                stage.framing.subject.top + stage.framing.subject.height * 0.5
            )
        )
    }
}

extension Stage {
    /// The stage of a scene by its mood, purpose and position.
    init(_ order: ImageOrder, scene: Scene) {
        let kind = Framing.kind(scene.purpose, position: order.position)
        self.init(
            framing: Framing(
                kind,
                purpose: scene.purpose,
                position: order.position,
                size: order.size,
                hasWords: scene.words.contains { !$0.isWhitespace }
            ),
            tones: Tones(mood: order.mood, key: order.mood.key(at: order.position), turn: order.position),
            isLitFromLeft: (order.position + Int(order.seed.derived("light side").value % 2)) % 2 == 0,
            seed: order.seed
        )
    }

    /// A prop in a box, with its shadow.
    func standing(_ prop: Prop, in box: Box) -> [Mark] {
        let place = prop.standing(in: box, mirrored: !isLitFromLeft)
        let scale = abs(place.yy)
        return shadow(of: prop.base.transformed(place), height: -prop.box.top * scale)
            + [.placed(place, prop.marks)]
    }

    /// A small form beside and behind the subject, on its shadow's side.
    func companion(_ prop: Prop) -> [Mark] {
        let subject = framing.subject
        let size = min(subject.width, subject.height) * 0.30
        let away = framing.kind == .left ? 1.0 : -1.0
        let box = Box(
            x: min(
                max(subject.center.x + away * subject.width * 0.66 - size / 2, unit * 0.05),
                frame.right - unit * 0.05 - size
            ),
            y: horizon + (ground - horizon) * 0.42 - size,
            width: size,
            height: size
        )
        return standing(prop, in: box)
    }
}

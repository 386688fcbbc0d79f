import Foundation
import Media
import Studio

/// One shot in its parts: layers that move with the camera, and what stands still over them.
struct Shot {
    let size: PixelSize
    /// From the farthest to the nearest; the first covers more than the frame.
    let layers: [Layer]
    /// Under everything, where nothing reaches.
    let ground: Color
    /// The words, still without a colour that can be read.
    let blocks: [Lettering]
    /// Logo and chips, over the words.
    var over: [Mark]
    /// Nil when nothing is to be written or lit.
    let tones: Tones?
    let seed: Seed
    let movement: Movement
    var hasGrain = true

    /// What moves as one.
    struct Layer {
        let depth: Depth
        let marks: [Mark]
        /// How soft it is when a rack of focus leaves it, in pixels of the film; nil when it stays as it is.
        let focusBlur: Double?

        init(_ depth: Depth, _ marks: [Mark], focusBlur: Double? = nil) {
            (self.depth, self.marks, self.focusBlur) = (depth, marks, focusBlur)
        }
    }
}

extension Shot {
    /// What an order asks for, composed.
    init(_ order: ImageOrder) throws {
        guard var scene = order.scene else {
            self = Shot(sample: order)
            hasGrain = order.look.grain
            return
        }
        if scene.staging == Staging() {
            scene.staging = Staging.chosen(
                for: scene,
                position: order.position,
                seed: order.seed,
                mood: order.mood
            )
        }
        var shot =
            try scene.purpose == .closing
            ? Shot(endCard: order, scene: scene) : Shot(scene: order, scene: scene)
        shot.hasGrain = order.look.grain
        self = order.look.storyboard ? shot.withStoryboardMarks(scene, position: order.position) : shot
    }

    private init(scene order: ImageOrder, scene: Scene) throws {
        let stage = Stage(order, scene: scene)
        let framing = stage.framing
        let scenery = stage.scenery(scene.staging.setting)
        let cast = try Cast(order, scene: scene, stage: stage)
        let blur = framing.softness * stage.unit
        let far = scenery.far + cast.behind
        let back = blur > 0 ? [Mark.soft(blur, far)] + scenery.surface : far + scenery.surface
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
        let isArc = scene.staging.move == .arc
        let rack = stage.unit * 0.011
        var layers = [Layer(.far, (isArc ? scenery.far : back) + [stage.vignette], focusBlur: rack)]
        if isArc {
            if blur > 0 { layers = [Layer(.far, [.soft(blur, scenery.far)] + [stage.vignette])] }
            layers.append(Layer(.middle, cast.behind + scenery.surface))
        }
        layers.append(Layer(.near, cast.marks, focusBlur: stage.unit * 0.008))
        layers.append(Layer(.fore, scenery.fore + cast.before))
        self.init(
            stage,
            layers: layers.filter { !$0.marks.isEmpty },
            blocks: [words],
            move: scene.staging.move
        )
    }

    /// A shot of a stage, with its movement.
    init(_ stage: Stage, layers: [Layer], blocks: [Lettering], over: [Mark] = [], move: Staging.Move) {
        let subject = stage.framing.subject
        self.init(
            size: PixelSize(width: Int(stage.frame.width), height: Int(stage.frame.height)),
            layers: layers,
            ground: stage.tones.wall,
            blocks: blocks,
            over: over,
            tones: stage.tones,
            seed: stage.seed,
            movement: Movement(
                move: move,
                direction: move == .reveal
                    ? -stage.lightSide : stage.seed.derived("direction").value % 2 == 0 ? 1 : -1,
                aim: Point(
                    min(max(subject.center.x / stage.frame.width, 0.2), 0.8),
                    min(max(subject.center.y / stage.frame.height, 0.2), 0.8)
                )
            )
        )
    }
}

extension Framing {
    /// How far the setting is out of focus behind the subject, in parts of the shorter side.
    var softness: Double {
        switch kind {
        case .wide, .top: 0
        case .medium: 0.0016
        case .overShoulder: 0.004
        case .close: 0.0065
        case .insert: 0.015
        }
    }
}

extension Stage {
    /// The stage of a scene by its mood and staging.
    init(_ order: ImageOrder, scene: Scene) {
        let staging = scene.staging
        // The sides change with the scenes, so that cuts have something to cut to.
        let start = Int(order.seed.derived("side").value % 2)
        let side = (order.position + start) % 2 == 0 ? 1.0 : -1.0
        self.init(
            framing: Framing(
                staging.framing,
                side: side,
                isHook: scene.purpose == .hook,
                size: order.size,
                hasWords: scene.words.contains { !$0.isWhitespace }
            ),
            tones: Tones(mood: order.mood, light: staging.light, turn: order.position),
            isLitFromLeft: (order.position + Int(order.seed.derived("light side").value % 2)) % 2 == 0,
            light: staging.light,
            seed: order.seed.derived("set", order.position),
            footing: Subject(scene: scene, title: order.title).footing
        )
    }

    /// A prop in a box, with its shadow.
    func standing(_ prop: Prop, in box: Box) -> [Mark] {
        let place = prop.standing(in: box, mirrored: !isLitFromLeft)
        let scale = abs(place.yy)
        return shadow(of: prop.base.transformed(place), height: -prop.box.top * scale)
            + [.placed(place, prop.marks)]
    }
}

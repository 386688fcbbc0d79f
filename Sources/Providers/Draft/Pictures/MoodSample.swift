import Media
import Studio

extension Shot {
    /// A study of a look without words: close, wide, dramatic or quiet, by position.
    init(sample order: ImageOrder) {
        let variant = order.position % 4
        let key: Key = variant == 2 ? .low : variant == 3 ? .high : order.mood.key(at: variant)
        let tones = Tones(mood: order.mood, key: key, turn: variant)
        let stage = Stage(
            framing: Self.sampleFraming(variant, size: order.size),
            tones: tones,
            isLitFromLeft: variant % 2 == 0,
            seed: order.seed
        )
        let hand = Hand(tones: tones)
        var plate: [Mark]
        switch variant {
        case 0:
            plate = Place.disc.marks(stage) + Light.window.marks(stage)
            plate += stage.standing(hand.stillLife(order.seed), in: stage.framing.subject)
        case 1:
            plate = Place.hills.marks(stage)
            plate += stage.standing(hand.study(1), in: stage.framing.subject)
        case 2:
            plate = Place.plinth.marks(stage) + Light.beam.marks(stage)
            plate += stage.standing(hand.study(0), in: stage.framing.subject)
        default:
            plate = Place.cove.marks(stage) + Light.leaves.marks(stage)
            plate += stage.standing(hand.study(2), in: stage.framing.subject)
        }
        plate += stage.swatches(order.mood) + stage.finish(seed: order.seed)
        self.init(
            size: order.size,
            plate: plate,
            ground: tones.wall,
            front: [],
            anchor: stage.framing.subject.center
        )
    }

    private static func sampleFraming(_ variant: Int, size: PixelSize) -> Framing {
        let frame = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let unit = min(frame.width, frame.height)
        let (width, bottom, across): (Double, Double, Double) =
            switch variant {
            case 0: (0.92, 0.78, 0.5)
            case 1: (0.22, 0.74, 0.64)
            case 2: (0.46, 0.66, 0.42)
            default: (0.26, 0.70, 0.62)
            }
        let subject = Box(
            x: frame.width * across - unit * width / 2,
            y: frame.height * bottom - unit * width,
            width: unit * width,
            height: unit * width
        )
        return Framing(
            frame: frame,
            kind: .medium,
            horizon: subject.bottom - unit * (variant == 1 ? 0.06 : 0.09),
            subject: subject,
            words: frame,
            anchor: .top,
            alignment: .start,
            wordSize: 1
        )
    }
}

extension Stage {
    /// The palette as a row of small chips at the foot.
    fileprivate func swatches(_ mood: Mood) -> [Mark] {
        let side = unit * 0.052
        let y = frame.bottom - unit * 0.08 - side
        return mood.colorPalette.prefix(6).enumerated().flatMap { index, color -> [Mark] in
            let box = Box(x: frame.left + unit * 0.08 + Double(index) * side * 1.22, y: y, width: side, height: side)
            let chip = Path.rounded(box, radius: side * 0.5)
            return [
                .soft(
                    side * 0.10,
                    [.fill(chip.transformed(.move(0, side * 0.06)), .color(tones.shadow))],
                    opacity: 0.35
                ),
                .fill(chip, .color(color)),
                .stroke(.rounded(box.inset(side * 0.01), radius: side * 0.5), .color(tones.light, 0.45), Pen(side * 0.025)),
            ]
        }
    }
}

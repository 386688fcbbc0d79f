import Media
import Studio

extension Shot {
    /// A study of a look without words: close, wide, dramatic or quiet, by position.
    init(sample order: ImageOrder) {
        let variant = Variant.allCases[order.position % 4]
        // Two looks of one film have the same seed; their names tell them apart.
        let seed = order.seed.derived(order.mood.name, order.position)
        let turn = Int(seed.derived("turn").value % 6)
        let key: Key =
            switch variant {
            case .close, .wide: order.mood.key(at: order.position)
            case .dramatic: .low
            case .quiet: .high
            }
        let stage = Stage(
            framing: variant.framing(size: order.size),
            tones: Tones(mood: order.mood, key: key, turn: turn),
            isLitFromLeft: seed.derived("light side").value % 2 == 0,
            light: key.light,
            seed: seed
        )
        let hand = Hand(tones: stage.tones)
        let places = variant.places
        let place = places[turn % places.count]
        let prop = variant == .close ? hand.stillLife(seed) : hand.study(turn)
        self.init(
            stage,
            layers: [
                Layer(.far, place.marks(stage) + variant.gobo(turn).marks(stage) + [stage.vignette]),
                Layer(.near, stage.standing(prop, in: stage.framing.subject)),
            ],
            blocks: [],
            over: stage.swatches(order.mood),
            move: .push
        )
    }
}

/// The four ways a look is shown.
private enum Variant: CaseIterable {
    case close
    case wide
    case dramatic
    case quiet

    var places: [Place] {
        switch self {
        case .close: [.disc, .panels, .table]
        case .wide: [.hills]
        case .dramatic: [.plinth, .cove]
        case .quiet: [.cove, .table]
        }
    }

    func gobo(_ turn: Int) -> Gobo {
        switch self {
        case .close: [.window, .plain, .leaves][turn % 3]
        case .wide: .plain
        case .dramatic: .beam
        case .quiet: turn % 2 == 0 ? .leaves : .window
        }
    }

    func framing(size: PixelSize) -> Framing {
        let frame = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let unit = min(frame.width, frame.height)
        let (share, bottom, across): (Double, Double, Double) =
            switch self {
            case .close: (0.98, 0.78, 0.5)
            case .wide: (0.22, 0.74, 0.64)
            case .dramatic: (0.46, 0.66, 0.42)
            case .quiet: (0.28, 0.70, 0.62)
            }
        let side = unit * min(share, frame.height / unit * 0.92)
        let subject = Box(
            x: frame.width * across - side / 2,
            y: max(frame.height * bottom, side * 1.04) - side,
            width: side,
            height: side
        )
        return Framing(
            frame: frame,
            kind: .medium,
            horizon: subject.bottom - unit * (self == .wide ? 0.06 : 0.10),
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
        let side = unit * 0.046
        let y = frame.bottom - unit * 0.08 - side
        return mood.colorPalette.prefix(6).enumerated().flatMap { index, color -> [Mark] in
            let x = frame.left + unit * 0.08 + Double(index) * side * 1.28
            let chip = Path.ellipse(Box(x: x, y: y, width: side, height: side))
            return [
                .soft(
                    side * 0.12,
                    [.fill(chip.transformed(.move(0, side * 0.07)), .color(tones.shadow))],
                    opacity: 0.35
                ),
                .fill(chip, .color(color)),
                .stroke(chip, .color(tones.light, 0.5), Pen(side * 0.03)),
            ]
        }
    }
}

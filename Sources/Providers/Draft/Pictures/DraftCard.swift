public import Media
public import Studio

/// A card of a film: words that stand still on a picture in the film's colours.
public struct DraftCard: Sendable {
    private let card: CardPicture
    private let size: PixelSize

    /// A card for films of a size.
    public init(_ card: CardPicture, size: PixelSize) {
        self.card = card
        self.size = size
    }

    /// The words of a card.
    public enum Part: Hashable, Sendable, CaseIterable {
        case text
        case subtitle
    }

    /// The parts that do not fit even in the smallest letters that can be read at a glance.
    public var tooLong: [Part] {
        Part.allCases.filter { part in
            guard let setting = lettering(part)?.setting() else { return false }
            return setting.isShortened || setting.size < leastSize(part)
        }
    }

    /// Draws it into width × height × 4 bytes (blue, green, red, unused).
    public func draw(into memory: UnsafeMutableRawBufferPointer) throws {
        try picture().paint(into: memory)
    }

    /// The card as a raster.
    public func raster() throws -> Raster { try Raster(picture()) }

    private func picture() throws -> Picture {
        let drawn = try DrawnShot(shot)
        return Picture(size: size, ground: Color(0x000000), marks: drawn.marks(at: 0, share: 0))
    }

    var shot: Shot {
        let mood = Mood(
            name: "",
            description: "",
            styleKeywords: [],
            colorPalette: card.palette,
            aestheticDirection: ""
        )
        let turn = Int(card.seed.derived("turn").value % 6)
        // As bright as most of the film.
        let key = mood.key(at: 0)
        let stage = Stage(
            framing: framing,
            tones: Tones(mood: mood, key: key, turn: turn),
            isLitFromLeft: card.seed.derived("light side").value % 2 == 0,
            light: key.light,
            seed: card.seed
        )
        var shot = Shot(
            stage,
            layers: [Shot.Layer(.far, ground(stage) + [stage.vignette])],
            blocks: Part.allCases.compactMap(lettering),
            over: rule(stage.tones),
            move: .push
        )
        shot.hasGrain = card.grain
        return shot
    }

    /// A lit wall that runs out into the colour of the floor, on some cards with a pale disc on it.
    private func ground(_ stage: Stage) -> [Mark] {
        let (tones, canvas) = (stage.tones, stage.canvas)
        let top = stage.frame.height * 0.52
        let sweep = Mark.fill(
            .rectangle(Box(left: canvas.left, top: top, right: canvas.right, bottom: canvas.bottom)),
            .linear(
                from: Point(0, top),
                to: Point(0, canvas.bottom),
                [.init(0, tones.floor, 0), .init(0.5, tones.floor, 0.55), .init(1, tones.floorNear, 0.95)]
            )
        )
        let wall = stage.wall(to: canvas.bottom)
        guard card.seed.derived("disc").value % 2 == 0 else { return wall + [sweep] }
        let disc = Path.circle(Point(stage.frame.center.x, center), radius: unit * (isTall ? 0.5 : 0.43))
        return wall + [.fill(disc, .color(tones.plane.mixed(with: tones.wallLit, 0.55))), sweep]
    }

    /// A short line between the words and those under them.
    private func rule(_ tones: Tones) -> [Mark] {
        guard card.subtitle != nil else { return [] }
        let middle = Point(Double(size.width) / 2, line + gap / 2)
        let box = Box(center: middle, width: unit * 0.085, height: unit * 0.006)
        return [.fill(.rounded(box, radius: box.height / 2), .color(tones.accent.base))]
    }

    // MARK: Words

    /// Where a disc as wide as the frame leaves much of it free.
    private var isTall: Bool { Double(size.height) / Double(size.width) > 1.2 }
    private var isWide: Bool { Double(size.width) / Double(size.height) > 1.2 }
    private var unit: Double { Double(min(size.width, size.height)) }
    private var textSize: Double { isWide ? unit * 0.145 : unit * 0.125 }

    private func leastSize(_ part: Part) -> Double { part == .text ? unit * 0.055 : unit * 0.033 }

    /// The words of a part as they are set; nil when there are none.
    private func lettering(_ part: Part) -> Lettering? {
        let words = part == .text ? card.text : card.subtitle ?? ""
        guard words.contains(where: { !$0.isWhitespace }) else { return nil }
        let box = box(of: part)
        return Lettering(
            words,
            weight: part == .text ? .semibold : .medium,
            size: part == .text ? textSize : subtitleSize,
            color: Color(0xFFFFFF),
            box: box,
            alignment: .center,
            anchor: part == .subtitle ? .top : card.subtitle == nil ? .middle : .bottom,
            language: card.language,
            tracking: part == .text ? -0.02 : -0.006,
            lines: 4
        )
    }

    /// Never larger than the words above, however small those had to be.
    private var subtitleSize: Double {
        let above = lettering(.text)?.setting()?.size ?? textSize
        return max(leastSize(.subtitle), min(textSize * 0.46, above * 0.66))
    }

    /// Where the words end and those under them may begin, a little below it.
    private var line: Double {
        let safe = Framing.safeArea(of: size)
        return safe.top + safe.height * 0.51
    }
    private var gap: Double { textSize * 0.62 }
    private var center: Double {
        let safe = Framing.safeArea(of: size)
        return card.subtitle == nil ? safe.center.y : line
    }

    private func box(of part: Part) -> Box {
        let safe = Framing.safeArea(of: size)
        let side = isWide ? safe.width * 0.09 : 0
        var box = Box(left: safe.left + side, top: safe.top, right: safe.right - side, bottom: safe.bottom)
        guard card.subtitle != nil else { return box }
        if part == .text {
            box.height = line - box.top
        } else {
            box.y = line + gap
            box.height = safe.bottom - box.y
        }
        return box
    }

    private var framing: Framing {
        let frame = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let subject = Box(center: frame.center, width: unit * 0.72, height: unit * 0.72)
        return Framing(
            frame: frame,
            kind: .medium,
            horizon: subject.bottom,
            subject: subject,
            words: Framing.safeArea(of: size),
            anchor: .middle,
            alignment: .center,
            wordSize: textSize
        )
    }
}

import Media
import Studio

/// Where the parts of a scene stand in the frame, in pixels of the finished film.
struct Framing {
    /// How much of the frame the subject takes, and on which side.
    enum Kind: Hashable, CaseIterable {
        case close
        case medium
        case left
        case right
        case wide
    }

    let frame: Box
    let kind: Kind
    /// Where wall and floor meet.
    let horizon: Double
    /// The subject stands on its lower edge.
    let subject: Box
    /// Where the words may be; never overlaps the subject.
    let words: Box
    let anchor: Lettering.Anchor
    let alignment: Lettering.Alignment
    /// The largest size of the words.
    let wordSize: Double

    /// The shorter side, which sizes of things go by.
    var unit: Double { min(frame.width, frame.height) }
}

extension Framing {
    /// The place within which words and logo stay: 8 % from each side; in tall frames, where players lay
    /// their own buttons over the film, 12 % from the top and 18 % from the bottom.
    static func safeArea(of size: PixelSize) -> Box {
        let (width, height) = (Double(size.width), Double(size.height))
        let isTall = height / width > 1.5
        return Box(
            left: width * 0.08,
            top: height * (isTall ? 0.12 : 0.08),
            right: width * 0.92,
            bottom: height * (isTall ? 0.82 : 0.92)
        )
    }

    /// The framing of a scene by what it is for and where it stands.
    static func kind(_ purpose: Scene.Purpose, position: Int) -> Kind {
        switch purpose {
        case .hook: .close
        case .introduction: .medium
        case .closing: .medium
        case .feature: [Kind.close, .wide, .left, .right][position % 4]
        }
    }

    init(_ kind: Kind, purpose: Scene.Purpose, position: Int, size: PixelSize, hasWords: Bool) {
        let (width, height) = (Double(size.width), Double(size.height))
        let safe = Self.safeArea(of: size)
        self.kind = kind
        frame = Box(x: 0, y: 0, width: width, height: height)
        let isLarge = purpose == .hook
        if width / height > 1.2 {
            (subject, words) = Self.beside(kind, in: frame, safe: safe)
            anchor = kind == .wide ? .top : kind == .close ? .bottom : .middle
            alignment = .start
            wordSize = height * (isLarge ? 0.130 : 0.100)
        } else {
            let isAbove = kind == .left || kind == .wide || isLarge
            (subject, words) = Self.stacked(
                kind,
                in: frame,
                safe: safe,
                wordsAbove: isAbove,
                hasWords: hasWords
            )
            anchor = isAbove ? .top : .bottom
            alignment = kind == .medium ? .center : .start
            wordSize = width * (isLarge ? 0.120 : 0.092)
        }
        let depth = kind == .close ? 0.06 : kind == .wide ? 0.13 : 0.09
        horizon = subject.bottom - min(depth * height, subject.height * 0.45)
    }

    /// Words on one side and the subject on the other.
    private static func beside(_ kind: Kind, in frame: Box, safe: Box) -> (subject: Box, words: Box) {
        func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Box {
            Box(
                left: left * frame.width,
                top: top * frame.height,
                right: right * frame.width,
                bottom: bottom * frame.height
            )
        }
        switch kind {
        case .close: return (box(0.48, 0.10, 0.93, 0.86), box(0.08, 0.40, 0.44, 0.90))
        case .medium: return (box(0.10, 0.16, 0.48, 0.80), box(0.53, 0.20, 0.92, 0.76))
        case .left: return (box(0.09, 0.26, 0.43, 0.84), box(0.50, 0.22, 0.92, 0.74))
        case .right: return (box(0.56, 0.22, 0.90, 0.80), box(0.08, 0.24, 0.50, 0.76))
        case .wide: return (box(0.60, 0.44, 0.82, 0.78), box(0.08, 0.12, 0.56, 0.50))
        }
    }

    /// Words over or under the subject.
    private static func stacked(
        _ kind: Kind,
        in frame: Box,
        safe: Box,
        wordsAbove: Bool,
        hasWords: Bool
    ) -> (subject: Box, words: Box) {
        let share = safe.height * (kind == .wide ? 0.32 : 0.29)
        let gap = safe.height * 0.05
        var words = safe
        words.height = share
        if !wordsAbove { words.y = safe.bottom - share }
        var room = Box(
            left: 0,
            top: wordsAbove ? words.bottom + gap : safe.top,
            right: frame.width,
            bottom: wordsAbove ? safe.bottom + frame.height * 0.01 : words.top - gap
        )
        if !hasWords {
            room = Box(
                left: 0,
                top: safe.top + 0.08 * safe.height,
                right: frame.width,
                bottom: safe.bottom - 0.04 * safe.height
            )
        }
        let sides: (left: Double, right: Double, height: Double) =
            switch kind {
            case .close: (0.09, 0.91, 1)
            case .medium: (0.14, 0.86, 0.96)
            case .left: (0.08, 0.66, 0.84)
            case .right: (0.34, 0.92, 0.84)
            case .wide: (0.42, 0.86, 0.56)
            }
        room.x = frame.width * sides.left
        room.width = frame.width * (sides.right - sides.left)
        let bottom = room.bottom - (kind == .wide ? room.height * 0.14 : room.height * (1 - sides.height) / 2)
        room.y = bottom - room.height * sides.height
        room.height *= sides.height
        return (room, words)
    }
}

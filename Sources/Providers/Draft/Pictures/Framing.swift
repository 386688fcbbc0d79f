import Media
import Studio

/// Where the parts of a scene stand in the frame, in pixels of the finished film.
struct Framing {
    let frame: Box
    let kind: Staging.Framing
    /// The far edge of what the subject stands on.
    let horizon: Double
    /// The subject stands on its lower edge; it may reach out of the frame in an insert.
    let subject: Box
    /// Where the words may be; never over the subject's centre.
    let words: Box
    let anchor: Lettering.Anchor
    let alignment: Lettering.Alignment
    /// The largest size of the words.
    let wordSize: Double
    /// Whether there are any.
    var hasWords = true

    /// The shorter side, which sizes of things go by.
    var unit: Double { min(frame.width, frame.height) }

    /// Whether the words stand beside the subject, and not over or under it.
    var isBeside: Bool { frame.width / frame.height > 1.2 }

    /// How much larger the things of a setting are than in a wide shot.
    var zoom: Double {
        switch kind {
        case .wide: 1
        case .medium, .overShoulder: 1.3
        case .top: 1.2
        case .close: 1.75
        case .insert: 2.3
        }
    }
}

extension Framing {
    /// The place that players lay nothing over: 8 % from each side; in tall frames, where they have their own
    /// buttons, 12 % from the top and 18 % from the bottom.
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

    /// The place within which the words and the logo of a scene stay: the safe area above the captions, which
    /// may be burnt in.
    static func clearArea(of size: PixelSize) -> Box {
        var area = safeArea(of: size)
        let captions = CaptionPlace(in: size)
        area.height = Double(captions.top) - Double(captions.letters) / 2 - area.top
        return area
    }

    /// A framing; `side` is -1 with the subject towards the left, 1 towards the right.
    init(_ kind: Staging.Framing, side: Double, isHook: Bool, size: PixelSize, hasWords: Bool) {
        let (width, height) = (Double(size.width), Double(size.height))
        self.kind = kind
        self.hasWords = hasWords
        frame = Box(x: 0, y: 0, width: width, height: height)
        alignment = .start
        if width / height > 1.2 {
            let (left, right) = Self.beside(kind, in: frame)
            // Laid out with the subject on the right; the other side is its mirror picture.
            subject = side < 0 ? left.mirrored(in: frame) : left
            words = side < 0 ? right.mirrored(in: frame) : right
            anchor = kind == .wide || kind == .overShoulder ? .top : kind == .close ? .bottom : .middle
            wordSize = height * (isHook ? 0.130 : 0.100)
        } else {
            let isAbove = isHook || [.wide, .insert, .overShoulder].contains(kind)
            (subject, words) = Self.stacked(kind, side: side, in: size, isAbove, hasWords)
            anchor = isAbove ? .top : .bottom
            wordSize = width * (isHook ? 0.120 : 0.092)
        }
        let depth =
            switch kind {
            case .close, .insert: 0.06
            case .wide: 0.12
            default: 0.09
            }
        horizon = subject.bottom - min(depth * height, subject.height * 0.45)
    }

    /// The subject by a third on the right and the words on the left.
    private static func beside(_ kind: Staging.Framing, in frame: Box) -> (subject: Box, words: Box) {
        func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Box {
            Box(
                left: left * frame.width,
                top: top * frame.height,
                right: right * frame.width,
                bottom: bottom * frame.height
            )
        }
        return switch kind {
        case .wide: (box(0.56, 0.42, 0.78, 0.78), box(0.08, 0.12, 0.54, 0.50))
        case .medium: (box(0.53, 0.18, 0.89, 0.80), box(0.08, 0.22, 0.48, 0.78))
        case .close: (box(0.46, 0.09, 0.95, 0.88), box(0.08, 0.30, 0.44, 0.80))
        case .insert: (box(0.42, -0.12, 1.12, 1.42), box(0.08, 0.16, 0.46, 0.80))
        case .overShoulder: (box(0.54, 0.24, 0.84, 0.76), box(0.08, 0.10, 0.50, 0.46))
        case .top: (box(0.52, 0.16, 0.90, 0.84), box(0.08, 0.20, 0.47, 0.80))
        }
    }

    /// Words over or under the subject.
    private static func stacked(
        _ kind: Staging.Framing,
        side: Double,
        in size: PixelSize,
        _ wordsAbove: Bool,
        _ hasWords: Bool
    ) -> (subject: Box, words: Box) {
        let frame = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let (safe, clear) = (safeArea(of: size), clearArea(of: size))
        let gap = safe.height * 0.05
        var words = clear
        words.height = safe.height * 0.29
        if !wordsAbove { words.y = clear.bottom - words.height }
        let isFree = !hasWords
        let top =
            isFree
            ? safe.top + safe.height * (kind == .wide ? 0.3 : 0.08)
            : wordsAbove ? words.bottom + gap : safe.top
        let bottom =
            isFree
            ? safe.bottom - safe.height * 0.04
            : wordsAbove ? safe.bottom + frame.height * 0.01 : words.top - gap
        let room = Box(left: 0, top: top, right: frame.width, bottom: bottom)
        // Width, height in parts of the room, and how far the middle is to the side.
        let (across, tall, aside): (Double, Double, Double) =
            switch kind {
            case .wide: (0.46, 0.56, 0.14)
            case .medium: (0.66, 0.88, 0.09)
            case .close: (0.84, 1, 0)
            case .insert: (1.9, 1.95, 0.10)
            case .overShoulder: (0.52, 0.72, 0.13)
            case .top: (0.78, 0.94, 0.02)
            }
        let height = room.height * tall
        // A detail is as good as cut: its middle stands in the room, and its edges are out of sight.
        let foot =
            kind == .insert
            ? room.center.y + height * 0.53
            : room.bottom - room.height * (kind == .wide ? 0.12 : (1 - tall) / 2)
        let subject = Box(
            x: frame.width * (0.5 + aside * side - across / 2),
            y: foot - height,
            width: frame.width * across,
            height: height
        )
        return (subject, words)
    }
}

extension Box {
    /// The box on the other side of the middle of another.
    func mirrored(in frame: Box) -> Box {
        Box(
            left: frame.left + frame.right - right,
            top: top,
            right: frame.left + frame.right - left,
            bottom: bottom
        )
    }
}

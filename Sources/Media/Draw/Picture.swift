public import Studio

/// A drawing as a list of marks, each over the one before.
public struct Picture: Sendable {
    /// Size in pixels.
    public var size: PixelSize
    /// What lies under all marks; nil is transparent.
    public var ground: Color?
    public var marks: [Mark]

    /// A picture of marks in pixels from the upper left corner.
    public init(size: PixelSize, ground: Color? = nil, marks: [Mark]) {
        self.size = size
        self.ground = ground
        self.marks = marks
    }
}

/// One thing that is drawn.
public indirect enum Mark: Sendable {
    case fill(Path, Paint)
    case stroke(Path, Paint, Pen)
    /// A raster stretched over a box.
    case image(Raster, in: Box, Sampling = .fine)
    /// Words set into their box.
    case words(Lettering)
    case layer(Layer)

    /// Marks as one, moved.
    public static func placed(_ transform: Transform, _ marks: [Mark]) -> Mark {
        .layer(Layer(marks, transform: transform))
    }

    /// Marks as one, softened by a blur of the given standard deviation.
    public static func soft(_ blur: Double, _ marks: [Mark], opacity: Double = 1) -> Mark {
        .layer(Layer(marks, opacity: opacity, blur: blur))
    }

    /// Marks that show only within an outline.
    public static func clipped(_ clip: Path, _ marks: [Mark]) -> Mark {
        .layer(Layer(marks, clip: clip))
    }
}

/// Marks that are treated as one.
public struct Layer: Sendable {
    public var marks: [Mark]
    /// 0 to 1, of all marks together.
    public var opacity: Double
    public var blend: Blend
    /// Standard deviation of a blur, in the units around the layer; 0 is none.
    public var blur: Double
    /// What of the layer shows, in the layer's own units; a blurred layer is clipped after the blur.
    public var clip: Path?
    /// From the layer's units to those around it.
    public var transform: Transform

    /// Marks with what is done to all of them.
    public init(
        _ marks: [Mark],
        opacity: Double = 1,
        blend: Blend = .normal,
        blur: Double = 0,
        clip: Path? = nil,
        transform: Transform = .identity
    ) {
        self.marks = marks
        self.opacity = opacity
        self.blend = blend
        self.blur = blur
        self.clip = clip
        self.transform = transform
    }
}

/// How a layer meets what is under it.
public enum Blend: Hashable, Sendable {
    case normal
    /// Only darkens, as a shadow does.
    case multiply
    /// Only lightens, as light does.
    case screen
    /// Deepens the dark and lifts the light.
    case softLight
}

/// How a raster is read between its pixels.
public enum Sampling: Hashable, Sendable {
    /// Even when it is made much smaller; slow.
    case fine
    /// Between the four nearest pixels: fast, for sizes near 1:1.
    case quick
}

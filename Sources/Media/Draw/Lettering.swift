public import Studio

/// Words in a box: set as large as they fit, in any script, never cut and never outside.
public struct Lettering: Hashable, Sendable {
    public var text: String
    /// Font families in order of preference; what none of them holds comes from any font that does.
    public var families: [String]
    public var weight: Weight
    /// The largest size to try, in the picture's units.
    public var size: Double
    public var color: Color
    /// Where every glyph must stay.
    public var box: Box
    public var alignment: Alignment
    /// Where the block of lines stands in the box.
    public var anchor: Anchor
    /// A BCP 47 code such as `ja`; it decides which forms of shared characters are used.
    public var language: String
    /// Added between letters, in parts of the size; left out for scripts whose letters join.
    public var tracking: Double
    /// The most lines to aim for; more are used only when words would get too small otherwise.
    public var lines: Int

    /// Words with the way they are set.
    public init(
        _ text: String,
        families: [String] = ["Inter Display", "Inter"],
        weight: Weight = .semibold,
        size: Double,
        color: Color,
        box: Box,
        alignment: Alignment = .start,
        anchor: Anchor = .top,
        language: String = "en",
        tracking: Double = 0,
        lines: Int = 4
    ) {
        self.text = text
        self.families = families
        self.weight = weight
        self.size = size
        self.color = color
        self.box = box
        self.alignment = alignment
        self.anchor = anchor
        self.language = language
        self.tracking = tracking
        self.lines = lines
    }

    /// How heavy the strokes are.
    public enum Weight: Int, Hashable, Sendable {
        case regular = 400
        case medium = 500
        case semibold = 600
        case bold = 700
    }

    /// Where lines begin.
    public enum Alignment: Hashable, Sendable {
        /// On the side from which the script is read.
        case start
        case center
    }

    /// Where the lines stand from top to bottom.
    public enum Anchor: Hashable, Sendable {
        case top
        case middle
        case bottom
    }

    /// How the words came to stand.
    public struct Setting: Hashable, Sendable {
        /// The size of the letters, in the picture's units.
        public let size: Double
        /// The smallest box around everything that is inked.
        public let ink: Box
        public let lines: Int
        /// Characters that no font holds.
        public let unknown: Int
        /// Whether the end of the text had to be left out.
        public let isShortened: Bool
    }

    /// Sets the words without drawing them; nil when there are none.
    public func setting() -> Setting? {
        Typesetter.set(self) { $0.setting }
    }
}

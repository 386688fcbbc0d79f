public import Studio

/// Where captions lie in a picture, so that what is drawn with words of its own leaves them their place.
public struct CaptionPlace: Hashable, Sendable {
    /// The height of a line, in pixels; the short side decides, so that words are as large on every shape.
    public let letters: Int
    /// What is left free at each side, in pixels: 8 %, and in wide pictures as much as makes lines no longer
    /// than on upright ones, where they are read at a glance.
    public let side: Int
    /// What is left free below, in pixels.
    ///
    /// Upright films are shown with controls over their lowest part.
    public let bottom: Int
    /// The upper edge of two lines, which captions are made to fit, in pixels from the top.
    public let top: Int

    /// The place in a picture of a size.
    public init(in size: PixelSize) {
        let share = size.height > size.width * 3 / 2 ? 17 : size.height > size.width ? 12 : 8
        letters = min(size.width, size.height) * 52 / 1080
        side = max(size.width * 8 / 100, (size.width - letters * 35 / 2) / 2)
        bottom = size.height * share / 100
        top = size.height - bottom - 2 * letters
    }

    /// How thick the dark edge of the letters is, in pixels.
    var outline: Int { max(1, letters / 16) }
}

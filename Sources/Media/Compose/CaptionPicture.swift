import Foundation
import Studio

/// A caption as a picture with colour emoji, and where it stands.
struct CaptionPicture: Sendable {
    /// The segment's frames that show it, from 0.
    let frames: Range<Int>
    let png: Data
    /// In pixels of the film, both even, because colour has half as many samples each way.
    let left: Int
    let top: Int

    /// Draws a caption for a film of a size.
    init(_ line: SegmentCaptions.Line, size: PixelSize, language: String) throws {
        let place = CaptionPlace(in: size)
        let letters = Double(place.letters)
        let edge = letters / 2
        let width = size.width - 2 * place.side
        let height = min(size.height - place.bottom, place.letters * 7)
        var words = Lettering(
            line.text,
            families: ["Inter"],
            weight: .bold,
            size: letters * 0.8,
            color: Color(0xFFFFFF),
            box: Box(x: edge, y: edge, width: Double(width) - 2 * edge, height: Double(height) - 2 * edge),
            alignment: .center,
            anchor: .bottom,
            language: language
        )
        let white = words
        words.color = Color(0x000000)
        // Dark edges all around, as libass gives its letters, so that white words are read on white.
        let picture = Picture(
            size: PixelSize(width: width, height: height),
            marks: [
                .soft(letters / 9, [.words(words)]), .soft(letters / 24, [.words(words)]),
                .soft(letters / 24, [.words(words)]), .words(white),
            ]
        )
        frames = line.frames
        png = try Raster(picture).png()
        left = place.side / 2 * 2
        top = max(0, (size.height - place.bottom - height + Int(edge)) / 2 * 2)
    }

    /// Whether a text holds what only a colour font can draw.
    static func isNeeded(for text: String) -> Bool {
        text.contains { character in
            let scalars = character.unicodeScalars
            return scalars.contains(where: \.properties.isEmojiPresentation)
                || scalars.contains { $0.value == 0xFE0F } && scalars.contains(where: \.properties.isEmoji)
        }
    }
}

import Foundation
import Studio

/// Captions as an Advanced SubStation file, to be drawn into the picture by libass.
struct CaptionArtwork {
    let captions: [SegmentCaptions.Line]
    let size: PixelSize
    let rate: FrameRate

    /// The whole file.
    var text: String {
        let place = CaptionPlace(in: size)
        let header = """
            [Script Info]
            ScriptType: v4.00+
            PlayResX: \(size.width)
            PlayResY: \(size.height)
            WrapStyle: 0
            ScaledBorderAndShadow: yes
            YCbCr Matrix: None

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
            Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
            Alignment, MarginL, MarginR, MarginV, Encoding
            Style: Line,Inter,\(place.letters),&H00FFFFFF,&H00FFFFFF,&H80101010,&H80000000,-1,0,0,0,100,100,0,0,1,\
            \(place.outline),\(place.outline / 2),2,\(place.side),\(place.side),\(place.bottom),1

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

            """
        return header + captions.map(line).joined()
    }

    private func line(_ caption: SegmentCaptions.Line) -> String {
        let (start, end) = (time(caption.frames.lowerBound), time(caption.frames.upperBound))
        return "Dialogue: 0,\(start),\(end),Line,,0,0,0,,\(Self.escaped(caption.text))\n"
    }

    /// Half a frame early, so that rounding to hundredths of a second cannot miss the frame that is meant.
    private func time(_ frame: Int) -> String {
        let early = rate.seconds(ofFrames: 2 * frame - 1) / 2
        let hundredths = max(0, Int((early * 100).rounded()))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (seconds, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60)).\(two(rest))"
    }

    /// Text in which nothing is a command to libass.
    ///
    /// A brace would open a block of commands and a backslash could begin one: a brace is escaped, and after
    /// a backslash stands a word joiner, which is not seen.
    static func escaped(_ text: String) -> String {
        var line = ""
        for character in text {
            switch character {
            case "\\": line += "\\\u{2060}"
            case "{": line += "\\{"
            case "}": line += "\\}"
            default: line += character.isNewline ? "\\N" : String(character)
            }
        }
        return line
    }
}

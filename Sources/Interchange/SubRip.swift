public import Studio

/// Captions as a SubRip file (`.srt`), which every player and editor reads.
///
/// The format has no escapes. An arrow `-->` and what players take for a tag or a style (`<b>`, `{\an8}`) are
/// written with look-alikes.
public enum SubRip {
    /// The whole file in UTF-8 text with CR LF line ends; empty without captions.
    public static func text(of captions: [Caption]) -> String {
        let cues = CaptionCue.cues(of: captions)
        return cues.enumerated().map { index, cue in
            let start = CaptionCue.time(cue.start, mark: ",")
            let end = CaptionCue.time(cue.end, mark: ",")
            let lines = ["\(index + 1)", "\(start) --> \(end)"] + cue.lines.map { safe($0) }
            return lines.joined(separator: "\r\n") + "\r\n"
        }
        .joined(separator: "\r\n")
    }

    private static func safe(_ line: String) -> String {
        var result = ""
        let characters = Array(line.replacing("-->", with: "→"))
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            switch character {
            case "<" where next.isLetter || next == "/": result.append("‹")
            case "{" where next == "\\": result.append("(")
            default: result.append(character)
            }
        }
        return result
    }
}

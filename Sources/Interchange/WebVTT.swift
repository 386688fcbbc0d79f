public import Studio

/// Captions as a WebVTT file (`.vtt`), for the browser.
public enum WebVTT {
    /// The whole file in UTF-8 text with LF line ends; without captions only its first line.
    ///
    /// `language` is noted in the header when given, for example `pt-br`.
    public static func text(of captions: [Caption], language: String? = nil) -> String {
        let header = language.map { "WEBVTT\nLanguage: \($0)\n" } ?? "WEBVTT\n"
        let blocks = CaptionCue.cues(of: captions).map { cue in
            let start = CaptionCue.time(cue.start, mark: ".")
            let end = CaptionCue.time(cue.end, mark: ".")
            return (["\(start) --> \(end)"] + cue.lines.map { escaped($0) }).joined(separator: "\n") + "\n"
        }
        return ([header] + blocks).joined(separator: "\n")
    }

    /// The text with `&`, `<` and `>` as references, so that it holds neither tags nor an arrow.
    private static func escaped(_ line: String) -> String {
        line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

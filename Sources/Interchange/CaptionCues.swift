import Studio

/// Captions made ready to be written: in order, without overlap, in whole milliseconds, in lines.
struct CaptionCue: Hashable {
    /// Milliseconds from the start of the film.
    var start: Int
    /// Milliseconds; later than `start` and not later than the next cue's start.
    var end: Int
    /// One or two lines; none of them is empty.
    var lines: [String]

    /// The cues of captions in any order.
    ///
    /// Empty ones are left out, those that begin in the same millisecond become one, and one that runs into
    /// the next is cut where the next begins.
    static func cues(of captions: [Caption]) -> [CaptionCue] {
        let clean = captions.map { (caption: $0, text: CaptionLines.oneLine($0.text)) }
            .filter { !$0.text.isEmpty && $0.caption.end > $0.caption.start }
        let ordered = clean.enumerated().sorted {
            ($0.element.caption.start, $0.offset) < ($1.element.caption.start, $1.offset)
        }
        var cues: [(start: Int, end: Int, text: String)] = []
        for (_, (caption, text)) in ordered {
            let (start, end) = (max(0, caption.start.milliseconds), caption.end.milliseconds)
            if let last = cues.last, start <= last.start {
                cues[cues.count - 1] = (last.start, max(last.end, end), "\(last.text) \(text)")
                continue
            }
            if let last = cues.last, last.end > start { cues[cues.count - 1].end = start }
            cues.append((start, max(end, start + 1), text))
        }
        return cues.map { CaptionCue(start: $0.start, end: $0.end, lines: CaptionLines.broken($0.text)) }
    }

    /// A time as `hh:mm:ss` and the milliseconds behind `mark`.
    static func time(_ milliseconds: Int, mark: String) -> String {
        func digits(_ number: Int, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        let seconds = milliseconds / 1000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { digits($0, 2) }
        return clock.joined(separator: ":") + mark + digits(milliseconds % 1000, 3)
    }
}

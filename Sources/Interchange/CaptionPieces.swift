public import Studio

extension Caption {
    /// The same words in pieces of two lines at most, one after the other; itself when it is short.
    ///
    /// A piece ends with a sentence or at a comma where that is near, else so that all are as long as each
    /// other. Each is shown for its share of the letters, in whole milliseconds, which is about how long it
    /// takes to say it. A word longer than two lines stays whole.
    public var pieces: [Caption] {
        let parts = Self.parts(of: Array(CaptionLines.oneLine(text)))
        guard parts.count > 1 else { return [self] }
        let lengths = parts.map { CaptionLines.columns($0) }
        let whole = Double(lengths.reduce(0, +))
        let ends = lengths.indices.dropLast().map { index in
            let said = Double(lengths[...index].reduce(0, +)) / whole
            let moment = start.seconds + (end.seconds - start.seconds) * said
            return min(MediaTime(Int((moment * 1000).rounded()), timescale: 1000), end)
        }
        return zip(parts, zip([start] + ends, ends + [end])).map { part, times in
            Caption(start: times.0, end: times.1, text: String(part))
        }
    }

    private static func parts(of text: [Character]) -> [ArraySlice<Character>] {
        var parts: [ArraySlice<Character>] = []
        var rest = text[...]
        while let place = place(in: rest) {
            parts.append(rest[..<place.end])
            rest = rest[place.start...]
        }
        return parts + [rest]
    }

    /// Where the first piece of a text ends and the rest begins; nil for a text that is one piece.
    private static func place(in text: ArraySlice<Character>) -> (end: Int, start: Int)? {
        let most = 2 * CaptionLines.width
        let whole = CaptionLines.columns(text)
        guard whole > most else { return nil }
        let pieces = Double((whole + most - 1) / most)
        let ideal = Double(whole) / pieces
        func strain(_ place: (end: Int, start: Int)) -> Double {
            let columns = Double(CaptionLines.columns(text[..<place.end]))
            let tooLong = max(0, columns - Double(most)) * 100
            // What is left should not need a piece more than it would.
            let left = max(0, Double(whole) - columns - (pieces - 1) * Double(most))
            let pause =
                switch text[place.end - 1] {
                case ".", "!", "?", "…", "。", "！", "？": ideal * 0.4
                case ",", ";", ":", "–", "—", "、", "，": ideal * 0.2
                default: 0.0
                }
            return tooLong + left + abs(columns - ideal) - pause
        }
        let places = CaptionLines.places(in: text)
        // A character takes a column at least.
        let near = places.prefix { $0.end - text.startIndex <= most }
        return near.min { strain($0) < strain($1) } ?? places.first
    }
}

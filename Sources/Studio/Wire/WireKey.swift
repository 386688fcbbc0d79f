/// Keys of properties as they stand on the wire.
enum WireKey {
    /// Writes a property's name of ASCII letters in snake_case: `imagePrompt` as `image_prompt`, `projectID`
    /// as `project_id`.
    ///
    /// The rule is Foundation's `convertToSnakeCase`, whose decoder reads such keys back: a word begins at a
    /// capital after which the next small letter follows at once, and at the first of several capitals. Names with
    /// other letters, which no property has, stand as they are.
    static func append(_ property: String, to bytes: inout [UInt8]) {
        var property = property
        property.withUTF8 { letters in
            if letters.allSatisfy({ $0 < 0x80 }) {
                append(letters, to: &bytes)
            } else {
                bytes.append(contentsOf: letters)
            }
        }
    }

    private static func append(_ letters: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let count = letters.count
        let first = letters.firstIndex { $0 != underscore } ?? count
        // Underscores before and after the name stay.
        let end = first == count ? count : (letters.lastIndex { $0 != underscore } ?? 0) + 1
        for letter in letters[0..<first] { bytes.append(letter) }
        var (begin, search) = (first, first + 1)
        while search < end, let capital = letters[search..<end].firstIndex(where: isCapital) {
            append(letters[begin..<capital], to: &bytes, more: true)
            begin = capital
            search = end
            guard let small = letters[capital..<end].firstIndex(where: isSmall) else { break }
            if small > capital + 1 {
                append(letters[capital..<small - 1], to: &bytes, more: true)
                begin = small - 1
            }
            search = small + 1
        }
        if begin < end { append(letters[begin..<end], to: &bytes, more: false) }
        for letter in letters[end..<count] where first < count { bytes.append(letter) }
    }

    private static let underscore = UInt8(ascii: "_")

    private static func isCapital(_ letter: UInt8) -> Bool { 0x41...0x5A ~= letter }

    private static func isSmall(_ letter: UInt8) -> Bool { 0x61...0x7A ~= letter }

    private static func append(
        _ word: Slice<UnsafeBufferPointer<UInt8>>,
        to bytes: inout [UInt8],
        more: Bool
    ) {
        for letter in word { bytes.append(isCapital(letter) ? letter | 0x20 : letter) }
        if more { bytes.append(underscore) }
    }
}

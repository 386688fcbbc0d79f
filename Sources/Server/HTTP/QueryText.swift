/// The parameters of a query, as forms write them: names and values with `+` for a blank and the bytes of UTF-8 in
/// hexadecimal (WHATWG URL, application/x-www-form-urlencoded).
enum QueryText {
    /// The pairs in their order; a value is nil where its bytes are no text.
    static func pairs(_ query: String) -> [(name: String, value: String?)] {
        query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            return (text(parts[0]) ?? String(Substring(parts[0])), parts.count > 1 ? text(parts[1]) : "")
        }
    }

    /// A `%` that begins no byte stands for itself.
    private static func text(_ written: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = written[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let high = digit(digits.first),
                let low = digit(digits.last)
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { UInt8($0) }
    }
}

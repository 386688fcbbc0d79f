/// JSON as it is written, byte by byte.
final class WireOutput {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    var count: Int { bytes.count }

    func append(_ byte: UInt8) { bytes.append(byte) }

    func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    func append(_ number: some FixedWidthInteger) { bytes.append(contentsOf: String(number).utf8) }

    /// A number without the `.0` of a whole one.
    func append(_ number: some BinaryFloatingPoint & CustomStringConvertible) {
        let text = number.description
        bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
    }

    /// A string in quotes.
    func append(string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { letters in
            if letters.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: letters)
            } else {
                for letter in letters { append(escaped: letter) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The key of a property and its colon; where the key begins and ends, without its quotes.
    func append(key property: String) -> Range<Int> {
        let begin = count + 1
        bytes.append(UInt8(ascii: "\""))
        WireKey.append(property, to: &bytes)
        let end = count
        append("\":")
        return begin..<end
    }

    /// Ends an object that began at `begin`: its members, each with its comma, in the order of their keys.
    func endObject(from begin: Int, _ members: [Member]) {
        func precedes(_ one: Member, _ other: Member) -> Bool {
            bytes[one.key].lexicographicallyPrecedes(bytes[other.key])
        }
        if zip(members, members.dropFirst()).contains(where: { precedes($1, $0) }) {
            let sorted = members.sorted(by: precedes)
            var ordered: [UInt8] = []
            ordered.reserveCapacity(count - begin)
            for member in sorted { ordered.append(contentsOf: bytes[member.whole]) }
            bytes.replaceSubrange(begin..., with: ordered)
        }
        if !members.isEmpty { bytes.removeLast() }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Ends an array: the comma after its last element goes.
    func endArray(isEmpty: Bool) {
        if !isEmpty { bytes.removeLast() }
        bytes.append(UInt8(ascii: "]"))
    }

    /// One member of an object, with the comma after it.
    struct Member {
        let key: Range<Int>
        var end: Int

        var whole: Range<Int> { key.lowerBound - 1..<end }
    }

    private func append(escaped letter: UInt8) {
        switch letter {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        case 0..<0x20:
            append("\\u00")
            bytes.append(letter < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let low = letter & 0x0F
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        default: bytes.append(letter)
        }
    }
}

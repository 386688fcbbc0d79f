import Foundation
import NIOCore
import Studio

/// Reads `multipart/form-data` (RFC 7578) as it comes, however it is cut; no part is held but its header.
struct MultipartParser {
    /// What comes out, in order: each part's header, its bytes in pieces, its end.
    enum Event {
        case begin(Part)
        case bytes(ByteBufferView)
        case end
    }

    /// What the header of a part says.
    struct Part: Hashable {
        /// The name of the field.
        var name: String
        /// What a client calls the file; nil for a field that is none.
        var fileName: String?
    }

    private enum State {
        /// Before the first boundary.
        case preamble
        /// After a boundary: `--` ends the body, a line break begins a part.
        case boundary
        case header
        case body
        /// After the last boundary; what follows does not count.
        case epilogue
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    /// What came and is not taken yet.
    private var rest = ByteBuffer()
    private var parts = 0

    /// Headers of a part hold at most so many bytes.
    static let largestHeader = 8_192
    static let mostParts = 20

    /// A parser of a body with this boundary.
    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary may stand at the very beginning, without a line break before it.
        rest.writeString("\r\n")
    }

    /// The boundary of a Content-Type; nil when it is no `multipart/form-data`, or has none.
    static func boundary(of type: String) -> String? {
        let parts = HeaderWords.parameters(of: type)
        guard parts.value.lowercased() == "multipart/form-data", let boundary = parts.parameters["boundary"],
            1...70 ~= boundary.utf8.count, boundary.utf8.allSatisfy({ 0x20..<0x7F ~= $0 })
        else { return nil }
        return boundary
    }

    /// Takes the next bytes and tells what they complete; throws a `Problem` when they are none of a form.
    mutating func take(_ bytes: ByteBuffer, _ tell: (Event) throws -> Void) throws {
        rest.writeImmutableBuffer(bytes)
        while try step(tell) {}
        rest.discardReadBytes()
    }

    /// Throws a `Problem` unless the last boundary has come.
    func end() throws {
        guard case .epilogue = state else {
            throw Problem(.invalidParameter, "The form ended before its last boundary; send it again.")
        }
    }

    /// Goes one step on; false when more bytes are needed.
    private mutating func step(_ tell: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble:
            let isThere = try upToDelimiter { _ in }
            if isThere { state = .boundary }
            return isThere
        case .boundary:
            return try afterBoundary()
        case .header:
            return try header(tell)
        case .body:
            let isThere = try upToDelimiter { try tell(.bytes($0)) }
            if isThere {
                try tell(.end)
                state = .boundary
            }
            return isThere
        case .epilogue:
            rest.clear()
            return false
        }
    }

    /// Hands out all that can be no part of a delimiter; true when a whole one was taken.
    private mutating func upToDelimiter(_ give: (ByteBufferView) throws -> Void) throws -> Bool {
        let found = rest.withUnsafeReadableBytes { Self.find(delimiter, in: $0) }
        if found.length > 0 {
            try give(rest.readableBytesView.prefix(found.length))
            rest.moveReaderIndex(forwardBy: found.length)
        }
        if found.isWhole { rest.moveReaderIndex(forwardBy: delimiter.count) }
        return found.isWhole
    }

    /// How many bytes come before a delimiter, or before what may become one at the end.
    private static func find(
        _ delimiter: [UInt8],
        in bytes: UnsafeRawBufferPointer
    ) -> (length: Int, isWhole: Bool) {
        guard let base = bytes.baseAddress else { return (0, false) }
        var place = 0
        // From one carriage return to the next: those are rare, and the C library finds them fast.
        while place < bytes.count, let next = memchr(base + place, 0x0D, bytes.count - place) {
            let start = UnsafeRawPointer(next) - base
            let length = min(delimiter.count, bytes.count - start)
            if memcmp(base + start, delimiter, length) == 0 { return (start, length == delimiter.count) }
            place = start + 1
        }
        return (bytes.count, false)
    }

    /// Blanks may stand behind a boundary, then `--` or a line break.
    ///
    /// The line break stays, so that a header ends at two of them even when it is empty.
    private mutating func afterBoundary() throws -> Bool {
        let view = rest.readableBytesView
        let blanks = view.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks <= 100 else { throw Self.broken }
        let sign = Array(view.dropFirst(blanks).prefix(2))
        guard sign.count == 2 else { return false }
        rest.moveReaderIndex(forwardBy: blanks)
        switch sign {
        case Array("--".utf8): state = .epilogue
        case Array("\r\n".utf8): state = .header
        default: throw Self.broken
        }
        return true
    }

    private mutating func header(_ tell: (Event) throws -> Void) throws -> Bool {
        let head = Array(rest.readableBytesView.prefix(Self.largestHeader))
        let end = head.indices.dropLast(3).first { place in
            head[place] == 0x0D && head[place + 1] == 0x0A && head[place + 2] == 0x0D
                && head[place + 3] == 0x0A
        }
        guard let end else {
            guard head.count < Self.largestHeader else { throw Self.broken }
            return false
        }
        parts += 1
        guard parts <= Self.mostParts else { throw Self.broken }
        rest.moveReaderIndex(forwardBy: end + 4)
        try tell(.begin(try Self.part(String(decoding: head[..<end], as: UTF8.self))))
        state = .body
        return true
    }

    private static func part(_ header: String) throws -> Part {
        for line in header.split(separator: "\r\n") {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased() == "content-disposition" else { continue }
            let words = HeaderWords.parameters(of: String(pair[1]))
            guard words.value.lowercased() == "form-data", let name = words.parameters["name"] else { break }
            return Part(name: name, fileName: words.parameters["filename"])
        }
        throw Problem(.invalidParameter, "A part of the form has no name; send it as browsers do.")
    }

    private static let broken = Problem(
        .invalidParameter,
        "The form cannot be read; send it as multipart/form-data as browsers do."
    )
}

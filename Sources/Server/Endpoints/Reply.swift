import HTTPTypes
import Hummingbird
import NIOCore
import Studio

/// A good answer.
struct Reply: Sendable {
    var status: HTTPResponse.Status
    var headers = HTTPFields()
    var body: Content

    /// What it holds.
    enum Content: Sendable {
        case json([UInt8])
        case raw(ResponseBody)
    }

    /// The same answer in one piece, which a repeated call gets; nil where there is none.
    var whole: [UInt8]?

    /// An answer with a value, and the entity tag of one that has a revision.
    init(status: HTTPResponse.Status, _ value: some Encodable) throws {
        self.status = status
        let bytes = try Wire.bytes(value)
        body = .json(bytes)
        headers[.contentType] = "application/json"
        if let value = value as? any HeaderCarrying { headers.append(contentsOf: value.headers) }
        if let value = value as? any Revisioned {
            headers[.eTag] = EntityTag(revision: value.revision, of: bytes).text
        }
    }

    /// A text in one piece.
    init(text: String, mediaType: String) {
        status = .ok
        headers[.contentType] = mediaType
        body = .raw(ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// An answer that was written before.
    init(status: HTTPResponse.Status, headers: HTTPFields, json: [UInt8]) {
        self.status = status
        self.headers = headers
        body = .json(json)
    }

    /// An answer that writes itself.
    init(status: HTTPResponse.Status, headers: HTTPFields, raw: ResponseBody) {
        self.status = status
        self.headers = headers
        body = .raw(raw)
    }
}

/// A row whose edits are counted.
protocol Revisioned {
    var revision: Int { get }
}

/// A value whose answer has headers of its own.
protocol HeaderCarrying {
    var headers: HTTPFields { get }
}

/// A value that is answered with cookies.
struct Answered<Value: Described>: Codable, Sendable, HeaderCarrying, SchemaContainer {
    let value: Value
    let headers: HTTPFields

    /// A value and its cookies.
    init(_ value: Value, cookies: [Cookie]) {
        self.value = value
        var headers = HTTPFields()
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie.description)) }
        headers[.cacheControl] = "no-store"
        self.headers = headers
    }

    init(from decoder: any Decoder) throws {
        self.init(try Value(from: decoder), cookies: [])
    }

    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

    static func schema(_ finder: SchemaFinder) throws -> Schema { try finder.schema(of: Value.self) }
}

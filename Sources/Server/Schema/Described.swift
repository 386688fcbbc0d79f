import Studio

/// A type of the wire: its properties make the schema, its details say what their types cannot.
protocol Described: Codable, Sendable {
    /// What it is called in the document and in TypeScript; the type's own name unless said otherwise.
    static var schemaName: String { get }
    /// One sentence on what it is.
    static var about: String { get }
    static var details: [Detail] { get }
}

extension Described {
    static var schemaName: String {
        let name = String(describing: Self.self)
        return name.hasSuffix("View") ? String(name.dropLast(4)) : name
    }
    static var details: [Detail] { [] }
}

/// What is to be known of one property beyond its type.
struct Detail: Sendable {
    let key: String
    let about: String
    let limits: [Limit]
    let example: JSON?

    /// The details of the property with this key.
    init(_ key: any CodingKey, _ about: String, _ limits: Limit..., example: JSON? = nil) {
        self.key = key.stringValue
        self.about = about
        self.limits = limits
        self.example = example
    }
}

/// What narrows the values of a property.
enum Limit: Sendable {
    /// Unicode scalars of a text, or of each text of a list.
    case length(ClosedRange<Int>)
    case range(ClosedRange<Int>)
    case numbers(ClosedRange<Double>)
    /// Above the first number, up to the second.
    case above(Double, upTo: Double)
    /// One of these numbers.
    case oneOf([Double])
    /// Elements of a list.
    case count(ClosedRange<Int>)
    case unique
    case pattern(Schema.Pattern)
    case format(String)
    case standard(JSON)
}

/// A value of one word on the wire, whose schema cannot be found by decoding it.
protocol SchemaProviding {
    static var schema: Schema { get }
    /// Any value that can stand in for one while schemas are found.
    static var sample: Self { get }
}

extension ID: SchemaProviding {
    static var schema: Schema { .id }
    static var sample: ID { ID("00000000-0000-7000-8000-000000000000") }
}

extension JSON: SchemaProviding {
    static var schema: Schema { .any }
    static var sample: JSON { .null }
}

/// A part of an update: what its key does not name stays as it is.
enum Given<Value: Codable & Sendable>: Codable, Sendable {
    case absent
    case given(Value)

    /// What was given; nil when the key was not there.
    var value: Value? {
        if case .given(let value) = self { value } else { nil }
    }

    init(from decoder: any Decoder) throws {
        if let tree = decoder as? TreeDecoder, tree.isAbsent {
            self = .absent
        } else {
            self = .given(try Value(from: decoder))
        }
    }

    func encode(to encoder: any Encoder) throws {
        if case .given(let value) = self { try value.encode(to: encoder) }
    }
}

extension Given where Value == String? {
    /// The text that was given; empty where null was.
    var text: String? { value.map { $0 ?? "" } }
}

extension Given: Equatable where Value: Equatable {}

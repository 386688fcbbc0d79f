import Studio

/// What a value on the wire may be; one tree that checks requests, documents them and types them.
indirect enum Schema: Hashable, Sendable {
    case any
    case boolean
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>, exclusiveMinimum: Bool = false)
    /// One of a few numbers.
    case choice([Double])
    case string(Text)
    case array(Schema, count: ClosedRange<Int>, unique: Bool = false)
    /// Any keys, all with values of one kind.
    case map(Schema)
    case object(Object)
    /// One of the named objects of the document.
    case reference(String)
    case nullable(Schema)
    /// One of the alternatives, the first that fits.
    case either([Schema])

    /// A text without further limits than 100,000 characters.
    static let text = Schema.string(Text())
    /// The id of a row.
    static let id = Schema.string(Text(length: 36...36, pattern: .id, format: "uuid"))
    /// A moment in UTC with milliseconds.
    static let moment = Schema.string(Text(length: 20...30, format: "date-time"))

    /// Limits of a text.
    struct Text: Hashable, Sendable {
        /// In Unicode scalars, as JSON Schema counts.
        var length = 0...100_000
        var pattern: Pattern?
        /// A name of JSON Schema for what the text means.
        var format: String?
        /// The only texts that may stand here.
        var values: [String]?
    }

    /// A pattern that a text must match as a whole, with the words for it.
    enum Pattern: String, Hashable, Sendable {
        case id = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
        case color = "^#[0-9a-fA-F]{6}$"
        /// What people call something: something to see, and no line breaks.
        case line =
            #"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*[^\s\u0000-\u001f\u007f-\u009f\u2028\u2029][^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$"#
        /// What a signed address ends with.
        case signed = "^[0-9a-f-]{36}[.][a-z]{4,9}[.][0-9]{1,12}[.][0-9a-f]{32}$"
        case language = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

        /// What it is, for a sentence.
        var words: String {
            switch self {
            case .id: "an id: 36 characters like 0192c6d1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
            case .color: "a colour like #1a2b3c"
            case .line: "something on one line"
            case .signed: "the end of an address that was given"
            case .language: "a language like en or pt-br"
            }
        }
    }

    /// An object whose keys are known.
    struct Object: Hashable, Sendable {
        var name: String
        var about: String
        var properties: [Property]
    }

    /// One key of an object.
    struct Property: Hashable, Sendable {
        /// As on the wire.
        var key: String
        var schema: Schema
        var isRequired: Bool
        var about = ""
        var example: JSON?
        /// What stands for a key that is not there.
        var standard: JSON?
    }
}

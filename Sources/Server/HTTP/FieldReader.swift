import HTTPTypes
import Hummingbird
import NIOCore
import Studio

/// Reads the fields of a call, and notes all that is wrong with them.
struct FieldReader {
    private var checker: Checker
    /// The most a JSON body may hold, in bytes.
    static let largestBody = JSON.Limits().bytes

    init(catalogue: Catalogue) {
        checker = Checker(objects: catalogue.objects)
    }

    var problems: [FieldProblem] { checker.problems }

    /// The parameters of the query as values; texts become what their schema wants.
    mutating func query(_ request: Request, _ object: Schema.Object?) -> JSON {
        parameters(QueryText.pairs(request.uri.query ?? ""), object)
    }

    /// The same of pairs of names and values, wherever they stood; a value that is no text is nil.
    mutating func parameters(_ pairs: [(name: String, value: String?)], _ object: Schema.Object?) -> JSON {
        var members: [String: JSON] = [:]
        for (name, value) in pairs {
            if members[name] != nil { checker.note(name, "must stand once only") }
            guard let value, !value.utf8.contains(0) else {
                checker.note(name, "must be a text in UTF-8 without the character of number 0")
                continue
            }
            let schema = object?.properties.first { $0.key == name }?.schema
            members[name] = schema.map { JSON(parameter: value, as: $0) } ?? .string(value)
        }
        var parameters = Checker(objects: [:])
        let checked = parameters.checked(.object(members), as: .object(object ?? Self.nothing))
        // A parameter has a name, where a field of the body has a pointer.
        for problem in parameters.problems {
            checker.note(String(problem.pointer.dropFirst()), problem.message)
        }
        return checked
    }

    private static let nothing = Schema.Object(name: "", about: "", properties: [])

    /// The body as JSON with defaults filled in; an empty one is an object without keys.
    mutating func body(
        _ request: Request,
        _ entry: Catalogue.Entry,
        _ context: StudioContext
    ) async throws -> JSON {
        guard let schema = entry.body else { return .object([:]) }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        if announced > Self.largestBody { throw Self.tooLarge }
        context.goOn(request)
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: Self.largestBody)
        } catch is NIOTooManyBytesError {
            throw Self.tooLarge
        }
        let type = request.headers[.contentType] ?? ""
        // Without a type a page of another origin could send JSON that no browser asks us about first.
        if !Self.isJSON(type), buffer.readableBytes > 0 {
            throw Problem(
                .unsupportedMediaType,
                "Send the body as application/json, not \(type.isEmpty ? "without a Content-Type" : "as \(type.prefix(100))").",
                subject: "Content-Type"
            )
        }
        let json = buffer.readableBytes == 0 ? .object([:]) : try JSON(reading: buffer.readableBytesView)
        return checker.checked(json, as: schema, ignoring: entry.ignored)
    }

    private static let tooLarge = Problem(.fileTooLarge, "The body may hold 2 MB at most; send less.")

    private static func isJSON(_ type: String) -> Bool {
        let name = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        return name == "application/json" || name.hasSuffix("+json")
    }
}

extension JSON {
    /// A parameter's text as the kind of value that its schema wants; as text when it is none.
    fileprivate init(parameter text: String, as schema: Schema) {
        switch schema {
        case .nullable(let inner): self = JSON(parameter: text, as: inner)
        // As JSON writes them: no hexadecimals, no sign before a positive number.
        case .integer, .number, .choice, .boolean:
            let value = try? JSON(reading: text.utf8)
            // A parameter cannot be null: it is there or not.
            self = value == .null ? .string(text) : value ?? .string(text)
        case .array(let element, _, _):
            self = .array(text.split(separator: ",").map { JSON(parameter: String($0), as: element) })
        default: self = .string(text)
        }
    }
}

import Foundation
import Studio

/// What is wrong with one field, and where.
struct FieldProblem: Hashable, Sendable, Codable {
    /// A JSON pointer (RFC 6901) into the body, or the name of a parameter.
    let pointer: String
    /// What it has to be, as the end of a sentence: "must have 1 to 200 characters".
    let message: String
}

/// Checks values against schemas, notes all that is wrong, and fills in what stands for missing keys.
struct Checker {
    let objects: [String: Schema.Object]
    private(set) var problems: [FieldProblem] = []

    /// Notes a problem that was found elsewhere.
    mutating func note(_ pointer: String, _ message: String) {
        problems.append(FieldProblem(pointer: pointer, message: message))
    }

    init(objects: [String: Schema.Object]) {
        self.objects = objects
    }

    /// The value with defaults filled in; what is wrong with it is in `problems` afterwards.
    ///
    /// Keys in `ignored` are left out in silence, at the top only.
    mutating func checked(
        _ json: JSON,
        as schema: Schema,
        at pointer: String = "",
        ignoring: Set<String> = []
    )
        -> JSON
    {
        switch schema {
        case .any:
            break
        case .nullable(let schema):
            return json == .null ? .null : checked(json, as: schema, at: pointer, ignoring: ignoring)
        case .reference(let name):
            guard let object = objects[name] else { preconditionFailure("there is no schema \(name)") }
            return checked(json, as: object, at: pointer, ignoring: ignoring)
        case .object(let object):
            return checked(json, as: object, at: pointer, ignoring: ignoring)
        case .map(let schema):
            guard case .object(let members) = json else { return wrong(json, "an object", pointer) }
            return .object(
                members.reduce(into: [:]) {
                    $0[$1.key] = checked($1.value, as: schema, at: pointer + "/" + $1.key.escaped)
                }
            )
        case .array(let element, let count, let unique):
            return checked(json, elements: element, count, unique, pointer)
        case .string(let limits):
            guard let text = json.text else { return wrong(json, "a text", pointer) }
            check(text, limits, pointer)
        case .boolean:
            guard case .boolean = json else { return wrong(json, "true or false", pointer) }
        case .integer(let range):
            return checked(json, integer: range, pointer)
        case .choice(let numbers):
            check(json, choice: numbers, pointer)
        case .number(let range, let exclusive):
            check(json, number: range, exclusive, pointer)
        case .either(let schemas):
            return checked(json, asEither: schemas, pointer)
        }
        return json
    }

    private mutating func checked(
        _ json: JSON,
        as object: Schema.Object,
        at pointer: String,
        ignoring: Set<String>
    )
        -> JSON
    {
        guard case .object(let members) = json else { return wrong(json, "an object", pointer) }
        var checked: [String: JSON] = [:]
        for property in object.properties {
            let place = pointer + "/" + property.key.escaped
            if let value = members[property.key] {
                checked[property.key] = self.checked(value, as: property.schema, at: place)
            } else if let standard = property.standard {
                checked[property.key] = standard
            } else if property.isRequired {
                note(place, "is missing")
            }
        }
        let known = Set(object.properties.map(\.key)).union(ignoring)
        for key in members.keys.sorted() where !known.contains(key) {
            note(pointer + "/" + key.escaped, "is not known here")
        }
        return .object(checked)
    }

    private mutating func checked(
        _ json: JSON,
        elements schema: Schema,
        _ count: ClosedRange<Int>,
        _ unique: Bool,
        _ pointer: String
    ) -> JSON {
        guard case .array(let values) = json else { return wrong(json, "a list", pointer) }
        if !count.contains(values.count) { note(pointer, "must have \(count.words) elements") }
        let elements = values.enumerated().map {
            checked($0.element, as: schema, at: "\(pointer)/\($0.offset)")
        }
        // 1 and 1.0 are one value, which they have become by now.
        if unique, Set(elements).count < elements.count { note(pointer, "must not hold an element twice") }
        return .array(elements)
    }

    private mutating func check(_ text: String, _ limits: Schema.Text, _ pointer: String) {
        if let values = limits.values {
            if !values.contains(text) { note(pointer, "must be \(values.oneOf)") }
            return
        }
        if !limits.length.contains(text.unicodeScalars.count) {
            note(pointer, "must have \(limits.length.words) characters")
        } else if let pattern = limits.pattern, !pattern.matches(text) {
            note(pointer, "must be \(pattern.words)")
        } else if limits.format == "date-time", Moment(text: text) == nil {
            note(pointer, "must be a time like 2026-01-31T12:00:00.000Z")
        }
    }

    private mutating func checked(_ json: JSON, integer range: ClosedRange<Int>, _ pointer: String) -> JSON {
        var whole: Int?
        if case .integer(let value) = json { whole = value }
        if case .number(let value) = json { whole = Int(exactly: value) }
        guard let whole else { return wrong(json, "a whole number", pointer) }
        if !range.contains(whole) { note(pointer, "must be \(range.words)") }
        return .integer(whole)
    }

    private mutating func check(
        _ json: JSON,
        number range: ClosedRange<Double>,
        _ exclusive: Bool,
        _ pointer: String
    ) {
        let number: Double
        switch json {
        case .integer(let value): number = Double(value)
        case .number(let value): number = value
        default:
            _ = wrong(json, "a number", pointer)
            return
        }
        if !range.contains(number) || exclusive && number == range.lowerBound {
            let low = range.lowerBound.short
            note(
                pointer,
                "must be \(exclusive ? "above \(low), up to" : "\(low) to") \(range.upperBound.short)"
            )
        }
    }

    private mutating func check(_ json: JSON, choice numbers: [Double], _ pointer: String) {
        let number: Double? =
            switch json {
            case .integer(let value): Double(value)
            case .number(let value): value
            default: nil
            }
        guard let number, numbers.contains(number) else {
            note(pointer, "must be \(numbers.map(\.short).oneOf)")
            return
        }
    }

    private mutating func checked(_ json: JSON, asEither schemas: [Schema], _ pointer: String) -> JSON {
        var near: [FieldProblem]?
        for schema in schemas {
            var attempt = Checker(objects: objects)
            let value = attempt.checked(json, as: schema, at: pointer)
            if attempt.problems.isEmpty { return value }
            // Of the right kind, and wrong within.
            if near == nil, attempt.problems.allSatisfy({ $0.pointer != pointer }) { near = attempt.problems }
        }
        for problem in near ?? [] { note(problem.pointer, problem.message) }
        if near == nil { note(pointer, "is none of the kinds that can stand here") }
        return json
    }

    private mutating func wrong(_ json: JSON, _ kind: String, _ pointer: String) -> JSON {
        note(pointer, "must be \(kind), not \(json.kind)")
        return json
    }
}

extension Schema.Pattern {
    fileprivate func matches(_ text: String) -> Bool {
        // `$` would let a line break stand at the end.
        text.range(of: rawValue, options: .regularExpression) == text.startIndex..<text.endIndex
    }
}

extension String {
    /// As one part of a JSON pointer.
    fileprivate var escaped: String {
        // Few keys have either, and to replace what is not there takes longer than to look.
        guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return self
        }
        return replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension ClosedRange<Int> {
    /// "1 to 200", or "36" when there is only one.
    fileprivate var words: String {
        lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    }
}

extension [String] {
    fileprivate var oneOf: String {
        count == 1 ? self[0] : dropLast().joined(separator: ", ") + " or " + (last ?? "")
    }
}

extension Double {
    fileprivate var short: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}

import Studio

@testable import Server

extension Schema {
    /// The least that the schema lets through; `ids` says what stands for the id under a key.
    func sample(_ objects: [String: Schema.Object], key: String = "", ids: (String) -> String) -> JSON {
        switch self {
        case .any: .null
        case .boolean: true
        case .integer(let range): .integer(range.lowerBound)
        case .choice(let numbers): .number(numbers[0])
        case .number(let range, _): .number(range.upperBound)
        case .string(let text):
            .string(
                text.values?.first ?? (text.format == "uuid" ? ids(key) : nil)
                    ?? (text.format == "date-time" ? "2027-02-01T00:00:00Z" : nil)
                    ?? text.pattern.map { $0 == .color ? "#000000" : "en" }
                    ?? String(repeating: "a", count: text.length.lowerBound)
            )
        case .array(let element, let count, _):
            .array((0..<count.lowerBound).map { _ in element.sample(objects, key: key, ids: ids) })
        case .map: [:]
        case .object(let object): object.sample(objects, ids: ids)
        case .reference(let name): objects[name]?.sample(objects, ids: ids) ?? .null
        case .nullable: .null
        case .either(let schemas): schemas.first?.sample(objects, key: key, ids: ids) ?? .null
        }
    }
}

extension Schema.Object {
    func sample(_ objects: [String: Schema.Object], ids: (String) -> String) -> JSON {
        .object(
            properties.filter(\.isRequired).reduce(into: [:]) {
                $0[$1.key] = $1.schema.sample(objects, key: $1.key, ids: ids)
            }
        )
    }
}

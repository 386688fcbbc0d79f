import Studio

/// Makes examples of whole bodies out of what the details of their keys declare.
///
/// An object has the keys that must stand and those for which an example is declared, there or further within; when
/// these are none, the first key of which a value can be had.
struct ExampleMaker {
    let objects: [String: Schema.Object]

    /// A value that the schema takes; nil where it takes a text of which only a declared example could say more.
    func value(of schema: Schema) -> JSON? {
        switch schema {
        case .any, .map: [:]
        case .boolean: true
        case .integer(let range): .integer(min(max(1, range.lowerBound), range.upperBound))
        case .number(let range, _): .number(min(max(1, range.lowerBound), range.upperBound))
        case .choice(let numbers): numbers.first.map(JSON.number)
        case .string(let limits): text(limits)
        case .array(let element, let count, _):
            count.upperBound == 0 ? [] : value(of: element).map { .array([$0]) }
        case .nullable(let schema): value(of: schema)
        case .either(let schemas): schemas.lazy.compactMap(value).first
        case .object(let object): value(of: object)
        case .reference(let name): objects[name].flatMap(value)
        }
    }

    private func value(of object: Schema.Object) -> JSON? {
        var members: [String: JSON] = [:]
        for property in object.properties where property.isRequired || declares(property) {
            guard let value = value(of: property) else { return nil }
            members[property.key] = value
        }
        if members.isEmpty {
            for property in object.properties where members.isEmpty {
                members[property.key] = value(of: property)
            }
        }
        return members.isEmpty && !object.properties.isEmpty ? nil : .object(members)
    }

    private func value(of property: Schema.Property) -> JSON? {
        property.example ?? property.standard ?? value(of: property.schema)
    }

    /// Whether an example stands at the key or within.
    private func declares(_ property: Schema.Property) -> Bool {
        property.example != nil || declares(property.schema)
    }

    private func declares(_ schema: Schema) -> Bool {
        switch schema {
        case .nullable(let schema), .array(let schema, _, _): declares(schema)
        case .reference(let name): objects[name]?.properties.contains(where: declares) ?? false
        default: false
        }
    }

    private func text(_ limits: Schema.Text) -> JSON? {
        if let first = limits.values?.first { return .string(first) }
        if limits.format == "date-time" { return "2027-01-31T12:00:00.000Z" }
        return switch limits.pattern {
        case .id: "0192c6d1-7a2b-7c3d-8e4f-5a6b7c8d9e0f"
        case .color: "#1a2b3c"
        case .language: "en"
        case .line, .signed, nil: nil
        }
    }
}

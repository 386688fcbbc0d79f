import Studio

extension Schema {
    /// The schema in the words of JSON Schema 2020-12, as OpenAPI 3.1 takes it.
    var document: [String: JSON] {
        switch self {
        case .any: [:]
        case .boolean: ["type": "boolean"]
        case .integer(let range):
            ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
        case .number(let range, let exclusive):
            [
                "type": "number",
                exclusive ? "exclusiveMinimum" : "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .choice(let numbers): ["type": "number", "enum": .array(numbers.map(JSON.number))]
        case .string(let limits): limits.document
        case .array(let element, let count, let unique):
            [
                "type": "array", "items": .object(element.document), "minItems": .integer(count.lowerBound),
                "maxItems": .integer(count.upperBound),
            ].merging(unique ? ["uniqueItems": true] : [:]) { $1 }
        case .map(let schema):
            ["type": "object", "additionalProperties": .object(schema.document)]
        case .object(let object): object.document
        case .reference(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .nullable(let schema): schema.nullableDocument
        case .either(let schemas): ["anyOf": .array(schemas.map { .object($0.document) })]
        }
    }

    private var nullableDocument: [String: JSON] {
        var inner = document
        if inner.isEmpty { return inner }
        guard case .string(let type)? = inner["type"] else {
            return ["anyOf": [.object(inner), ["type": "null"]]]
        }
        inner["type"] = [.string(type), "null"]
        if case .array(let values)? = inner["enum"] { inner["enum"] = .array(values + [.null]) }
        return inner
    }
}

extension Schema.Text {
    fileprivate var document: [String: JSON] {
        if let values { return ["type": "string", "enum": .array(values.map(JSON.string))] }
        var document: [String: JSON] = ["type": "string", "maxLength": .integer(length.upperBound)]
        if length.lowerBound > 0 { document["minLength"] = .integer(length.lowerBound) }
        if let pattern { document["pattern"] = .string(pattern.rawValue) }
        if let format { document["format"] = .string(format) }
        return document
    }
}

extension Schema.Object {
    /// The object with its keys; keys it does not name are refused.
    var document: [String: JSON] {
        var document: [String: JSON] = ["type": "object", "additionalProperties": false]
        if !about.isEmpty { document["description"] = .string(about) }
        document["properties"] = .object(
            properties.reduce(into: [:]) { $0[$1.key] = .object($1.document) }
        )
        let required = properties.filter(\.isRequired).map { JSON.string($0.key) }
        if !required.isEmpty { document["required"] = .array(required) }
        return document
    }
}

extension Schema.Property {
    /// The schema of the key with its description, example and default.
    var document: [String: JSON] {
        var document = schema.document
        if !about.isEmpty { document["description"] = .string(about) }
        if let example { document["examples"] = [example] }
        if let standard { document["default"] = standard }
        return document
    }
}

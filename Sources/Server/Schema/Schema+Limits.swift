extension Schema {
    /// The same schema, narrowed.
    ///
    /// Limits of texts and numbers go through to the elements of lists; a limit that does not suit the kind of
    /// value is a mistake of the declaration, which ends the program at its first start.
    func limited(by limit: Limit) -> Schema {
        switch (self, limit) {
        case (.nullable(let schema), _):
            return .nullable(schema.limited(by: limit))
        case (.array(let element, _, let unique), .count(let count)):
            return .array(element, count: count, unique: unique)
        case (.array(let element, let count, _), .unique):
            return .array(element, count: count, unique: true)
        case (.array(let element, let count, let unique), _):
            return .array(element.limited(by: limit), count: count, unique: unique)
        case (.string(var text), .length(let length)):
            text.length = length
            return .string(text)
        case (.string(var text), .pattern(let pattern)):
            text.pattern = pattern
            return .string(text)
        case (.string(var text), .format(let format)):
            text.format = format
            return .string(text)
        case (.integer, .range(let range)):
            return .integer(range)
        case (.number, .range(let range)):
            return .number(Double(range.lowerBound)...Double(range.upperBound))
        case (.number, .numbers(let range)):
            return .number(range)
        case (.number, .oneOf(let numbers)):
            return .choice(numbers)
        case (.number, .above(let low, let high)):
            return .number(low...high, exclusiveMinimum: true)
        default:
            preconditionFailure("the limit \(limit) does not suit \(self)")
        }
    }
}

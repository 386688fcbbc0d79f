/// Takes the fields of a JSON brief, in either schema or both, into one `Brief`.
enum BriefFields {
    /// How a field of JSON is written.
    private enum Shape {
        case text(most: Int)
        case list
        /// A list, or a string that is taken apart.
        case either(most: Int)
    }

    /// The most items a list may hold, and the most characters one of them may.
    static let maximumItems = 20
    static let maximumItemLength = 300

    /// How deep lists and objects may lie in each other; a brief needs two.
    static let maximumDepth = 8

    /// Every field of both schemas, and `call_to_action`, which both may add.
    private static let known: [(name: String, shape: Shape)] = [
        ("product_name", .text(most: 200)),
        ("brand_name", .text(most: 200)),
        ("product_description", .text(most: 2000)),
        ("target_audience", .text(most: 500)),
        ("emotional_tone", .list),
        ("tone", .text(most: 500)),
        ("visual_style_keywords", .list),
        ("key_messages", .list),
        ("key_message", .text(most: 1000)),
        ("call_to_action", .text(most: 200)),
        ("additional_notes", .text(most: 2000)),
        ("prohibitions", .either(most: 1000)),
        ("avoid", .either(most: 1000)),
    ]

    /// Reads the text of a JSON brief; `source` names it in sentences.
    static func brief(from text: String, source: String) throws -> Brief {
        let limits = JSON.Limits(bytes: BriefReader.maximumBytes, depth: maximumDepth)
        let value = try JSON(reading: text.utf8, of: source, limits: limits)
        guard case .object(let fields) = value else {
            throw Problem(
                .validationError,
                "\(source) holds \(value.kind) but a brief is an object, so put its fields between { and }.",
                subject: source
            )
        }
        var texts: [String: String] = [:]
        var lists: [String: [String]] = [:]
        for name in fields.keys.sorted() where !known.contains(where: { $0.name == name }) {
            throw unknown(name, source: source)
        }
        for (name, shape) in known {
            guard let value = fields[name] else { continue }
            switch shape {
            case .text(let most): texts[name] = try string(value, name, most: most, source: source)
            case .list: lists[name] = try list(value, name, source: source)
            case .either(let most):
                if case .string = value {
                    let text = try string(value, name, most: most, source: source)
                    lists[name] = BriefWords.parts(of: text ?? "")
                } else {
                    lists[name] = try list(value, name, source: source)
                }
            }
        }
        return try brief(texts: texts, lists: lists, source: source)
    }

    private static func brief(
        texts: [String: String],
        lists: [String: [String]],
        source: String
    ) throws -> Brief {
        var brief = Brief()
        brief.product = said(texts["product_name"])
        brief.brand = said(texts["brand_name"])
        brief.description = said(texts["product_description"])
        guard [brief.product, brief.brand, brief.description].contains(where: { $0.value != nil }) else {
            throw Problem(
                .validationError,
                "\(source) does not say what the film is about; "
                    + "add \"product_name\", \"brand_name\" or \"product_description\".",
                subject: "product_name"
            )
        }
        if brief.title == "Untitled", let description = brief.description.value {
            brief.product = .assumed(BriefCues.head(of: description))
        }
        brief.audience = said(texts["target_audience"])
        brief.tone = said((lists["emotional_tone"] ?? []) + BriefWords.parts(of: texts["tone"] ?? ""))
        brief.style = said(lists["visual_style_keywords"] ?? [])
        brief.messages = said(
            (lists["key_messages"] ?? []) + BriefWords.sentences(of: texts["key_message"] ?? "")
        )
        brief.callToAction = said(texts["call_to_action"])
        brief.notes = said(texts["additional_notes"])
        let listed = ((lists["prohibitions"] ?? []) + (lists["avoid"] ?? []))
            .flatMap { BriefProhibitions.listed($0) }
        let noted = BriefWords.sentences(of: texts["additional_notes"] ?? "")
            .flatMap { BriefDirections.noted($0) }
        brief.prohibitions = said(listed + noted)
        return brief
    }

    private static func said(_ text: String?) -> Brief.Field<String> {
        text.map { .said($0) } ?? Brief.Field()
    }

    private static func said(_ items: [String]) -> Brief.Field<[String]> {
        let once = items.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return once.isEmpty ? Brief.Field() : .said(once)
    }

    /// The trimmed text of a field; nil when it is null or blank.
    private static func string(
        _ value: JSON,
        _ name: String,
        most: Int,
        source: String
    ) throws -> String? {
        if case .null = value { return nil }
        guard case .string(let text) = value else {
            throw wrongKind(
                "\"\(name)\"",
                value,
                wanted: "a string",
                "put its text in double quotes",
                name,
                source
            )
        }
        return try checked(text, "\"\(name)\"", name, most: most, source: source)
    }

    /// The trimmed items of a list without the blank ones; nil when it is null.
    private static func list(_ value: JSON, _ name: String, source: String) throws -> [String]? {
        if case .null = value { return nil }
        guard case .array(let items) = value else {
            throw wrongKind(
                "\"\(name)\"",
                value,
                wanted: "a list of strings",
                "put what it holds between [ and ]",
                name,
                source
            )
        }
        guard items.count <= maximumItems else {
            throw Problem(
                .validationError,
                "\"\(name)\" in \(source) holds \(items.count) items; keep the \(maximumItems) that matter most.",
                subject: name
            )
        }
        return try items.enumerated().compactMap { index, item in
            let place = "item \(index + 1) of \"\(name)\""
            guard case .string(let text) = item else {
                throw wrongKind(
                    place,
                    item,
                    wanted: "a string",
                    "put its text in double quotes",
                    name,
                    source
                )
            }
            return try checked(text, place, name, most: maximumItemLength, source: source)
        }
    }

    private static func checked(
        _ text: String,
        _ place: String,
        _ field: String,
        most: Int,
        source: String
    ) throws -> String? {
        if let control = text.unicodeScalars.first(where: BriefReader.isControl) {
            throw Problem(
                .validationError,
                "\(place) in \(source) has the control character \(BriefReader.code(control)); remove it.",
                subject: field
            )
        }
        let trimmed = BriefWords.trimmed(text)
        guard trimmed.count <= most else {
            throw Problem(
                .validationError,
                "\(place) in \(source) is \(trimmed.count) characters long; shorten it to \(most).",
                subject: field
            )
        }
        return trimmed.isEmpty ? nil : trimmed
    }

    private static func wrongKind(
        _ place: String,
        _ value: JSON,
        wanted: String,
        _ remedy: String,
        _ field: String,
        _ source: String
    ) -> Problem {
        Problem(
            .validationError,
            "\(place) in \(source) is \(value.kind) but should be \(wanted); \(remedy).",
            subject: field
        )
    }

    private static func unknown(_ name: String, source: String) -> Problem {
        let shown = BriefReader.shown(name)
        let nearest = known.map { (name: $0.name, distance: distance(name, $0.name)) }
            .min { $0.distance < $1.distance }
        let remedy =
            if let nearest, nearest.distance <= max(2, nearest.name.count / 3) {
                "write \"\(nearest.name)\" or remove it"
            } else {
                "use one of \(known.map(\.name).joined(separator: ", ")), or remove it"
            }
        return Problem(
            .validationError,
            "\(source) has a field \"\(shown)\" that no brief knows; \(remedy).",
            subject: shown
        )
    }

    /// How many letters must change to make one name the other (Levenshtein); case does not count.
    private static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.lowercased().prefix(80)), Array(right.lowercased()))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let change = corner + (letter == other ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, corner + 1)
            }
        }
        return row[right.count]
    }
}

import Store
import Studio

/// The answer of a call that has nothing else to say.
struct MessageView: Described {
    static let about = "That it was done."
    static let details = [Detail(CodingKeys.message, "One sentence.", example: "Done.")]

    let message: String
}

/// A row that is listed: under `items`, and where older clients look for it under a key of its own.
protocol Listed: Described {
    static var listKey: String? { get }
}

extension Listed {
    static var listKey: String? { nil }
}

/// A page of a list.
struct ListView<Item: Listed>: Described {
    static var schemaName: String { Item.schemaName + "List" }
    static var about: String { "A page of a list." }
    static var details: [Detail] {
        [
            Detail(Key("items"), "What the page holds."),
            Detail(Key("nextCursor"), "The `cursor` of the next page; not there on the last."),
            Detail(Key("total"), "How many there are on all pages."),
        ] + (Item.listKey.map { [Detail(Key($0), "The same as `items`.")] } ?? [])
    }

    var items: [Item]
    var nextCursor: String?
    var total: Int?

    /// All there is on one page.
    init(_ items: [Item]) {
        self.items = items
        total = items.count
    }

    /// A page of rows.
    init<Row: Sendable>(_ page: Page<Row>, _ view: (Row) throws -> Item) rethrows {
        items = try page.items.map(view)
        nextCursor = page.next
        total = page.total
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        items = try values.decode([Item].self, forKey: Key("items"))
        nextCursor = try values.decodeIfPresent(String.self, forKey: Key("nextCursor"))
        total = try values.decodeIfPresent(Int.self, forKey: Key("total"))
        if let key = Item.listKey { _ = try values.decode([Item].self, forKey: Key(key)) }
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(items, forKey: Key("items"))
        try values.encodeIfPresent(nextCursor, forKey: Key("nextCursor"))
        try values.encodeIfPresent(total, forKey: Key("total"))
        if let key = Item.listKey { try values.encode(items, forKey: Key(key)) }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue _: Int) { nil }
    }
}

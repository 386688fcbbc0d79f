/// The answer of a call that has nothing else to say.
struct MessageView: Described {
    static let about = "That it was done."
    static let details = [Detail(CodingKeys.message, "One sentence.", example: "Done.")]

    let message: String
}

/// A page of a list.
struct Page<Item: Described>: Described {
    static var schemaName: String { Item.schemaName + "Page" }
    static var about: String { "A page of a list." }
    static var details: [Detail] {
        [
            Detail(CodingKeys.items, "What the page holds."),
            Detail(CodingKeys.nextCursor, "For `cursor` of the next page; not there on the last."),
            Detail(CodingKeys.total, "How many there are on all pages."),
        ]
    }

    var items: [Item]
    var nextCursor: String?
    var total: Int?
}

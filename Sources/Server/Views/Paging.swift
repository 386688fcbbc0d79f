import Foundation
import Store
import Studio

/// A query that asks for a page of a list.
protocol Paged {
    var limit: Int? { get }
    var cursor: String? { get }
    var skip: Int? { get }
}

extension Paged {
    /// At most so many are on the page.
    var most: Int { limit ?? 100 }
    /// So many are fetched for it, those that are left out included.
    var reach: Int { most + (skip ?? 0) }

    /// The cursor of a list that goes by the ids of rows which may be gone since; throws a `Problem` for one that
    /// is no id.
    func rowCursor() throws -> String? {
        guard let cursor, cursor != UUID(uuidString: cursor)?.uuidString.lowercased() else { return cursor }
        throw Paging.wrongCursor
    }
}

/// What every list takes.
enum Paging {
    enum Keys: String, CodingKey { case limit, cursor, skip }

    static let details = [
        Detail(Keys.limit, "At most so many; 100 without it.", .range(1...500)),
        Detail(Keys.cursor, "`next_cursor` of the page before.", .length(1...2000)),
        Detail(Keys.skip, "So many are left out at the beginning.", .range(0...10_000)),
    ]

    static let wrongCursor = Problem(
        .invalidParameter,
        "The cursor is not one of this list, or its row is gone; begin without one.",
        subject: "cursor"
    )
}

/// A page of a list.
struct PageQuery: Described, Paged {
    static let about = "Which page."
    static let details = Paging.details

    let limit: Int?
    let cursor: String?
    let skip: Int?
}

extension ListView {
    /// The page that a query asks for of rows that were fetched as far as it reaches.
    init<Row: Sendable>(_ page: Page<Row>, _ query: some Paged, _ view: (Row) throws -> Item) rethrows {
        items = try page.items.dropFirst(query.skip ?? 0).map(view)
        nextCursor = page.next
        total = page.total
    }

    /// The page that a query asks for of all rows there are; a cursor is the id of the last row before it.
    init<Row>(all rows: [Row], _ query: some Paged, id: (Row) -> String, _ view: (Row) throws -> Item) throws
    {
        var rest = rows[...]
        if let cursor = query.cursor {
            guard let place = rows.firstIndex(where: { id($0) == cursor }) else { throw Paging.wrongCursor }
            rest = rows[(place + 1)...]
        }
        rest = rest.dropFirst(query.skip ?? 0)
        let page = rest.prefix(query.most)
        items = try page.map(view)
        nextCursor = rest.count > page.count ? page.last.map(id) : nil
        total = rows.count
    }
}

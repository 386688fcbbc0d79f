import Foundation
import Studio

/// Part of a list.
public struct Page<Item: Sendable>: Sendable {
    public let items: [Item]
    /// What gets the next part when it is given as cursor; nil at the end.
    public let next: String?
    /// How many there are in all; nil unless that was asked for.
    public let total: Int?

    init(items: [Item], next: String?, total: Int? = nil) {
        self.items = items
        self.next = next
        self.total = total
    }

    /// The page of rows that were asked for with one more than its limit, to see whether there is a next.
    init(_ rows: [Item], limit: Int, total: Int? = nil, cursor: (Item) -> Cursor) {
        let items = Array(rows.prefix(limit))
        let last = rows.count > limit ? items.last : nil
        self.init(items: items, next: last.map { cursor($0).text }, total: total)
    }
}

/// The place in a list after which the next page begins: the values it is sorted by, as one word.
struct Cursor {
    let values: [String]

    init(_ values: [String]) {
        self.values = values
    }

    /// Reads a cursor of a list; throws a `Problem` when it is of another one or was made up.
    init(_ text: String, of list: String, count: Int) throws {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
        let values = Data(base64Encoded: padded).flatMap {
            try? JSONDecoder().decode([String].self, from: $0)
        }
        guard let values, values.count == count, values.first == list else {
            throw Problem(
                .invalidParameter,
                "The cursor is not one of this list; begin without one.",
                subject: "cursor"
            )
        }
        self.values = values
    }

    var text: String {
        let data = (try? JSONEncoder().encode(values)) ?? Data()
        return data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// A value that is a number; throws a `Problem` when it is none.
    func number(_ index: Int) throws -> Int64 {
        guard let number = Int64(values[index]) else {
            throw Problem(
                .invalidParameter,
                "The cursor is not one of this list; begin without one.",
                subject: "cursor"
            )
        }
        return number
    }
}

import GRDB

/// One row that a query found: the one a cursor stands at, or a copy of it.
///
/// GRDB's own rows find a column by folding the letters of all names each time, which was a tenth of an answer.
struct Row {
    private let found: GRDB.Row
    private let columns: [String]

    /// The row that a cursor stands at; good until it moves on.
    init(_ found: GRDB.Row, _ columns: [String]) {
        self.found = found
        self.columns = columns
    }

    /// The same row, which stays as it is when the cursor moves on.
    var copy: Row { Row(found.copy(), columns) }

    /// The value of a column, named as the statement names it; a wrong name or type is a fault of ours.
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ name: String) -> Value {
        found[place(of: name)]
    }

    /// The value of a column by its place in the statement, from 0.
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ place: Int) -> Value {
        found[place]
    }

    /// Whether a column holds a value.
    func has(_ name: String) -> Bool { !found.hasNull(atIndex: place(of: name)) }

    private func place(of name: String) -> Int {
        // Rows have some twenty columns: to look at each is quicker than to hash.
        guard let place = columns.firstIndex(of: name) else {
            preconditionFailure("There is no column \(name) among \(columns).")
        }
        return place
    }
}

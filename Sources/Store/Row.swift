import GRDB

/// One row that a query found, copied out of the database.
///
/// GRDB's own rows find a column by folding the letters of all names each time, which was a tenth of an answer.
struct Row: Sendable {
    private let columns: [String]
    private let values: [DatabaseValue]

    /// The row that a cursor stands at.
    init(_ row: GRDB.Row, _ columns: [String]) {
        self.columns = columns
        values = columns.indices.map { row[$0] }
    }

    /// The value of a column, named as the statement names it; a wrong name or type is a fault of ours.
    subscript<Value: DatabaseValueConvertible>(_ name: String) -> Value { self[place(of: name)] }

    /// The value of a column by its place in the statement, from 0.
    subscript<Value: DatabaseValueConvertible>(_ place: Int) -> Value {
        guard let found = Value.fromDatabaseValue(values[place]) else { wrongType(place, Value.self) }
        return found
    }

    /// Whether a column holds a value.
    func has(_ name: String) -> Bool { !values[place(of: name)].isNull }

    private func place(of name: String) -> Int {
        // Rows have some twenty columns: to look at each is quicker than to hash.
        guard let place = columns.firstIndex(of: name) else {
            preconditionFailure("There is no column \(name) among \(columns).")
        }
        return place
    }

    private func wrongType(_ place: Int, _ type: Any.Type) -> Never {
        preconditionFailure("The column \(columns[place]) holds \(values[place]), which is no \(type).")
    }
}

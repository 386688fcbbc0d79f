public import Studio

/// A value with the id of its row.
public struct Stored<Value: Sendable>: Sendable {
    public let id: ID<Value>
    public var value: Value

    /// A value as a row holds it.
    public init(id: ID<Value>, value: Value) {
        self.id = id
        self.value = value
    }
}

extension Stored: Equatable where Value: Equatable {}
extension Stored: Encodable where Value: Encodable {}

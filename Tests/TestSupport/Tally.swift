import Synchronization

/// A count that several may raise at once.
public final class Tally: Sendable {
    private let state = Mutex(0)

    /// A count from 0.
    public init() {}

    public var count: Int { state.withLock { $0 } }

    /// Raises it by one.
    public func add() {
        state.withLock { $0 += 1 }
    }
}

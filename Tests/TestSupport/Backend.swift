public import Simulation

/// The stores that the queue's behaviour is tested on.
public enum Backend: String, Sendable, CaseIterable {
    /// The model.
    case memory
    /// The real one, in a data folder of its own.
    case sqlite

    /// Runs a test on an empty queue.
    public func withQueue(_ body: (any TestQueue) async throws -> Void) async throws {
        switch self {
        case .memory:
            try await body(MemoryJobStore())
        case .sqlite:
            let folder = try TemporaryFolder(inMemory: true)
            try await body(SQLiteQueue(folder.store()))
            withExtendedLifetime(folder) {}
        }
    }
}

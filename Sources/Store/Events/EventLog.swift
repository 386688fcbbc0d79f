import Foundation
import GRDB
package import Jobs
import Studio
import Synchronization

/// The event log as the one who reads it for all others in this process sees it, on a connection of its own.
public final class EventLog: Sendable {
    private let store: Store
    private let connection: DatabaseQueue
    private let version = Mutex<Int64?>(nil)

    /// The log of a store; throws a `Problem` when it cannot be opened.
    public init(of store: Store) throws {
        self.store = store
        var configuration = Configuration.waiting
        configuration.readonly = true
        do {
            connection = try DatabaseQueue(
                path: store.folder.appending(path: "reelwright.db").path,
                configuration: configuration
            )
        } catch {
            throw store.problem(error)
        }
    }

    /// Rings after each commit of this process that changed something.
    package func ring(_ bell: Bell) {
        store.writes.follow { bell.ring() }
    }

    /// Whether any process has committed since this was asked last; true the first time.
    public func hasChanged() async throws -> Bool {
        let found = try await read { transaction in
            try Int64.fetchOne(transaction.database, sql: "PRAGMA data_version")
        }
        return version.withLock { version in
            defer { version = found }
            return found != version
        }
    }

    /// The next events after a number, each with all who may see it.
    public func events(after number: Int64, limit: Int) async throws -> [AddressedEvent] {
        try await read { try $0.addressedEvents(after: number, limit: limit) }
    }

    /// The number of the last event.
    public func lastNumber() async throws -> Int64 {
        try await read { try $0.eventNumbers().last }
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let (now, ids) = (store.surroundings.now, store.surroundings.ids)
        do {
            return try await connection.read { database in
                try body(Transaction(database: database, now: now, actor: ID(""), ids: ids))
            }
        } catch {
            throw store.problem(error)
        }
    }
}

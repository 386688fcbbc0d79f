import GRDB
import Glibc
import Synchronization

/// How long the writer's connection waits for the lock of another program that writes to the same database.
final class LockWait: Sendable {
    private struct State {
        var isAllowed = true
        var end = ContinuousClock.now
    }

    private static let longest = Duration.seconds(30)

    private let state = Mutex(State())

    /// Waits a moment, longer each time up to a tenth of a second; false when it is time to give up.
    func waitOnce(_ tries: Int) -> Bool {
        let mayWait = state.withLock { state in
            if tries == 0 { state.end = .now + Self.longest }
            return state.isAllowed && .now < state.end
        }
        if mayWait { usleep(UInt32(min(1 + tries, 100)) * 1000) }
        return mayWait
    }

    /// Gives up at once while the body runs, which needs the connection for itself.
    func withoutWaiting<Value>(_ body: () throws -> Value) rethrows -> Value {
        state.withLock { $0.isAllowed = false }
        defer { state.withLock { $0.isAllowed = true } }
        return try body()
    }
}

extension Configuration {
    /// For connections beside the writer: they wait ten seconds while another connection holds the whole file,
    /// which one that closes or recovers does for a moment.
    static var waiting: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return configuration
    }
}

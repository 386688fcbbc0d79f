import Jobs
import Synchronization

/// The clock of one node: the world's, and a jump of its own that a fault may set.
final class NodeClock: JobClock {
    private let world: World
    private let jump = Mutex<Int64>(0)

    init(world: World) {
        self.world = world
    }

    var now: Int64 { world.now + jump.withLock { $0 } }

    /// Sets the clock off from the world's by so many seconds.
    func jump(by seconds: Double) {
        jump.withLock { $0 = Int64(seconds * 1_000_000) }
    }

    func sleep(seconds: Double) async throws {
        let sleeper = Sleeper()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                sleeper.begin(continuation)
                world.after(seconds: seconds) { sleeper.end(cancelled: false) }
            }
        } onCancel: {
            sleeper.end(cancelled: true)
        }
    }
}

/// One sleep: ended once, by its timer or by cancellation, whichever comes first.
private final class Sleeper: Sendable {
    private enum State {
        case fresh
        case asleep(CheckedContinuation<Void, any Error>)
        case ended(cancelled: Bool)
    }

    private let state = Mutex(State.fresh)

    func begin(_ continuation: CheckedContinuation<Void, any Error>) {
        let ended = state.withLock { state -> Bool? in
            if case .ended(let cancelled) = state { return cancelled }
            state = .asleep(continuation)
            return nil
        }
        if let ended { Self.resume(continuation, cancelled: ended) }
    }

    func end(cancelled: Bool) {
        let continuation = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            defer { if case .ended = state {} else { state = .ended(cancelled: cancelled) } }
            if case .asleep(let continuation) = state { return continuation }
            return nil
        }
        if let continuation { Self.resume(continuation, cancelled: cancelled) }
    }

    private static func resume(_ continuation: CheckedContinuation<Void, any Error>, cancelled: Bool) {
        cancelled ? continuation.resume(throwing: CancellationError()) : continuation.resume()
    }
}

public import Jobs
import Synchronization

/// A virtual clock: time stands still until a test moves it.
public final class ManualClock: JobClock {
    /// What a sleep does.
    public enum Mode: Sendable {
        /// It waits until the clock was moved past its end.
        case manual
        /// It moves the clock to its own end; for tests in which only the order of things counts.
        case automatic
    }

    private struct Sleeper {
        let end: Int64
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Int64
        var sleepers: [Int: Sleeper] = [:]
        var count = 0
    }

    /// The moment at which clocks start: 2027-01-15T08:00:00Z.
    public static let start: Int64 = 1_800_000_000_000_000

    private let mode: Mode
    private let state: Mutex<State>

    /// A clock that stands at `now`, in microseconds since the epoch.
    public init(_ mode: Mode = .manual, now: Int64 = ManualClock.start) {
        self.mode = mode
        state = Mutex(State(now: now))
    }

    public var now: Int64 { state.withLock { $0.now } }

    /// How many sleep now.
    public var sleeping: Int { state.withLock { $0.sleepers.count } }

    /// Sets the clock, forwards or back, and wakes those whose time has come.
    public func set(_ now: Int64) {
        let woken = state.withLock { state in
            state.now = now
            let due = state.sleepers.filter { $0.value.end <= now }.sorted {
                ($0.value.end, $0.key) < ($1.value.end, $1.key)
            }
            for sleeper in due { state.sleepers[sleeper.key] = nil }
            return due.map(\.value.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Moves the clock on by so many seconds.
    public func advance(seconds: Double) {
        set(now + Int64(seconds * 1_000_000))
    }

    public func sleep(seconds: Double) async throws {
        switch mode {
        case .manual: try await park(seconds)
        case .automatic: try await skip(seconds)
        }
    }

    private func skip(_ seconds: Double) async throws {
        // A moment of real time, so that loops which sleep do not starve those who work.
        try await Task.sleep(for: .milliseconds(1))
        state.withLock { $0.now += Int64(seconds * 1_000_000) }
    }

    private func park(_ seconds: Double) async throws {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled { return true }
                    let end = state.now + Int64(seconds * 1_000_000)
                    state.sleepers[number] = Sleeper(end: end, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}

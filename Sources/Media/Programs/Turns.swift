import Synchronization

/// Lets only so many at once do something; all others wait, the first to come first.
public final class Turns: Sendable {
    private struct State {
        var free: Int
        var waiting: [(number: Int, turn: CheckedContinuation<Void, any Error>)] = []
        var last = 0
    }

    private let state: Mutex<State>

    /// Turns for `count` at once.
    public init(_ count: Int) {
        state = Mutex(State(free: count))
    }

    /// Does something when it is its turn; throws `CancellationError` for who is cancelled meanwhile.
    public func take<Value>(_ body: () async throws -> Value) async throws -> Value {
        try await begin()
        defer { end() }
        return try await body()
    }

    private func begin() async throws {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { turn in
                let answer: Result<Void, any Error>? = state.withLock { state in
                    // Who is cancelled from here on is found among the waiting.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    guard state.free == 0 else {
                        state.free -= 1
                        return .success(())
                    }
                    state.waiting.append((number, turn))
                    return nil
                }
                if let answer { turn.resume(with: answer) }
            }
        } onCancel: {
            let turn = state.withLock { state in
                state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0).turn }
            }
            turn?.resume(throwing: CancellationError())
        }
    }

    private func end() {
        let next = state.withLock { state in
            guard state.waiting.isEmpty else {
                return state.waiting.removeFirst().turn as CheckedContinuation?
            }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}

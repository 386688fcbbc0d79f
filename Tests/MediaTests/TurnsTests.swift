import Synchronization
import Testing

@testable import Media

struct TurnsTests {
    /// How many are at it, and the most there ever were.
    private final class Crowd: Sendable {
        private let state = Mutex((now: 0, most: 0, passed: 0))

        var passed: Int { state.withLock { $0.passed } }
        var most: Int { state.withLock { $0.most } }

        func pass() async {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
            for _ in 0..<5 { await Task.yield() }
            state.withLock { state in
                state.now -= 1
                state.passed += 1
            }
        }
    }

    @Test(arguments: [1, 2, 3]) func `never more than so many are at it, and all come`(
        count: Int
    ) async throws {
        let (turns, crowd) = (Turns(count), Crowd())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask { try await turns.take { await crowd.pass() } }
            }
            try await group.waitForAll()
        }
        #expect(crowd.passed == 200)
        #expect(crowd.most == count)
    }

    @Test func `who is cancelled while waiting goes at once, and who fails leaves the turn to others`()
        async throws
    {
        let turns = Turns(1)
        struct Failure: Error {}
        await #expect(throws: Failure.self) { try await turns.take { throw Failure() } }
        try await turns.take {
            for _ in 0..<20 {
                await #expect(throws: CancellationError.self) {
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        group.addTask { try await turns.take {} }
                        for _ in 0..<3 { await Task.yield() }
                        group.cancelAll()
                        try await group.waitForAll()
                    }
                }
            }
        }
        #expect(try await turns.take { true })
    }
}

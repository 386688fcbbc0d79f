import Synchronization

/// How many jobs a worker has in hand.
final class Load: Sendable {
    private let slots: Int
    private let count = Mutex(0)

    init(slots: Int) {
        self.slots = slots
    }

    var running: Int { count.withLock { $0 } }
    var free: Int { max(slots - running, 0) }

    func begin() { count.withLock { $0 += 1 } }
    func end() { count.withLock { $0 -= 1 } }

    /// Returns when a job ends, or after the pause.
    func roomOrPause(_ seconds: Double, _ clock: any JobClock) async throws {
        let before = running
        var waited = 0.0
        while waited < seconds, running >= before || running == 0 {
            let step = min(0.02, seconds)
            try await clock.sleep(seconds: step)
            waited += step
        }
    }
}

import Synchronization

/// How many jobs a worker has in hand.
final class Load: Sendable {
    private let slots: Int
    private let count = Mutex(0)
    private let broken = Mutex(false)
    /// Rung when a job ends.
    let ended = Bell()

    init(slots: Int) {
        self.slots = slots
    }

    var running: Int { count.withLock { $0 } }
    var free: Int { max(slots - running, 0) }

    func begin() { count.withLock { $0 += 1 } }

    /// Whether the end of an attempt could not be written.
    var isBroken: Bool { broken.withLock { $0 } }

    func end(broken isBroken: Bool = false) {
        if isBroken { broken.withLock { $0 = true } }
        count.withLock { $0 -= 1 }
        ended.ring()
    }
}

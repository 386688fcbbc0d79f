import Jobs
import Studio
import Synchronization

/// What keeps the rows of a simulated machine, and what a loss of power leaves of them.
protocol Disk: Sendable {
    /// The queue as it stands on disk, opened anew after a crash.
    func open() throws -> any TestQueue
    /// Loses power soon: `crashed` is called at the moment from which nothing more is kept.
    func losePower(_ chance: WorldChance, crashed: @escaping @Sendable () -> Void)
    /// Whether there is room for more.
    func setFull(_ isFull: Bool)
}

/// The machine that all workers share: its queue, and which life it is in.
final class Machine: Sendable {
    private struct State {
        var queue: any TestQueue
        var life = 1
        var isOn = true
    }

    let disk: any Disk
    private let state: Mutex<State>

    init(_ disk: any Disk) throws {
        self.disk = disk
        state = Mutex(State(queue: try disk.open()))
    }

    /// The machine's queue and its life; nil while the power is off.
    var current: (queue: any TestQueue, life: Int)? {
        state.withLock { $0.isOn ? ($0.queue, $0.life) : nil }
    }

    /// The power goes: answers of this life are not given any more.
    func turnOff() {
        state.withLock { state in
            state.isOn = false
            state.life += 1
        }
    }

    func turnOn() throws {
        let queue = try disk.open()
        state.withLock { state in
            state.queue = queue
            state.isOn = true
        }
    }
}

/// Rows in memory: a loss of power keeps what was committed.
struct MemoryDisk: Disk {
    private let world: World
    private let queue: MemoryJobStore
    private let full = Switch()

    init(_ world: World, isFenced: Bool = true) {
        self.world = world
        queue = MemoryJobStore(isFenced: isFenced)
    }

    func open() -> any TestQueue { FillingQueue(base: queue, full: full) }

    func losePower(_ chance: WorldChance, crashed: @escaping @Sendable () -> Void) {
        world.after(seconds: chance.number(in: 0...1), crashed)
    }

    func setFull(_ isFull: Bool) { full.set(isFull) }
}

/// A switch.
final class Switch: Sendable {
    private let value = Mutex(false)

    var isOn: Bool { value.withLock(\.self) }

    func set(_ isOn: Bool) { value.withLock { $0 = isOn } }
}

/// A queue whose disk may be full.
struct FillingQueue: WrappedQueue {
    let base: any TestQueue
    let full: Switch

    func insert(_ jobs: [NewJob], now: Int64) async throws -> [Job] {
        try check()
        return try await base.insert(jobs, now: now)
    }

    func claim(_ request: Claim, now: Int64) async throws -> [Job] {
        try check()
        return try await base.claim(request, now: now)
    }

    func renew(_ lease: Lease, until: Int64, progress: Double, phase: String?, now: Int64) async throws {
        try check()
        try await base.renew(lease, until: until, progress: progress, phase: phase, now: now)
    }

    func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect?, now: Int64) async throws {
        try check()
        try await base.finish(lease, event, effect: effect, now: now)
    }

    func rescue(holders: Set<String>, now: Int64) async throws -> Int {
        try check()
        return try await base.rescue(holders: holders, now: now)
    }

    func cancel(_ id: String, reason: String, now: Int64) async throws -> Bool {
        try check()
        return try await base.cancel(id, reason: reason, now: now)
    }

    func retry(_ id: String, now: Int64) async throws -> Bool {
        try check()
        return try await base.retry(id, now: now)
    }

    private func check() throws {
        if full.isOn { throw Problem(.insufficientStorage, "The simulated disk is full.") }
    }
}

import Store
public import Studio
import Synchronization

/// One thread, one seed and a clock of its own: everything of a simulation runs here, step by step.
///
/// Ready work is run in an order chosen by the seed. When nothing is ready, time jumps to the next timer.
/// Work belongs to a node, and the work of a node that stalls waits until its stall is over. All state is
/// behind one lock, and everything is enqueued from the thread that runs, so the same seed gives the same
/// steps.
public final class World: Sendable {
    /// Nothing is ready and no timer is set, yet the simulation has not ended.
    public struct Deadlock: Error, Hashable {
        /// Where virtual time stood, in microseconds.
        public let now: Int64
    }

    fileprivate enum Work: Sendable {
        case job(UnownedJob, UnownedTaskExecutor)
        case turn(@Sendable () -> Void)
    }

    fileprivate struct Timer: Sendable {
        let time: Int64
        let number: Int
        let fire: @Sendable () -> Void
    }

    fileprivate struct State: Sendable {
        var generator: SeededGenerator
        var now = World.start
        var ready: [(node: Int, work: Work)] = []
        var timers: [Timer] = []
        var timerCount = 0
        var stalledUntil: [Int: Int64] = [:]
        var steps = 0
        var trace: UInt64 = 0xcbf2_9ce4_8422_2325
        var isOver = false
    }

    /// Where virtual time begins: 2026-01-01T00:00:00Z in microseconds.
    public static let start: Int64 = 1_767_225_600_000_000

    private let state: Mutex<State>

    /// A world whose every choice comes from the seed.
    public init(seed: Seed) {
        state = Mutex(State(generator: seed.derived("world").generator))
    }

    /// Virtual time in microseconds since the epoch.
    public var now: Int64 { state.withLock(\.now) }

    /// Steps taken so far.
    public var steps: Int { state.withLock(\.steps) }

    /// A number that two runs share when they took the same steps.
    public var trace: UInt64 { state.withLock(\.trace) }

    /// Runs a body and all it starts to its end, on this thread.
    ///
    /// Throws `Deadlock`.
    public func run(_ body: @escaping @Sendable () async -> Void) throws {
        Task(executorPreference: NodeExecutor(node: 0, world: self)) {
            await body()
            self.state.withLock { $0.isOver = true }
        }
        while let step = try next() { step() }
    }

    /// Keeps the work of a node from running for so many seconds.
    func stall(node: Int, seconds: Double) {
        state.withLock { $0.stalledUntil[node] = $0.now + Int64(seconds * 1_000_000) }
        after(seconds: seconds) {}
    }

    /// Calls back once at a step of its own, soon.
    package func turn(_ body: @escaping @Sendable () -> Void) {
        state.withLock { $0.ready.append((0, .turn(body))) }
    }

    /// Calls back after so many seconds of virtual time.
    func after(seconds: Double, _ fire: @escaping @Sendable () -> Void) {
        state.withLock { state in
            state.timerCount += 1
            let time = state.now + max(0, Int64(seconds * 1_000_000))
            state.timers.append(Timer(time: time, number: state.timerCount, fire: fire))
        }
    }

    fileprivate func enqueue(_ job: UnownedJob, _ executor: NodeExecutor) {
        let owner = executor.asUnownedTaskExecutor()
        state.withLock { $0.ready.append((executor.node, .job(job, owner))) }
    }

    /// The next step, or nil at the end.
    private func next() throws(Deadlock) -> (() -> Void)? {
        enum Choice {
            case step(() -> Void)
            case end
            case deadlock(Int64)
        }
        let choice = state.withLock { state -> Choice in
            while true {
                if state.isOver { return .end }
                let open = state.ready.indices.filter { index in
                    state.stalledUntil[state.ready[index].node, default: 0] <= state.now
                }
                if let index = open.isEmpty ? nil : state.generator.pick(open) {
                    return .step(state.take(index, of: open.count))
                }
                guard let fire = state.takeTimer() else { return .deadlock(state.now) }
                return .step(fire)
            }
        }
        switch choice {
        case .step(let step): return step
        case .end: return nil
        case .deadlock(let now): throw Deadlock(now: now)
        }
    }
}

extension World.State {
    fileprivate mutating func take(_ index: Int, of choices: Int) -> () -> Void {
        let (node, work) = ready[index]
        ready.swapAt(index, ready.count - 1)
        ready.removeLast()
        count(UInt64(bitPattern: Int64(node)) &+ UInt64(choices) << 16)
        switch work {
        case .turn(let body): return body
        case .job(let job, let executor): return { job.runSynchronously(on: executor) }
        }
    }

    fileprivate mutating func takeTimer() -> (() -> Void)? {
        let earliest = timers.indices.min {
            (timers[$0].time, timers[$0].number) < (timers[$1].time, timers[$1].number)
        }
        guard let earliest else { return nil }
        let timer = timers.remove(at: earliest)
        now = max(now, timer.time)
        count(UInt64(bitPattern: now))
        return timer.fire
    }

    private mutating func count(_ what: UInt64) {
        steps += 1
        trace = (trace ^ what) &* 0x0000_0100_0000_01b3
    }
}

extension World: WriteTurns {}

/// Where the tasks of one node run: in the world, under the node's number.
public final class NodeExecutor: TaskExecutor {
    let node: Int
    private let world: World

    /// The executor of a node.
    public init(node: Int, world: World) {
        self.node = node
        self.world = world
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        world.enqueue(UnownedJob(job), self)
    }
}

import Jobs
import Logging
import Studio
import Synchronization

/// A worker process of the world: it runs, dies, and is started again under another name.
final class SimulatedNode: Sendable {
    let number: Int
    let clock: NodeClock
    private let world: World
    private let machine: Machine
    private let history: History
    private let chance: WorldChance
    private let isCalm: Switch
    private let graves: Graves
    private let state: Mutex<NodeState>

    init(
        _ number: Int,
        _ seed: Seed,
        world: World,
        machine: Machine,
        history: History,
        isCalm: Switch,
        graves: Graves
    ) {
        self.number = number
        self.world = world
        self.machine = machine
        self.history = history
        self.isCalm = isCalm
        self.graves = graves
        clock = NodeClock(world: world)
        chance = WorldChance(seed, "node \(number)")
        state = Mutex(NodeState())
    }

    /// The state of the process that runs now.
    var process: NodeState { state.withLock(\.self) }

    /// Lives one life after the other until cancelled.
    func run() async {
        var life = 0
        while !Task.isCancelled {
            life += 1
            let process = NodeState()
            state.withLock { $0 = process }
            let name = "node \(number), life \(life)"
            await live(name, process)
            process.isDead.set(true)
            graves.add(name)
            // A new process comes up some time after; until the machine is on, it finds nothing.
            try? await clock.sleep(seconds: chance.number(in: 0.5...20))
        }
    }

    private func live(_ name: String, _ process: NodeState) async {
        let queue = NodeQueue(machine: machine, state: process, history: history, chance: chance)
        var settings = WorkerSettings(holder: name, slots: 1 + Int(chance.fraction() * 3))
        settings.poll = 5
        settings.group = chance.once(in: 4) && !isCalm.isOn ? "a" : nil
        let logger = Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }
        let worker = Worker(
            store: queue,
            handler: SimulatedHandler(clock: clock, chance: chance, isCalm: isCalm),
            clock: clock,
            chance: chance,
            settings: settings,
            logger: logger
        )
        let rescuer = Rescuer(store: queue, clock: clock, liveness: graves, logger: logger, pause: 5)
        let ends = chance.number(in: 60...2000)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await worker.run() }
            group.addTask { try? await rescuer.run() }
            // It dies when the world says so; sometimes it ends by itself, in good order.
            group.addTask { await process.death.wait() }
            group.addTask { try? await self.clock.sleep(seconds: ends) }
            await group.next()
            group.cancelAll()
        }
    }
}

/// Which processes have ended.
final class Graves: Liveness {
    private let names = Mutex<Set<String>>([])

    func add(_ name: String) {
        names.withLock { _ = $0.insert(name) }
    }

    func dead(among holders: Set<String>) -> Set<String> {
        names.withLock { $0.intersection(holders) }
    }
}

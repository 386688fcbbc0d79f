import Jobs
import Studio
import Synchronization

/// Everything that takes part in one simulation.
final class Stage: Sendable {
    private let seed: Seed
    private let world: World
    private let machine: Machine
    private let history = History()
    private let observer = Observer()
    private let isCalm = Switch()
    private let nodes: [SimulatedNode]
    private let faults: [PlannedFault]
    private let happened = Mutex<[Fault: Int]>([:])
    private let retries: Bool

    init(_ seed: Seed, _ world: World, _ machine: Machine) {
        self.seed = seed
        self.world = world
        self.machine = machine
        var chance = seed.derived("stage").generator
        let count = 2 + Int(chance.next() % 4)
        retries = chance.next() % 2 == 0
        faults = PlannedFault.plan(seed: seed, nodes: count)
        let (graves, history, isCalm) = (Graves(), history, isCalm)
        nodes = (1...count).map { number in
            SimulatedNode(
                number,
                seed,
                world: world,
                machine: machine,
                history: history,
                isCalm: isCalm,
                graves: graves
            )
        }
    }

    /// Plays the run: faults while the client works, then calm until the queue is empty.
    func play() async throws -> SimulationReport {
        let chance = WorldChance(seed, "client")
        let clock = NodeClock(world: world)
        let queue = NodeQueue(machine: machine, state: NodeState(), history: history, chance: chance)
        let client = SimulatedClient(queue: queue, clock: clock, chance: chance, retries: retries)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for node in nodes {
                group.addTask(executorPreference: NodeExecutor(node: node.number, world: world)) {
                    await node.run()
                }
            }
            group.addTask { try await self.causeFaults(clock) }
            await client.run()
            let over = faults.map { $0.time + $0.length }.max() ?? 0
            try await clock.sleep(seconds: max(0, over - Double(world.now - World.start) / 1_000_000) + 1)
            isCalm.set(true)
            let end = try await settle(queue, clock)
            group.cancelAll()
            return try await report(queue, drained: end)
        }
    }

    /// Waits until every job has ended; the seconds of virtual time it took, nil when too many.
    private func settle(_ queue: NodeQueue, _ clock: NodeClock) async throws -> Double? {
        let start = world.now
        while Double(world.now - start) / 1_000_000 < Simulation.patience {
            if let jobs = try? await queue.jobs(JobFilter(limit: 10_000)) {
                observer.look(at: jobs)
                if jobs.allSatisfy(\.state.isFinal) { return Double(world.now - start) / 1_000_000 }
            }
            try await clock.sleep(seconds: 5)
        }
        return nil
    }

    private func causeFaults(_ clock: NodeClock) async throws {
        var time = 0.0
        for planned in faults {
            try await clock.sleep(seconds: planned.time - time)
            time = planned.time
            happened.withLock { $0[planned.fault, default: 0] += 1 }
            cause(planned)
            if let (queue, _) = machine.current, let jobs = try? await queue.jobs(JobFilter(limit: 10_000)) {
                observer.look(at: jobs)
            }
        }
    }

    private func cause(_ planned: PlannedFault) {
        let node = nodes[planned.node - 1]
        switch planned.fault {
        case .workerCrash:
            node.process.die()
        case .stall:
            world.stall(node: node.number, seconds: planned.length)
        case .clockJump:
            node.clock.jump(
                by: planned.time.truncatingRemainder(dividingBy: 2) < 1 ? planned.length : -planned.length
            )
            world.after(seconds: planned.length) { node.clock.jump(by: 0) }
        case .lie:
            turn(node.process.isLying, for: planned.length)
        case .lostAnswer:
            turn(node.process.losesAnswers, for: planned.length)
        case .diskFull:
            machine.disk.setFull(true)
            let disk = machine.disk
            world.after(seconds: planned.length) { disk.setFull(false) }
        case .machineCrash:
            losePower(for: planned.length)
        }
    }

    private func turn(_ state: Switch, for seconds: Double) {
        state.set(true)
        world.after(seconds: seconds) { state.set(false) }
    }

    private func losePower(for seconds: Double) {
        let (machine, nodes, world) = (machine, nodes, world)
        guard machine.current != nil else { return }
        machine.disk.losePower(WorldChance(seed, "power \(world.now)")) {
            guard machine.current != nil else { return }
            machine.turnOff()
            for node in nodes { node.process.die() }
            world.after(seconds: seconds) { try? machine.turnOn() }
        }
    }

    private func report(_ queue: NodeQueue, drained: Double?) async throws -> SimulationReport {
        guard let (shared, _) = machine.current else { throw NodeDied() }
        let jobs = try await shared.jobs(JobFilter(limit: 10_000))
        let log = try await shared.log()
        var findings = history.findings.filter {
            // A worker that stalls past its lease may rightly still be at work when the next begins.
            if case .ranTwiceAtOnce = $0 { false } else { true }
        }
        findings += History.findings(jobs: jobs, notes: try await shared.notes())
        findings += History.findings(jobs: jobs, log: log)
        var violations = findings.map { "\($0)" } + observer.findings
        if drained == nil { violations.append("the queue did not drain within \(Simulation.patience) s") }
        return SimulationReport(
            seed: seed,
            steps: world.steps,
            trace: world.trace,
            faults: happened.withLock(\.self),
            pairs: SimulationReport.pairs(in: log),
            jobs: jobs.count,
            drained: drained ?? Simulation.patience,
            violations: violations
        )
    }
}

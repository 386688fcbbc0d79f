public import Jobs
import Logging
public import Simulation

/// The real worker, as tests use it.
public enum TestWorker {
    /// What a handler of a test does with an attempt.
    public typealias Script = @Sendable (Attempt) async throws -> Answer<TestEffect>

    /// Runs a worker until its task is cancelled or its store fails too often.
    public static func run(
        on queue: some TestQueue,
        clock: any JobClock,
        settings: WorkerSettings = WorkerSettings(holder: "worker", slots: 2),
        gate: (any WorkGate)? = nil,
        seed: UInt64 = 1,
        _ script: @escaping Script
    ) async throws {
        let worker = Worker(
            store: queue,
            handler: ScriptedHandler(script: script),
            clock: clock,
            chance: SeededChance(seed: seed),
            settings: settings,
            gate: gate,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await worker.run()
    }

    /// Runs a worker while the body runs, then cancels it and waits for its end.
    public static func run(
        on queue: some TestQueue,
        clock: any JobClock,
        settings: WorkerSettings = WorkerSettings(holder: "worker", slots: 2),
        gate: (any WorkGate)? = nil,
        _ script: @escaping Script,
        during body: () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup { group in
            group.addTask { try await run(on: queue, clock: clock, settings: settings, gate: gate, script) }
            do {
                try await body()
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    /// A rescuer that takes the named holders for dead.
    public static func rescuer<Queue: TestQueue>(
        of queue: Queue,
        clock: any JobClock,
        dead: Set<String> = []
    ) -> Rescuer<Queue> {
        Rescuer(
            store: queue,
            clock: clock,
            liveness: NamedDead(names: dead),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }
}

private struct ScriptedHandler: JobHandler {
    let script: TestWorker.Script

    func run(_ attempt: Attempt) async throws -> Answer<TestEffect> { try await script(attempt) }
}

private struct NamedDead: Liveness {
    let names: Set<String>

    func dead(among holders: Set<String>) -> Set<String> { holders.intersection(names) }
}

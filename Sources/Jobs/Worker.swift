public import Logging
public import ServiceLifecycle

/// Takes jobs under leases and has them done, several at a time, until it is asked to stop.
public struct Worker<Store: JobStore, Handler: JobHandler>: Service where Handler.Effect == Store.Effect {
    let store: Store
    let handler: Handler
    let clock: any JobClock
    let chance: any JobChance
    let settings: WorkerSettings
    /// Nil when work may always begin.
    let gate: (any WorkGate)?
    let logger: Logger

    /// A worker on a store; it starts with `run()`.
    public init(
        store: Store,
        handler: Handler,
        clock: any JobClock,
        chance: any JobChance,
        settings: WorkerSettings,
        gate: (any WorkGate)? = nil,
        logger: Logger
    ) {
        self.store = store
        self.handler = handler
        self.clock = clock
        self.chance = chance
        self.settings = settings
        self.gate = gate
        self.logger = logger
    }

    /// Works until the graceful shutdown of its service group or its task's cancellation.
    ///
    /// On shutdown it takes no new job, lets the running ones go on for the drain time, then stops them
    /// and gives their leases back. Throws when the store fails `patience` times in a row.
    public func run() async throws {
        let load = Load(slots: settings.slots)
        try await withThrowingDiscardingTaskGroup { group in
            var failures = 0
            while !Task.isShuttingDownGracefully && !Task.isCancelled && !load.isBroken {
                var jobs: [Job] = []
                do {
                    jobs = try await claim(upTo: load.free)
                    failures = 0
                } catch {
                    failures += 1
                    logger.error("cannot claim jobs", metadata: ["error": "\(error)"])
                    guard failures < settings.patience else { throw error }
                }
                for job in jobs {
                    load.begin()
                    group.addTask {
                        do {
                            try await attempt(job)
                            load.end()
                        } catch {
                            // Its end cannot be written: no other job may begin before the group hears of it.
                            load.end(broken: true)
                            throw error
                        }
                    }
                }
                if jobs.isEmpty {
                    await load.ended.wait(atMost: settings.poll, clock)
                }
            }
            try? await drain(load)
            group.cancelAll()
        }
    }

    private func claim(upTo count: Int) async throws -> [Job] {
        guard count > 0, await gate?.isOpen() ?? true else { return [] }
        let request = Claim(
            holder: settings.holder,
            tokens: (0..<count).map { _ in chance.token() },
            leaseLength: settings.leaseMicroseconds,
            group: settings.group
        )
        return try await store.claim(request, now: clock.now)
    }

    private func drain(_ load: Load) async throws {
        let end = clock.now + Int64(settings.drain * 1_000_000)
        while load.running > 0, clock.now < end, !Task.isCancelled {
            try await clock.sleep(seconds: 0.05)
        }
    }
}

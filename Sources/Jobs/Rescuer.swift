public import Logging
public import ServiceLifecycle

/// Gives back the jobs of workers that vanished: at once when their process is gone, else when their
/// lease has run out.
public struct Rescuer<Store: JobStore>: Service {
    private let store: Store
    private let clock: any JobClock
    private let liveness: any Liveness
    private let logger: Logger
    private let pause: Double

    /// A rescuer that looks every `pause` seconds.
    public init(
        store: Store,
        clock: any JobClock,
        liveness: any Liveness,
        logger: Logger,
        pause: Double = 2
    ) {
        self.store = store
        self.clock = clock
        self.liveness = liveness
        self.logger = logger
        self.pause = pause
    }

    /// Looks until shutdown.
    public func run() async throws {
        let shutdown = Bell()
        await withGracefulShutdownHandler {
            while !Task.isShuttingDownGracefully && !Task.isCancelled {
                do {
                    let rescued = try await rescue()
                    if rescued > 0 { logger.notice("rescued jobs", metadata: ["count": "\(rescued)"]) }
                } catch {
                    logger.error("cannot rescue jobs", metadata: ["error": "\(error)"])
                }
                await shutdown.wait(atMost: pause, clock)
            }
        } onGracefulShutdown: {
            shutdown.ring()
        }
    }

    /// Looks once; returns how many jobs were given back.
    public func rescue() async throws -> Int {
        let running = try await store.jobs(JobFilter(states: [.running]))
        let holders = Set(running.compactMap(\.lease?.holder))
        return try await store.rescue(holders: liveness.dead(among: holders), now: clock.now)
    }
}

import Foundation
import Jobs
public import Logging
import Media
public import ServiceLifecycle
import Store

/// Keeps the data folder small, one process at a time: old jobs, bytes that nothing names, work folders.
public struct Housekeeper: Service {
    private let workshop: Workshop
    private let logger: Logger
    /// Seconds from one round to the next.
    private let pause = 600.0

    /// A housekeeper of a workshop.
    public init(workshop: Workshop, logger: Logger) {
        self.workshop = workshop
        self.logger = logger
    }

    /// Keeps house until shutdown.
    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                do {
                    try await workshop.keepHouse()
                } catch {
                    logger.error("housekeeping failed", metadata: ["error": "\(error)"])
                }
                try await workshop.surroundings.sleep(seconds: pause)
            }
        }
    }
}

extension Workshop {
    /// One round of housekeeping, when no other process is at it.
    public func keepHouse() async throws {
        _ = try await underHousekeepingLease { try await keepHouseAlone() }
    }

    private func keepHouseAlone() async throws {
        let now = surroundings.now
        try sweepAttemptFolders()
        segmentCache.trim()
        let month: Int64 = 30 * 24 * 3600 * 1_000_000
        _ = try await queue.prune(endedBefore: now - month)
        try await store.write { transaction in
            try transaction.pruneSessions(endedBefore: now - month)
            try transaction.pruneIdempotentCalls()
        }
        try await trimEvents()
        _ = try await cleanUpAlone()
        try await removeUnnamedPreviews()
    }

    /// Keeps events for seven days, and never more than the newest million.
    ///
    /// Who was away for longer reads everything anew; in short transactions, so that nobody waits for it.
    private func trimEvents() async throws {
        let week: Int64 = 7 * 24 * 3600 * 1_000_000
        let begin = surroundings.now - week
        while try await store.write({ try $0.trimEvents(writtenBefore: begin, keeping: 1_000_000) }) {}
    }
}

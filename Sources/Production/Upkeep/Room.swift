public import Jobs
public import Logging
import Media
import Store
public import Studio
import Synchronization

/// Whether the disk has room for new work; says so in the log when that changes.
///
/// Kept pieces of films give way first.
public final class Room: WorkGate {
    private let workshop: Workshop
    /// With less than this many bytes free nothing begins.
    public let least: Int
    private let logger: Logger
    private let isLow = Mutex(false)

    /// The room on the disk of a workshop.
    public init(workshop: Workshop, least: Int, logger: Logger) {
        self.workshop = workshop
        self.least = least
        self.logger = logger
    }

    public func isOpen() async -> Bool {
        var problem = shortage()
        if problem != nil {
            workshop.segmentCache.trim(freeing: least)
            problem = shortage()
        }
        let isShort = problem != nil
        let changed = isLow.withLock { isLow in
            defer { isLow = isShort }
            return isLow != isShort
        }
        if changed {
            if let problem {
                logger.warning("\(problem.message)")
            } else {
                logger.notice("There is room on the disk again; work goes on.")
            }
        }
        return problem == nil
    }

    /// A disk that cannot be asked is no reason to stand still.
    private func shortage() -> Problem? {
        (try? Self.shortage(of: workshop.store.freeBytes, least: least)) ?? nil
    }

    /// What is wrong with so many free bytes, when that is too few to begin with.
    public static func shortage(of free: Int, least: Int) -> Problem? {
        guard free < least else { return nil }
        return Problem(
            .insufficientStorage,
            "The disk has \(free >> 20) MB left and no work begins with less than \(least >> 20); free some space,"
                + " and what was ordered goes on by itself."
        )
    }
}

public import Jobs
public import Logging
public import Store
public import Studio
import Synchronization

/// Whether the disk has room for new work; says so in the log when that changes.
public final class Room: WorkGate {
    private let store: Store
    /// With less than this many bytes free nothing begins.
    public let least: Int
    private let logger: Logger
    private let isLow = Mutex(false)

    /// The room on the disk of a store.
    public init(store: Store, least: Int, logger: Logger) {
        self.store = store
        self.least = least
        self.logger = logger
    }

    public func isOpen() async -> Bool {
        // A disk that cannot be asked is no reason to stand still.
        let problem = (try? Self.shortage(of: store.freeBytes, least: least)) ?? nil
        let changed = isLow.withLock { isLow in
            defer { isLow = problem != nil }
            return isLow != (problem != nil)
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

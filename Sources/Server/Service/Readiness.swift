import Jobs
import Production
import Store
import Studio

/// Asks each part that work needs how it is.
struct Readiness {
    let server: StudioServer

    init(_ server: StudioServer) {
        self.server = server
    }

    /// Every part, whatever the others say.
    ///
    /// A queue that lags does not make the server unready by itself: it takes orders all the same.
    func view() async throws -> ReadyView {
        let disk = disk
        let database = await database
        let queue = await queue
        let isReady = database.status == .ready && disk.status == .ready
        return ReadyView(
            status: isReady ? .ready : .unready,
            database: database,
            disk: disk,
            queue: queue
        )
    }

    private var database: ReadyView.DatabasePart {
        get async {
            let clock = ContinuousClock()
            let began = clock.now
            // The writer itself has to answer, and its disk with it, not only a reader's snapshot.
            let isWritten = (try? await server.workshop.store.proveWrite()) != nil
            let milliseconds = (clock.now - began) / .milliseconds(1)
            return .init(status: isWritten ? .ready : .unready, writeMilliseconds: milliseconds)
        }
    }

    private var disk: ReadyView.DiskPart {
        let free = try? server.workshop.store.freeBytes
        let least = server.settings.leastFreeBytes
        return .init(
            status: (free ?? 0) >= least ? .ready : .unready,
            freeBytes: free ?? 0,
            leastFreeBytes: least
        )
    }

    private var queue: ReadyView.QueuePart {
        get async {
            guard let state = try? await server.workshop.store.read({ try $0.queueState() }) else {
                return .init(status: .unready, due: 0, running: 0, lagSeconds: 0, isPaused: false)
            }
            let isPaused = (try? await server.workshop.queue.isPaused()) ?? false
            let lag = Double(state.lag) / 1_000_000
            let isLate = lag > ReadyView.longestLag && state.running == 0 && !isPaused
            return .init(
                status: isLate ? .late : .ready,
                due: state.due,
                running: state.running,
                lagSeconds: lag,
                isPaused: isPaused
            )
        }
    }
}

/// A server that takes no work now.
struct NotReady: Error {
    let view: ReadyView

    var problem: Problem {
        let parts = [
            view.database.status == .ready ? nil : "the database cannot be written",
            view.disk.status == .ready
                ? nil
                : "the disk has \(view.disk.freeBytes >> 20) MB left and no work begins with less than "
                    + "\(view.disk.leastFreeBytes >> 20)",
        ]
        return Problem(
            .serviceUnavailable,
            "No work begins now: \(parts.compactMap(\.self).joined(separator: ", and ")); see to that first."
        )
    }
}

/// Whether work can be taken, part by part.
struct ReadyView: Described {
    static let schemaName = "Ready"
    static let about = "Whether work can be taken, part by part."
    static let details = [
        Detail(CodingKeys.status, "ready when database and disk are."),
        Detail(CodingKeys.database, "Whether it can be written."),
        Detail(CodingKeys.disk, "Whether it has room for work."),
        Detail(CodingKeys.queue, "Whether it moves; late alone does not make the server unready."),
    ]
    /// Seconds that a job may wait while none runs before the queue is called late.
    static let longestLag = 60.0

    let status: Status
    let database: DatabasePart
    let disk: DiskPart
    let queue: QueuePart

    /// How a part is.
    enum Status: String, Codable, CaseIterable {
        case ready, unready, late
    }

    struct DatabasePart: Described {
        static let schemaName = "ReadyDatabase"
        static let about = "The database."
        static let details = [Detail(CodingKeys.writeMilliseconds, "How long a write took, to the disk.")]

        let status: Status
        let writeMilliseconds: Double
    }

    struct DiskPart: Described {
        static let schemaName = "ReadyDisk"
        static let about = "The disk of the data folder."
        static let details = [
            Detail(CodingKeys.freeBytes, "Room that is left."),
            Detail(CodingKeys.leastFreeBytes, "With less than this no work begins."),
        ]

        let status: Status
        let freeBytes: Int
        let leastFreeBytes: Int
    }

    struct QueuePart: Described {
        static let schemaName = "ReadyQueue"
        static let about = "The queue."
        static let details = [
            Detail(CodingKeys.due, "Jobs that could begin now."),
            Detail(CodingKeys.running, "Jobs that are being done."),
            Detail(CodingKeys.lagSeconds, "How long the first of those that could begin has waited."),
            Detail(CodingKeys.isPaused, "Whether an administrator holds the queue: then nothing begins."),
        ]

        let status: Status
        let due: Int
        let running: Int
        let lagSeconds: Double
        let isPaused: Bool
    }
}

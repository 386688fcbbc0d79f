public import Foundation
import Jobs
public import Studio
import Synchronization

/// One run of the real queue in a world that goes wrong, all from one seed.
public struct Simulation: Sendable {
    /// What keeps the rows.
    public enum Backend: String, Sendable, CaseIterable {
        /// The model in memory.
        case memory
        /// The real store in a folder of its own.
        case sqlite
    }

    private let seed: Seed
    private let backend: Backend
    private let folder: URL
    private let isFenced: Bool

    /// A run of a seed.
    ///
    /// `folder` is an empty folder of its own for the SQLite backend. `isFenced` false plants a fault that the
    /// checks must find (memory only).
    public init(seed: Seed, backend: Backend, folder: URL, isFenced: Bool = true) {
        self.seed = seed
        self.backend = backend
        self.folder = folder
        self.isFenced = isFenced
    }

    /// Seconds of virtual time within which the queue must be empty once nothing goes wrong any more.
    static let patience = 6 * 3600.0

    /// Runs it on this thread; the same seed gives the same report.
    public func run() throws -> SimulationReport {
        let world = World(seed: seed)
        let disk: any Disk =
            backend == .memory
            ? MemoryDisk(world, isFenced: isFenced) : SQLiteDisk(folder, world, WorldChance(seed, "disk"))
        let stage = Stage(seed, world, try Machine(disk))
        let report = Mutex<SimulationReport?>(nil)
        let thrown = Mutex<(any Error)?>(nil)
        try world.run {
            do {
                let result = try await stage.play()
                report.withLock { $0 = result }
            } catch {
                thrown.withLock { $0 = error }
            }
        }
        if let error = thrown.withLock(\.self) { throw error }
        guard let result = report.withLock(\.self) else { throw World.Deadlock(now: world.now) }
        return result
    }
}

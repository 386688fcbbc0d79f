import Foundation
import Jobs
import Store
import Studio
import Synchronization

/// The real store on files, called on the world's one thread.
///
/// A loss of power keeps the files as they stood when some statement was about to run, or when a commit had
/// been written but not yet answered; then the write-ahead log loses a tail of any length that had not been
/// flushed by an answered commit.
final class SQLiteDisk: Disk {
    private enum Crash: Sendable {
        case beforeStatement(Int)
        case inCommit(Int)
    }

    private struct State: Sendable {
        var life = 0
        var crash: Crash?
        var crashed: (@Sendable () -> Void)?
        /// Length of the write-ahead log after the last answered commit.
        var durable: Int = 0
        var store: Store?
    }

    private let folder: URL
    private let world: World
    private let chance: WorldChance
    private let state = Mutex(State())

    init(_ folder: URL, _ world: World, _ chance: WorldChance) {
        self.folder = folder
        self.world = world
        self.chance = chance
    }

    func open() throws -> any TestQueue {
        let life = state.withLock { state in
            state.crash = nil
            state.life += 1
            return state.life
        }
        let store = try Store(
            folder: place(life),
            surroundings: WorldSurroundings(world: world, chance: chance),
            turns: world
        )
        try store.watch(statement: { self.statement() }, commit: { self.commit() })
        state.withLock { state in
            state.store = store
            state.durable = length(of: log(life))
        }
        return StoreQueue(store)
    }

    func losePower(_ chance: WorldChance, crashed: @escaping @Sendable () -> Void) {
        let count = 1 + Int(chance.fraction() * 40)
        let life = state.withLock { state in
            state.crash = chance.once(in: 2) ? .beforeStatement(count) : .inCommit(1 + count / 10)
            state.crashed = crashed
            return state.life
        }
        // A machine that does nothing loses power too.
        world.after(seconds: 30) {
            guard self.state.withLock({ $0.life == life && $0.crash != nil }) else { return }
            self.crash(keeping: Int.max)
        }
    }

    func setFull(_ isFull: Bool) {
        let store = state.withLock(\.store)
        try? store?.limitPages(isFull)
    }

    private func statement() {
        let isNow = state.withLock { state in
            guard case .beforeStatement(let count) = state.crash else { return false }
            state.crash = .beforeStatement(count - 1)
            return count <= 1
        }
        if isNow { crash(keeping: Int.max) }
    }

    private func commit() {
        let (isNow, durable) = state.withLock { state in
            let durable = state.durable
            state.durable = length(of: log(state.life))
            guard case .inCommit(let count) = state.crash else { return (false, 0) }
            state.crash = .inCommit(count - 1)
            return (count <= 1, durable)
        }
        guard isNow else { return }
        let whole = length(of: log(state.withLock(\.life)))
        crash(keeping: durable + Int(chance.fraction() * Double(max(0, whole - durable) + 1)))
    }

    /// Copies the files as they stand, with so much of the log, to where the next life opens them.
    private func crash(keeping bytes: Int) {
        let (life, crashed) = state.withLock { state in
            defer { state.crash = nil }
            return (state.life, state.crashed)
        }
        let manager = FileManager.default
        let next = place(life + 1)
        try? manager.createDirectory(at: next, withIntermediateDirectories: true)
        try? manager.copyItem(at: database(life), to: database(life + 1))
        if var content = try? Data(contentsOf: log(life)) {
            content = content.prefix(min(bytes, content.count))
            try? content.write(to: log(life + 1))
        }
        crashed?()
    }

    private func place(_ life: Int) -> URL { folder.appending(path: "life-\(life)") }
    private func database(_ life: Int) -> URL { place(life).appending(path: "reelwright.db") }
    private func log(_ life: Int) -> URL { place(life).appending(path: "reelwright.db-wal") }

    private func length(of file: URL) -> Int {
        let values = try? FileManager.default.attributesOfItem(atPath: file.path)
        return (values?[.size] as? NSNumber)?.intValue ?? 0
    }
}

/// The world as a store sees it.
private struct WorldSurroundings: StoreSurroundings {
    let world: World
    let chance: WorldChance

    var now: Int64 { world.now }
    var ids: any IDGenerator { chance }
}

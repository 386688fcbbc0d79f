import Jobs
import Media
public import Store
import Studio

/// What lies in the data folder, and what of it could go.
public struct Storage: Sendable {
    public let freeBytes: Int
    public let databaseBytes: Int
    public let assets: FileSum
    /// Stored bytes that no row names, the trash included.
    public let unnamed: FileSum
    /// Pieces of films that are kept so that they need not be made again.
    public let cache: FileSum
    /// What running attempts, and such that were ended, have in hand.
    public let work: FileSum
    public let trashedProjects: Int
}

/// What a clean-up removed, or would.
public struct CleanedUp: Sendable, Hashable {
    /// Projects whose time in the trash was over.
    public let projects: Int
    /// What went of other projects.
    public let purged: PurgedRows
    /// Bytes that no row names any more.
    public let files: FileSum
}

extension Workshop {
    /// How long the trash keeps what was deleted, in microseconds: 30 days.
    static let trashTime: Int64 = 30 * 24 * 3600 * 1_000_000
    /// Seconds that bytes which no row names are kept, because a row may be about to name them: a day.
    static let spareTime: Int64 = 24 * 3600

    /// What lies in the data folder now.
    public func storage() async throws -> Storage {
        let (assets, unnamed) = try await store.assetSums()
        return Storage(
            freeBytes: try store.freeBytes,
            databaseBytes: store.databaseBytes,
            assets: assets,
            unnamed: unnamed,
            cache: Store.sum(of: segmentCache.folder),
            work: Store.sum(of: workFolder),
            trashedProjects: try await store.read { try $0.trashedProjectCount() }
        )
    }

    /// What a clean-up would remove now.
    public func wouldCleanUp() async throws -> CleanedUp {
        let before = surroundings.now - Self.trashTime
        let projects = try await store.read { try $0.purgeable(deletedBefore: before) }
        let rows = try await purgeTrash(before, isDry: true)
        let hashes = try await store.read { try $0.bytesNamedOnly(by: Set(projects), rows.assets) }
        let files = try await store.unnamedSum(olderThan: Self.spareTime, without: hashes)
        return CleanedUp(projects: projects.count, purged: rows, files: files)
    }

    /// Removes what has been in the trash for longer than it is kept, then bytes that no row names.
    ///
    /// Rows go first: bytes that they name are never without them. Throws a `Problem` while housekeeping is at it.
    public func cleanUp() async throws -> CleanedUp {
        let cleaned = try await underHousekeepingLease { try await cleanUpAlone() }
        guard let cleaned else {
            throw Problem(.conflict, "Housekeeping is going on; try again in a minute.")
        }
        return cleaned
    }

    /// The same, for who holds the lease.
    func cleanUpAlone() async throws -> CleanedUp {
        let before = surroundings.now - Self.trashTime
        var purged = 0
        for project in try await store.read({ try $0.purgeable(deletedBefore: before) }) {
            // Each by itself, so that no write takes long and one that cannot go stops no other.
            try await store.write { try $0.purge(project) }
            purged += 1
        }
        let rows = try await purgeTrash(before, isDry: false)
        let files = try await store.removeUnnamed(olderThan: Self.spareTime)
        return CleanedUp(projects: purged, purged: rows, files: files)
    }

    /// Empties the trash of the projects that live, and of libraries; a dry one takes everything back.
    private func purgeTrash(_ before: Int64, isDry: Bool) async throws -> PurgedRows {
        var gone = PurgedRows()
        func purge(_ body: @escaping @Sendable (Transaction) throws -> PurgedRows) async throws -> Int {
            let part: PurgedRows
            do {
                part = try await store.write { transaction in
                    let part = try body(transaction)
                    if isDry { throw DryRun(part: part) }
                    return part
                }
            } catch let dry as DryRun {
                part = dry.part
            }
            gone += part
            return part.count
        }
        // In one piece where nothing stays removed, else in short writes, so that nobody waits for long.
        let limit = isDry ? Int.max : 500
        for project in try await store.read({ try $0.projectsWithTrash(deletedBefore: before) }) {
            while try await purge({ transaction in
                try transaction.purgeTrash(of: project, deletedBefore: before, limit: limit)
            }) >= limit {}
        }
        _ = try await purge { try $0.purgeLibraries(deletedBefore: before) }
        return gone
    }

    /// Takes back what a dry run did, and tells it.
    private struct DryRun: Error {
        let part: PurgedRows
    }

    /// Does something while no other process keeps house; nil when one does.
    func underHousekeepingLease<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value? {
        let token = surroundings.token()
        let isOurs = try await store.takeLease(
            "housekeeping",
            holder: surroundings.holder,
            token: token,
            seconds: 300
        )
        guard isOurs else { return nil }
        do {
            let value = try await body()
            try await store.endLease("housekeeping", token: token)
            return value
        } catch {
            try? await store.endLease("housekeeping", token: token)
            throw error
        }
    }
}

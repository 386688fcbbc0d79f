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
    /// Takes of other projects whose time there was over, or that of their clip or scene.
    public let takes: Int
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

    /// What a clean-up would remove now; of its bytes those of takes are not foretold.
    public func wouldCleanUp() async throws -> CleanedUp {
        let before = surroundings.now - Self.trashTime
        let (projects, takes, hashes) = try await store.read { transaction in
            let projects = try transaction.purgeable(deletedBefore: before)
            let takes = try transaction.purgeableTakes(deletedBefore: before)
            return (projects.count, takes.count, try transaction.bytesNamedOnly(by: Set(projects)))
        }
        let files = try await store.unnamedSum(olderThan: Self.spareTime, without: hashes)
        return CleanedUp(projects: projects, takes: takes, files: files)
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
        var takes = 0
        for take in try await store.read({ try $0.purgeableTakes(deletedBefore: before) })
        where (try? await store.write { try $0.purge(take) }) != nil {
            takes += 1
        }
        let files = try await store.removeUnnamed(olderThan: Self.spareTime)
        return CleanedUp(projects: purged, takes: takes, files: files)
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

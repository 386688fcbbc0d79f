import Foundation
import Jobs
import Store
import Studio

extension Workshop {
    /// Gives an attempt a folder of its own, named by its lease, and removes it at the end.
    ///
    /// The folder says who works in it, so that the sweep can tell what a vanished process left behind.
    func inAttemptFolder<Value>(
        _ attempt: Attempt,
        _ body: (URL) async throws -> Value
    ) async throws -> Value {
        let folder = workFolder.appending(path: attempt.lease.token)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(attempt.lease.holder.utf8).write(to: folder.appending(path: Self.ownerFile))
            return try await body(folder)
        } catch {
            throw store.problem(error)
        }
    }

    /// Removes the folders of attempts whose process is gone; returns how many.
    @discardableResult
    public func sweepAttemptFolders() throws -> Int {
        let manager = FileManager.default
        let folders = try manager.contentsOfDirectory(at: workFolder, includingPropertiesForKeys: nil)
        let owners = folders.map { folder in
            (try? String(contentsOf: folder.appending(path: Self.ownerFile), encoding: .utf8)) ?? ""
        }
        let dead = surroundings.dead(among: Set(owners))
        var removed = 0
        for (folder, owner) in zip(folders, owners) where dead.contains(owner) || isAbandoned(folder, owner) {
            try? manager.removeItem(at: folder)
            removed += 1
        }
        return removed
    }

    static let ownerFile = "owner"

    /// A folder without a readable owner that has not been touched for an hour.
    private func isAbandoned(_ folder: URL, _ owner: String) -> Bool {
        guard owner.isEmpty else { return false }
        let values = try? FileManager.default.attributesOfItem(atPath: folder.path)
        let changed = (values?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return Double(surroundings.now) / 1_000_000 - changed > 3600
    }
}

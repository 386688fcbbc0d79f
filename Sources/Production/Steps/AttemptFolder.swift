import Foundation
import Jobs
import Store
import Studio

extension Workshop {
    /// Gives an attempt a folder of its own, named by its lease, and removes it at the end.
    func inAttemptFolder<Value>(
        _ attempt: Attempt,
        _ body: (URL) async throws -> Value
    ) async throws -> Value {
        try await inFolder(attempt.lease.token, of: attempt.lease.holder, body)
    }

    /// Gives work a folder of its own, named by a token that is used once, and removes it at the end.
    ///
    /// The folder's name says who works in it as well, for as long as the folder is there, so that the sweep
    /// can tell what a vanished process left behind.
    func inFolder<Value>(
        _ token: String,
        of holder: String,
        _ body: (URL) async throws -> Value
    ) async throws -> Value {
        let folder = workFolder.appending(path: "\(Self.encoded(holder)).\(token)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
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
        let owners = folders.map { Self.owner(of: $0.lastPathComponent) }
        let dead = surroundings.dead(among: Set(owners))
        var removed = 0
        for (folder, owner) in zip(folders, owners) where dead.contains(owner) || isAbandoned(folder, owner) {
            try? manager.removeItem(at: folder)
            removed += 1
        }
        return removed
    }

    /// A holder as a part of a file's name; the percent sign would be a pattern to FFmpeg.
    private static func encoded(_ holder: String) -> String {
        let text = holder.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
        return text.replacing("%", with: "_")
    }

    /// The holder in a folder's name; empty when there is none.
    private static func owner(of name: String) -> String {
        let parts = name.split(separator: ".")
        guard parts.count == 2 else { return "" }
        return parts[0].replacing("_", with: "%").removingPercentEncoding ?? ""
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"
    )

    /// A folder whose name tells no owner and that has not been touched for an hour.
    private func isAbandoned(_ folder: URL, _ owner: String) -> Bool {
        guard owner.isEmpty else { return false }
        let values = try? FileManager.default.attributesOfItem(atPath: folder.path)
        let changed = (values?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return Double(surroundings.now) / 1_000_000 - changed > 3600
    }
}

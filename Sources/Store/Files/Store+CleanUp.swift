import Foundation
import Glibc
import Studio

extension Store {
    /// Removes bytes that no row names, the trash included, and that are older than so many seconds.
    ///
    /// A writer may store the same bytes at the same moment: the file is first taken out of its place in one
    /// step, then looked at again, and put back when a row came or when it turns out to be a new one.
    /// Returns how many were removed, and how many bytes they held.
    public func removeUnnamed(olderThan seconds: Int64) async throws -> FileSum {
        try files.putBackTaken()
        let limit = surroundings.now / 1_000_000 - seconds
        var removed = FileSum()
        for (sha256, file) in try files.all() where Self.changed(file) ?? .max < limit {
            guard try await read({ try !$0.isNamed(sha256: sha256) }) else { continue }
            let taken = file.appendingPathExtension(AssetFiles.takenMark)
            guard rename(file.path, taken.path) == 0 else { continue }
            let isNew = Self.changed(taken) ?? .max >= limit
            let isNamed = try await read { try $0.isNamed(sha256: sha256) }
            if isNew || isNamed {
                try files.putBack(taken)
            } else {
                let size = Self.size(of: taken) ?? 0
                unlink(taken.path)
                removed.add(size)
            }
        }
        return removed
    }

    static func changed(_ file: URL) -> Int64? {
        var status = stat()
        return stat(file.path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
    }
}

extension AssetFiles {
    static let takenMark = "taken"

    /// Every stored file with its hash.
    func all() throws -> [(sha256: String, file: URL)] {
        try folders().flatMap { folder in
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension.isEmpty }
                .map { (folder.lastPathComponent + $0.lastPathComponent, $0) }
        }
    }

    /// Puts back what a clean-up that was ended half-way had taken out.
    func putBackTaken() throws {
        for folder in try folders() {
            let taken = try FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: nil
            )
            for file in taken where file.pathExtension == Self.takenMark { try putBack(file) }
        }
    }

    /// Gives a taken file its place again, unless the same bytes have come back meanwhile.
    func putBack(_ taken: URL) throws {
        link(taken.path, taken.deletingPathExtension().path)
        unlink(taken.path)
    }

    private func folders() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.count == 2 }
    }
}

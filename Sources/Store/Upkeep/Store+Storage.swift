public import Foundation
import GRDB
import Glibc
import Studio

/// Files, and how many bytes they hold.
public struct FileSum: Hashable, Sendable {
    public var files: Int
    public var bytes: Int

    /// None, unless said otherwise.
    public init(files: Int = 0, bytes: Int = 0) {
        self.files = files
        self.bytes = bytes
    }

    mutating func add(_ size: Int) {
        files += 1
        bytes += size
    }
}

extension Store {
    /// The bytes of assets: all of them, and those that no row names.
    public func assetSums() async throws -> (all: FileSum, unnamed: FileSum) {
        let named = try await read { transaction in
            Set(try transaction.rows("SELECT DISTINCT sha256 FROM assets").map { $0["sha256"] as String })
        }
        var all = FileSum()
        var unnamed = FileSum()
        for (sha256, file) in try files.all() {
            guard let size = Self.size(of: file) else { continue }
            all.add(size)
            if !named.contains(sha256) { unnamed.add(size) }
        }
        return (all, unnamed)
    }

    /// What `removeUnnamed` would remove, were these hashes no longer named.
    public func unnamedSum(olderThan seconds: Int64, without hashes: Set<String>) async throws -> FileSum {
        let limit = surroundings.now / 1_000_000 - seconds
        let named = try await read { transaction in
            Set(try transaction.rows("SELECT DISTINCT sha256 FROM assets").map { $0["sha256"] as String })
        }.subtracting(hashes)
        var sum = FileSum()
        for (sha256, file) in try files.all() where !named.contains(sha256) {
            guard Self.changed(file) ?? .max < limit, let size = Self.size(of: file) else { continue }
            sum.add(size)
        }
        return sum
    }

    /// The database with its log.
    public var databaseBytes: Int {
        ["", "-wal"].reduce(0) { $0 + (Self.size(of: folder.appending(path: "reelwright.db" + $1)) ?? 0) }
    }

    /// All files in a folder and those within it.
    public static func sum(of folder: URL) -> FileSum {
        var sum = FileSum()
        let files = FileManager.default.enumerator(atPath: folder.path)
        while let name = files?.nextObject() as? String {
            if let size = size(of: folder.appending(path: name)) { sum.add(size) }
        }
        return sum
    }

    /// The length of a plain file; nil for anything else.
    static func size(of file: URL) -> Int? {
        var status = stat()
        guard lstat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }
}

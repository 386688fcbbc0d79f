import Crypto
public import Foundation
import Glibc
import Studio

/// The bytes of assets, each stored once under its SHA-256.
public struct AssetFiles: Sendable {
    /// The folder of `ab/cd…` files.
    public let folder: URL

    /// The files in a folder.
    public init(folder: URL) {
        self.folder = folder
    }

    /// Where the bytes of a hash are, or would be.
    public func url(of sha256: String) -> URL {
        folder.appending(path: String(sha256.prefix(2))).appending(path: String(sha256.dropFirst(2)))
    }

    /// Moves a finished file of the same disk in; returns its hash and length.
    ///
    /// The bytes are flushed before the file gets its name, and the name before this returns. The file
    /// always replaces what is there: that makes it new again for housekeeping, which spares new files.
    public func adopt(_ file: URL) throws -> (sha256: String, bytes: Int) {
        let (sha256, bytes) = try Self.hash(of: file)
        try adopt(file, sha256: sha256)
        return (sha256, bytes)
    }

    /// The same with a file whose hash is known, because it was told while the file was written.
    public func adopt(_ file: URL, sha256: String) throws {
        let place = url(of: sha256)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Self.flush(file)
        let time = utimes(file.path, nil)
        guard time == 0, rename(file.path, place.path) == 0 else { throw Self.failure(place) }
        try Self.flush(place.deletingLastPathComponent())
        // The folder of this hash may be new.
        try Self.flush(folder)
    }

    /// SHA-256 and length of a file, read in pieces.
    public static func hash(of file: URL) throws -> (sha256: String, bytes: Int) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var hasher = SHA256()
        var bytes = 0
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            hasher.update(data: piece)
            bytes += piece.count
        }
        return (hasher.finalize().map { String(format: "%02x", $0) }.joined(), bytes)
    }

    /// Writes a file's bytes, or a folder's names, through to the disk.
    public static func flush(_ file: URL) throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(file) }
    }

    private static func failure(_ file: URL) -> Problem {
        let reason = errno
        return reason == ENOSPC || reason == EDQUOT
            ? StoreError.full(file.deletingLastPathComponent())
            : Problem(.inputOutput, "\(file.path) cannot be written: \(String(cString: strerror(reason))).")
    }
}

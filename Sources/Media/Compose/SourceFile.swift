import Crypto
public import Foundation

/// A file that a film is made from, and what its bytes hash to, by which work is found again.
public struct SourceFile: Hashable, Sendable {
    public let url: URL
    /// SHA-256 of the bytes as 64 hexadecimal characters.
    public let sha256: String

    /// A file whose hash is known, because it is stored under it.
    public init(_ url: URL, sha256: String) {
        self.url = url
        self.sha256 = sha256
    }

    /// A file that is read once to know its hash.
    public init(hashing url: URL) throws {
        self.init(url, sha256: try Self.hash(of: url))
    }

    /// SHA-256 of a file, read in pieces.
    static func hash(of file: URL) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        var hasher = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hasher.update(data: piece) }
        return hasher.finalize().hexadecimal
    }
}

extension Digest {
    /// Lower-case hexadecimal digits.
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

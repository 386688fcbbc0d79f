import Foundation
import Jobs
import Media
import Store
import Studio

/// One client's picture, checked and stored as PNG.
struct ClientPicture: Sendable {
    /// SHA-256 of the file as it was given.
    let given: String
    /// The stored PNG.
    let sha256: String
    let bytes: Int
}

extension Workshop {
    /// Checks a client's picture and stores it as PNG; throws a `Problem` when it cannot be used.
    func clientPicture(_ file: URL?) async throws -> ClientPicture? {
        guard let file else { return nil }
        return try await inFolder(surroundings.token(), of: surroundings.holder) { folder in
            let picture = folder.appending(path: "picture.png")
            try await StillImage(programs: programs).normalise(file, to: picture)
            let given = try AssetFiles.hash(of: file).sha256
            let (sha256, bytes) = try store.files.adopt(picture)
            return ClientPicture(given: given, sha256: sha256, bytes: bytes)
        }
    }
}

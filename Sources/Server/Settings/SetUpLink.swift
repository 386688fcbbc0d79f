public import Foundation
import Glibc
import Studio

/// The file with the link by which the first account is made; it goes when there is one.
public enum SetUpLink {
    /// Where it is in a data folder.
    public static func file(in folder: URL) -> URL { folder.appending(path: "set-up-link") }

    /// Writes the link so that nobody else can read the file, from its first byte on.
    public static func write(_ link: String, in folder: URL) throws {
        let file = file(in: folder)
        unlink(file.path)
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Problem(.inputOutput, "\(file.path) cannot be written.") }
        defer { close(descriptor) }
        let bytes = Array((link + "\n").utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw Problem(.inputOutput, "\(file.path) cannot be written.")
        }
    }

    /// Removes it; does nothing where there is none.
    public static func remove(from folder: URL) {
        unlink(file(in: folder).path)
    }
}

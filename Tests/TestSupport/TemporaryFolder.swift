public import Foundation
import Glibc

/// A folder of its own, removed when the last who holds it lets go.
public final class TemporaryFolder: Sendable {
    public let url: URL

    /// Makes an empty folder: on the disk, or in memory (where the system offers that) for tests that flush
    /// often and do not depend on it.
    public init(inMemory: Bool = false) throws {
        let parents = (inMemory ? ["/dev/shm"] : []) + [NSTemporaryDirectory()]
        let parent = parents.first { access($0, W_OK) == 0 } ?? NSTemporaryDirectory()
        var template = Array("\(parent)/reelwright-test-XXXXXX".utf8CString)
        let path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let path else { throw CocoaError(.fileWriteUnknown) }
        url = URL(filePath: path, directoryHint: .isDirectory)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file into the folder, or into one within it.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
        return file
    }
}

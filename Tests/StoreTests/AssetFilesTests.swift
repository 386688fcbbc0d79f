import Foundation
import Store
import Studio
import TestSupport
import Testing

/// Bytes are stored once under their hash, whole or not at all.
@Suite("Store: asset files")
struct AssetFilesTests {
    private let folder: TemporaryFolder
    private let files: AssetFiles

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        files = try folder.store().files
    }

    @Test func `bytes get their place by their hash`() throws {
        let file = try folder.write("abc", to: "work/film")
        let (hash, bytes) = try files.adopt(file)
        #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(bytes == 3)
        let place = files.url(of: hash)
        #expect(
            place.path.hasSuffix("assets/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        )
        #expect(try String(contentsOf: place, encoding: .utf8) == "abc")
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `the same bytes are stored once`() throws {
        let first = try files.adopt(try folder.write("abc", to: "work/one"))
        let second = try files.adopt(try folder.write("abc", to: "work/two"))
        #expect(first == second)
        #expect(try stored().count == 1)
    }

    @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1])
    func `the hash is that of all bytes, however many`(count: Int) throws {
        let file = folder.url.appending(path: "work/film")
        try Data(repeating: 7, count: count).write(to: file)
        let known = try AssetFiles.hash(of: file)
        let expected = [
            0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            1: "ca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879",
        ]
        #expect(known.bytes == count)
        #expect(expected[count].map { $0 == known.sha256 } ?? true)
        #expect(try files.adopt(file) == known)
    }

    @Test func `a file that is not there is refused`() {
        #expect(throws: (any Error).self) { try files.adopt(folder.url.appending(path: "nothing")) }
    }

    @Test func `whoever looks sees whole files only, while others store them`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    for number in 0..<25 {
                        let text = String(repeating: "\(number % 5) ", count: 100_000)
                        _ = try files.adopt(try folder.write(text, to: "work/\(writer)-\(number)"))
                    }
                }
            }
            for _ in 0..<60 {
                for file in try stored() {
                    let hash = file.deletingLastPathComponent().lastPathComponent + file.lastPathComponent
                    #expect(try AssetFiles.hash(of: file).sha256 == hash)
                }
                await Task.yield()
            }
            try await group.waitForAll()
        }
        #expect(try stored().count == 5)
    }

    private func stored() throws -> [URL] {
        let manager = FileManager.default
        return try manager.contentsOfDirectory(at: files.folder, includingPropertiesForKeys: nil).flatMap {
            try manager.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
    }
}

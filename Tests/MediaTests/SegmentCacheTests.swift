import Foundation
import Studio
import Testing

@testable import Media

struct SegmentCacheTests {
    @Test func `a film is the same from a full cache, an empty one and without one`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        var film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40, 40]) { UInt8($0 * 50 + $1) }
        try await bench.addSound(to: &film, music: true, lines: [])
        let none = try await bench.render(film, to: "none.mp4")
        let first = try await bench.render(film, to: "first.mp4", cache: cache)
        let entries = try cache.entries()
        #expect(entries.count == 10, "five pieces, three videos looked at, the music and the whole sound")
        let second = try await bench.render(film, to: "second.mp4", cache: cache)
        #expect(try cache.entries() == entries)
        #expect(none == first && first == second)
        let films = try ["none.mp4", "first.mp4", "second.mp4"].map { try Data(contentsOf: bench.file($0)) }
        #expect(films[0] == films[1] && films[1] == films[2])
        #expect(try bench.encodings(in: "work-second.mp4").isEmpty)
    }

    @Test func `only what a change touches is made again`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        var film = try await bench.cut(rate: FrameRate(25), scenes: [40, 40, 40]) { UInt8($0 * 50 + $1) }
        try await bench.addSound(to: &film, music: true, lines: [])
        let first = try await bench.render(film, to: "1.mp4", cache: cache)
        let before = try await bench.frameHashes(of: bench.file("1.mp4"))

        // Another video for the scene in the middle: its body and the dissolves on both sides.
        film.files[ID<Asset>("video-1")] = try await bench.film(
            "other.mp4",
            frames: 40 + film.format.crossfade,
            size: film.size,
            rate: FrameRate(25)
        ) { UInt8(200 - $0) }
        let changed = try await bench.render(film, to: "2.mp4", cache: cache)
        #expect(try bench.encodings(in: "work-2.mp4") == ["001", "002", "003"])
        #expect(changed.soundHash == first.soundHash && changed.pictureHash != first.pictureHash)
        let after = try await bench.frameHashes(of: bench.file("2.mp4"))
        let same = zip(before, after).enumerated().filter { $1.0 == $1.1 }.map(\.offset)
        #expect(same == Array(0..<40) + Array(80 + film.format.crossfade..<120))

        // Other music: no picture at all.
        film.music = bench.file("line.wav")
        try await bench.ffmpeg(["-f", "lavfi", "-i", "sine=f=440:d=5", bench.file("line.wav").path])
        let louder = try await bench.render(film, to: "3.mp4", cache: cache)
        #expect(try bench.encodings(in: "work-3.mp4").isEmpty)
        #expect(louder.pictureHash == changed.pictureHash && louder.soundHash != changed.soundHash)
    }

    @Test func `a damaged entry is dropped and made again`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        let film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40]) { UInt8($0 * 50 + $1) }
        let facts = try await bench.render(film, to: "1.mp4", cache: cache)
        let whole = try Data(contentsOf: bench.file("1.mp4"))
        let damages: [@Sendable (URL) throws -> Void] = [
            // Of videos that were looked at there are only facts.
            { entry in
                let file = entry.appending(path: "media.mp4")
                guard FileManager.default.fileExists(atPath: file.path) else { return }
                var bytes = try Data(contentsOf: file)
                bytes[bytes.count / 2] ^= 1
                try bytes.write(to: file)
            },
            { entry in
                let file = entry.appending(path: "media.mp4")
                guard FileManager.default.fileExists(atPath: file.path) else { return }
                try Data(contentsOf: file).prefix(100).write(to: file)
            },
            { entry in try? FileManager.default.removeItem(at: entry.appending(path: "media.mp4")) },
            { entry in try FileManager.default.removeItem(at: entry.appending(path: "facts")) },
            { entry in
                let file = entry.appending(path: "facts")
                let text = try String(contentsOf: file, encoding: .utf8)
                try Data(text.replacing("\"packets\"", with: "\"Packets\"").utf8).write(to: file)
            },
        ]
        for (number, damage) in damages.enumerated() {
            for entry in try cache.entries() { try damage(cache.folder.appending(path: entry)) }
            #expect(try await bench.render(film, to: "again-\(number).mp4", cache: cache) == facts)
            #expect(try Data(contentsOf: bench.file("again-\(number).mp4")) == whole)
            #expect(try bench.encodings(in: "work-again-\(number).mp4").count == 3)
        }
        #expect(try cache.entries().count == 6)
    }

    @Test func `other music leaves the voice and the looked-at videos alone`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        var film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40]) { UInt8($0 * 50 + $1) }
        try await bench.addSound(to: &film, music: true, lines: [0.2])
        _ = try await bench.render(film, to: "1.mp4", cache: cache)
        let before = Set(try cache.entries())
        try await bench.ffmpeg(["-f", "lavfi", "-i", "sine=f=330:d=5", bench.file("other.wav").path])
        film.music = bench.file("other.wav")
        let facts = try await bench.render(film, to: "2.mp4", cache: cache)
        let added = Set(try cache.entries()).subtracting(before)
        #expect(added.count == 2, "the music and the whole sound")
        #expect(try await bench.render(film, to: "3.mp4") == facts)
    }

    @Test func `a video changed since it was looked at is refused`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        var film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40]) { UInt8($0 * 50 + $1) }
        var hashes: [URL: String] = [:]
        for url in film.files.values { hashes[url] = try SourceFile.hash(of: url) }
        let known = hashes
        _ = try await bench.render(film, to: "1.mp4", cache: cache)
        let file = try #require(film.files[ID<Asset>("video-1")])
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
        // Everything has to be encoded anew.
        film.settings.quality = .final
        let problem = await #expect(throws: Problem.self) {
            let composer = Composer(programs: bench.programs, cores: 2, cache: cache)
            _ = try await composer.render(
                try film.plan { known[$0] ?? "" },
                in: try bench.subfolder("work-2"),
                to: bench.file("2.mp4")
            )
        }
        #expect(problem?.message.contains("is damaged; make it again.") == true)
        #expect(!FileManager.default.fileExists(atPath: bench.file("2.mp4").path))
    }

    @Test func `what was not used for longest goes first, and a crash leaves nothing for good`() throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"), limit: 3_300)
        for number in 0..<5 {
            try Data(repeating: UInt8(number), count: 900).write(to: bench.file("\(number)"))
            cache.keep(bench.file("\(number)"), ["fact \(number)"], under: "key-\(number)")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_000_000 + Double(number))],
                ofItemAtPath: cache.folder.appending(path: "key-\(number)").path
            )
        }
        cache.note(["noted"], under: "key-noted")
        let noted: [String]? = cache.noted("key-noted")
        #expect(noted == ["noted"])
        try Data("gone wrong".utf8).write(to: cache.folder.appending(path: "key-noted/facts"))
        let spoilt: [String]? = cache.noted("key-noted")
        #expect(spoilt == nil)
        #expect(try !cache.entries().contains("key-noted"))
        let facts: [String]? = cache.take("key-0", as: bench.file("taken"))
        #expect(facts == ["fact 0"])
        let folders = FileManager.default
        for name in ["new-old", "new-young", "gone-old"] {
            try folders.createDirectory(
                at: cache.folder.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        try folders.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
            ofItemAtPath: cache.folder.appending(path: "new-old").path
        )
        cache.trim()
        #expect(try cache.entries() == ["key-0", "key-3", "key-4", "new-young"])
        // What was taken stays with the one who took it.
        cache.trim()
        cache.trim(freeing: 1)
        #expect(try cache.entries() == ["key-0", "key-4", "new-young"])
        SegmentCache(folder: cache.folder, limit: 0).trim()
        #expect(try cache.entries() == ["new-young"])
        #expect(try Data(contentsOf: bench.file("taken")).count == 900)
    }

    @Test func `a cache that cannot be written to is no reason to fail`() async throws {
        let bench = try Workbench()
        try Data().write(to: bench.file("cache"))
        let film = try await bench.cut(rate: FrameRate(30), scenes: [30]) { UInt8($0 * 50 + $1) }
        let cache = SegmentCache(folder: bench.file("cache"))
        cache.trim()
        #expect(try await bench.render(film, cache: cache).frames == 30)
    }

    @Test func `several renders at once share one cache`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        let film = try await bench.cut(rate: FrameRate(30), scenes: [30, 30]) { UInt8($0 * 50 + $1) }
        let facts = try await withThrowingTaskGroup(of: RenderFacts.self) { group in
            for number in 0..<4 {
                group.addTask { try await bench.render(film, to: "\(number).mp4", cores: 1, cache: cache) }
            }
            group.addTask {
                for _ in 0..<200 { SegmentCache(folder: cache.folder, limit: 5_000).trim() }
                return try await bench.render(film, to: "4.mp4", cores: 1, cache: cache)
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(facts).count == 1)
        #expect(try cache.entries().allSatisfy { !$0.hasPrefix("new-") && !$0.hasPrefix("gone-") })
    }
}

extension SegmentCache {
    /// The names of all that is in the folder.
    func entries() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}

extension Workbench {
    /// The numbers of the pieces that were made in a working folder, and not taken from a cache.
    func encodings(in work: String) throws -> [String] {
        let files = FileManager.default
        func changed(_ name: String) throws -> Date? {
            let path = file(work).appending(path: name).path
            return try files.attributesOfItem(atPath: path)[.modificationDate] as? Date
        }
        // What the cache gave is another name of an older file.
        let start = try #require(try changed(Self.startMark))
        return try files.contentsOfDirectory(atPath: file(work).path)
            .filter { try $0.hasPrefix("segment-") && changed($0) ?? .distantPast >= start }
            .map { String($0.dropFirst(8).prefix(3)) }.sorted()
    }
}

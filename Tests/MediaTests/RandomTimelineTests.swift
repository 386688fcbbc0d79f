import Foundation
import Studio
import Testing

@testable import Media

struct RandomTimelineTests {
    @Test(arguments: 0..<6)
    func `a film of any timeline holds its pieces, frame by frame`(number: UInt64) async throws {
        try await Self.renderAndCompare(seed: 500 + number)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1"), arguments: 0..<100)
    func `films of a hundred timelines hold their pieces, frame by frame`(number: UInt64) async throws {
        try await Self.renderAndCompare(seed: 9_000 + number)
    }

    /// Cuts, dissolves, fits and trims by chance; rendered with and without a cache, ready takes or not.
    private static func renderAndCompare(seed: UInt64) async throws {
        let bench = try Workbench()
        var chance = Seed(seed).generator
        let film = try await bench.film(by: &chance)
        let label: Comment =
            "seed \(seed): \(film.items.map { "\($0.start ?? 0)+\($0.frames)/\($0.overlap)" })"
        let cache = SegmentCache(folder: bench.file("cache"))
        let facts = try await bench.render(film, cache: cache)
        let frames = try await bench.frameHashes(of: bench.file("film.mp4"))
        #expect(frames.count == film.format.frames && facts.frames == frames.count, label)
        #expect(facts.samples == film.format.samples, label)
        var pieces: [String] = []
        for segment in try film.plan().segments {
            let file = bench.file("work-film.mp4").appending(path: segment.fileName)
            pieces += try await bench.frameHashes(of: file)
        }
        #expect(frames == pieces, label)
        // Half of the pieces are made anew, one by one and no longer together with their neighbours.
        for (number, entry) in try cache.entries().enumerated() where number % 2 == 0 {
            try FileManager.default.removeItem(at: cache.folder.appending(path: entry))
        }
        #expect(try await bench.render(film, to: "again.mp4", cores: 1, cache: cache) == facts, label)
        let (one, two) = (bench.file("film.mp4"), bench.file("again.mp4"))
        #expect(try Data(contentsOf: one) == Data(contentsOf: two), label)
    }
}

extension Workbench {
    /// A short film of up to four items out of up to three videos of different kinds.
    fileprivate func film(by chance: inout SeededGenerator) async throws -> FilmToCut {
        let rate = chance.pick(FrameRate.offered)
        let size = PixelSize(width: 96, height: 160)
        let shapes = [size, PixelSize(width: 120, height: 68), PixelSize(width: 64, height: 64)]
        var files: [ID<Asset>: URL] = [:]
        for video in 0..<3 {
            let own = chance.number(below: 2) == 0 ? rate : chance.pick(FrameRate.offered)
            let shade = UInt8(chance.number(below: 90))
            files[ID("video-\(video)")] = try await self.film(
                "video-\(video).mp4",
                frames: 110,
                size: chance.pick(shapes),
                rate: own,
                cuts: (0..<3).map { _ in 1 + chance.number(below: 100) }
            ) { shade + UInt8($0) }
        }
        var items: [TimelineItem] = []
        let count = 1 + chance.number(below: 4)
        var covered = 0
        for item in 0..<count {
            let overlap = item + 1 < count && chance.number(below: 3) > 0 ? 1 + chance.number(below: 9) : 0
            items.append(
                TimelineItem(
                    name: "Item \(item)",
                    video: ID("video-\(chance.number(below: 3))"),
                    start: chance.number(below: 2) == 0 ? nil : chance.number(below: 30),
                    frames: max(1, covered + overlap + chance.number(below: 25)),
                    overlap: overlap,
                    fit: chance.pick([nil, .cover, .contain, .blur])
                )
            )
            covered = overlap
        }
        let format = Format(aspect: .portrait, rate: rate, frames: items.reduce(0) { $0 + $1.frames })
        return FilmToCut(
            title: "Chance",
            format: format,
            items: items,
            captions: [],
            files: files,
            size: size
        )
    }
}

extension SeededGenerator {
    fileprivate mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

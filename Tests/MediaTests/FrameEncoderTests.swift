import Foundation
import Studio
import Testing

@testable import Media

struct FrameEncoderTests {
    @Test(arguments: FrameRate.offered)
    func `every drawn frame is in the film, at every rate`(rate: FrameRate) async throws {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 96)
        let film = try await bench.film("a.mp4", frames: 37, size: size, rate: rate) { UInt8($0 * 5) }
        let facts = try await Probe(programs: bench.programs).facts(of: film)
        #expect(facts.video?.packets == 37)
        #expect(facts.video?.duration == rate.time(ofFrames: 37))
        #expect(facts.video?.size == size)
        #expect(facts.video?.rate == rate)
        #expect(facts.video?.pixelFormat == "yuv420p")
        #expect(facts.video?.colorSpace == "bt709")
        #expect(facts.streams.count == 1)
        let lumas = try await bench.lumas(of: film)
        #expect(lumas.count == 37)
        for (frame, luma) in lumas.enumerated() {
            #expect(abs(luma - (16 + Double(frame * 5) * 219 / 255)) < 1.6)
        }
    }

    @Test func `colours are written by the matrix the film names`() async throws {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 64)
        try await FrameEncoder(programs: bench.programs).encode(
            frames: 2,
            size: size,
            rate: FrameRate(30),
            to: bench.file("red.mp4")
        ) { _, picture in
            for offset in stride(from: 0, to: picture.count, by: 4) { picture[offset + 2] = 255 }
        }
        // Pure red is 63 in BT.709 and 81 in BT.601.
        #expect(try await bench.lumas(of: bench.file("red.mp4")).allSatisfy { abs($0 - 63) < 1.5 })
    }

    @Test func `equal frames give equal bytes`() async throws {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 64)
        let one = try await bench.film("1.mp4", frames: 20, size: size, rate: FrameRate(25)) { UInt8($0) }
        let two = try await bench.film("2.mp4", frames: 20, size: size, rate: FrameRate(25)) { UInt8($0) }
        #expect(try Data(contentsOf: one) == Data(contentsOf: two))
    }

    @Test func `an error while drawing ends the encoder and is passed on`() async throws {
        struct Blot: Error {}
        let bench = try Workbench()
        await #expect(throws: Blot.self) {
            try await FrameEncoder(programs: bench.programs).encode(
                frames: 100,
                size: PixelSize(width: 64, height: 64),
                rate: FrameRate(30),
                to: bench.file("a.mp4")
            ) { frame, _ in if frame == 9 { throw Blot() } }
        }
    }

    @Test func `a folder that is not there is a problem in words`() async throws {
        let bench = try Workbench()
        await #expect(throws: Problem.self) {
            try await FrameEncoder(programs: bench.programs).encode(
                frames: 3,
                size: PixelSize(width: 64, height: 64),
                rate: FrameRate(30),
                to: bench.file("none/a.mp4")
            ) { _, _ in }
        }
    }
}

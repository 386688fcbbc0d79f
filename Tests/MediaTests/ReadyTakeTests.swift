import Foundation
import Studio
import Testing

@testable import Media

struct ReadyTakeTests {
    @Test(arguments: FrameRate.offered)
    func `takes that were made for their cuts stand in a draft as they are`(rate: FrameRate) async throws {
        let bench = try Workbench()
        let film = try await bench.cut(rate: rate, scenes: [41, 37, 52], ready: true) {
            UInt8(20 + $0 * 60 + $1)
        }
        _ = try await bench.render(film)
        let frames = try await bench.frameHashes(of: bench.file("film.mp4"))
        // Every frame of a body is the take's own, bit for bit.
        let overlap = film.format.crossfade
        var start = 0
        for (scene, length) in [41, 37, 52].enumerated() {
            let take = try await bench.frameHashes(of: bench.file("scene-\(scene).mp4"))
            let first = scene > 0 ? overlap : 0
            #expect(Array(frames[start + first..<start + length]) == Array(take[first..<length]))
            start += length
        }
        let probed = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        #expect(probed.video?.duration == rate.time(ofFrames: 130))
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        #expect(lumas.count == 130)
    }

    @Test func `a final film, a limit and burnt captions encode every take`() async throws {
        let bench = try Workbench()
        let caption = Caption(start: .zero, end: MediaTime(1, timescale: 2), text: "Tea")
        let film = try await bench.cut(
            rate: FrameRate(30),
            scenes: [40, 40],
            captions: [caption],
            ready: true
        ) { UInt8($0 * 60 + $1) }
        func copies(_ change: (inout RenderSettings) -> Void) async throws -> [Bool] {
            var other = film
            change(&other.settings)
            let plan = try other.plan()
            let sources = try await plan.sources(bench.programs, tools: "tools", cache: nil)
            let encoding = try Budget(plan).encoding(plan, of: plan.segments[0])
            let trial = try await EncoderTrial(encoding, programs: bench.programs, in: bench.folder)
            return try plan.segments.filter(\.isBody).map { segment in
                try plan.copiesTakes && SegmentCaptions(plan, segment).isEmpty
                    && sources[segment.lead.item].copy(
                        of: segment.lead.first..<segment.lead.first + segment.frames,
                        for: plan,
                        configuration: trial.configuration
                    ) != nil
            }
        }
        #expect(try await copies { _ in } == [true, true])
        #expect(try await copies { $0.captions = .burn } == [false, true])
        #expect(try await copies { $0.quality = .final } == [false, false])
        #expect(try await copies { $0.maximumBytes = 900_000 } == [false, false])
    }

    @Test func `a take that was damaged after it was stored is not taken over`() async throws {
        let bench = try Workbench()
        let film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40], ready: true) { UInt8($0 + $1) }
        let plan = try film.plan()
        let take = bench.file("scene-0.mp4")
        var bytes = try Data(contentsOf: take)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: take)
        let problem = await #expect(throws: Problem.self) {
            try await Composer(programs: bench.programs, cores: 2)
                .render(plan, in: bench.subfolder("work"), to: bench.file("film.mp4"))
        }
        #expect(problem?.code == .compositionFailed)
        #expect(!FileManager.default.fileExists(atPath: bench.file("film.mp4").path))
    }

    @Test func `a take is taken over only where its packets can stand alone`() async throws {
        let bench = try Workbench()
        let rate = FrameRate(30)
        let size = PixelSize(width: 64, height: 64)
        let film = try await bench.cut(rate: rate, scenes: [40]) { _, frame in UInt8(frame) }
        let plan = try film.plan()
        let encoding = try Budget(plan).encoding(plan, of: plan.segments[0])
        let trial = try await EncoderTrial(encoding, programs: bench.programs, in: bench.folder)
        func isReady(_ file: URL, _ stretch: Range<Int>) async throws -> Bool {
            let found = try await SourceFacts(of: file, .mp4, packets: true, bench.programs)
            let source = VideoSource(try SourceFile(hashing: file), .mp4, found)
            return try source.copy(of: stretch, for: plan, configuration: trial.configuration) != nil
        }
        let take = try await bench.film("take.mp4", frames: 55, size: size, rate: rate, cuts: [15, 40]) {
            UInt8($0 * 3)
        }
        #expect(try await isReady(take, 15..<40))
        #expect(try await isReady(take, 0..<15))
        #expect(try await isReady(take, 40..<55))
        #expect(try await isReady(take, 0..<55))
        #expect(try await !isReady(take, 14..<40))
        #expect(try await !isReady(take, 15..<39))
        #expect(try await !isReady(take, 40..<56))
        #expect(try await !isReady(take, 15..<15))

        // The same frames, turned by the container, at another rate, in another size, by other settings.
        try await bench.ffmpeg([
            "-i", take.path, "-c", "copy", "-metadata:s:v", "rotate=180", bench.file("turned.mp4").path,
        ])
        #expect(try await !isReady(bench.file("turned.mp4"), 15..<40))
        let slow = try await bench.film(
            "slow.mp4",
            frames: 55,
            size: size,
            rate: FrameRate(25),
            cuts: [15, 40]
        ) {
            UInt8($0 * 3)
        }
        #expect(try await !isReady(slow, 15..<40))
        let wide = PixelSize(width: 96, height: 64)
        let large = try await bench.film("large.mp4", frames: 55, size: wide, rate: rate, cuts: [15, 40]) {
            UInt8($0 * 3)
        }
        #expect(try await !isReady(large, 15..<40))
        try await bench.ffmpeg([
            "-i", take.path, "-c:v", "libx264", "-preset", "medium", "-force_key_frames",
            "expr:eq(n,15)+eq(n,40)",
            "-video_track_timescale", "15360", bench.file("medium.mp4").path,
        ])
        #expect(try await !isReady(bench.file("medium.mp4"), 15..<40))
    }
}

import Foundation
import Studio
import TestSupport
import Testing

@testable import Media

struct ComposerTests {
    @Test(arguments: FrameRate.offered)
    func `every frame of a film is the one that was planned, at every rate`(rate: FrameRate) async throws {
        let bench = try Workbench()
        let scenes = [41, 37, 52]
        let grey: @Sendable (Int, Int) -> UInt8 = { scene, frame in UInt8(20 + scene * 60 + frame) }
        let film = try await bench.cut(rate: rate, scenes: scenes, grey: grey)
        let facts = try await bench.render(film)
        #expect(facts.frames == 130)
        #expect(facts.samples == rate.samples(ofFrames: 130))
        #expect(facts.loudness == nil)
        let probed = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        #expect(probed.video?.packets == 130)
        #expect(probed.video?.duration == rate.time(ofFrames: 130))
        #expect(probed.audio?.duration == MediaTime(facts.samples, timescale: 48_000))

        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        #expect(lumas.count == 130)
        let overlap = film.timeline.format.crossfade
        var frame = 0
        for (scene, frames) in scenes.enumerated() {
            for step in 0..<frames {
                var wanted = Double(grey(scene, step))
                if scene > 0, step < overlap {
                    // An even ramp: neither its first nor its last frame is wholly one of the scenes.
                    let share = Double(step + 1) / Double(overlap + 1)
                    let before = Double(grey(scene - 1, scenes[scene - 1] + step))
                    wanted = before + (wanted - before) * share
                }
                #expect(abs(lumas[frame] - (16 + wanted * 219 / 255)) < 1.7, "frame \(frame)")
                frame += 1
            }
        }
    }

    @Test func `joining changes no frame of the pieces`() async throws {
        let bench = try Workbench()
        let film = try await bench.cut(rate: FrameRate(30000, 1001), scenes: [40, 40, 45]) {
            UInt8($0 * 50 + $1)
        }
        _ = try await bench.render(film)
        let work = bench.file("work-film.mp4")
        var pieces: [String] = []
        for segment in try film.plan().segments {
            pieces += try await bench.frameHashes(of: work.appending(path: segment.fileName))
        }
        let frames = try await bench.frameHashes(of: bench.file("film.mp4"))
        #expect(frames == pieces)
        #expect(frames.count == 125)
    }

    @Test func `the film depends neither on the run nor on the number of cores`() async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(30), scenes: [60, 60]) { UInt8($0 * 90 + $1) }
        try await bench.addSound(to: &film, music: true, lines: [0.2])
        let one = try await bench.render(film, to: "1.mp4", cores: 1)
        let two = try await bench.render(film, to: "2.mp4", cores: 2)
        #expect(one == two)
        #expect(try Data(contentsOf: bench.file("1.mp4")) == Data(contentsOf: bench.file("2.mp4")))
        film.settings.quality = .final
        let other = try await bench.render(film, to: "3.mp4")
        #expect(other.frames == one.frames)
        #expect(other.soundHash == one.soundHash)
    }

    @Test func `title, chapters and captions are in the film as they were written`() async throws {
        let bench = try Workbench()
        let title = "Tea; a #film = \\ “two\nlines” 湯"
        let captions = [
            Caption(start: .zero, end: MediaTime(1, timescale: 1), text: "Wasser"),
            Caption(start: MediaTime(1, timescale: 1), end: MediaTime(3, timescale: 2), text: "Tee"),
        ]
        var film = try await bench.cut(
            rate: FrameRate(25),
            scenes: [30, 30],
            title: title,
            captions: captions
        ) { _, _ in 90 }
        film.subtitles = bench.file("captions.srt")
        film.language = "de-AT"
        try Data("1\n00:00:00,000 --> 00:00:01,000\nWasser\n\n2\n00:00:01,000 --> 00:00:01,500\nTee\n\n".utf8)
            .write(to: bench.file("captions.srt"))
        _ = try await bench.render(film)
        let facts = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        #expect(facts.title == title.replacing("\n", with: " "))
        #expect(facts.chapters.map(\.title) == ["Scene 1", "Scene 2"])
        #expect(facts.chapters.map(\.start) == [.zero, MediaTime(6, timescale: 5)])
        #expect(facts.subtitles?.codec == "mov_text")
        #expect(facts.subtitles?.language == "deu")
        #expect(facts.subtitles?.packets == 2)
        let bytes = try Data(contentsOf: bench.file("film.mp4"))
        #expect(
            (bytes.range(of: Data("moov".utf8))?.lowerBound ?? .max) < bytes.range(of: Data("mdat".utf8))?
                .lowerBound ?? 0
        )
        #expect(bytes.range(of: Data("Lavf".utf8)) == nil)
    }

    @Test func `burnt captions are seen in their frames and in no other`() async throws {
        let bench = try Workbench()
        let rate = FrameRate(30000, 1001)
        let text = "{\\an8}Not a \\N command {x}"
        let film = try await bench.cut(
            rate: rate,
            scenes: [40, 40],
            captions: [Caption(start: rate.time(ofFrames: 33), end: rate.time(ofFrames: 61), text: text)],
            size: PixelSize(width: 256, height: 256)
        ) { _, _ in 60 }
        var burnt = film
        burnt.settings.captions = .burn
        _ = try await bench.render(film, to: "plain.mp4")
        _ = try await bench.render(burnt, to: "burnt.mp4")
        let plain = try await bench.lumas(of: bench.file("plain.mp4"))
        let lumas = try await bench.lumas(of: bench.file("burnt.mp4"))
        let changed = lumas.indices.filter { abs(lumas[$0] - plain[$0]) > 0.5 }
        #expect(changed == Array(33..<61))
    }

    @Test func `a film keeps to the size it may have`() async throws {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 4)
        film.settings.maximumBytes = 300_000
        let facts = try await bench.render(film)
        #expect(facts.bytes <= 300_000)
        #expect(facts.bytes > 150_000)
        #expect(facts.frames == 120)
    }

    @Test func `what easy pieces leave unused goes to the one that is encoded most coarsely`() async throws {
        let bench = try Workbench()
        let side = 320
        var film = try await bench.cut(
            rate: FrameRate(30),
            scenes: [60, 120],
            size: PixelSize(width: side, height: side)
        ) { _, _ in 90 }
        let noise = try #require(try await bench.noise(seconds: 4, side: side).files.values.first)
        film.files[ID("video-0")] = noise
        film.settings.maximumBytes = 400_000
        // The grey scene, twice as long, needs next to nothing of its share.
        let facts = try await bench.render(film)
        #expect(facts.bytes <= 400_000)
        #expect(facts.bytes > 250_000)
    }

    @Test func `the encoder's report gives the coarseness of each stream`() {
        let log = """
            [libx264 @ 0x55a1] using cpu capabilities: MMX2
            [libx264 @ 0x66b2] profile High, level 4.1
            [libx264 @ 0x66b2] frame I:1     Avg QP:10.00  size:  9123
            [libx264 @ 0x55a1] frame I:1     Avg QP:20.00  size:  5123
            [libx264 @ 0x55a1] frame P:2     Avg QP:26.00  size:  1123
            [libx264 @ 0x55a1] frame B:1     Avg QP:32.00  size:   123
            [libx264 @ 0x55a1] mb I  I16..4: 10.1% 20.2% 69.7%
            """
        #expect(EncodingReport(log).coarseness == [26, 10])
        #expect(EncodingReport("nothing of the kind").coarseness.isEmpty)
    }

    @Test func `a size that cannot be met is said with one that can`() async throws {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 4)
        film.settings.maximumBytes = 60_000
        let order = film
        let problem = await #expect(throws: Problem.self) { try await bench.render(order) }
        #expect(problem?.code == .compositionFailed)
        #expect(
            problem?.message
                == "The film does not fit into 60 KB; allow about 100 KB or make it shorter."
        )
        #expect(!FileManager.default.fileExists(atPath: bench.file("film.mp4").path))
    }

    @Test func `a film that comes out too large is encoded with fewer bits, a few times at most`() throws {
        let format = Format(aspect: .square, rate: FrameRate(30), frames: 900)
        let video = ID<Asset>("v")
        let timeline = Timeline(
            title: "",
            format: format,
            items: [TimelineItem(name: "", video: video, frames: 900, overlap: 0)],
            music: nil,
            narration: [],
            captions: []
        )
        let plan = try RenderPlan(
            timeline,
            files: [video: SourceFile(URL(fileURLWithPath: "/v.mp4"), sha256: "")],
            settings: RenderSettings(maximumBytes: 5_000_000)
        )
        var budget = try Budget(plan)
        #expect(budget.caps == [1183])
        #expect(budget.audioKilobits == 128)
        for _ in 0..<4 {
            let next = try budget.tightened(after: [5_500_000], film: 6_000_000, limit: 5_000_000)
            #expect(next.caps[0] < budget.caps[0] * 5 / 6)
            budget = next
        }
        let problem = #expect(throws: Problem.self) {
            try budget.tightened(after: [4_840_000], film: 5_340_000, limit: 5_000_000)
        }
        #expect(problem?.message.contains("into 5.0 MB; allow about 5.4 MB") == true)
    }

    @Test func `a video that is too short, damaged or no video is refused before the work`() async throws {
        let bench = try Workbench()
        let film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40]) { _, _ in 90 }
        let id = ID<Asset>("video-0")
        let whole = try Data(contentsOf: try #require(film.files[id]))
        let short = try await bench.film(
            "short.mp4",
            frames: 54,
            size: film.size,
            rate: FrameRate(30)
        ) { _ in 9 }
        var broken = film
        broken.files[id] = short
        let order = broken
        let problem = await #expect(throws: Problem.self) { try await bench.render(order, to: "1.mp4") }
        #expect(problem?.message.contains("has 54 frames but 55 are needed") == true)
        for (name, bytes) in [
            ("cut.mp4", whole.prefix(whole.count * 2 / 3)),
            ("list.mp4", Data("#EXTM3U\nfile:///etc/hostname\n".utf8)),
            ("zero.mp4", whole.prefix(200) + Data(count: whole.count - 200)),
        ] {
            try Data(bytes).write(to: bench.file(name))
            var broken = film
            broken.files[id] = bench.file(name)
            let order = broken
            await #expect(throws: Problem.self, "\(name)") { try await bench.render(order, to: "x-\(name)") }
            #expect(!FileManager.default.fileExists(atPath: bench.file("x-\(name)").path))
        }
    }

    @Test func `a cancelled render ends all its programs and leaves neither film nor half a piece`()
        async throws
    {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 20, side: 720)
        let id = try #require(film.items.first?.video)
        film.items = (0..<4).map {
            TimelineItem(name: "\($0)", video: id, start: $0, frames: 150, overlap: $0 < 3 ? 15 : 0)
        }
        let order = film
        let cache = SegmentCache(folder: bench.file("cache"))
        let clock = ContinuousClock()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await bench.render(order, cores: 3, cache: cache) }
            try await eventually("three pieces are encoded at once") {
                try bench.processes().count { $0.contains("libx264") } >= 3
            }
            let start = clock.now
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.next() }
            // The programs end at the first signal; only a machine at its limits takes longer.
            #expect(clock.now - start < .seconds(20))
        }
        #expect(!FileManager.default.fileExists(atPath: bench.file("film.mp4").path))
        #expect(try bench.processes().isEmpty)
        // What was finished is kept, and nothing that was not.
        let kept = (try? cache.entries()) ?? []
        #expect(kept.allSatisfy { $0.count == 64 }, "\(kept)")
    }

    @Test func `pictures of other sizes, rates and colours are brought to the film's`() async throws {
        let bench = try Workbench()
        var film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40]) { _, _ in 90 }
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "testsrc2=s=641x480:r=24:d=3", "-c:v", "libx264", "-pix_fmt", "yuv444p",
            bench.file("other.mp4").path,
        ])
        film.files[ID<Asset>("video-0")] = bench.file("other.mp4")
        #expect(try await bench.render(film).frames == 80)
    }
}

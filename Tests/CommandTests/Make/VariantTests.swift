import Foundation
import Testing

/// Films of other shapes and rates, and the briefs they are made from.
struct VariantTests {
    @Test func `a sentence becomes a wide film of 25 frames a second`() async throws {
        let bench = try Bench()
        let text = "A film about Lumen, a desk lamp that follows the daylight, for people who read at night."
        let outcome = try await Gate.films.pass {
            try await bench.reelwright.run([
                "make", "--text", text, "--data", bench.data.path, "--duration", "6", "--aspect", "16:9",
                "--fps", "25", "--json",
            ])
        }
        try #require(outcome.status == 0, "\(outcome)")
        let finished = try Finished.last(of: outcome)
        #expect(finished.event == "finished" && finished.frames == 150 && finished.samples == 288_000)
        let film = Film(file: bench.file(finished.output))
        try await Self.expect(film, frames: 150, rate: "25/1", size: (1920, 1080))
    }

    @Test func `a brief from a pipe becomes an upright film with product and logo in it`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "lamp.json")
        try await Pictures.png(to: bench.file("shot.png"))
        try await Pictures.jpeg(to: bench.file("mark.jpg"))
        var piped = bench.reelwright
        piped.runner = ["/bin/sh", "-c", "cat lamp.json | \"$0\" \"$@\""]
        let command = [
            "make", "-", "--data", bench.data.path, "--duration", "6", "--fps", "30000/1001",
            "--product-image", "shot.png", "--logo", "mark.jpg", "--output", "lamp.mp4",
        ]
        let reelwright = piped
        let outcome = try await Gate.films.pass { try await reelwright.run(command) }
        try #require(outcome.status == 0, "\(outcome)")
        let film = Film(file: bench.file("lamp.mp4"))
        try await Self.expect(film, frames: 180, rate: "30000/1001", size: (1080, 1920))
        // 180 frames of 1001/30000 s, rounded to whole samples.
        #expect(try await film.samples().count == 288_288)
        var red = 0
        var green = 0
        for number in stride(from: 0, to: 180, by: 12) {
            let pixels = try await film.frame(number)
            red = max(red, Self.count(pixels) { $0 > 200 && $1 < 60 && $2 < 60 })
            green = max(green, Self.count(pixels) { $0 < 60 && $1 > 200 && $2 < 60 })
        }
        #expect(red > 2_000, "the product shows on \(red) pixels at most")
        #expect(green > 500, "the logo shows on \(green) pixels at most")
    }

    @Test(
        .long,
        arguments: ["24", "25", "30", "30000/1001"],
        [("9:16", 1080, 1920), ("16:9", 1920, 1080), ("1:1", 1080, 1080), ("4:5", 1080, 1350)]
    )
    func `every shape is made at every rate`(rate: String, shape: (String, Int, Int)) async throws {
        let bench = try Bench()
        let outcome = try await bench.make(["--fps", rate, "--aspect", shape.0])
        try #require(outcome.status == 0, "\(outcome)")
        let frames = ["24": 144, "25": 150][rate] ?? 180
        let film = Film(file: bench.file("lamp.mp4"))
        let wanted = rate.contains("/") ? rate : "\(rate)/1"
        try await Self.expect(film, frames: frames, rate: wanted, size: (shape.1, shape.2))
        #expect(try await film.samples().count == (rate.contains("/") ? 288_288 : 288_000))
        let (integrated, peak) = try await film.loudness()
        #expect(abs(integrated + 14) <= 0.5 && peak < -1, "\(integrated) LUFS, \(peak) dBTP")
    }

    @Test(.long, arguments: [7.5, 30, 61.3, 120])
    func `every length is met to the frame`(seconds: Double) async throws {
        let bench = try Bench()
        let outcome = try await bench.make(["--duration", "\(seconds)", "--fps", "24"])
        try #require(outcome.status == 0, "\(outcome)")
        let film = Film(file: bench.file("lamp.mp4"))
        let frames = Int((seconds * 24).rounded())
        try await Self.expect(film, frames: frames, rate: "24/1", size: (1080, 1080))
        #expect(try await film.samples().count == frames * 2_000)
        let (integrated, peak) = try await film.loudness()
        #expect(abs(integrated + 14) <= 0.5 && peak < -1, "\(integrated) LUFS, \(peak) dBTP")
    }

    @Test(.long) func `a film of final quality is the same film in more bits`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try shared.copy()
        let before = try await bench.attempts()
        let outcome = try await bench.make(["--quality", "final"])
        try #require(outcome.status == 0, "\(outcome)")
        #expect(before.isSubset(of: try await bench.attempts()))
        let film = Film(file: bench.file("lamp.mp4"))
        try await Self.expect(film, frames: 144, rate: "24/1", size: (1080, 1080))
        let samples = try await bench.sql("SELECT count(*) FROM mood_images GROUP BY mood_id")
        #expect(samples == ["4", "4", "4"])
    }

    private static func expect(
        _ film: Film,
        frames: Int,
        rate: String,
        size: (Int, Int)
    ) async throws {
        let facts = try await film.facts()
        let video = try #require(facts.tracks("video").first)
        #expect(video.nbReadFrames == "\(frames)")
        #expect(video.rFrameRate == rate && video.avgFrameRate == rate)
        #expect((video.width, video.height) == size)
        #expect(video.profile == "High" && video.pixFmt == "yuv420p")
    }

    /// How many pixels of an RGB picture are as wanted.
    private static func count(_ pixels: [UInt8], where wanted: (UInt8, UInt8, UInt8) -> Bool) -> Int {
        stride(from: 0, to: pixels.count, by: 3).count { wanted(pixels[$0], pixels[$0 + 1], pixels[$0 + 2]) }
    }
}

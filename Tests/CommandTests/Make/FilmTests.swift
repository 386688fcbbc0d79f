import Foundation
import Testing

struct FilmTests {
    @Test func `a film has exactly the frames and samples that were ordered`() async throws {
        let shared = try await SharedFilm.small.value
        let facts = try await shared.film.facts()
        let video = try #require(facts.tracks("video").first)
        #expect(facts.tracks("video").count == 1 && facts.tracks("audio").count == 1)
        #expect(video.nbReadFrames == "144")
        #expect(video.rFrameRate == "24/1" && video.avgFrameRate == "24/1")
        #expect((video.width, video.height) == (1080, 1080))
        #expect(try await shared.film.samples().count == 6 * 48_000)
        #expect(abs((Double(facts.format.duration) ?? 0) - 6) < 0.001)
    }

    @Test func `a film is H 264 High and AAC in BT 709, ready to be streamed`() async throws {
        let shared = try await SharedFilm.small.value
        let facts = try await shared.film.facts()
        let video = try #require(facts.tracks("video").first)
        let sound = try #require(facts.tracks("audio").first)
        #expect((video.codecName, video.profile, video.pixFmt) == ("h264", "High", "yuv420p"))
        #expect((video.colorSpace, video.colorPrimaries) == ("bt709", "bt709"))
        #expect((video.colorTransfer, video.colorRange) == ("bt709", "tv"))
        #expect((sound.codecName, sound.sampleRate, sound.channels) == ("aac", "48000", 2))
        let boxes = try shared.film.boxes()
        let index = try #require(boxes.firstIndex(of: "moov"))
        let media = try #require(boxes.firstIndex(of: "mdat"))
        #expect(index < media, "\(boxes)")
    }

    @Test func `a film bears its title and a chapter for each scene`() async throws {
        let shared = try await SharedFilm.small.value
        let facts = try await shared.film.facts()
        #expect(facts.format.tags?["title"] == "Lumen")
        let scenes = try await shared.bench.sql("SELECT count(*) FROM scenes")
        #expect(["\(facts.chapters.count)"] == scenes)
        #expect(facts.chapters.first.map { Double($0.startTime) } == 0)
        for (chapter, next) in zip(facts.chapters, facts.chapters.dropFirst()) {
            #expect(chapter.endTime == next.startTime)
        }
        #expect(facts.chapters.last.flatMap { Double($0.endTime) } == 6)
        #expect(facts.chapters.allSatisfy { !($0.tags?["title"] ?? "").isEmpty })
    }

    @Test func `captions are a track in the film and files beside it that say the same`() async throws {
        let shared = try await SharedFilm.small.value
        let track = try #require(try await shared.film.facts().tracks("subtitle").first)
        #expect(track.codecName == "mov_text")
        #expect(track.tags?["language"] == "eng")
        let names = try shared.bench.names().filter { $0 != "data" }
        #expect(names == ["lamp.json", "lamp.mp4", "lamp.srt", "lamp.vtt"])
        let subRip = try String(contentsOf: shared.bench.file("lamp.srt"), encoding: .utf8)
        let webVTT = try String(contentsOf: shared.bench.file("lamp.vtt"), encoding: .utf8)
        #expect(webVTT.hasPrefix("WEBVTT\n"))
        let lines = try await shared.bench.sql(
            "SELECT replace(narration, char(10), ' ') FROM scenes WHERE narration <> '' ORDER BY rowid"
        )
        #expect(!lines.isEmpty)
        for file in [subRip, webVTT] {
            let words = file.split(separator: "\n").joined(separator: " ")
            for line in lines { #expect(words.contains(line), "\(file)") }
        }
    }

    @Test func `a film is as loud as the platforms want it, is not silent and fades out`() async throws {
        let shared = try await SharedFilm.small.value
        let (integrated, peak) = try await shared.film.loudness()
        #expect(abs(integrated + 14) <= 0.5, "\(integrated) LUFS")
        #expect(peak < -1, "\(peak) dBTP")
        let samples = try await shared.film.samples()
        func level(_ part: ArraySlice<Float>) -> Float {
            (part.reduce(0) { $0 + $1 * $1 } / Float(part.count)).squareRoot()
        }
        let whole = level(samples[...])
        let end = level(samples.suffix(2_400))
        #expect(whole > 0.02)
        #expect(end < whole / 8, "the last 50 ms are at \(end), all at \(whole)")
    }

    @Test func `a run into a pipe tells each step in a line without colours or bars`() async throws {
        let shared = try await SharedFilm.small.value
        let lines = shared.outcome.complaints
        #expect(shared.outcome.output.isEmpty)
        #expect(lines.first?.hasPrefix("Making “Lumen” (lumen, seed ") == true)
        #expect(lines.last?.hasPrefix("Wrote lamp.mp4 (144 frames, 6 s, ") == true)
        for step in [
            "Brief", "Moods", "Scene plan", "First frames", "Videos", "Music", "Narration", "Render",
        ] {
            #expect(lines.contains { $0.hasPrefix(step) }, "\(step): \(lines)")
        }
        #expect(!shared.outcome.complaint.contains("\u{1B}") && !shared.outcome.complaint.contains("█"))
    }
}

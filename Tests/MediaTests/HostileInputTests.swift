import Foundation
import Studio
import Testing

@testable import Media

struct HostileInputTests {
    @Test(arguments: ["png", "jpg", "webp", "gif"])
    func `a client's picture becomes a PNG of at most 2048 pixels`(kind: String) async throws {
        let bench = try Workbench()
        try await bench.picture("a.\(kind)", size: "2400x600")
        try FileManager.default.moveItem(at: bench.file("a.\(kind)"), to: bench.file("name without ending"))
        let size = try await StillImage(programs: bench.programs)
            .normalise(bench.file("name without ending"), to: bench.file("out.png"))
        #expect(size == PixelSize(width: 2048, height: 512))
        let video = try await Probe(programs: bench.programs).facts(of: bench.file("out.png")).video
        #expect(video?.codec == "png")
        #expect(video?.pixelFormat == "rgba")
        #expect(video?.size == size)
    }

    @Test func `a small picture keeps its size and its alpha`() async throws {
        let bench = try Workbench()
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "color=red@0.5:s=31x17,format=rgba", "-frames:v", "1",
            bench.file("a.png").path,
        ])
        let size = try await StillImage(programs: bench.programs)
            .normalise(bench.file("a.png"), to: bench.file("out.png"))
        #expect(size == PixelSize(width: 31, height: 17))
        try await bench.ffmpeg([
            "-i", bench.file("out.png").path, "-f", "rawvideo", "-pix_fmt", "rgba", bench.file("raw").path,
        ])
        let raw = [UInt8](try Data(contentsOf: bench.file("raw")))
        #expect(
            raw.prefix(4).elementsEqual([254, 0, 0, 127]) || raw.prefix(4).elementsEqual([255, 0, 0, 127])
        )
    }

    @Test func `a photograph that was taken upright stands upright`() async throws {
        let bench = try Workbench()
        try await bench.picture("a.jpg", size: "64x32")
        // Orientation 6: the camera was turned, the picture is to be turned by 90 degrees.
        var bytes = try Data(contentsOf: bench.file("a.jpg"))
        let exif: [UInt8] =
            [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + Array("MM".utf8)
            + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
        bytes.insert(contentsOf: exif, at: 2)
        try bytes.write(to: bench.file("turned.jpg"))
        let size = try await StillImage(programs: bench.programs)
            .normalise(bench.file("turned.jpg"), to: bench.file("out.png"))
        #expect(size == PixelSize(width: 32, height: 64))
    }

    @Test func `what is no picture is refused in one sentence and leaves nothing`() async throws {
        let bench = try Workbench()
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
        try await bench.picture("whole.png", size: "300x300")
        try await bench.picture("whole.jpg", size: "300x300")
        let png = try Data(contentsOf: bench.file("whole.png"))
        let jpeg = try Data(contentsOf: bench.file("whole.jpg"))
        var overwritten = png
        overwritten.replaceSubrange(png.count / 2..<png.count / 2 + 60, with: Data(repeating: 7, count: 60))
        let film = try await bench.film(
            "film.mp4",
            frames: 2,
            size: PixelSize(width: 64, height: 64),
            rate: FrameRate(30)
        ) { _ in 9 }
        let cases: [(name: String, bytes: Data, words: String)] = [
            ("a.svg", Data(svg.utf8), "is not a PNG"), ("b.png", Data(svg.utf8), "is not a PNG"),
            ("c.png", Data("a logo".utf8), "is not a PNG"), ("d.png", Data(), "is empty"),
            ("e.png", png.prefix(png.count / 2), "is damaged"), ("f.png", overwritten, "is damaged"),
            ("g.jpg", jpeg.prefix(jpeg.count / 2), "is damaged"),
            ("h.png", png.prefix(20), "is damaged"),
            ("i.png", png + Data(count: 10_000_001), "holds more than 10 MB"),
            ("j.png", try Data(contentsOf: film), "is not a PNG"),
            // Its header says 65,535 × 65,535.
            ("k.gif", Data("GIF89a".utf8) + Data(repeating: 0xFF, count: 50), "has more than 40 million"),
            ("l.gif", Data("GIF89a".utf8) + Data(repeating: 0x01, count: 50), "is damaged"),
        ]
        for (name, bytes, words) in cases {
            try bytes.write(to: bench.file(name))
            let problem = await #expect(throws: Problem.self, "\(name)") {
                try await StillImage(programs: bench.programs)
                    .normalise(bench.file(name), to: bench.file("out.png"))
            }
            #expect(problem?.message.hasPrefix("\(name) \(words)") == true, "\(problem?.message ?? "")")
            #expect(problem?.message.hasSuffix(".") == true)
            #expect(!FileManager.default.fileExists(atPath: bench.file("out.png").path), "\(name)")
        }
        let missing = await #expect(throws: Problem.self) {
            try await StillImage(programs: bench.programs)
                .normalise(bench.file("none.png"), to: bench.file("out.png"))
        }
        #expect(missing?.code == .resourceNotFound)
    }

    @Test func `a picture of too many pixels is refused before it is decoded`() async throws {
        let bench = try Workbench()
        try await bench.ffmpeg([
            "-f", "lavfi", "-i", "color=gray:s=16000x16000,format=gray", "-frames:v", "1",
            bench.file("huge.png").path,
        ])
        let problem = await #expect(throws: Problem.self) {
            try await StillImage(programs: bench.programs)
                .normalise(bench.file("huge.png"), to: bench.file("out.png"))
        }
        #expect(problem?.code == .fileTooLarge)
        #expect(problem?.message == "huge.png has more than 40 million pixels; make it smaller.")
    }

    @Test func `a list of other files is not followed, whatever it is called`() async throws {
        let bench = try Workbench()
        let film = try await bench.film(
            "film.mp4",
            frames: 30,
            size: PixelSize(width: 64, height: 64),
            rate: FrameRate(30)
        ) { _ in 9 }
        let probe = Probe(programs: bench.programs)
        #expect(try await probe.facts(of: film).video?.packets == 30)
        let lists = [
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://\(film.path)\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile film.mp4\n", "<svg/>", "", "<html></html>",
        ]
        for text in lists {
            try Data(text.utf8).write(to: bench.file("list.mp4"))
            let problem = await #expect(throws: Problem.self) {
                try await probe.facts(of: bench.file("list.mp4"))
            }
            #expect(problem?.code == .invalidFileType)
            #expect(problem?.message.hasPrefix("list.mp4 cannot be read") == true)
        }
        // The same text behind the first bytes of a film.
        try (Data([0, 0, 0, 24]) + Data("ftypisom".utf8) + Data(lists[0].utf8))
            .write(to: bench.file("list.mp4"))
        await #expect(throws: Problem.self) { try await probe.facts(of: bench.file("list.mp4")) }
    }

    @Test func `kinds are told from first bytes alone`() {
        #expect(FileKind.of(Array("RIFF\0\0\0\0WEBPVP8 ".utf8)) == .webp)
        #expect(FileKind.of(Array("RIFF\0\0\0\0WAVEfmt ".utf8)) == .wav)
        #expect(FileKind.of([0, 0, 0, 32] + Array("ftypisom".utf8)) == .mp4)
        #expect(FileKind.of([0, 0, 0, 32] + Array("ftypavif".utf8)) == nil)
        #expect(FileKind.of([0xFF, 0xFB, 0x90, 0]) == .mp3)
        #expect(FileKind.of([0xFF, 0xF1, 0x50, 0]) == .aac)
        #expect(FileKind.of([0xFF]) == nil)
        #expect(FileKind.of([]) == nil)
        #expect(FileKind.of(Array("#EXTM3U".utf8)) == nil)
    }
}

extension Workbench {
    /// A test picture of the kind its name says.
    func picture(_ name: String, size: String) async throws {
        try await ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=\(size)", "-frames:v", "1", file(name).path])
    }
}

import Foundation
import Studio
import Testing

@testable import Media

struct BurntCaptionTests {
    @Test func `a caption with emoji is burnt in with its colours, in its frames and in no other`()
        async throws
    {
        let bench = try Workbench()
        let rate = FrameRate(25)
        var film = try await bench.cut(
            rate: rate,
            scenes: [30, 30],
            captions: [
                Caption(start: rate.time(ofFrames: 5), end: rate.time(ofFrames: 20), text: "Tea, plain"),
                Caption(start: rate.time(ofFrames: 24), end: rate.time(ofFrames: 50), text: "Fire 🔥🔥🔥 👩🏽‍🚀"),
            ],
            size: PixelSize(width: 540, height: 540)
        ) { _, _ in 60 }
        _ = try await bench.render(film, to: "plain.mp4")
        film.settings.captions = .burn
        _ = try await bench.render(film, to: "burnt.mp4")
        let plain = try await bench.lumas(of: bench.file("plain.mp4"))
        let burnt = try await bench.lumas(of: bench.file("burnt.mp4"))
        let changed = burnt.indices.filter { abs(burnt[$0] - plain[$0]) > 0.3 }
        #expect(changed == Array(5..<20) + Array(24..<50))
        func fiery(_ second: String) async throws -> Int {
            let png = bench.file("frame-\(second).png")
            try await bench.ffmpeg([
                "-ss", second, "-i", bench.file("burnt.mp4").path, "-frames:v", "1", "-pix_fmt", "rgb24",
                png.path,
            ])
            if let folder = ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"] {
                let kept = URL(filePath: folder).deletingLastPathComponent()
                try Data(contentsOf: png).write(to: kept.appending(path: "caption-\(second).png"))
            }
            let picture = try Raster(png: Data(contentsOf: png))
            return (0..<540 * 540).count { pixel in
                let color = picture.color(x: pixel % 540, y: pixel / 540)
                return Int(color.red) > Int(color.blue) + 90
            }
        }
        #expect(try await fiery("1.4") > 150)
        #expect(try await fiery("0.4") == 0)
    }

    @Test func `beside burnt captions lies the same track as soft ones are, but off`() async throws {
        let bench = try Workbench()
        let captions = [
            Caption(start: .zero, end: MediaTime(1, timescale: 2), text: "sbtl tkhd"),
            Caption(start: MediaTime(3, timescale: 4), end: MediaTime(3, timescale: 2), text: "Größe 湯"),
        ]
        var film = try await bench.cut(rate: FrameRate(24), scenes: [24, 24], captions: captions) { _, _ in 60
        }
        film.subtitles = bench.file("captions.srt")
        let text =
            "1\n00:00:00,000 --> 00:00:00,500\nsbtl tkhd\n\n2\n00:00:00,750 --> 00:00:01,500\nGröße 湯\n\n"
        try Data(text.utf8).write(to: bench.file("captions.srt"))
        try await bench.addSound(to: &film, music: true, lines: [])
        var texts: [String] = []
        for (mode, isOn) in [(RenderSettings.CaptionMode.soft, true), (.burn, false)] {
            film.settings.captions = mode
            let file = bench.file("\(mode).mp4")
            _ = try await bench.render(film, to: "\(mode).mp4")
            let facts = try await Probe(programs: bench.programs).facts(of: file)
            #expect(facts.subtitles?.isDefault == isOn, "\(mode)")
            #expect(facts.subtitles?.language == "eng")
            #expect(facts.video?.isDefault == true && facts.audio?.isDefault == true)
            #expect(facts.chapters.count == 2)
            let track = bench.file("\(mode).srt")
            try await bench.ffmpeg(["-i", file.path, "-map", "0:s", track.path])
            texts.append(try String(contentsOf: track, encoding: .utf8))
        }
        #expect(texts == [text, text])
        film.settings.captions = .off
        _ = try await bench.render(film, to: "off.mp4")
        #expect(try await Probe(programs: bench.programs).facts(of: bench.file("off.mp4")).subtitles == nil)
    }

    @Test func `burnt captions encode only the pieces they touch`() async throws {
        let bench = try Workbench()
        let cache = SegmentCache(folder: bench.file("cache"))
        let rate = FrameRate(30)
        let first = Caption(start: rate.time(ofFrames: 3), end: rate.time(ofFrames: 30), text: "One")
        let last = Caption(start: rate.time(ofFrames: 100), end: rate.time(ofFrames: 115), text: "Three")
        var film = try await bench.cut(
            rate: rate,
            scenes: [40, 40, 40],
            captions: [first, last],
            size: PixelSize(width: 128, height: 128)
        ) { UInt8($0 * 50 + $1) }
        film.settings.captions = .burn
        let before = try await bench.render(film, to: "1.mp4", cache: cache)
        let words = Caption(start: last.start, end: last.end, text: "Four")
        let changed = film.captioned([first, words])
        let after = try await bench.render(changed, to: "2.mp4", cache: cache)
        #expect(try bench.encodings(in: "work-2.mp4") == ["004"])
        #expect(before.pictureHash != after.pictureHash)
    }

    /// What draws words of its own leaves captions this place.
    @Test(arguments: [(540, 960), (540, 540), (540, 676), (960, 540)])
    func `two lines lie in the place of captions`(width: Int, height: Int) async throws {
        let size = PixelSize(width: width, height: height)
        let place = CaptionPlace(in: size)
        let bench = try Workbench()
        let texts = [
            "The oven is never cold, and on Sundays we bake twenty plaited loaves more.",
            "The oven 🔥 is never cold, and on Sundays we bake twenty plaited loaves 🍞.",
            "The oven is never cold.",
        ]
        let rate = FrameRate(25)
        let captions = texts.enumerated().map { index, text in
            let start = rate.time(ofFrames: 10 * index)
            return Caption(start: start, end: rate.time(ofFrames: 10 * index + 10), text: text)
        }
        var film = try await bench.cut(rate: rate, scenes: [40], captions: captions, size: size) { _, _ in 60
        }
        film.settings.captions = .burn
        _ = try await bench.render(film, to: "burnt.mp4")
        for (index, text) in texts.enumerated() {
            let png = bench.file("frame-\(index).png")
            try await bench.ffmpeg([
                "-ss", Decimals.text(Double(index) * 0.4 + 0.2), "-i", bench.file("burnt.mp4").path,
                "-frames:v", "1", "-pix_fmt", "rgb24", png.path,
            ])
            let picture = try Raster(png: Data(contentsOf: png))
            let white = (0..<height).filter { y in
                (0..<width).contains { picture.color(x: $0, y: y).green > 180 }
            }
            let (top, bottom) = (try #require(white.first), try #require(white.last))
            #expect(top >= place.top && bottom < height - place.bottom, "\(text): \(top) to \(bottom)")
            // The place is no larger than it has to be.
            let lines = index < 2 ? 2 : 1
            #expect(bottom - top > (lines - 1) * place.letters, "\(text): \(top) to \(bottom)")
        }
    }

    @Test(arguments: ["Tea", "1 # * ©", "Größe, 100 %", "湯"])
    func `plain words are left to libass`(text: String) {
        #expect(!CaptionPicture.isNeeded(for: text))
    }

    @Test(arguments: ["🔥", "Tea ☕", "❤️", "1️⃣", "👩🏽‍🚀", "🇦🇹"])
    func `words with emoji are drawn as pictures`(text: String) {
        #expect(CaptionPicture.isNeeded(for: text))
    }
}

extension FilmToCut {
    /// The same film with other captions.
    fileprivate func captioned(_ captions: [Caption]) -> FilmToCut {
        FilmToCut(
            title: title,
            format: format,
            items: items,
            captions: captions,
            music: music,
            narration: narration,
            files: files,
            settings: settings,
            subtitles: subtitles,
            language: language,
            size: size
        )
    }
}

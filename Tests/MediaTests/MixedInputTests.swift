import Foundation
import Studio
import Testing

@testable import Media

struct MixedInputTests {
    @Test(arguments: VideoKind.all)
    func `a video of any kind becomes exactly the film's frames in the film's colours`(
        kind: VideoKind
    ) async throws {
        let bench = try Workbench()
        let film = try await bench.film(of: kind, showing: kind.fields)
        let facts = try await bench.render(film)
        #expect(facts.frames == 60)
        let probed = try await Probe(programs: bench.programs).facts(of: bench.file("film.mp4"))
        let video = try #require(probed.video)
        #expect(video.packets == 60 && video.duration == MediaTime(2, timescale: 1))
        #expect(video.size == film.size && video.picture?.shown == film.size)
        #expect(video.pixelFormat == "yuv420p" && video.colorSpace == "bt709")
        #expect(video.picture?.isFullRange == false)
        let picture = try await bench.picture(of: bench.file("film.mp4"))
        // Around the middle, which every way of fitting shows.
        let places = [(0.42, 0.42), (0.58, 0.42), (0.42, 0.58), (0.58, 0.58)]
        let painted = [0xC81E1E, 0x1EA01E, 0x1E1EC8, 0x808080]
        let order = [90: [1, 3, 0, 2], 180: [3, 2, 1, 0], 270: [2, 0, 3, 1]][kind.turn] ?? [0, 1, 2, 3]
        for (place, field) in zip(places, order) {
            let found = picture.color(at: place.0, place.1)
            #expect(found.distance(to: painted[field]) <= kind.tolerance, "\(found) at \(place)")
        }
    }

    @Test(arguments: Fit.allCases)
    func `a video of another shape is fitted as the clip says`(fit: Fit) async throws {
        let bench = try Workbench()
        let wide = VideoKind(name: "wide", size: "256x96")
        let film = try await bench.film(of: wide, showing: wide.fields, fit: fit)
        _ = try await bench.render(film)
        let picture = try await bench.picture(of: bench.file("film.mp4"))
        let (corner, edge) = (picture.color(at: 0.03, 0.03), picture.color(at: 0.03, 0.42))
        switch fit {
        case .cover:
            #expect(corner.distance(to: 0xC81E1E) <= 8, "\(corner)")
        case .contain:
            #expect(corner.distance(to: 0x000000) <= 4, "\(corner)")
            #expect(edge.distance(to: 0xC81E1E) <= 8, "\(edge)")
        case .blur:
            #expect(edge.distance(to: 0xC81E1E) <= 8, "\(edge)")
            // A darker red of the same picture, neither black nor the red itself.
            #expect((50...180).contains(corner.red) && max(corner.green, corner.blue) < 50, "\(corner)")
        }
    }

    @Test func `by itself a near shape covers the frame and a far one is shown whole`() {
        let frame = PixelSize(width: 1080, height: 1920)
        func lost(_ width: Int, _ height: Int) -> Double {
            PictureFilters.lost(PixelSize(width: width, height: height), in: frame)
        }
        #expect(lost(720, 1280) == 0)
        #expect(lost(1080, 2340) < PictureFilters.mostLost)
        #expect(lost(1080, 1350) > PictureFilters.mostLost)
        #expect(lost(1920, 1080) > 0.6)
    }

    @Test(arguments: ["smpte2084", "arib-std-b67"])
    func `a very bright video is brought to what every screen shows`(transfer: String) async throws {
        let bench = try Workbench()
        let kind = VideoKind.bright(transfer)
        #expect(try await bench.render(bench.film(of: kind, showing: kind.fields)).frames == 60)
        let picture = try await bench.picture(of: bench.file("film.mp4"))
        let paper = picture.color(at: 0.25, 0.25)
        let sun = picture.color(at: 0.75, 0.25)
        let dark = picture.color(at: 0.5, 0.75)
        // What was white paper stays nearly white, and the sun above it can still be told from it.
        #expect((150...245).contains(paper.red), "\(paper)")
        #expect(sun.red > paper.red + 8, "\(sun)")
        #expect((5..<paper.red - 60).contains(dark.red), "\(dark)")
        for color in [paper, sun, dark] {
            let spread = max(color.red, color.green, color.blue) - min(color.red, color.green, color.blue)
            #expect(spread <= 4, "\(color)")
        }
    }

    @Test func `what is seen through stands on black`() async throws {
        let bench = try Workbench()
        let hole = VideoKind.hole
        for fit in [Fit.cover, .contain] {
            _ = try await bench.render(bench.film(of: hole, showing: hole.fields, fit: fit), to: "\(fit).mp4")
            let picture = try await bench.picture(of: bench.file("\(fit).mp4"))
            #expect(picture.color(at: 0.5, 0.5).distance(to: 0) <= 4)
            #expect(picture.color(at: 0.1, 0.1).distance(to: 0xC81E1E) <= 8)
        }
    }

    @Test(arguments: [(30, 1.7), (60, 3.0), (15, 6.0)])
    func `a video is cut where the timeline says, whatever its rate`(own: Int, tolerance: Double) async throws
    {
        let bench = try Workbench()
        let size = PixelSize(width: 64, height: 64)
        // Two greys more with each thirtieth of a second.
        let grey: @Sendable (Int) -> UInt8 = { UInt8(20 + $0 * 60 / own) }
        let id = ID<Asset>("v")
        let film = FilmToCut(
            title: "Cut",
            format: Format(aspect: .square, rate: FrameRate(30), frames: 60),
            items: [
                TimelineItem(name: "A", video: id, start: 31, frames: 25, overlap: 5),
                TimelineItem(name: "B", video: id, start: 3, frames: 35, overlap: 0),
            ],
            captions: [],
            files: [
                id: try await bench.film(
                    "v.mp4",
                    frames: own * 22 / 10,
                    size: size,
                    rate: FrameRate(own),
                    grey: grey
                )
            ]
        )
        _ = try await bench.render(film)
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        #expect(lumas.count == 60)
        for frame in Array(0..<25) + Array(30..<60) {
            let shown = frame < 25 ? 31 + frame : 3 + frame - 25
            let wanted = 16 + Double(20 + shown * 2) * 219 / 255
            #expect(abs(lumas[frame] - wanted) < tolerance, "frame \(frame): \(lumas[frame]), not \(wanted)")
        }
    }

    @Test(arguments: EnteredVideo.all)
    func `a video is cut where the timeline says, however it can be entered`(
        video: EnteredVideo
    )
        async throws
    {
        let bench = try Workbench()
        let file = bench.file("v.\(video.file)")
        // So many greys more with each frame that the change of colours, which takes one away, hides none.
        let picture = "nullsrc=s=64x64:r=30:d=3,geq=lum='min(235,20+3*N)':cb=128:cr=128,format=yuv420p"
        try await bench.ffmpeg(
            ["-f", "lavfi"] + video.offset + [
                "-i", picture + video.filters, "-f", "lavfi", "-i", "sine=d=3.5",
            ]
                + video.more + ["-c:a", "aac", file.path]
        )
        let id = ID<Asset>("v")
        // Some videos have groups of 15 frames: the first item begins just before one, the body of the last with one.
        let film = FilmToCut(
            title: "Cut",
            format: Format(aspect: .square, rate: FrameRate(30), frames: 95),
            items: [
                TimelineItem(name: "A", video: id, start: 29, frames: 25, overlap: 5),
                TimelineItem(name: "B", video: id, start: 22, frames: 35, overlap: 5),
                TimelineItem(name: "C", video: id, start: 10, frames: 35, overlap: 0),
            ],
            captions: [],
            files: [id: file],
            size: PixelSize(width: 64, height: 64)
        )
        #expect(try await bench.render(film).frames == 95)
        let lumas = try await bench.lumas(of: bench.file("film.mp4"))
        for frame in 0..<95 where frame < 25 || 30..<60 ~= frame || frame >= 65 {
            let shown = frame < 25 ? 29 + frame : frame < 60 ? 22 + frame - 25 : 10 + frame - 60
            let wanted = Double(20 + 3 * shown)
            #expect(
                abs(lumas[frame] - wanted) < video.tolerance,
                "frame \(frame): \(lumas[frame]), not \(wanted)"
            )
        }
    }

    @Test(.enabled(if: sheet != nil))
    func `every kind on one sheet, to be looked at`() async throws {
        let bench = try Workbench()
        var kinds: [(kind: VideoKind, fit: Fit?)] = VideoKind.all.map { ($0, nil) }
        kinds += Fit.allCases.map { (VideoKind(name: "wide, \($0)", size: "256x96"), $0) }
        kinds += [(VideoKind.bright("smpte2084"), nil), (VideoKind.bright("arib-std-b67"), nil)]
        kinds += [(VideoKind.hole, .cover), (VideoKind.hole, .blur)]
        for (number, (kind, fit)) in kinds.enumerated() {
            let film = try await bench.film(of: kind, showing: kind.testPicture, fit: fit)
            _ = try await bench.render(film, to: "film-\(number).mp4")
            let name = kind.name.replacing(":", with: "\\:").replacing(",", with: "\\,")
            let words = "pad=200:220:4:24:white,drawtext=text='\(name)':x=4:y=4:fontsize=14"
            try await bench.ffmpeg([
                "-ss", "1", "-i", bench.file("film-\(number).mp4").path, "-frames:v", "1", "-vf", words,
                bench.file("tile-\(number + 10).png").path,
            ])
        }
        try await bench.ffmpeg([
            "-start_number", "10", "-i", bench.file("tile-%d.png").path, "-vf", "tile=6x5:color=white",
            "-frames:v", "1", try #require(Self.sheet),
        ])
    }

    /// Where the sheet is wanted.
    private static let sheet = ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"]
}

extension Workbench {
    /// A film of two seconds of one video of a kind.
    func film(of kind: VideoKind, showing picture: String, fit: Fit? = nil) async throws -> FilmToCut {
        let source = file("source-\(UUID().uuidString).\(kind.file)")
        let made = kind.turn == 0 ? source : file("before-\(source.lastPathComponent)")
        try await ffmpeg(["-f", "lavfi", "-i", picture + kind.filters] + kind.encoding + [made.path])
        if kind.turn != 0 {
            // FFmpeg notes a turn only where it copies.
            let note = ["-c", "copy", "-metadata:s:v", "rotate=\(kind.turn)", source.path]
            try await ffmpeg(["-i", made.path] + note)
        }
        let id = ID<Asset>("source")
        return FilmToCut(
            title: kind.name,
            format: Format(aspect: .square, rate: FrameRate(30), frames: 60),
            items: [TimelineItem(name: kind.name, video: id, frames: 60, overlap: 0, fit: fit)],
            captions: [],
            files: [id: source],
            size: PixelSize(width: 192, height: 192)
        )
    }

    /// The picture that a film shows after a second.
    func picture(of film: URL) async throws -> Raster {
        let png = file("picture-\(UUID().uuidString).png")
        try await ffmpeg(["-ss", "1", "-i", film.path, "-frames:v", "1", "-pix_fmt", "rgb24", png.path])
        return try Raster(png: Data(contentsOf: png))
    }
}

/// A colour as numbers from 0 to 255.
struct Shade: CustomStringConvertible {
    let red: Int
    let green: Int
    let blue: Int

    var description: String { "(\(red), \(green), \(blue))" }

    /// The largest difference of a channel from a colour written as six hexadecimal digits.
    func distance(to color: Int) -> Int {
        max(abs(red - (color >> 16)), abs(green - (color >> 8 & 255)), abs(blue - (color & 255)))
    }
}

extension Raster {
    /// The colour at a place in parts of width and height.
    func color(at x: Double, _ y: Double) -> Shade {
        let pixel = Int(Double(size.height) * y) * stride + Int(Double(size.width) * x) * 4
        return Shade(red: Int(bytes[pixel + 2]), green: Int(bytes[pixel + 1]), blue: Int(bytes[pixel]))
    }
}

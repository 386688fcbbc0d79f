import Foundation
import Studio
import Testing

@testable import Media

struct DrawTests {
    private static let picture = Picture(
        size: PixelSize(width: 90, height: 120),
        ground: Color(0x203040),
        marks: [
            .fill(
                .ellipse(Box(x: 10, y: 10, width: 60, height: 80)),
                .linear(
                    from: Point(0, 0),
                    to: Point(90, 0),
                    [.init(0, Color(0xC08040)), .init(1, Color(0x402010))]
                )
            ),
            .soft(4, [.fill(.rectangle(Box(x: 30, y: 70, width: 40, height: 20)), .color(Color(0x000000)))]),
            .layer(
                Layer(
                    [.stroke(.circle(Point(45, 60), radius: 20), .color(Color(0xFFFFFF)), Pen(3))],
                    opacity: 0.5,
                    blend: .screen,
                    transform: .rotate(0.1)
                )
            ),
            .words(
                Lettering(
                    "Quiet",
                    size: 20,
                    color: Color(0xFFFFFF),
                    box: Box(x: 5, y: 90, width: 80, height: 25)
                )
            ),
        ]
    )

    @Test func `the same picture gives the same bytes`() throws {
        #expect(try Raster(Self.picture).bytes == Raster(Self.picture).bytes)
    }

    @Test func `pictures drawn at the same time do not disturb each other`() async throws {
        let expected = try Raster(Self.picture).bytes
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 {
                group.addTask { try Raster(Self.picture).bytes }
            }
            for try await bytes in group { #expect(bytes == expected) }
        }
    }

    @Test func `drawing into a caller's memory gives the same pixels`() throws {
        let raster = try Raster(Self.picture)
        var memory = [UInt8](repeating: 77, count: raster.bytes.count)
        try memory.withUnsafeMutableBytes { try Self.picture.paint(into: $0) }
        for pixel in 0..<90 * 120 {
            #expect(memory[pixel * 4..<pixel * 4 + 3] == raster.bytes[pixel * 4..<pixel * 4 + 3])
        }
    }

    @Test func `memory that is too small is refused`() {
        var memory = [UInt8](repeating: 0, count: 100)
        #expect(throws: Problem.self) {
            try memory.withUnsafeMutableBytes { try Self.picture.paint(into: $0) }
        }
    }

    @Test func `a PNG keeps every pixel`() throws {
        let opaque = try Raster(Self.picture)
        let read = try Raster(png: opaque.png())
        #expect(read.isOpaque && read.size == opaque.size)
        #expect(read.color(x: 40, y: 50) == opaque.color(x: 40, y: 50))
        var clear = Self.picture
        clear.ground = nil
        let transparent = try Raster(clear)
        #expect(try Raster(png: transparent.png()).alpha(x: 0, y: 0) == 0)
        #expect(try Raster(png: transparent.png()).alpha(x: 40, y: 50) == 255)
    }

    @Test(arguments: [
        Data(), Data("not a picture".utf8), Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]),
    ])
    func `what is no PNG is refused`(file: Data) {
        #expect(throws: Problem.self) { try Raster(png: file) }
    }

    @Test func `a truncated PNG is refused`() throws {
        let file = try Raster(Self.picture).png()
        #expect(throws: Problem.self) { try Raster(png: file.prefix(file.count / 2)) }
    }

    @Test func `a blur moves ink but neither makes nor loses it`() throws {
        let square = Path.rectangle(Box(x: 40, y: 40, width: 20, height: 20))
        func ink(_ blur: Double) throws -> Int {
            let raster = try Raster(
                Picture(
                    size: PixelSize(width: 100, height: 100),
                    marks: [.soft(blur, [.fill(square, .color(Color(0x000000)))])]
                )
            )
            return (0..<10_000).map { Int(raster.alpha(x: $0 % 100, y: $0 / 100)) }.reduce(0, +)
        }
        let sharp = try ink(0)
        for blur in [2.0, 5, 9] {
            #expect(abs(try ink(blur) - sharp) < sharp / 12)
        }
    }

    @Test func `a slow gradient shows no steps`() throws {
        let ramp = Paint.linear(
            from: Point(0, 0),
            to: Point(600, 0),
            [.init(0, Color(0x404040)), .init(1, Color(0x4A4A4A))]
        )
        let picture = Picture(
            size: PixelSize(width: 600, height: 40),
            ground: Color(0x000000),
            marks: [.fill(.rectangle(Box(x: 0, y: 0, width: 600, height: 40)), ramp)]
        )
        let raster = try Raster(picture, scale: 1, grain: Grain(strength: 1, seed: Seed(1)))
        // Means over blocks of 15 columns rise evenly; without dither they would stand still and jump.
        let means = (0..<40).map { block in
            (0..<600).map { Double(raster.color(x: block * 15 + $0 % 15, y: $0 / 15).red) }.reduce(0, +) / 600
        }
        for (before, after) in zip(means, means.dropFirst()) {
            #expect(abs(after - before - 0.25) < 0.24)
        }
    }

    @Test(arguments: 0..<40)
    func `leaving out what is hidden or empty changes no pixel`(seed: UInt64) throws {
        var chance = Seed(seed).derived("coverage").generator
        func below(_ limit: UInt64) -> Int { Int(chance.next() % limit) }
        let size = PixelSize(width: 150 + below(60), height: 170 + below(60))
        let plates = try (0..<3).map { _ in
            // Solid in the middle, half clear at a soft rim, empty around it.
            let (width, height) = (160 + below(120), 160 + below(120))
            let body = Path.ellipse(Box(x: 10, y: 20, width: Double(width) - 30, height: Double(height) - 50))
            let marks: [Mark] = [
                .soft(3, [.fill(body, .color(Color(0x804020 + UInt32(below(1 << 16)))))]),
                .fill(.rectangle(Box(x: 40, y: 50, width: 100, height: 90)), .color(Color(0x3060A0))),
            ]
            let drawn = try Raster(Picture(size: PixelSize(width: width, height: height), marks: marks))
            return try #require(drawn.trimmed(margin: 2)).raster
        }
        let boxes = plates.map { plate in
            let scale = 0.6 + 1.2 * chance.number(in: 0...1)
            return Box(
                x: 120 * chance.number(in: 0...1) - 60,
                y: 120 * chance.number(in: 0...1) - 60,
                width: Double(plate.size.width) * scale,
                height: Double(plate.size.height) * scale
            )
        }
        func frame(_ plates: [Raster]) throws -> Raster {
            let marks = zip(plates, boxes).map { Mark.image($0, in: $1, .quick) }
            return try Raster(Picture(size: size, ground: Color(0x102030), marks: marks))
        }
        let whole = plates.map { Raster(size: $0.size, isOpaque: false, bytes: $0.bytes) }
        #expect(plates.allSatisfy { $0.coverage?.solid.isEmpty == false })
        let (some, all) = (try frame(plates), try frame(whole))
        // Cairo rounds the place of a sample by the middle of what is filled: by one step of 255 at most.
        let differences = zip(some.bytes, all.bytes).map { abs(Int($0) - Int($1)) }
        #expect(differences.max() ?? 0 <= 1, "seed \(seed)")
    }
}

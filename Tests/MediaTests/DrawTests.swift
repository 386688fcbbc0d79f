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
}

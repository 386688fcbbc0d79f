import Studio
import Testing

@testable import Media

struct FinenessTests {
    private static let size = PixelSize(width: 602, height: 38)

    /// What 8 bits lose in each of many faint layers adds up.
    @Test func `many faint layers over each other come out as they do at 10 bits`() throws {
        let marks = (0..<16).map { layer in
            Mark.fill(
                .rectangle(Box(x: 0, y: 0, width: 602, height: 38)),
                Self.ramp(Double(layer % 5 + 2) / 100)
            )
        }
        let picture = Picture(size: Self.size, ground: Color(0x101010), marks: marks)
        let raster = try Raster(picture, scale: 1, grain: Grain(strength: 1, seed: Seed(7)))
        var deep = [UInt32](repeating: 0, count: 602 * 38)
        try deep.withUnsafeMutableBytes { memory in
            try Painter.paint(picture, filling: Self.size, depth: .ten, into: memory)
        }
        // The mean difference over blocks of 16 columns, in which grain and dither cancel out.
        func difference(_ raster: Raster) -> Double {
            let squares = (1..<36).map { block in
                let columns = block * 16..<(block + 1) * 16
                let fine = columns.map { Double(deep[602 * 20 + $0] & 1023) * 255 / 1023 }.reduce(0, +) / 16
                return (Self.mean(raster, columns) - fine) * (Self.mean(raster, columns) - fine)
            }
            return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
        }
        #expect(difference(raster) < 0.25)
        #expect(try difference(Raster(picture)) > 0.75)
    }

    @Test func `an outline stays as sharp as it was drawn`() throws {
        // Edges in the middle of the small picture's squares.
        let box = Box(x: 101, y: 9, width: 201, height: 18)
        let picture = Picture(
            size: Self.size,
            ground: Color(0x202020),
            marks: [.fill(.rectangle(box), .color(Color(0xE0E0E0)))]
        )
        let raster = try Raster(picture, scale: 1, grain: Grain(strength: 0, seed: Seed(1)))
        for y in 0..<38 {
            for x in 0..<602 {
                let isInside = (101..<302).contains(x) && (9..<27).contains(y)
                let light = Int(raster.color(x: x, y: y).red)
                #expect(abs(light - (isInside ? 0xE0 : 0x20)) <= 4)
            }
        }
    }

    private static func ramp(_ opacity: Double) -> Paint {
        .linear(
            from: Point(0, 0),
            to: Point(602, 0),
            [.init(0, Color(0x282828), opacity), .init(1, Color(0x646464), opacity)]
        )
    }

    private static func mean(_ raster: Raster, _ columns: Range<Int>) -> Double {
        let lights = columns.flatMap { x in (0..<38).map { Double(raster.color(x: x, y: $0).red) } }
        return lights.reduce(0, +) / Double(lights.count)
    }
}

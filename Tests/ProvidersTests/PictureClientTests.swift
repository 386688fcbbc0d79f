import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// Where the client's product and logo show, and how.
struct PictureClientTests {
    /// The colours that only the client's pictures have.
    private enum Mark {
        case product
        case logo

        func shows(_ color: Color) -> Bool {
            switch self {
            case .product: color.red > 190 && color.green < 90 && color.blue > 190
            case .logo: color.red < 90 && color.green > 180 && color.blue > 180
            }
        }
    }

    /// A product and a logo, on nothing or on a ground of their own.
    private static func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let magenta = Paint.color(Color(0xFF00FF))
        let size = PixelSize(width: 300, height: 400)
        let oval = Media.Mark.fill(.ellipse(Box(x: 50, y: 40, width: 200, height: 320)), magenta)
        let whole = Media.Mark.fill(.rectangle(Box(x: 0, y: 0, width: 300, height: 400)), magenta)
        let wide = PixelSize(width: 400, height: 100)
        let bar = Media.Mark.fill(
            .rounded(Box(x: 20, y: 20, width: 360, height: 60), radius: 30),
            .color(Color(0x00F0F0))
        )
        for (name, picture) in [
            ("product-cut", Picture(size: size, marks: [oval])),
            ("product-flat", Picture(size: size, ground: Color(0xFFFFFF), marks: [whole])),
            ("logo-cut", Picture(size: wide, marks: [bar])),
            ("logo-flat", Picture(size: wide, ground: Color(0x102030), marks: [bar])),
        ] {
            try Raster(picture).png().write(to: folder.appending(path: "\(name).png"))
        }
    }

    /// How much of a mark is seen in a frame, and within what.
    private static func seen(_ mark: Mark, in frame: Raster) -> (count: Int, box: Box) {
        var (left, top, right, bottom, count) = (frame.size.width, frame.size.height, 0, 0, 0)
        for y in 0..<frame.size.height {
            for x in 0..<frame.size.width where mark.shows(frame.color(x: x, y: y)) {
                (left, right) = (min(left, x), max(right, x + 1))
                (top, bottom) = (min(top, y), max(bottom, y + 1))
                count += 1
            }
        }
        guard count > 0 else { return (0, Box(x: 0, y: 0, width: 0, height: 0)) }
        return (
            count,
            Box(left: Double(left), top: Double(top), right: Double(right), bottom: Double(bottom))
        )
    }

    @Test(arguments: PictureTests.sizes, ["cut", "flat"])
    func `product and logo show where they belong, whole, and keep off the words`(
        size: PixelSize,
        kind: String
    )
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reelwright-client-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.write(to: folder)
        let area = Double(size.width * size.height)
        for position in 0..<7 {
            let order = Sheet.order(
                .kettle,
                position: position,
                size: size,
                mood: Palettes.fresh,
                seed: 11,
                product: folder.appending(path: "product-\(kind).png"),
                logo: folder.appending(path: "logo-\(kind).png")
            )
            let frame = try DraftTake(order, frames: 30).raster(frame: 29)
            let product = Self.seen(.product, in: frame)
            let logo = Self.seen(.logo, in: frame)
            // The introduction reveals it, a feature shows it again, and the end card keeps it.
            #expect((product.count > 0) == [1, 3, 6].contains(position), "\(position): \(product)")
            #expect((logo.count > 0) == (position == 6), "\(position): \(logo)")
            if position == 6 {
                #expect(Double(logo.count) > area * 0.002, "\(logo)")
                #expect(Framing.clearArea(of: size).contains(logo.box, slack: 1.5), "\(logo)")
                #expect(!logo.box.overlaps(product.box))
            }
            guard product.count > 0 else { continue }
            let box = product.box
            if position != 3 {
                #expect(Double(product.count) > area * 0.03, "\(position): \(product)")
                #expect(box.left > 1 && box.right < Double(size.width) - 1, "\(position): \(box)")
                #expect(box.top > 1 && box.bottom < Double(size.height) - 1, "\(position): \(box)")
            }
            // A shape stays a shape; a print is a card with round corners.
            if position != 3 {
                let share = Double(product.count) / (box.width * box.height)
                let wanted = kind == "cut" ? 0.74...0.82 : 0.96...0.9999
                #expect(wanted.contains(share), "\(position): \(share)")
            }
            let shot = try Shot(order)
            for ink in shot.lettering.compactMap({ $0.setting()?.ink }) {
                let middle = Box(center: box.center, width: 4, height: 4)
                #expect(!ink.overlaps(middle), "\(position)")
                if position == 6 { #expect(!ink.overlaps(logo.box), "\(ink) \(logo.box)") }
            }
        }
    }
}

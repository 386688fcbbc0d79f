import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// The marks of a storyboard and the grain, which are there by option.
struct PictureStoryboardTests {
    @Test(arguments: Staging.Move.allCases, Aspect.allCases)
    func `marks stay in the margin that words keep clear`(move: Staging.Move, aspect: Aspect) throws {
        let format = Format(aspect: aspect, rate: FrameRate(30), seconds: 6)
        let plain = try Raster(of: Self.order(move, format.size, DraftLook()))
        let marked = try Raster(of: Self.order(move, format.size, DraftLook(storyboard: true)))
        let safe = Framing.safeArea(of: format.size)
        var (touched, slate) = (0, 0)
        for y in 0..<format.size.height {
            for x in 0..<format.size.width where plain.color(x: x, y: y) != marked.color(x: x, y: y) {
                touched += 1
                if Double(y) > safe.bottom { slate += 1 }
                let isInside = safe.inset(1).contains(Box(x: Double(x), y: Double(y), width: 1, height: 1))
                if isInside {
                    Issue.record("a mark at \(x), \(y) is where words may be")
                    return
                }
            }
        }
        #expect(touched > 2_000 && slate > 1_000)
    }

    @Test func `each move has marks of its own, and its direction shows`() throws {
        let size = PixelSize(width: 360, height: 640)
        let shots = try Staging.Move.allCases.map { move in
            try Raster(of: Self.order(move, size, DraftLook(storyboard: true), setting: .studio)).png()
        }
        for (index, shot) in shots.enumerated() {
            for other in shots[(index + 1)...] { #expect(shot != other) }
        }
    }

    @Test func `without grain a flat ground is flat`() throws {
        let size = PixelSize(width: 360, height: 640)
        func roughness(_ look: DraftLook) throws -> Int {
            let raster = try Raster(of: Self.order(.push, size, look, setting: .studio))
            // A gradient goes on evenly: what is left over from the two neighbours is noise, or one of few edges.
            return (0..<size.height).reduce(0) { sum, y in
                let row = (0..<size.width).map { Int(raster.color(x: $0, y: y).green) }
                return sum + (1..<size.width - 1).count { abs(2 * row[$0] - row[$0 - 1] - row[$0 + 1]) > 1 }
            }
        }
        let (with, without) = (try roughness(DraftLook()), try roughness(DraftLook(grain: false)))
        #expect(without * 3 < with, "\(with) and \(without)")
    }

    /// Prints a contact sheet where `REELWRIGHT_SHEET` says.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"] != nil))
    func `storyboard sheet`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"])
        let size = PixelSize(width: 1080, height: 1920)
        let marks = try Staging.Move.allCases.enumerated().map { index, move in
            let raster = try Raster(of: Self.order(move, size, DraftLook(storyboard: true)))
            let (column, row) = (index % 4, index / 4)
            let box = Box(x: Double(column) * 460, y: Double(row) * 810, width: 450, height: 800)
            return Mark.image(raster, in: box)
        }
        let sheet = Picture(size: PixelSize(width: 1840, height: 1620), ground: Color(0x808080), marks: marks)
        try Raster(sheet).png().write(to: URL(filePath: path))
    }

    private static func order(
        _ move: Staging.Move,
        _ size: PixelSize,
        _ look: DraftLook,
        setting: Staging.Setting? = nil
    ) -> ImageOrder {
        let order = PictureMoveSheets.order(move, size: size)
        var scene = order.scene
        if let setting { scene?.staging.setting = setting }
        return ImageOrder(
            prompt: "",
            seed: order.seed,
            size: size,
            mood: order.mood,
            scene: scene,
            position: order.position,
            title: order.title,
            language: order.language,
            productImage: nil,
            logo: nil,
            look: look
        )
    }
}

extension Raster {
    /// The first frame of a take.
    fileprivate init(of order: ImageOrder) throws {
        self = try DraftTake(order, frames: 90).raster(frame: 0)
    }
}

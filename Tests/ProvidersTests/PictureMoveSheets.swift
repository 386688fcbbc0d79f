import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// Strips of frames and times of every move; drawn only when REELWRIGHT_SHEETS names a folder.
struct PictureMoveSheets {
    static let folder = PictureSheets.folder

    static func order(_ move: Staging.Move, size: PixelSize) -> ImageOrder {
        let index = Staging.Move.allCases.firstIndex(of: move) ?? 0
        return Sheet.order(
            .kettle,
            position: 2,
            size: size,
            mood: Palettes.all[index % Palettes.all.count],
            seed: UInt64(index),
            staging: Staging(
                beat: "x",
                framing: .medium,
                move: move,
                setting: [.kitchen, .forest, .street, .room, .mountain, .shop, .stage][index],
                light: Staging.Light.allCases[index % 4]
            )
        )
    }

    @Test(.enabled(if: folder != nil))
    func `a strip of six frames of every move`() throws {
        let folder = URL(filePath: try #require(Self.folder))
        guard "moves".hasPrefix(ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"] ?? "") else { return }
        var marks: [Mark] = []
        for (row, move) in Staging.Move.allCases.enumerated() {
            let take = try DraftTake(Self.order(move, size: PixelSize(width: 540, height: 960)), frames: 120)
            for column in 0..<6 {
                let frame = try take.raster(frame: column * 119 / 5)
                let (x, y) = (Double(row % 2) * 800 + Double(column) * 132, Double(row / 2) * 240)
                marks.append(.image(frame, in: Box(x: x, y: y, width: 128, height: 228)))
            }
        }
        let sheet = Picture(size: PixelSize(width: 1600, height: 960), ground: Color(0x808080), marks: marks)
        try Raster(sheet).png().write(to: folder.appending(path: "moves.png"))
    }

    @Test(.enabled(if: folder != nil && ProcessInfo.processInfo.environment["REELWRIGHT_TIME"] != nil))
    func `time of a frame of every move`() throws {
        func cpu(_ work: () throws -> Void) rethrows -> Double {
            let start = clock()
            try work()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
        }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1080 * 1920 * 4, alignment: 16)
        defer { memory.deallocate() }
        var report = ""
        for move in Staging.Move.allCases {
            let order = Self.order(move, size: Aspect.portrait.size)
            var take = try DraftTake(order, frames: 1)
            let drawing = try cpu { take = try DraftTake(order, frames: 120) }
            var slowest = 0.0
            let all = try cpu {
                for frame in 0..<120 {
                    slowest = max(slowest, try cpu { try take.draw(frame: frame, into: memory) })
                }
            }
            let megabytes = try DrawnShot(order).bytes / 1_048_576
            report +=
                "\(move): take \(drawing) ms, frame \(all / 120) ms, slowest \(slowest) ms, \(megabytes) MB\n"
        }
        let file = URL(filePath: try #require(Self.folder)).appending(path: "time-moves.txt")
        try report.write(to: file, atomically: true, encoding: .utf8)
    }
}

extension DrawnShot {
    /// The memory of its pixels.
    var bytes: Int {
        let rasters =
            plates.map(\.raster) + plates.compactMap { $0.soft?.raster } + [shade].compactMap(\.self)
        return rasters.map { $0.size.width * $0.size.height * 4 }.reduce(0, +)
    }
}

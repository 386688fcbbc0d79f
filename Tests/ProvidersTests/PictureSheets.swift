import Foundation
import Media
import Providers
import Studio
import Testing

/// Contact sheets to look at; drawn only when REELWRIGHT_SHEETS names a folder.
struct PictureSheets {
    static let folder = ProcessInfo.processInfo.environment["REELWRIGHT_SHEETS"]

    @Test(.enabled(if: folder != nil))
    func `sheets of every kind of picture`() throws {
        let folder = URL(filePath: try #require(Self.folder))
        try ClientFiles.write()
        let only = ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"]
        for sheet in Sheet.all where sheet.name.hasPrefix(only ?? "") {
            try sheet.draw().png().write(to: folder.appending(path: "\(sheet.name).png"))
        }
    }

    @Test(.enabled(if: folder != nil))
    func `single pictures in full`() throws {
        let folder = URL(filePath: try #require(Self.folder))
        let name = ProcessInfo.processInfo.environment["REELWRIGHT_SHEET"] ?? ""
        for sheet in Sheet.all where sheet.name == name {
            for (index, order) in sheet.orders.enumerated() {
                let picture = try DraftTake(order, frames: 1).raster(frame: 0)
                try picture.png().write(to: folder.appending(path: "single-\(name)-\(index).png"))
            }
        }
    }

    @Test(.enabled(if: folder != nil && ProcessInfo.processInfo.environment["REELWRIGHT_TIME"] != nil))
    func `time of a frame`() throws {
        func cpu(_ work: () throws -> Void) rethrows -> Double {
            let start = clock()
            try work()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
        }
        let order = Sheet.order(.kettle, position: 2, size: Aspect.portrait.size, mood: Palettes.warm)
        var take = try DraftTake(order, frames: 150)
        let plate = try cpu { take = try DraftTake(order, frames: 150) }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1080 * 1920 * 4, alignment: 16)
        defer { memory.deallocate() }
        let frames = try cpu { for frame in 0..<150 { try take.draw(frame: frame, into: memory) } }
        let first = try take.raster(frame: 0)
        var bytes = 0
        let png = try cpu { bytes = try first.png().count }
        let report = "CPU: take \(plate) ms, frame \(frames / 150) ms, PNG \(png) ms for \(bytes) bytes\n"
        let file = URL(filePath: try #require(Self.folder)).appending(path: "time.txt")
        try report.write(to: file, atomically: true, encoding: .utf8)
    }
}

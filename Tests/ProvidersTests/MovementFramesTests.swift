import Foundation
import Media
import Studio
import Testing

@testable import Providers

/// Movement as it is seen in drawn frames.
struct MovementFramesTests {
    private static let moves: [Staging.Move] = [.push, .pull, .pan, .tilt, .arc]
    private static let count = 40
    /// In pixels rms; whole pixels would be 0.25 or so, and the eye sees it from about 0.3.
    private static let most = 0.12

    /// A take at the film's full size, with a product that bears a red and a green dot.
    private static func take(_ move: Staging.Move) throws -> DraftTake {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "reelwright-dots-\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        let card = Box(x: 60, y: 60, width: 480, height: 680)
        let picture = Picture(
            size: PixelSize(width: 600, height: 800),
            marks: [
                .fill(.rectangle(card), .color(Color(0x808080))),
                .fill(.circle(Point(130, 130), radius: 24), .color(Color(0xFF0000))),
                .fill(.circle(Point(470, 670), radius: 24), .color(Color(0x00FF00))),
            ]
        )
        try Raster(picture).png().write(to: file)
        let order = Sheet.order(
            .kettle,
            position: 1,
            size: Aspect.portrait.size,
            mood: Palettes.gray,
            staging: Staging(beat: "x", framing: .medium, move: move, setting: .shop, light: .day),
            product: file
        )
        return try DraftTake(order, frames: 120)
    }

    @Test(arguments: moves)
    func `what is near and what is far move without jitter in drawn frames`(move: Staging.Move) throws {
        let take = try Self.take(move)
        let middle = Box(left: 150, top: 300, right: 950, bottom: 1300)
        var last = try DrawnFrame(take, frame: 0)
        // Within these corners is the shelf behind, and neither product nor words.
        let corners = [120.0, 860].map { Box(x: $0, y: 150, width: 120, height: 120) }
        var near = try [2, 1].map { [try #require(last.dot($0, in: middle), "dot \($0)")] }
        var far = [[Point(0, 0)], [Point(0, 0)]]
        for number in 1..<Self.count {
            let frame = try DrawnFrame(take, frame: number)
            for (index, channel) in [2, 1].enumerated() {
                let around = Box(center: try #require(near[index].last), width: 120, height: 120)
                near[index].append(try #require(frame.dot(channel, in: around), "\(number)"))
            }
            for (index, corner) in corners.enumerated() {
                let step = try #require(last.shift(to: frame, in: corner), "\(number)")
                let before = try #require(far[index].last)
                far[index].append(Point(before.x + step.x, before.y + step.y))
            }
            last = frame
        }
        for (name, path) in zip(["red", "green", "left", "right"], near + far) {
            let way = hypot(
                try #require(path.last).x - path[0].x,
                try #require(path.last).y - path[0].y
            )
            #expect(Jitter.rms(path) < Self.most, "\(move) \(name): \(Jitter.rms(path)) px")
            #expect(way > 3, "\(move) \(name): \(way) px")
        }
    }

    @Test func `the measure finds a dot and a ground that go by whole pixels, and passes what is smooth`()
        throws
    {
        let size = PixelSize(width: 240, height: 160)
        func frame(_ x: Double) throws -> DrawnFrame {
            let ground = (0..<14).map { step in
                Mark.fill(
                    .ellipse(
                        Box(
                            x: x + Double(step) * 23 - 60,
                            y: 96 + Double(step % 3) * 12,
                            width: 11,
                            height: 9
                        )
                    ),
                    .color(Color(0x404040))
                )
            }
            let dot = Mark.fill(.circle(Point(40 + x, 40), radius: 9), .color(Color(0xFF0000)))
            return DrawnFrame(try Raster(Picture(size: size, ground: Color(0xC0C0C0), marks: ground + [dot])))
        }
        for (isWhole, range) in [(true, 0.15...0.4), (false, 0.0...0.05)] {
            // An even way and one that gathers speed.
            let places = (0..<40).map { 0.37 * Double($0) + 0.003 * Double($0 * $0) }
            let frames = try places.map { try frame(isWhole ? $0.rounded() : $0) }
            let dots = try frames.map {
                try #require($0.dot(2, in: Box(x: 0, y: 0, width: 240, height: 80)))
            }
            var ground = [0.0]
            for (one, next) in zip(frames, frames.dropFirst()) {
                let step = try #require(one.shift(to: next, in: Box(x: 60, y: 88, width: 120, height: 56)))
                ground.append((ground.last ?? 0) + step.x)
            }
            #expect(range.contains(Jitter.rms(dots.map(\.x))), "\(Jitter.rms(dots.map(\.x)))")
            #expect(range.contains(Jitter.rms(ground)), "\(Jitter.rms(ground))")
        }
    }
}

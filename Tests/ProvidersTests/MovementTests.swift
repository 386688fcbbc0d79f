import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct MovementTests {
    private static let small = PixelSize(width: 180, height: 320)

    @Test(arguments: Staging.Move.allCases)
    func `the first frame of every move is its still`(move: Staging.Move) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        let image = PictureMoveSheets.order(move, size: Self.small)
        try await DraftImageEngine().draw(image, to: file)
        let still = try Raster(png: Data(contentsOf: file))
        let take = try DraftTake(VideoOrder(image: image, firstFrame: file, rate: FrameRate(30), frames: 90))
        #expect(try take.raster(frame: 0).png() == still.png())
        #expect(try take.raster(frame: 89).png() != still.png())
    }

    @Test(arguments: Staging.Move.allCases, [24, 60, 120, 300])
    func `a layer never jumps`(move: Staging.Move, frames: Int) throws {
        let size = Aspect.portrait.size
        let take = try DraftTake(PictureMoveSheets.order(move, size: Self.small), frames: frames)
        let movement = Movement(move: move, direction: 1, aim: Point(0.4, 0.6))
        for depth in Depth.allCases {
            // Two corners of a box, in pixels of a whole film.
            let corners = (0..<frames).map { frame in
                let view = movement.view(of: depth, at: take.place(of: frame))
                let box = view.apply(
                    Box(x: 100, y: 200, width: 800, height: 1500),
                    aim: movement.aim,
                    size: size
                )
                return [box.left, box.top, box.right, box.bottom]
            }
            for edge in 0..<4 {
                let path: [Double] = corners.map { $0[edge] }
                var squares = 0.0
                for frame in 1..<frames - 1 {
                    let bend: Double = path[frame + 1] - 2 * path[frame] + path[frame - 1]
                    squares += bend * bend
                }
                let rms = (squares / Double(frames - 2)).squareRoot()
                #expect(rms < 0.3, "\(depth) edge \(edge)")
            }
        }
    }

    @Test func `what is near passes what is far`() {
        for move in Staging.Move.allCases {
            let movement = Movement(move: move, direction: 1, aim: Point(0.5, 0.5))
            let shifts = Depth.allCases.map { depth in
                let (start, end) = (movement.view(of: depth, at: 0), movement.view(of: depth, at: 1))
                return [end.zoom - start.zoom, end.dx - start.dx, end.dy - start.dy]
            }
            #expect(Set(shifts).count == Depth.allCases.count, "\(move)")
        }
        let arc = Movement(move: .arc, direction: 1, aim: Point(0.5, 0.5))
        #expect(arc.view(of: .far, at: 1).dx > 0 && arc.view(of: .fore, at: 1).dx < 0)
    }

    @Test(arguments: Staging.Move.allCases)
    func `plates reach as far as the camera sees`(move: Staging.Move) throws {
        let shot = try DrawnShot(PictureMoveSheets.order(move, size: Self.small))
        let frame = Box(x: 0, y: 0, width: 180, height: 320)
        let far = try #require(shot.plates.first)
        for step in 0...10 {
            let view = shot.movement.view(of: .far, at: Double(step) / 10)
            #expect(view.apply(far.box, aim: shot.movement.aim, size: shot.size).contains(frame, slack: 0.01))
        }
    }

    @Test func `a rack ends sharp on the subject and a reveal ends in full light`() throws {
        let rack = try DrawnShot(PictureMoveSheets.order(.rack, size: Self.small))
        #expect(rack.plates.contains { $0.soft != nil })
        #expect(rack.movement.focus(at: 0) == 0 && rack.movement.focus(at: 1) == 1)
        let reveal = try DrawnShot(PictureMoveSheets.order(.reveal, size: Self.small))
        #expect(reveal.shade != nil)
        #expect(reveal.scenery(at: 0).count == reveal.scenery(at: 1).count + 1)
    }
}

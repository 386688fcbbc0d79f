import Foundation
import Media
import Providers
import Studio

/// A drawn frame, to measure where things are in it.
struct DrawnFrame {
    let width: Int
    let bytes: [UInt8]

    init(_ take: DraftTake, frame: Int) throws {
        width = take.size.width
        var memory = [UInt8](repeating: 0, count: take.size.width * take.size.height * 4)
        try memory.withUnsafeMutableBytes { try take.draw(frame: frame, into: $0) }
        bytes = memory
    }

    init(_ raster: Raster) {
        width = raster.size.width
        bytes = raster.withBytes { Array($0) }
    }

    /// How much more of a channel a pixel has than of the others; 0 is blue, 1 green, 2 red.
    private func excess(_ channel: Int, x: Int, y: Int) -> Double {
        let place = (y * width + x) * 4
        let one = bytes[place + (channel + 1) % 3]
        let other = bytes[place + (channel + 2) % 3]
        return Double(max(0, Int(bytes[place + channel]) - Int(max(one, other)) - 60))
    }

    /// The middle of a dot of one plain colour within a part of the frame; nil when there is none.
    func dot(_ channel: Int, in part: Box) -> Point? {
        var (x, y, weight) = (0.0, 0.0, 0.0)
        for row in Int(part.top)..<Int(part.bottom) {
            for column in Int(part.left)..<Int(part.right) {
                let excess = excess(channel, x: column, y: row)
                (x, y, weight) = (x + excess * Double(column), y + excess * Double(row), weight + excess)
            }
        }
        return weight > 2000 ? Point(x / weight, y / weight) : nil
    }

    private func light(_ x: Int, _ y: Int) -> Double {
        let place = (y * width + x) * 4
        return Double(bytes[place]) + 2 * Double(bytes[place + 1]) + Double(bytes[place + 2])
    }

    private func light(_ x: Double, _ y: Double) -> Double {
        let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        let (right, low) = (x - Double(left), y - Double(top))
        return (light(left, top) * (1 - right) + light(left + 1, top) * right) * (1 - low)
            + (light(left, top + 1) * (1 - right) + light(left + 1, top + 1) * right) * low
    }

    /// How far what is in a part of this frame has moved in the next, found by Lucas and Kanade's method;
    /// nil where there is too little to see.
    func shift(to next: DrawnFrame, in part: Box) -> Point? {
        var moved = Point(0, 0)
        for _ in 0..<4 {
            var (xx, xy, yy, xt, yt) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for y in stride(from: Int(part.top), to: Int(part.bottom), by: 2) {
                for x in stride(from: Int(part.left), to: Int(part.right), by: 2) {
                    let across = (light(x + 1, y) - light(x - 1, y)) / 2
                    let down = (light(x, y + 1) - light(x, y - 1)) / 2
                    let change = next.light(Double(x) + moved.x, Double(y) + moved.y) - light(x, y)
                    (xx, xy, yy) = (xx + across * across, xy + across * down, yy + down * down)
                    (xt, yt) = (xt + across * change, yt + down * change)
                }
            }
            let area = xx * yy - xy * xy
            guard area > 1e6 else { return nil }
            moved.x -= (yy * xt - xy * yt) / area
            moved.y -= (xx * yt - xy * xt) / area
        }
        return moved
    }
}

enum Jitter {
    /// How far a path strays from the smooth one through its neighbours, in pixels rms: what is left of each
    /// place when a parabola through nine of them is taken off.
    static func rms(_ path: [Double]) -> Double {
        let weights = [-21.0, 14, 39, 54, 59, 54, 39, 14, -21].map { $0 / 231 }
        var squares = 0.0
        for middle in 4..<path.count - 4 {
            let smooth = (0..<9).reduce(0) { $0 + weights[$1] * path[middle - 4 + $1] }
            squares += (path[middle] - smooth) * (path[middle] - smooth)
        }
        return (squares / Double(path.count - 8)).squareRoot()
    }

    static func rms(_ path: [Point]) -> Double { max(rms(path.map(\.x)), rms(path.map(\.y))) }
}

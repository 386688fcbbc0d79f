import Media
import Studio

extension Shot {
    /// The shot with the marks of a storyboard, all of them in the margin that words keep clear.
    ///
    /// The slate says the scene's number from 1, how it is framed, what the camera does, where and when it is,
    /// in the short forms of the trade.
    func withStoryboardMarks(_ scene: Scene, position: Int) -> Shot {
        let board = Storyboard(size: size, staging: scene.staging, direction: movement.direction)
        var marked = self
        marked.over += board.corners + board.arrows + board.slate(number: position + 1)
        return marked
    }
}

/// The marks of one frame.
private struct Storyboard {
    let size: PixelSize
    let staging: Staging
    let direction: Double

    private var width: Double { Double(size.width) }
    private var height: Double { Double(size.height) }
    private var unit: Double { min(width, height) }
    /// How far the marks stay from the edge.
    private var inset: Double { unit * 0.018 }
    private var length: Double { unit * 0.05 }

    private static let ink = Color(0xFFFFFF)
    private static let dark = Color(0x101010)

    /// A line that is seen on light and on dark.
    private func line(_ path: Path) -> [Mark] {
        [
            .stroke(path, .color(Self.dark, 0.65), Pen(unit * 0.009)),
            .stroke(path, .color(Self.ink, 0.95), Pen(unit * 0.004)),
        ]
    }

    var corners: [Mark] {
        eachCorner { corner, right, down in
            line(
                .open([
                    Point(corner.x + right * length, corner.y), corner,
                    Point(corner.x, corner.y + down * length),
                ])
            )
        }
    }

    private func eachCorner(_ marks: (Point, _ right: Double, _ down: Double) -> [Mark]) -> [Mark] {
        [(inset, 1.0), (width - inset, -1.0)].flatMap { x, right in
            [(inset, 1.0), (height - inset, -1.0)].flatMap { y, down in marks(Point(x, y), right, down) }
        }
    }

    /// What the camera does; the pictures move the other way.
    var arrows: [Mark] {
        let (middle, center) = (Point(width / 2, height / 2), length * 0.8)
        switch staging.move {
        case .push, .pull:
            return eachCorner { corner, right, down in
                let outer = Point(corner.x + right * inset, corner.y + down * inset)
                let inner = Point(outer.x + right * center, outer.y + down * center)
                return staging.move == .push ? arrow(outer, inner) : arrow(inner, outer)
            }
        case .pan:
            let edge = direction > 0 ? inset : width - inset
            return arrow(Point(edge + direction * center, middle.y), Point(edge, middle.y))
        case .tilt:
            let edge = direction > 0 ? inset : height - inset
            return arrow(Point(middle.x, edge + direction * center), Point(middle.x, edge))
        case .arc:
            let ends = [-1.0, 1].map { Point(middle.x - direction * $0 * length, inset + length * 0.45) }
            let top = Point(middle.x, inset)
            return line(.smooth([ends[0], top, ends[1]], closed: false)) + head(at: ends[1], from: top)
        case .rack:
            let x = width - inset - length * 0.4
            return line(.circle(Point(x, middle.y), radius: length * 0.4))
                + line(.circle(Point(x, middle.y), radius: length * 0.14))
        case .reveal:
            // The light goes from its side to the other.
            let edge = direction > 0 ? inset : width - inset
            let start = Point(edge, middle.y)
            return line(.open([Point(edge, start.y - length / 2), Point(edge, start.y + length / 2)]))
                + arrow(start, Point(edge + direction * center, middle.y))
        }
    }

    private func arrow(_ from: Point, _ to: Point) -> [Mark] {
        line(.open([from, to])) + head(at: to, from: from)
    }

    private func head(at tip: Point, from: Point) -> [Mark] {
        let (dx, dy) = (tip.x - from.x, tip.y - from.y)
        let way = max((dx * dx + dy * dy).squareRoot(), 0.001)
        let (x, y, side) = (dx / way, dy / way, length * 0.26)
        return line(
            .open([
                Point(tip.x - side * (x + 0.7 * y), tip.y - side * (y - 0.7 * x)), tip,
                Point(tip.x - side * (x - 0.7 * y), tip.y - side * (y + 0.7 * x)),
            ])
        )
    }

    func slate(number: Int) -> [Mark] {
        let text = [
            "\(number)", framing, move, "\(staging.setting.rawValue) \(staging.light.rawValue)".uppercased(),
        ]
        let size = unit * 0.021
        let box = Box(
            x: inset + length + unit * 0.03,
            y: height - inset - size * 1.6,
            width: width - 2 * (inset + length + unit * 0.03),
            height: size * 1.6
        )
        let letters = Lettering(
            text.joined(separator: "  ·  "),
            weight: .medium,
            size: size,
            color: Self.ink,
            box: box.inset(size * 0.2),
            anchor: .middle,
            tracking: 0.04,
            lines: 1
        )
        let right = letters.setting()?.ink.right ?? box.x
        let ground = Box(left: box.x - size * 0.5, top: box.y, right: right + size * 0.7, bottom: box.bottom)
        return [.fill(.rounded(ground, radius: size * 0.3), .color(Self.dark, 0.78)), .words(letters)]
    }

    private var framing: String {
        switch staging.framing {
        case .wide: "WS"
        case .medium: "MS"
        case .close: "CU"
        case .insert: "INSERT"
        case .overShoulder: "OTS"
        case .top: "TOP"
        }
    }

    private var move: String {
        switch staging.move {
        case .push: "PUSH IN"
        case .pull: "PULL OUT"
        case .pan: direction > 0 ? "PAN LEFT" : "PAN RIGHT"
        case .tilt: direction > 0 ? "TILT UP" : "TILT DOWN"
        case .arc: "ARC"
        case .rack: "RACK FOCUS"
        case .reveal: "REVEAL"
        }
    }
}

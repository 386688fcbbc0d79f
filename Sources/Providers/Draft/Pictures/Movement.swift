import Foundation
import Media
import Studio

/// How far away something is; what is nearer passes faster.
enum Depth: Int, Hashable, Sendable, CaseIterable {
    case far
    case middle
    /// The subject, and what it stands on.
    case near
    /// Between the camera and the subject.
    case fore
}

/// What the camera does in a shot, in parts of the frame.
struct Movement: Hashable, Sendable {
    let move: Staging.Move
    /// 1 or -1: which way it goes.
    let direction: Double
    /// What it goes towards, in parts of the frame.
    let aim: Point

    /// Where a layer is seen: grown around the aim, then moved.
    struct View: Hashable, Sendable {
        var zoom = 1.0
        var dx = 0.0
        var dy = 0.0
    }

    /// The view of a layer, from 0 at the first frame to 1 at the last.
    func view(of depth: Depth, at place: Double) -> View {
        let level = depth.rawValue
        switch move {
        case .push: return View(zoom: 1 + [0.045, 0.055, 0.070, 0.12][level] * place)
        case .pull: return View(zoom: 1 + [0.045, 0.055, 0.070, 0.12][level] * (1 - place))
        case .pan:
            return View(zoom: 1, dx: direction * (place - 0.5) * [0.055, 0.062, 0.075, 0.12][level])
        case .tilt:
            return View(zoom: 1, dy: direction * (place - 0.5) * [0.045, 0.050, 0.058, 0.09][level])
        case .arc:
            let reach = [0.080, 0.036, -0.014, -0.12][level]
            return View(zoom: 1 + 0.012 * place, dx: direction * (place - 0.5) * reach)
        case .rack: return View(zoom: 1 + [0.016, 0.018, 0.022, 0.03][level] * place)
        case .reveal: return View(zoom: 1 + [0.026, 0.028, 0.036, 0.05][level] * place)
        }
    }

    /// The most a layer grows and moves, which says how large its plate must be.
    func reach(of depth: Depth) -> View {
        let ends = [view(of: depth, at: 0), view(of: depth, at: 1)]
        return View(
            zoom: ends.map(\.zoom).max() ?? 1,
            dx: ends.map { abs($0.dx) }.max() ?? 0,
            dy: ends.map { abs($0.dy) }.max() ?? 0
        )
    }

    /// How far the focus has gone to the subject, 0 to 1; nil when it stays where it is.
    func focus(at place: Double) -> Double? {
        move == .rack ? Self.smooth((place - 0.25) / 0.45) : nil
    }

    /// Where the edge of the light is, in parts of the frame from the side it comes from.
    func edge(at place: Double) -> Double? {
        move == .reveal ? 0.46 + 1.0 * place : nil
    }

    private static func smooth(_ value: Double) -> Double {
        let share = min(max(value, 0), 1)
        return share * share * (3 - 2 * share)
    }
}

extension Movement.View {
    /// Where a box of the frame comes to lie.
    func apply(_ box: Box, aim: Point, size: PixelSize) -> Box {
        let (width, height) = (Double(size.width), Double(size.height))
        return Box(
            x: aim.x * width + (box.x - aim.x * width) * zoom + dx * width,
            y: aim.y * height + (box.y - aim.y * height) * zoom + dy * height,
            width: box.width * zoom,
            height: box.height * zoom
        )
    }
}

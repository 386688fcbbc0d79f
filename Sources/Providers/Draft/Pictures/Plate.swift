import Media
import Studio

/// One depth of a shot as pixels, drawn once and then only moved.
struct Plate: Sendable {
    let depth: Depth
    let raster: Raster
    /// What it covers at rest, in pixels of the film.
    let box: Box
    /// The same out of focus; smaller, because it has no detail to lose.
    let soft: (raster: Raster, box: Box)?

    /// Draws a layer as large as the camera's way needs it; nil when nothing of it shows.
    init?(_ layer: Shot.Layer, of shot: Shot) throws {
        depth = layer.depth
        let reach = shot.movement.reach(of: layer.depth)
        let (width, height) = (Double(shot.size.width), Double(shot.size.height))
        // Two pixels more, so that no edge is ever between pixels.
        let view = Box(
            left: -reach.dx * width - 2,
            top: -reach.dy * height - 2,
            right: width + reach.dx * width + 2,
            bottom: height + reach.dy * height + 2
        )
        // At a size of exactly one to one all pixels would blur and clear together as they move.
        let scale = max(reach.zoom, 1.04)
        let marks = layer.marks.moved(-view.x, -view.y)
        let size = PixelSize(width: Int(view.width.rounded(.up)), height: Int(view.height.rounded(.up)))
        let whole = Box(x: view.x, y: view.y, width: Double(size.width), height: Double(size.height))
        if layer.depth == .far {
            let picture = Picture(size: size, ground: shot.ground, marks: marks)
            raster = try Self.far(picture, scale, of: shot)
            box = whole
        } else {
            guard let part = try Self.trimmed(Picture(size: size, marks: marks), whole, scale) else {
                return nil
            }
            (raster, box) = part
        }
        guard shot.movement.move == .rack, let blur = layer.focusBlur else {
            soft = nil
            return
        }
        let blurred = [Mark.soft(blur, marks)]
        soft =
            layer.depth == .far
            ? (
                try Self.far(Picture(size: size, ground: shot.ground, marks: blurred), 0.5, of: shot), whole
            ) : try Self.trimmed(Picture(size: size, marks: blurred), whole, 0.5)
    }

    /// With grain; but a picture that somebody else made stays as it is.
    private static func far(_ picture: Picture, _ scale: Double, of shot: Shot) throws -> Raster {
        guard shot.hasGrain, shot.tones != nil else { return try Raster(picture, scale: scale) }
        let grain = Grain(strength: 1.5, seed: shot.seed.derived("grain"))
        return try Raster(picture, scale: scale, grain: grain)
    }

    private static func trimmed(
        _ picture: Picture,
        _ whole: Box,
        _ scale: Double
    ) throws -> (raster: Raster, box: Box)? {
        let drawn = try Raster(picture, scale: scale)
        // Two clear pixels around it, so that its edge moves by less than a pixel, too.
        guard let part = drawn.trimmed(margin: 2) else { return nil }
        let across = whole.width / Double(drawn.size.width)
        let down = whole.height / Double(drawn.size.height)
        let box = Box(
            x: whole.x + part.box.x * across,
            y: whole.y + part.box.y * down,
            width: part.box.width * across,
            height: part.box.height * down
        )
        return (part.raster, box)
    }

    /// The plate as the camera sees it.
    func marks(_ movement: Movement, at place: Double, _ share: Double, size: PixelSize) -> [Mark] {
        let view = movement.view(of: depth, at: place)
        func image(_ raster: Raster, _ box: Box) -> Mark {
            .image(raster, in: view.apply(box, aim: movement.aim, size: size), .quick)
        }
        let sharp = image(raster, box)
        guard let soft, let focus = movement.focus(at: share) else { return [sharp] }
        let blurred = image(soft.raster, soft.box)
        // What is far loses the focus that the subject gains.
        let softness = depth == .far ? focus : 1 - focus
        if softness <= 0 { return [sharp] }
        if softness >= 1 { return [blurred] }
        if depth == .far { return [sharp, .layer(Layer([blurred], opacity: softness))] }
        let under = min(1, 2 * softness)
        return [
            .layer(Layer([blurred], opacity: under)),
            .layer(Layer([sharp], opacity: min(1, 2 * (1 - softness)))),
        ]
    }
}

extension [Mark] {
    /// The marks as one, moved.
    func moved(_ dx: Double, _ dy: Double) -> [Mark] {
        dx == 0 && dy == 0 ? self : [.placed(.move(dx, dy), self)]
    }
}

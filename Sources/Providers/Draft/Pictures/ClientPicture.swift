import Foundation
import Media
import Studio

/// A picture the client gave: of the product, or the logo.
struct ClientPicture {
    let raster: Raster
    /// Whether it is a shape on nothing, to be stood in the scene, not a rectangle to be framed.
    let isCutOut: Bool
    /// The part of it that shows anything, in its pixels.
    let content: Box

    init(file: URL) throws {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: file)
        } catch {
            throw Problem(
                .inputOutput,
                "The picture \(file.lastPathComponent) cannot be read; give it again.",
                subject: file.path
            )
        }
        raster = try Raster(png: bytes)
        let (width, height) = (raster.size.width, raster.size.height)
        var (left, top, right, bottom, clear, seen) = (width, height, 0, 0, 0, 0)
        // Every third pixel is enough to find what shows; a step is added around it.
        let step = 3
        if !raster.isOpaque {
            for y in stride(from: 0, to: height, by: step) {
                for x in stride(from: 0, to: width, by: step) {
                    seen += 1
                    if raster.alpha(x: x, y: y) < 24 {
                        clear += 1
                    } else {
                        (left, right) = (min(left, x), max(right, x))
                        (top, bottom) = (min(top, y), max(bottom, y))
                    }
                }
            }
        }
        isCutOut = clear * 25 > seen && left < right && top < bottom
        content =
            isCutOut
            ? Box(
                left: Double(max(left - step, 0)),
                top: Double(max(top - step, 0)),
                right: Double(min(right + step, width)),
                bottom: Double(min(bottom + step, height))
            ) : Box(x: 0, y: 0, width: Double(width), height: Double(height))
    }

    /// The mean colour of what shows, read at every seventh pixel.
    var meanColor: Color {
        var (red, green, blue, count) = (0, 0, 0, 0)
        for y in stride(from: 0, to: raster.size.height, by: 7) {
            for x in stride(from: 0, to: raster.size.width, by: 7) where raster.alpha(x: x, y: y) > 200 {
                let color = raster.color(x: x, y: y)
                red += Int(color.red)
                green += Int(color.green)
                blue += Int(color.blue)
                count += 1
            }
        }
        guard count > 0 else { return Color(0x808080) }
        return Color(red: UInt8(red / count), green: UInt8(green / count), blue: UInt8(blue / count))
    }

    /// The largest box of the picture's shape within another, on its lower edge.
    func fitted(in place: Box) -> Box {
        let scale = min(place.width / content.width, place.height / content.height)
        let (width, height) = (content.width * scale, content.height * scale)
        return Box(x: place.center.x - width / 2, y: place.bottom - height, width: width, height: height)
    }

    /// The picture with what shows of it in a box.
    func marks(in box: Box) -> [Mark] {
        let scale = box.width / content.width
        let whole = Box(
            x: box.x - content.x * scale,
            y: box.y - content.y * scale,
            width: Double(raster.size.width) * scale,
            height: Double(raster.size.height) * scale
        )
        return [.image(raster, in: whole)]
    }
}

extension Stage {
    /// The client's product in the place of the subject.
    func product(_ picture: ClientPicture) -> [Mark] {
        if picture.isCutOut {
            let box = picture.fitted(in: framing.subject)
            return shadow(of: foot(box.width * 0.40, at: box.center.x), height: box.height)
                + picture.marks(in: box)
        }
        return card(picture)
    }

    private func foot(_ radius: Double, at x: Double) -> Path {
        .ellipse(Box(center: Point(x, ground), width: 2 * radius, height: radius * 0.16))
    }

    /// A print that stands on the ground, with round corners and a shadow.
    private func card(_ picture: ClientPicture) -> [Mark] {
        let box = picture.fitted(in: framing.subject)
        let radius = unit * 0.022
        let edge = Path.rounded(box, radius: radius)
        return shadow(of: foot(box.width * 0.48, at: box.center.x), height: unit * 0.1) + [
            .soft(
                unit * 0.03,
                [
                    .fill(
                        edge.transformed(.move(-lightSide * unit * 0.025, -unit * 0.012)),
                        .color(tones.shadow)
                    )
                ],
                opacity: 0.32
            ),
            .clipped(edge, picture.marks(in: box)),
            .stroke(
                .rounded(box.inset(unit * 0.0012), radius: radius),
                .color(tones.light, 0.35),
                Pen(unit * 0.0024)
            ),
        ]
    }
}

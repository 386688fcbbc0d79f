import Media
import Studio

/// A setting in its depths, drawn around the place where the subject stands.
struct Scenery {
    /// What is behind; it covers the stage's canvas.
    var far: [Mark]
    /// What the subject stands on, and what stands beside it.
    var surface: [Mark] = []
    /// What is between the camera and the subject, at the frame's edges.
    var fore: [Mark] = []
}

extension Stage {
    /// A setting at the stage's time of day.
    func scenery(_ setting: Staging.Setting) -> Scenery {
        if framing.kind == .top { return tabletop(setting) }
        var scenery =
            switch setting {
            case .kitchen: kitchen
            case .desk: desk
            case .street: footing == .water ? harbour : street
            case .mountain: mountain
            case .shore: shore
            case .forest: forest
            case .shop: shop
            case .stage: theatre
            case .studio: studio
            case .room: room
            case .clinic: clinic
            case .road: footing == .water ? shore : road
            }
        scenery.far += wash
        // Over a shoulder there is something before the camera already.
        if framing.kind == .overShoulder { scenery.fore = [] }
        scenery.fore = scenery.fore.isEmpty ? [] : [.soft(unit * 0.011, scenery.fore)]
        return scenery
    }

    /// What the time of day does to all that is far: the sun from the side, or the dark from above.
    private var wash: [Mark] {
        let reach = max(frame.width, frame.height)
        let side = lightSide < 0 ? frame.left : frame.right
        switch light {
        case .morning:
            return [glow(Point(side, horizon - unit * 0.35), reach * 0.72, tones.glow, 0.42)]
        case .day: return [glow(Point(side, frame.top), reach * 0.8, tones.glow, 0.22)]
        case .evening:
            return [
                glow(Point(side, horizon - unit * 0.12), reach * 0.66, tones.glow, 0.50),
                .fill(
                    .rectangle(canvas),
                    .fade(tones.shadow, 0.26, from: Point(0, frame.height * 0.55), to: Point(0, frame.top))
                ),
            ]
        case .night:
            return [
                .fill(
                    .rectangle(canvas),
                    .fade(tones.shadow, 0.36, from: Point(0, frame.height * 0.6), to: Point(0, frame.top))
                )
            ]
        }
    }

    private func glow(_ center: Point, _ radius: Double, _ color: Color, _ opacity: Double) -> Mark {
        .fill(.rectangle(canvas), .glow(color, opacity, center: center, radius: radius))
    }
}

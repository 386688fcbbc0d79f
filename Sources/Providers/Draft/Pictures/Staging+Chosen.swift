import Studio

extension Staging {
    /// How a scene without a staging stands before the camera; neighbours differ in all of it.
    static func chosen(for scene: Scene, position: Int, seed: Seed, mood: Mood) -> Staging {
        let turn = { (name: String, count: Int) in Int(seed.derived("chosen \(name)").value % UInt64(count)) }
        let settings: [Setting] = [
            .studio, .room, .desk, .shore, .kitchen, .studio, .forest, .shop, .mountain,
        ]
        let moves: [Move] = [.push, .pan, .arc, .tilt, .pull, .rack, .reveal]
        let framings: [Framing] =
            switch scene.purpose {
            case .hook: [.close, .insert]
            case .introduction: [.medium, .medium]
            case .closing: [.medium]
            case .feature: [.wide, .close, .medium, .insert, .overShoulder, .top]
            }
        let order = position + turn("framing", framings.count)
        return Staging(
            beat: scene.staging.beat,
            framing: framings[order % framings.count],
            move: moves[(position * 2 + turn("move", moves.count)) % moves.count],
            setting: settings[(position * 2 + turn("setting", settings.count)) % settings.count],
            light: lights(mood)[(position + turn("light", 4)) % 4],
            pose: scene.staging.pose,
            animation: scene.staging.animation
        )
    }

    /// Times of day in an order that suits how bright a look is.
    private static func lights(_ mood: Mood) -> [Light] {
        switch Mood.meanLightness(mood.colorPalette.map(PerceptualColor.init)) {
        case ..<0.5: [.evening, .night, .evening, .morning]
        case 0.72...: [.day, .morning, .day, .evening]
        default: [.morning, .evening, .day, .night]
        }
    }
}

import Studio

/// Says in English how a scene stands before the camera, as image and video models read it best.
struct StagingWords {
    let prohibited: Prohibitions
    let pace: MoodFamily.Pace

    /// The framing as a style prompt names it.
    static func framing(_ framing: Staging.Framing) -> String {
        switch framing {
        case .wide: "wide shot"
        case .medium: "medium shot"
        case .close: "close-up"
        case .insert: "insert of a detail"
        case .overShoulder: "over-the-shoulder shot"
        case .top: "top shot from straight above"
        }
    }

    /// The place, to follow a subject in a sentence.
    static func setting(_ setting: Staging.Setting) -> String {
        switch setting {
        case .kitchen: "on a kitchen counter"
        case .desk: "at a desk"
        case .street: "in a street"
        case .mountain: "high in the mountains"
        case .shore: "by the water"
        case .forest: "among trees"
        case .shop: "in a small shop"
        case .stage: "on a stage"
        case .studio: "before a plain backdrop"
        case .room: "in a quiet room"
        case .clinic: "in a bright practice room"
        case .road: "beside an open road"
        }
    }

    /// The time of day, to follow a place in a sentence.
    static func time(_ light: Staging.Light) -> String {
        switch light {
        case .morning: "in the morning"
        case .day: "by day"
        case .evening: "in the evening"
        case .night: "at night"
        }
    }

    /// What a person does there, as a sentence; empty without one.
    static func person(_ pose: Staging.Pose?) -> String {
        switch pose {
        case nil: ""
        case .standing: "Somebody stands beside it, seen as a silhouette."
        case .walking: "Somebody walks by, seen as a silhouette."
        case .sitting: "Somebody sits near it, seen as a silhouette."
        case .reaching: "A hand reaches in, seen as a silhouette."
        case .holding: "Two hands hold it, seen as a silhouette."
        case .lifting: "Somebody lifts it up, seen as a silhouette."
        case .running: "Somebody runs past, seen as a silhouette."
        case .pointing: "A hand points to it, seen as a silhouette."
        case .leaning: "Somebody leans towards it, seen as a silhouette."
        case .waving: "Somebody waves, seen as a silhouette."
        }
    }

    /// The camera's move at the film's pace.
    func move(_ move: Staging.Move) -> String {
        let name =
            switch move {
            case .push: "push-in"
            case .pull: "pull-back"
            case .pan: "pan"
            case .tilt: "tilt up"
            case .arc: "arc around it"
            case .rack: "rack focus from far to near"
            case .reveal: "reveal from behind an edge"
            }
        return "\(speed) \(name)"
    }

    /// Framing, light and move in a line: what a model is told besides what is seen.
    func style(_ staging: Staging, family: MoodFamily) -> String {
        let light = family.times.contains(staging.light) ? family.light.rawValue : Self.plain(staging.light)
        let parts = [
            Self.framing(staging.framing), family.lens.rawValue, light, Self.time(staging.light),
            move(staging.move),
        ]
        let nobody = prohibited.people ? ["nobody in view"] : []
        let allowed = parts.filter { !prohibited.forbid($0) } + nobody
        return allowed.joined(separator: ", ").capitalizedFirst
    }

    /// What moves and how, in a sentence.
    func animation(of staging: Staging, chance: inout SeededGenerator) -> String {
        let stirs = Self.stirs(staging).filter { !prohibited.forbid($0) }
        let what = staging.pose.map(Self.gesture) ?? (stirs.isEmpty ? "the light shifts" : chance.pick(stirs))
        return "\(what.capitalizedFirst) while the camera \(camera(staging.move))."
    }

    private func camera(_ move: Staging.Move) -> String {
        let verb =
            switch move {
            case .push: "pushes in"
            case .pull: "pulls back"
            case .pan: "pans across"
            case .tilt: "tilts up"
            case .arc: "moves around"
            case .rack: "shifts its focus from far to near"
            case .reveal: "comes out from behind an edge"
            }
        switch pace {
        case .still: return "barely moves as it \(verb)"
        case .slow: return "\(verb) slowly"
        case .walking: return "\(verb) at a walking pace"
        case .quick: return "\(verb) fast"
        }
    }

    private var speed: String {
        switch pace {
        case .still: "barely noticeable"
        case .slow: "slow"
        case .walking: "unhurried"
        case .quick: "fast"
        }
    }

    /// The light of an hour at which the mood's own does not exist.
    private static func plain(_ light: Staging.Light) -> String {
        switch light {
        case .morning: "low early light"
        case .day: "plain daylight"
        case .evening: "lamps against the last daylight"
        case .night: "a single lamp in the dark"
        }
    }

    private static func gesture(_ pose: Staging.Pose) -> String {
        switch pose {
        case .standing: "a figure shifts its weight"
        case .walking: "a figure walks through the frame"
        case .sitting: "a seated figure turns a little"
        case .reaching: "a hand reaches in and stops just short"
        case .holding: "two hands turn it slowly"
        case .lifting: "two arms lift it into the light"
        case .running: "a figure runs through the frame"
        case .pointing: "a finger comes in and points"
        case .leaning: "a figure leans in"
        case .waving: "a figure raises an arm and waves"
        }
    }

    /// What stirs in a place by itself.
    private static func stirs(_ staging: Staging) -> [String] {
        if staging.light == .night { return ["a small light wavers and holds", "a shadow passes slowly"] }
        return switch staging.setting {
        case .kitchen: ["steam drifts across the light", "a curtain moves at the window"]
        case .desk: ["a page lifts and settles", "shadows of leaves move over the desk"]
        case .street: ["lights slide along the ground", "shadows pass across the wall"]
        case .mountain: ["clouds drift behind the ridge", "grass bends in the wind"]
        case .shore: ["small waves come in and go", "light glitters on the water"]
        case .forest: ["leaves stir and let the light through", "dust turns in a beam of light"]
        case .shop: ["a hanging lamp swings slightly", "the light in the window shifts"]
        case .stage: ["beams of light cross in the haze", "a curtain moves at the edge"]
        case .studio: ["a soft shadow moves across the backdrop", "the light grows by a little"]
        case .room: ["a curtain breathes at the window", "a patch of light creeps along the wall"]
        case .clinic: ["blinds turn and let the light in", "a patch of light moves over the wall"]
        case .road: ["grass bends beside the road", "clouds draw their shadows over the road"]
        }
    }
}

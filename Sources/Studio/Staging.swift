/// How a scene stands before the camera, in words that an engine can draw or a prompt can name.
public struct Staging: Hashable, Sendable, Codable {
    /// What the scene does in the film's structure, such as `problem` or `after`; empty when it does not matter.
    public var beat: String
    public var framing: Framing
    public var move: Move
    public var setting: Setting
    public var light: Light
    /// What a person in the scene does; nil when nobody is in it.
    public var pose: Pose?
    /// What moves and how, in a sentence.
    public var animation: String

    /// A staging; a medium shot in a studio by day unless said otherwise.
    public init(
        beat: String = "",
        framing: Framing = .medium,
        move: Move = .push,
        setting: Setting = .studio,
        light: Light = .day,
        pose: Pose? = nil,
        animation: String = ""
    ) {
        self.beat = beat
        self.framing = framing
        self.move = move
        self.setting = setting
        self.light = light
        self.pose = pose
        self.animation = animation
    }

    /// Reads a staging; what is not there is as in `init`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        beat = try values.decodeIfPresent(String.self, forKey: .beat) ?? ""
        framing = try values.decodeIfPresent(Framing.self, forKey: .framing) ?? .medium
        move = try values.decodeIfPresent(Move.self, forKey: .move) ?? .push
        setting = try values.decodeIfPresent(Setting.self, forKey: .setting) ?? .studio
        light = try values.decodeIfPresent(Light.self, forKey: .light) ?? .day
        pose = try values.decodeIfPresent(Pose.self, forKey: .pose)
        animation = try values.decodeIfPresent(String.self, forKey: .animation) ?? ""
    }

    /// How much of the subject is seen, and from where.
    public enum Framing: String, Sendable, Codable, CaseIterable {
        case wide
        case medium
        case close
        /// A detail that fills the frame.
        case insert
        /// Past somebody's shoulder.
        case overShoulder = "over_shoulder"
        /// From straight above.
        case top
    }

    /// What the camera does.
    public enum Move: String, Sendable, Codable, CaseIterable {
        case push
        case pull
        case pan
        case tilt
        /// Around the subject: what is near passes what is far.
        case arc
        /// The focus goes from what is far to the subject.
        case rack
        /// Light or an edge passes and lets the subject be seen.
        case reveal
    }

    /// Where it is.
    public enum Setting: String, Sendable, Codable, CaseIterable {
        case kitchen, desk, street, mountain, shore, forest, shop, stage, studio, room, clinic, road
    }

    /// The time of day, by its light.
    public enum Light: String, Sendable, Codable, CaseIterable {
        case morning, day, evening, night
    }

    /// What a person does, seen as a silhouette.
    public enum Pose: String, Sendable, Codable, CaseIterable {
        case standing, walking, sitting, reaching, holding, lifting, running, pointing, leaning, waving
    }
}

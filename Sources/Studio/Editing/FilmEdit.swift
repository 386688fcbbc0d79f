/// How a film is put together beyond what its scenes and clips say; a cut holds what came of it.
public struct FilmEdit: Hashable, Sendable, Codable {
    /// How scenes go over into the next, by the ids of the scenes; those that are not here dissolve.
    public var transitions: [String: Transition]
    /// Where the captions go in films that are ordered without a word on it; nil is a soft track.
    public var captions: RenderSettings.CaptionMode?
    /// How music and voice go together; nil is as they come.
    public var sound: SoundMix?
    /// How many times as fast as a calm narrator the lines are spoken, 0.5 to 2; nil is 1.
    public var speed: Double?
    /// What stands before the first scene and behind the last; nil for nothing.
    public var titleCard: FilmCard?
    public var endCard: FilmCard?

    /// An edit in which everything is as it comes.
    public init(
        transitions: [String: Transition] = [:],
        captions: RenderSettings.CaptionMode? = nil,
        sound: SoundMix? = nil,
        speed: Double? = nil,
        titleCard: FilmCard? = nil,
        endCard: FilmCard? = nil
    ) {
        self.transitions = transitions
        self.captions = captions
        self.sound = sound
        self.speed = speed
        self.titleCard = titleCard
        self.endCard = endCard
    }

    /// Whether it changes nothing.
    public var isPlain: Bool { self == FilmEdit() }

    /// Frames that the cards add to the film.
    public var cardFrames: Int { (titleCard?.frames ?? 0) + (endCard?.frames ?? 0) }

    /// How one scene goes over into the next.
    public struct Transition: Hashable, Sendable, Codable {
        public var kind: Kind
        /// Length in frames; nil for as long as there is room, half a second at most.
        public var frames: Int?

        /// A transition of a kind.
        public init(_ kind: Kind, frames: Int? = nil) {
            self.kind = kind
            self.frames = frames
        }

        /// What a transition can be.
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case cut
            case dissolve
        }
    }

    /// Frames that a scene runs on under the next, where there is room for so many.
    public func overlap(after scene: ID<Scene>, room: Int) -> Int {
        switch transitions[scene.text] {
        case nil: room
        case .some(let transition) where transition.kind == .cut: 0
        case .some(let transition): min(transition.frames ?? room, room)
        }
    }
}

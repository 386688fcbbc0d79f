/// One step of the story, as the plan wrote it; it has its own length in whole frames.
public struct Scene: Hashable, Sendable, Codable {
    /// What the scene does for the film.
    public var purpose: Purpose
    public var name: String
    /// What is seen, in a sentence or two.
    public var description: String
    /// How it is seen: light, lens, framing.
    public var stylePrompt: String
    /// The line that is spoken; empty when nothing is.
    public var narration: String
    /// The words that stand in the picture; empty when there are none.
    public var words: String
    /// The thing in the middle of the picture, in a word or two of the brief.
    public var subject: String
    /// How it stands before the camera.
    public var staging: Staging
    /// Length in frames; at least 1.
    public var frames: Int

    /// A scene of the plan.
    public init(
        purpose: Purpose,
        name: String,
        description: String,
        stylePrompt: String,
        narration: String,
        words: String,
        subject: String,
        staging: Staging = Staging(),
        frames: Int
    ) {
        self.purpose = purpose
        self.name = name
        self.description = description
        self.stylePrompt = stylePrompt
        self.narration = narration
        self.words = words
        self.subject = subject
        self.staging = staging
        self.frames = frames
    }

    /// The parts of a short film, in their order.
    public enum Purpose: String, Sendable, Codable, CaseIterable {
        case hook
        case introduction
        case feature
        case closing
    }
}

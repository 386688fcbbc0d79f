/// A structure that can be used again: the scenes a film has, and what each is for.
public struct StoryTemplate: Hashable, Sendable, Codable {
    public var name: String
    public var description: String
    /// In the order of the film; at least one.
    public var scenes: [Part]

    /// A structure of scenes.
    public init(name: String, description: String = "", scenes: [Part]) {
        self.name = name
        self.description = description
        self.scenes = scenes
    }

    /// One scene of the structure.
    public struct Part: Hashable, Sendable, Codable {
        public var name: String
        public var purpose: Scene.Purpose
        public var description: String
        public var stylePrompt: String
        public var narration: String
        /// Seconds; in a film of another length it keeps its share.
        public var duration: Double

        /// One scene of a structure.
        public init(
            name: String,
            purpose: Scene.Purpose = .feature,
            description: String = "",
            stylePrompt: String = "",
            narration: String = "",
            duration: Double
        ) {
            self.name = name
            self.purpose = purpose
            self.description = description
            self.stylePrompt = stylePrompt
            self.narration = narration
            self.duration = duration
        }
    }

    /// The lengths of its scenes in a film of so many frames; nil when there is no frame for each.
    public func lengths(in frames: Int) -> [Int]? {
        // Milliseconds, because shares are told in whole numbers.
        SceneLayout.fitted(scenes.map { max(1, Int(($0.duration * 1000).rounded())) }, total: frames)
    }
}

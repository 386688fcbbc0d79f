/// A look that can be used again: what prompts and engines are told in every clip that uses it.
public struct StyleTemplate: Hashable, Sendable, Codable {
    public var name: String
    public var description: String
    /// What it is listed under.
    public var category: String
    /// Words of the look that are added to prompts.
    public var stylePrompt: String
    /// What must not be seen.
    public var negativePrompt: String
    /// The model it is meant for; nil for any.
    public var model: String?
    public var loras: [LoRA]
    /// Numbers and words that engines are given, by name.
    public var params: [String: String]
    /// A picture that shows it.
    public var previewUrl: String?

    /// A template that has nothing but a name.
    public init(name: String) {
        self.name = name
        description = ""
        category = Self.usualCategory
        stylePrompt = ""
        negativePrompt = ""
        model = nil
        loras = []
        params = [:]
        previewUrl = nil
    }

    /// The category of one that names none.
    public static let usualCategory = "custom"
}

/// A small model that is added to a large one.
public struct LoRA: Hashable, Sendable, Codable {
    public var name: String
    /// How much it counts; 1 is as it was made.
    public var weight: Double

    /// A LoRA with its weight.
    public init(name: String, weight: Double = 1) {
        self.name = name
        self.weight = weight
    }
}

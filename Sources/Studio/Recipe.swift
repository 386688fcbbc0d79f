/// What made a take or a sound; equal recipes make equal bytes.
public struct Recipe: Hashable, Sendable, Codable {
    /// Who made it, for example "draft".
    public var provider: String
    /// Which version of it.
    public var version: String
    /// What was asked for in words.
    public var prompt: String
    public var seed: Seed
    /// Everything else that was asked for, by name.
    public var parameters: [String: String]
    /// The SHA-256 of every asset it was made from, in order of use.
    public var inputs: [String]

    /// A recipe with all that decides the result.
    public init(
        provider: String,
        version: String,
        prompt: String,
        seed: Seed,
        parameters: [String: String] = [:],
        inputs: [String] = []
    ) {
        self.provider = provider
        self.version = version
        self.prompt = prompt
        self.seed = seed
        self.parameters = parameters
        self.inputs = inputs
    }
}

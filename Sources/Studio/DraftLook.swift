/// What is drawn into drafts beside the picture itself.
public struct DraftLook: Hashable, Sendable, Codable {
    /// The marks of a storyboard: frame corners, an arrow for the camera's move, and a slate.
    public var storyboard: Bool
    /// The fine noise of film, which hides the steps of soft gradients.
    public var grain: Bool

    /// A look; grain and no marks unless said otherwise.
    public init(storyboard: Bool = false, grain: Bool = true) {
        self.storyboard = storyboard
        self.grain = grain
    }

    /// Reads a look; what is not there is as in `init`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        storyboard = try values.decodeIfPresent(Bool.self, forKey: .storyboard) ?? false
        grain = try values.decodeIfPresent(Bool.self, forKey: .grain) ?? true
    }
}

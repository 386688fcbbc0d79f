/// Bytes that are stored once under their hash, as one owner's row sees them.
public struct Asset: Hashable, Sendable, Codable {
    public let id: ID<Asset>
    /// SHA-256 of the bytes as 64 hexadecimal characters.
    public let sha256: String
    /// Length in bytes.
    public let bytes: Int
    public let kind: Kind
    /// For example `video/mp4`.
    public let mime: String

    /// A stored asset.
    public init(id: ID<Asset>, sha256: String, bytes: Int, kind: Kind, mime: String) {
        self.id = id
        self.sha256 = sha256
        self.bytes = bytes
        self.kind = kind
        self.mime = mime
    }

    /// What the bytes are for.
    public enum Kind: String, Sendable, Codable {
        case image
        case video
        case music
        case narration
        case render
        case captions
    }
}

public import Studio

/// The steps of a render, in their order.
public enum RenderPhase: String, Sendable, CaseIterable {
    /// Every file is found and what it holds is looked at.
    case downloading
    /// The picture is cut, dissolved and encoded.
    case composing
    /// Voice and music become one track of the right loudness.
    case mixing
    /// All is put into one file that keeps to its size.
    case optimizing
    /// The file is read from its first packet to its last and compared with its pieces.
    case verifying
}

/// What a finished file was found to hold.
public struct RenderFacts: Hashable, Sendable, Codable {
    public let frames: Int
    /// Samples of sound at 48 kHz.
    public let samples: Int
    /// Length of the file in bytes.
    public let bytes: Int
    /// SHA-256 over the hashes of all packets of the picture, as hexadecimal.
    public let pictureHash: String
    /// SHA-256 of the decoded sound as 16-bit samples, as hexadecimal.
    public let soundHash: String
    /// Integrated loudness in LUFS, measured on the encoded sound; nil for a silent film.
    public let loudness: Double?
    /// True peak in dBTP, measured on the encoded sound; nil for a silent film.
    public let truePeak: Double?
    /// Width and height of the picture.
    public let size: PixelSize
}

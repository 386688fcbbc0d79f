import Foundation

/// The kinds of file that are read, told from their first bytes and never from their names.
enum FileKind: String, Sendable, CaseIterable {
    case mp4
    case matroska
    case wav
    case mp3
    case flac
    case ogg
    case aac
    case png
    case jpeg
    case webp
    case gif

    /// The kind of a file; nil when it is no plain file, or its first bytes are of no kind that is read.
    static func of(_ file: URL) throws -> FileKind? {
        // A pipe would be waited for, and a device never ends.
        let path = file.resolvingSymlinksInPath().path
        let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type == .typeRegular else { return nil }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        return of(Array(try handle.read(upToCount: 16) ?? Data()))
    }

    /// The kind that the first (up to 16) bytes of a file say.
    static func of(_ head: [UInt8]) -> FileKind? {
        func says(_ text: String, at offset: Int = 0) -> Bool {
            head.dropFirst(offset).starts(with: text.utf8)
        }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if says("GIF87a") || says("GIF89a") { return .gif }
        if says("RIFF"), says("WEBP", at: 8) { return .webp }
        if says("RIFF"), says("WAVE", at: 8) { return .wav }
        if says("ftyp", at: 4) {
            // Still pictures in the same container need decoders that are not trusted with them here.
            return ["heic", "heix", "mif1", "avif"].contains { says($0, at: 8) } ? nil : .mp4
        }
        if ["moov", "mdat", "wide"].contains(where: { says($0, at: 4) }) { return .mp4 }
        if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .matroska }
        if says("fLaC") { return .flac }
        if says("OggS") { return .ogg }
        if says("ID3") { return .mp3 }
        if head.count > 1, head[0] == 0xFF { return audioFrame(head[1]) }
        return nil
    }

    private static func audioFrame(_ second: UInt8) -> FileKind? {
        if second & 0xF6 == 0xF0 { return .aac }
        return second & 0xE0 == 0xE0 && second & 0x06 != 0 ? .mp3 : nil
    }

    /// What FFmpeg reads it as.
    var demuxer: Demuxer {
        switch self {
        case .mp4: .mov
        case .matroska: .matroska
        case .wav: .wav
        case .mp3: .mp3
        case .flac: .flac
        case .ogg: .ogg
        case .aac: .aac
        case .png: .png
        case .jpeg: .jpeg
        case .webp: .webp
        case .gif: .gif
        }
    }

    /// Whether it is a single picture (of an animation the first is taken).
    var isPicture: Bool {
        switch self {
        case .png, .jpeg, .webp, .gif: true
        default: false
        }
    }
}

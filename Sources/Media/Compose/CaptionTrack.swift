import Foundation

/// The track of captions in an MP4 of ours.
enum CaptionTrack {
    /// Notes in the track's header that it is off until somebody asks for it.
    ///
    /// Players would show the words twice where they are in the picture too, and FFmpeg notes of the first track
    /// of each kind that it is on, whatever it is told.
    /// Boxes and flags are those of ISO/IEC 14496-12; captions of the kind `mov_text` have the handler `sbtl`.
    static func turnOff(in film: URL) throws {
        let bytes = try Data(contentsOf: film, options: .mappedIfSafe)
        let flags = boxes("moov", in: bytes.indices, of: bytes)
            .flatMap { boxes("trak", in: $0, of: bytes) }
            .filter { handler(of: $0, bytes) == "sbtl" }
            .flatMap { boxes("tkhd", in: $0, of: bytes) }
            // A byte of version, then three of flags, whose last bit says that the track is on.
            .map { $0.lowerBound + 3 }
        let handle = try FileHandle(forUpdating: film)
        defer { try? handle.close() }
        for place in flags {
            try handle.seek(toOffset: UInt64(place))
            try handle.write(contentsOf: [bytes[place] & ~1])
        }
    }

    /// What a track is for, in four letters.
    private static func handler(of track: Range<Int>, _ bytes: Data) -> String? {
        boxes("mdia", in: track, of: bytes)
            .flatMap { boxes("hdlr", in: $0, of: bytes) }
            // Version, flags and an empty field stand before the letters.
            .first { $0.count >= 12 }
            .map { String(decoding: bytes[$0.lowerBound + 8..<$0.lowerBound + 12], as: UTF8.self) }
    }

    /// Where the contents of the boxes of one kind lie that stand side by side in a place.
    ///
    /// It ends at a box that is longer than 4 GB, which may only be the film's data, behind all that is looked for.
    private static func boxes(_ kind: String, in place: Range<Int>, of bytes: Data) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = place.lowerBound
        while start + 8 <= place.upperBound {
            let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
            guard length >= 8, start + length <= place.upperBound else { break }
            if bytes[start + 4..<start + 8].elementsEqual(kind.utf8) {
                found.append(start + 8..<start + length)
            }
            start += length
        }
        return found
    }
}

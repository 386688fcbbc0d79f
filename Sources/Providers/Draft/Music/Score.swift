/// A piece of music as values: who plays which note when, in beats.
struct Score: Hashable, Sendable {
    /// Quarter notes a minute.
    let beatsPerMinute: Double
    /// Where the piece ends, in beats; the last chord rings up to here.
    let beats: Double
    var parts: [Part]

    /// One instrument and its notes.
    struct Part: Hashable, Sendable {
        let role: Role
        /// The General MIDI instrument, 0 to 127.
        let program: Int
        var notes: [Note]
    }

    /// One note.
    struct Note: Hashable, Sendable {
        /// 0 to 127, where 60 is middle C; in the drums it names the drum.
        var pitch: Int
        /// 1 to 127.
        var velocity: Int
        /// In beats from the start of the piece.
        var start: Double
        /// In beats.
        var length: Double
    }

    /// What a part does in the arrangement, which decides its place in the mix.
    enum Role: String, CaseIterable, Sendable {
        case pad
        case bass
        case motif
        case colour
        case drums
        /// Marks the cuts.
        case accent
        /// Rises towards them.
        case swell
    }

    /// The length of the piece in seconds.
    var seconds: Double { beats * 60 / beatsPerMinute }
}

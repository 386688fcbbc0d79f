import Foundation
import Media

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
    }

    /// The length of the piece in seconds.
    var seconds: Double { beats * 60 / beatsPerMinute }
}

extension Score.Role {
    /// The MIDI channel; General MIDI keeps 9 for the drums.
    var channel: Int {
        switch self {
        case .pad: 0
        case .bass: 1
        case .motif: 2
        case .colour: 3
        case .drums: 9
        }
    }

    /// The channel volume of an instrument that needs no correction, 0 to 127.
    var volume: Int {
        switch self {
        case .pad: 70
        case .bass: 92
        case .motif: 100
        case .colour: 83
        case .drums: 86
        }
    }

    /// From 0 (left) over 64 to 127 (right).
    var pan: Int {
        switch self {
        case .pad, .bass, .drums: 64
        case .motif: 54
        case .colour: 84
        }
    }

    /// How much goes to the reverberation, 0 to 127.
    var reverb: Int {
        switch self {
        case .pad: 70
        case .bass: 12
        case .motif: 56
        case .colour: 64
        case .drums: 30
        }
    }
}

extension Score.Part {
    /// The channel volume, 0 to 127, so that each role is as loud on every instrument.
    var volume: Int {
        let decibels = role == .drums ? 0 : Self.corrections[program] ?? 0
        // General MIDI: the level falls by 40 dB for a tenth of the volume.
        return min(Int((Double(role.volume) * pow(10, decibels / 40)).rounded()), 127)
    }

    /// Decibels by which instruments are turned up or down, measured on Debian's TimGM6mb.
    private static let corrections: [Int: Double] = [
        0: 2, 4: -4.5, 8: 2, 10: -2, 11: -5, 12: 3, 13: 4, 24: -1, 33: -3, 38: -4, 42: -5, 46: -4, 47: 1,
        48: -4, 49: -3, 50: -4, 60: -12, 68: -6, 71: -5.5, 73: -5, 88: -2, 89: -3.5, 91: -3.5, 95: -1,
    ]
}

extension MIDIFile {
    /// The score as a MIDI file that ends with it.
    init(_ score: Score) {
        let ticks = 480
        func tick(_ beat: Double) -> Int { Int((beat * Double(ticks)).rounded()) }
        self.init(
            ticksPerQuarter: ticks,
            tempos: [Tempo(beatsPerMinute: score.beatsPerMinute)],
            tracks: score.parts.map { part in
                Track(
                    channel: part.role.channel,
                    program: part.program,
                    volume: part.volume,
                    pan: part.role.pan,
                    reverb: part.role.reverb,
                    notes: part.notes.map { note in
                        Note(
                            pitch: note.pitch,
                            velocity: note.velocity,
                            start: tick(note.start),
                            length: max(1, tick(note.start + note.length) - tick(note.start))
                        )
                    }
                )
            },
            end: tick(score.beats)
        )
    }
}

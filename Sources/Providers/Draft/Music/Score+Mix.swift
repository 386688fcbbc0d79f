import Foundation
import Media

extension Score.Role {
    /// The MIDI channel; General MIDI keeps 9 for the drums.
    var channel: Int {
        switch self {
        case .pad: 0
        case .bass: 1
        case .motif: 2
        case .colour: 3
        case .accent: 4
        case .swell: 5
        case .drums: 9
        }
    }

    /// The channel volume of an instrument that needs no correction, 0 to 127.
    var volume: Int {
        switch self {
        case .pad: 70
        case .bass: 92
        case .motif: 100
        case .colour: 80
        case .drums: 86
        case .accent: 74
        case .swell: 90
        }
    }

    /// From 0 (left) over 64 to 127 (right).
    var pan: Int {
        switch self {
        case .pad, .bass, .drums, .swell: 64
        case .motif: 54
        case .colour: 84
        case .accent: 44
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
        case .accent: 80
        case .swell: 50
        }
    }
}

extension Score.Part {
    /// The channel volume, 0 to 127, so that each role is as loud on every instrument.
    var volume: Int {
        let decibels = min(max(Self.level - measured, -10), 5)
        // General MIDI: the level falls by 40 dB for a tenth of the volume.
        return min(Int((Double(role.volume) * pow(10, decibels / 40)).rounded()), 127)
    }

    /// What a part without correction measures, in LUFS.
    private static let level = -33.0

    private var measured: Double {
        guard let levels = Self.levels[program] else { return Self.level }
        switch role {
        case .pad: return levels.chord
        case .bass: return levels.low
        case .motif, .colour, .accent: return levels.tune
        case .drums, .swell: return Self.level
        }
    }

    /// LUFS of a tune around C5, of a chord around E3 and of low notes around E1 on each instrument.
    ///
    /// Measured on Debian's TimGM6mb at one volume; bass guitars and strings are tuned an octave lower.
    private static let levels: [Int: (tune: Double, chord: Double, low: Double)] = [
        0: (-35, -39, -37), 3: (-33, -37, -35), 4: (-30, -31, -33), 6: (-33, -37, -35), 7: (-31, -35, -34),
        8: (-34, -37, -37), 9: (-35, -36, -31), 10: (-31, -33, -30), 11: (-28, -30, -29),
        12: (-37, -39, -38), 13: (-41, -41, -36), 14: (-28, -31, -26), 21: (-29, -29, -36),
        22: (-28, -28, -34), 24: (-31, -33, -29), 25: (-34, -37, -35), 26: (-29, -33, -29),
        27: (-37, -39, -35), 28: (-34, -37, -31), 32: (-33, -35, -32), 33: (-29, -32, -31),
        35: (-30, -31, -31), 36: (-28, -32, -31), 38: (-34, -38, -31), 39: (-32, -34, -32),
        40: (-27, -27, -30), 42: (-27, -24, -29), 43: (-28, -27, -29), 45: (-38, -37, -31),
        46: (-27, -31, -28), 47: (-37, -37, -32), 48: (-32, -31, -35), 49: (-33, -31, -37),
        50: (-33, -32, -37), 52: (-30, -29, -32), 56: (-28, -30, -36), 57: (-30, -30, -34),
        58: (-30, -30, -34), 59: (-34, -34, -37), 60: (-23, -24, -29), 61: (-32, -33, -36),
        62: (-30, -28, -30), 66: (-28, -29, -33), 68: (-26, -28, -33), 69: (-28, -28, -32),
        71: (-28, -28, -33), 73: (-28, -29, -36), 74: (-28, -26, -35), 75: (-29, -28, -34),
        78: (-27, -24, -33), 79: (-25, -23, -29), 80: (-27, -25, -27), 81: (-28, -27, -28),
        82: (-26, -25, -32), 88: (-31, -31, -32), 89: (-36, -30, -36), 90: (-31, -31, -36),
        91: (-28, -29, -29), 92: (-35, -32, -34), 95: (-37, -32, -34), 98: (-29, -34, -34),
        108: (-33, -36, -32),
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

public import Foundation

/// Music as notes: a Standard MIDI File of format 1.
public struct MIDIFile: Hashable, Sendable {
    /// Ticks of one quarter note; 1 to 32767.
    public var ticksPerQuarter: Int
    /// Quarter notes a minute, from the tick each is given for on; without one at tick 0 it is 120.
    public var tempos: [Tempo]
    public var tracks: [Track]
    /// Where the piece ends, in ticks; nil for two quarter notes after its last note.
    public var end: Int?

    /// A piece of music.
    public init(ticksPerQuarter: Int = 480, tempos: [Tempo], tracks: [Track], end: Int? = nil) {
        self.ticksPerQuarter = ticksPerQuarter
        self.tempos = tempos
        self.tracks = tracks
        self.end = end
    }

    /// How fast it is played from a tick on.
    public struct Tempo: Hashable, Sendable {
        public var tick: Int
        /// Quarter notes a minute.
        public var beatsPerMinute: Double

        /// A tempo from `tick` on.
        public init(tick: Int = 0, beatsPerMinute: Double) {
            self.tick = tick
            self.beatsPerMinute = beatsPerMinute
        }
    }

    /// One instrument and what it plays.
    public struct Track: Hashable, Sendable {
        /// 0 to 15; 9 is the drums.
        public var channel: Int
        /// The General MIDI instrument, 0 to 127.
        public var program: Int
        /// 0 to 127.
        public var volume: Int
        /// From 0 (left) over 64 to 127 (right).
        public var pan: Int
        /// How much goes to the reverberation, 0 to 127.
        public var reverb: Int
        public var notes: [Note]

        /// A track on a channel of its own.
        public init(
            channel: Int,
            program: Int,
            volume: Int = 100,
            pan: Int = 64,
            reverb: Int = 40,
            notes: [Note] = []
        ) {
            self.channel = channel
            self.program = program
            self.volume = volume
            self.pan = pan
            self.reverb = reverb
            self.notes = notes
        }
    }

    /// One note.
    public struct Note: Hashable, Sendable {
        /// 0 to 127; 60 is middle C.
        public var pitch: Int
        /// 1 to 127.
        public var velocity: Int
        /// In ticks.
        public var start: Int
        /// In ticks; at least 1.
        public var length: Int

        /// A note.
        public init(pitch: Int, velocity: Int, start: Int, length: Int) {
            self.pitch = pitch
            self.velocity = velocity
            self.start = start
            self.length = length
        }
    }

    /// The bytes of the file; values out of range are brought to the nearest in it.
    public var data: Data {
        let last = tracks.flatMap(\.notes).map { $0.start + max(1, $0.length) }.max() ?? 0
        let end = end ?? last + 2 * ticksPerQuarter
        var bytes = Array("MThd".utf8) + Self.number(6, 4) + Self.number(1, 2)
        bytes += Self.number(tracks.count + 1, 2) + Self.number(min(max(ticksPerQuarter, 1), 32_767), 2)
        bytes += Self.chunk(tempos.map(Self.event), end: end)
        for track in tracks { bytes += Self.chunk(Self.events(of: track), end: end) }
        return Data(bytes)
    }

    /// Bytes that stand at a tick; of those at the same tick the lower rank comes first.
    private struct Event {
        let tick: Int
        let rank: Int
        let bytes: [UInt8]
    }

    private static func event(_ tempo: Tempo) -> Event {
        let microseconds = min(max(60_000_000 / max(tempo.beatsPerMinute, 4), 1), 16_777_215)
        return Event(
            tick: tempo.tick,
            rank: 0,
            bytes: [0xFF, 0x51, 3] + number(Int(microseconds.rounded()), 3)
        )
    }

    private static func events(of track: Track) -> [Event] {
        let channel = UInt8(min(max(track.channel, 0), 15))
        func control(_ number: UInt8, _ value: Int) -> Event {
            Event(tick: 0, rank: 0, bytes: [0xB0 | channel, number, seven(value)])
        }
        var events = [
            Event(tick: 0, rank: 0, bytes: [0xC0 | channel, seven(track.program)]),
            control(7, track.volume), control(10, track.pan), control(91, track.reverb),
        ]
        for note in track.notes {
            let pitch = seven(note.pitch)
            let velocity = max(1, seven(note.velocity))
            events.append(Event(tick: note.start, rank: 2, bytes: [0x90 | channel, pitch, velocity]))
            // A note ends before the next of the same pitch begins.
            let stop = note.start + max(1, note.length)
            events.append(Event(tick: stop, rank: 1, bytes: [0x80 | channel, pitch, 0]))
        }
        return events
    }

    private static func chunk(_ events: [Event], end: Int) -> [UInt8] {
        var body: [UInt8] = []
        var now = 0
        let ordered = events.enumerated().sorted { left, right in
            (left.element.tick, left.element.rank, left.offset)
                < (right.element.tick, right.element.rank, right.offset)
        }
        for (_, event) in ordered {
            body += variable(max(0, event.tick - now)) + event.bytes
            now = max(now, event.tick)
        }
        body += variable(max(0, end - now)) + [0xFF, 0x2F, 0]
        return Array("MTrk".utf8) + number(body.count, 4) + body
    }

    private static func seven(_ value: Int) -> UInt8 { UInt8(min(max(value, 0), 127)) }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// Seven bits a byte, the highest bit set on all but the last.
    static func variable(_ value: Int) -> [UInt8] {
        var bytes = [UInt8(value & 0x7F)]
        var rest = value >> 7
        while rest > 0 {
            bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        return bytes
    }
}

public import Foundation
import Studio

/// Uncompressed sound as 16-bit samples, interleaved by channel.
public struct WaveFile: Hashable, Sendable {
    /// Samples a second.
    public var sampleRate: Int
    /// 1 for mono, 2 for stereo.
    public var channels: Int
    /// One value for each channel in turn; `count` is a multiple of `channels`.
    public var values: [Int16]

    /// Sound from samples in memory.
    public init(sampleRate: Int = 48_000, channels: Int, values: [Int16]) {
        self.sampleRate = sampleRate
        self.channels = channels
        self.values = values
    }

    /// Length in samples of one channel.
    public var samples: Int { values.count / channels }

    /// Reads a RIFF file of 16-bit PCM; throws a `Problem` for anything else.
    public init(reading file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        guard let wave = WaveFile(bytes: bytes) else {
            throw Problem(
                .invalidFileType,
                "\(file.lastPathComponent) is not a WAV file of 16-bit samples.",
                subject: file.lastPathComponent
            )
        }
        self = wave
    }

    /// Writes a RIFF file.
    public func write(to file: URL) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(44 + values.count * 2)
        func append(_ number: Int, _ length: Int) {
            for shift in 0..<length { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
        }
        bytes += "RIFF".utf8
        append(36 + values.count * 2, 4)
        bytes += "WAVEfmt ".utf8
        append(16, 4)
        append(1, 2)
        append(channels, 2)
        append(sampleRate, 4)
        append(sampleRate * channels * 2, 4)
        append(channels * 2, 2)
        append(16, 2)
        bytes += "data".utf8
        append(values.count * 2, 4)
        for value in values { append(Int(value), 2) }
        try Data(bytes).write(to: file)
    }

    /// Reads the bytes of a RIFF file of 16-bit PCM; nil for anything else.
    init?(bytes: [UInt8]) {
        func number(_ offset: Int, _ length: Int) -> Int {
            (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        guard bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8)
        else { return nil }
        var (offset, format) = (12, (channels: 0, rate: 0))
        while offset + 8 <= bytes.count {
            let name = bytes[offset..<offset + 4]
            // A program that writes to a pipe leaves the length open; then the rest of the file is meant.
            let length = min(number(offset + 4, 4), bytes.count - offset - 8)
            let body = offset + 8
            if name.elementsEqual("fmt ".utf8), length >= 16 {
                let (kind, bits) = (number(body, 2), number(body + 14, 2))
                guard kind == 1 || kind == 0xFFFE, bits == 16 else { return nil }
                format = (number(body + 2, 2), number(body + 4, 4))
            } else if name.elementsEqual("data".utf8) {
                guard format.channels > 0, format.rate > 0 else { return nil }
                let count = length / 2 / format.channels * format.channels
                self.init(
                    sampleRate: format.rate,
                    channels: format.channels,
                    values: (0..<count).map { index in
                        let place = body + 2 * index
                        return Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)
                    }
                )
                return
            }
            offset = body + length + length % 2
        }
        return nil
    }
}

import Crypto
import Foundation
import Studio

/// What a track of sound was found to hold, when all of it was decoded once.
struct SoundFacts: Hashable, Sendable, Codable {
    /// Samples that it decodes to.
    let samples: Int
    /// SHA-256 of the decoded sound as 16-bit samples.
    let hash: String
    /// Integrated loudness in LUFS; nil for silence.
    let loudness: Double?
    /// True peak in dBTP; nil for silence.
    let truePeak: Double?
    /// The hash of every packet, in order.
    let packets: [String]
    /// When each packet is heard, in samples; negative where the file's edit list skips it.
    let times: [Int]
    /// The hash of what a decoder is set up with.
    let configuration: String
}

extension Soundtrack {
    /// Takes down what a finished track holds; throws unless that is the film's length.
    func facts(of master: Master) async throws -> SoundFacts {
        let (facts, packets) = try await Probe(programs: programs).contents(of: master.file)
        guard packets.count == (samples + front) / 1024 + 1 else {
            throw Problem(
                .compositionFailed,
                "The sound was encoded as \(packets.count) packets, which is not its length; try again."
            )
        }
        let sound = try WaveFile(reading: master.decoded)
        guard sound.samples == samples, let configuration = facts.audio?.configuration,
            facts.audio?.timescale == 48_000
        else {
            throw Problem(
                .compositionFailed,
                "The sound came out as \(sound.samples) samples instead of \(samples); try again."
            )
        }
        return SoundFacts(
            samples: sound.samples,
            hash: sound.hash,
            loudness: master.loudness?.integrated,
            truePeak: master.loudness?.truePeak,
            packets: packets.map(\.hash),
            times: packets.map(\.time),
            configuration: configuration
        )
    }
}

extension WaveFile {
    /// SHA-256 of the samples as little-endian bytes, as hexadecimal.
    public var hash: String {
        values.map { $0.littleEndian }.withUnsafeBytes { SHA256.hash(data: $0) }.hexadecimal
    }
}

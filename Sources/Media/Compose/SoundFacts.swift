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
    /// Decodes a finished track and takes down what it holds; throws unless that is the film's length.
    func facts(of track: URL, _ loudness: Loudness?) async throws -> SoundFacts {
        let decoded = file("decoded.wav")
        let run = FFmpegRun(
            inputs: [.file(track, as: .mov)],
            outputs: [FFmpegOutput(file: decoded, muxer: .wav, maps: ["0:a"], audio: .pcm16)]
        )
        try await programs.ffmpeg(run, in: folder)
        let (facts, packets) = try await Probe(programs: programs).contents(of: track)
        let sound = try WaveFile(reading: decoded)
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
            loudness: loudness?.integrated,
            truePeak: loudness?.truePeak,
            packets: packets.map(\.hash),
            times: packets.map(\.time),
            configuration: configuration
        )
    }
}

extension WaveFile {
    /// SHA-256 of the samples as little-endian bytes, as hexadecimal.
    public var hash: String {
        values.map(\.littleEndian).withUnsafeBytes { SHA256.hash(data: $0) }.hexadecimal
    }
}

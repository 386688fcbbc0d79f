import Crypto
import Foundation
import Studio

/// Decodes a whole film and compares everything in it with the plan.
struct Verification {
    let programs: Programs
    let plan: RenderPlan
    let folder: URL
    /// Threads that decode; what they decode does not depend on their number.
    let cores: Int

    /// What the film was found to hold; throws a `Problem` at the first thing that is not as planned.
    func verify(
        _ film: URL,
        loudness: Loudness?,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws -> RenderFacts {
        let facts = try await Probe(programs: programs).facts(of: film)
        try compare(facts)
        let total = Double(plan.format.frames)
        let hashes = folder.appending(path: "frames.txt")
        let samples = folder.appending(path: "decoded.wav")
        let run = FFmpegRun(
            inputs: [.file(film, as: .mov, threads: min(cores, 8))],
            outputs: [
                FFmpegOutput(file: hashes, muxer: .frameHashes, maps: ["0:v"], video: .raw),
                FFmpegOutput(file: samples, muxer: .wav, maps: ["0:a"], audio: .pcm16),
            ]
        )
        try await programs.ffmpeg(run, in: folder) { progress(min(1, Double($0) / total)) }
        let frames = try FrameHash.read(hashes)
        let sound = try WaveFile(reading: samples)
        try check("frames", frames.count, plan.format.frames)
        try check("samples", sound.samples, plan.format.samples)
        let rate = plan.format.rate
        let ticks = rate.videoTimescale * rate.denominator / rate.numerator
        for (index, frame) in frames.enumerated() {
            try check("time of frame \(index)", frame.time, index * ticks)
        }
        progress(1)
        return RenderFacts(
            frames: frames.count,
            samples: sound.samples,
            bytes: facts.bytes,
            pictureHash: FrameHash.whole(frames),
            soundHash: sound.hash,
            loudness: loudness?.integrated,
            truePeak: loudness?.truePeak,
            size: plan.size
        )
    }

    private func compare(_ facts: MediaFacts) throws {
        let (video, audio) = (facts.video, facts.audio)
        try check("video", video?.codec, "h264")
        try check("profile", video?.profile, "High")
        try check("width", video?.size?.width, plan.size.width)
        try check("height", video?.size?.height, plan.size.height)
        try check("pixel format", video?.pixelFormat, "yuv420p")
        try check("colour space", video?.colorSpace, "bt709")
        try check("frame rate", video?.rate, plan.format.rate)
        try check("frames", video?.packets, plan.format.frames)
        try check("length of the picture", video?.duration, plan.format.duration)
        try check("audio", audio?.codec, "aac")
        try check("sample rate", audio?.sampleRate, 48_000)
        try check("channels", audio?.channels, 2)
        let length = MediaTime(plan.format.samples, timescale: 48_000)
        try check("length of the sound", audio?.duration, length)
        try check("chapters", facts.chapters.count, plan.items.count)
        try check(
            "caption tracks",
            facts.streams.count { $0.kind == .subtitle },
            plan.subtitles == nil ? 0 : 1
        )
        if let limit = plan.maximumBytes { try check("size within limit", facts.bytes <= limit, true) }
    }

    private func check<Value: Equatable>(_ what: String, _ found: Value?, _ wanted: Value) throws {
        guard found == wanted else {
            let found = found.map { "\($0)" } ?? "none"
            throw Problem(
                .compositionFailed,
                "The finished film is not as planned (\(what): \(found) instead of \(wanted)); make it again."
            )
        }
    }
}

/// The time and the hash of one decoded frame.
struct FrameHash: Hashable {
    /// In ticks of the video track.
    let time: Int
    let hash: String

    /// Reads what FFmpeg's `framehash` wrote.
    static func read(_ file: URL) throws -> [FrameHash] {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            guard fields.count == 6, let time = Int(fields[2]) else { return nil }
            return FrameHash(time: time, hash: fields[5])
        }
    }

    /// SHA-256 over the hashes of all frames, in order.
    static func whole(_ frames: [FrameHash]) -> String {
        SHA256.hash(data: Data(frames.map(\.hash).joined(separator: "\n").utf8)).hexadecimal
    }
}

extension WaveFile {
    /// SHA-256 of the samples as little-endian bytes, as hexadecimal.
    public var hash: String {
        values.map(\.littleEndian).withUnsafeBytes { SHA256.hash(data: $0) }.hexadecimal
    }
}

extension Digest {
    /// Lower-case hexadecimal digits.
    fileprivate var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

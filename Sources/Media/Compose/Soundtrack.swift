import Foundation
import Studio

/// Makes the one track of sound of a film: voice, music under it, at -14 LUFS, of exactly the film's length.
struct Soundtrack: Sendable {
    let programs: Programs
    /// Where everything is written.
    let folder: URL
    /// Length of the film in samples at 48 kHz.
    let samples: Int
    let kilobits: Int
    /// Names and versions of the tools.
    let tools: String
    let cache: SegmentCache?

    /// The finished track.
    struct Track: Sendable {
        let file: URL
        let facts: SoundFacts
    }

    /// Takes the track of equal parts from the cache, or mixes it anew.
    func track(_ plan: RenderPlan) async throws -> Track {
        let key = SegmentCache.key(try description(of: plan))
        let kept = file("sound-kept.m4a")
        if let facts: SoundFacts = cache?.take(key, as: kept) { return Track(file: kept, facts: facts) }
        let master = try await make(plan)
        let facts = try await facts(of: master)
        cache?.keep(master.file, facts, under: key)
        return Track(file: master.file, facts: facts)
    }

    /// Words for all that decides the track; the first is raised whenever anything in the mix is changed.
    private func description(of plan: RenderPlan) throws -> [String] {
        var words = ["sound 4", tools, "\(samples) samples, \(kilobits) kbit/s"]
        words.append(plan.music?.sha256 ?? "no music")
        words += plan.lines.map { "\($0.start) \($0.sound.sha256)" }
        if let sound = plan.sound { words.append("mix \(try Wire.text(sound))") }
        return words
    }

    /// Mixes what the plan holds; a film with neither voice nor music gets a silent track.
    private func make(_ plan: RenderPlan) async throws -> Master {
        let stems = try await stems(plan)
        guard stems.voice != nil || stems.music != nil else { return try await silence() }
        let mix = try await mix(voice: stems.voice, music: stems.music, plan.sound ?? SoundMix())
        return mix.loudness.isSilence ? try await silence() : try await mastered(mix)
    }

    /// A part of the mix, as a file of the film's length, and how loud it is.
    struct Stem {
        let file: URL
        let loudness: Loudness
    }

    /// Cut or padded with silence to the film's length.
    var exactLength: String { "apad=whole_len=\(samples),atrim=end_sample=\(samples)" }

    func volume(_ decibels: Double) -> String {
        "volume=\(Decimals.text(decibels))dB:precision=float"
    }

    // MARK: Files

    func file(_ name: String) -> URL { folder.appending(path: name) }

    static func input(_ sound: URL) throws -> FFmpegInput {
        guard let kind = try FileKind.of(sound) else { throw Probe.unreadable(sound) }
        return .file(sound, as: kind.demuxer)
    }

    /// What a run wrote to a file, by the meter of the same name; throws unless it has the film's length.
    func stem(_ name: String, _ log: String) throws -> Stem {
        let written = file("\(name).wav")
        let bytes = try written.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        // Two channels of 32 bits behind a header of less than 200 bytes.
        let length = samples * 8
        guard let loudness = Loudness(log: log, meter: name), (length..<length + 200).contains(bytes) else {
            throw Problem(
                .compositionFailed,
                "The sound came out as \(bytes / 8) samples instead of \(samples); try again."
            )
        }
        return Stem(file: written, loudness: loudness)
    }
}

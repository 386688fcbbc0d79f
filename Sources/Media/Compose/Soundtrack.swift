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
        let key = SegmentCache.key(description(of: plan))
        let kept = file("sound-kept.m4a")
        if let facts: SoundFacts = cache?.take(key, as: kept) { return Track(file: kept, facts: facts) }
        let (file, loudness) = try await make(plan)
        let facts = try await facts(of: file, loudness)
        cache?.keep(file, facts, under: key)
        return Track(file: file, facts: facts)
    }

    /// Words for all that decides the track; the first is raised whenever anything in the mix is changed.
    private func description(of plan: RenderPlan) -> [String] {
        ["sound 1", tools, "\(samples) samples, \(kilobits) kbit/s", plan.music?.sha256 ?? "no music"]
            + plan.lines.map { "\($0.start) \($0.sound.sha256)" }
    }

    /// Mixes what the plan holds; a film with neither voice nor music gets a silent track.
    private func make(_ plan: RenderPlan) async throws -> (file: URL, loudness: Loudness?) {
        let voice = try await voice(plan.lines)
        let music = try await music(plan.music?.url)
        guard voice != nil || music != nil else { return (try await silence(), nil) }
        let mix = try await mix(voice: voice, music: music)
        guard !mix.loudness.isSilence else { return (try await silence(), nil) }
        return try await mastered(mix)
    }

    /// A part of the mix, as a file of the film's length or shorter, and how loud it is.
    struct Stem {
        let file: URL
        let loudness: Loudness
    }

    // MARK: Voice

    /// All lines, each at its place, compressed to an even level; nil when there are none or they are silent.
    private func voice(_ lines: [RenderPlan.Line]) async throws -> Stem? {
        guard !lines.isEmpty else { return nil }
        var values = [Int16](repeating: 0, count: samples)
        for (index, line) in lines.enumerated() {
            let wave = try await spoken(line.sound.url, index)
            for (offset, value) in wave.values.enumerated() {
                let place = line.start + offset
                guard values.indices.contains(place) else { continue }
                let sum = Int(values[place]) + Int(value)
                values[place] = Int16(clamping: sum)
            }
        }
        try WaveFile(channels: 1, values: values).write(to: file("voice.wav"))
        let stem = try await measured(
            "voice.wav",
            "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo,"
                + "acompressor=threshold=0.06:ratio=4:attack=5:release=120:knee=4",
            to: "voice-even.wav"
        )
        return stem.loudness.isSilence ? nil : stem
    }

    /// A line as 48 kHz mono, whatever it came as.
    private func spoken(_ sound: URL, _ index: Int) async throws -> WaveFile {
        if try FileKind.of(sound) == .wav, let wave = try? WaveFile(reading: sound),
            wave.sampleRate == 48_000, wave.channels == 1
        {
            return wave
        }
        let name = "line-\(index).wav"
        let output = FFmpegOutput(file: file(name), muxer: .wav, maps: ["[a]"], audio: .pcm16)
        let graph = "[0:a]aresample=48000,aformat=sample_fmts=s16:channel_layouts=mono[a]"
        try await programs.ffmpeg(
            FFmpegRun(inputs: [try Self.input(sound)], graph: graph, outputs: [output]),
            in: folder
        )
        return try WaveFile(reading: file(name))
    }

    // MARK: Music and mix

    private func music(_ sound: URL?) async throws -> Stem? {
        guard let sound else { return nil }
        let graph =
            "aresample=48000,aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo,\(exactLength)"
        let stem = try await measured(try Self.input(sound), graph, to: "music.wav")
        return stem.loudness.isSilence ? nil : stem
    }

    private func mix(voice: Stem?, music: Stem?) async throws -> Stem {
        // Levels are set before ducking, because its threshold is absolute: with a voice at -15 LUFS the music
        // was measured to sink by 7 dB under it and to come back within a second.
        let voiceGain = voice.map { -15 - $0.loudness.integrated } ?? 0
        let musicGain = music.map { -17 - $0.loudness.integrated } ?? 0
        let fade = "afade=t=out:start_sample=\(max(0, samples - 48_000)):nb_samples=48000:curve=tri"
        let tail = "\(exactLength),\(fade),\(Loudness.meter)"
        let inputs = [voice, music].compactMap { $0 }.map { FFmpegInput.file($0.file, as: .wav) }
        let gains = [voice.map { _ in voiceGain }, music.map { _ in musicGain }].compactMap { $0 }
        let graph: String
        if inputs.count == 2 {
            graph =
                "[0:a]\(volume(gains[0])),asplit[voice][key];[1:a]\(volume(gains[1]))[music];"
                + "[music][key]sidechaincompress=threshold=0.08:ratio=4:attack=40:release=500[under];"
                + "[voice][under]amix=inputs=2:duration=longest:normalize=0,\(tail)[a]"
        } else {
            graph = "[0:a]\(volume(gains[0])),\(tail)[a]"
        }
        return try await measured(inputs, graph, to: "mix.wav")
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

    private func measured(_ name: String, _ filters: String, to result: String) async throws -> Stem {
        try await measured(.file(file(name), as: .wav), filters, to: result)
    }

    private func measured(_ input: FFmpegInput, _ filters: String, to result: String) async throws -> Stem {
        try await measured([input], "[0:a]\(filters),\(Loudness.meter)[a]", to: result)
    }

    /// Runs a graph that ends in the meter and checks that it wrote the film's length to the sample.
    private func measured(_ inputs: [FFmpegInput], _ graph: String, to name: String) async throws -> Stem {
        let output = FFmpegOutput(file: file(name), muxer: .wav, maps: ["[a]"], audio: .float32)
        let log = try await programs.ffmpeg(
            FFmpegRun(inputs: inputs, graph: graph, outputs: [output], loudness: .info),
            in: folder
        )
        let sound = try await Probe(programs: programs).facts(of: file(name)).audio
        guard let loudness = Loudness(log: log), sound?.duration == MediaTime(samples, timescale: 48_000)
        else {
            throw Problem(
                .compositionFailed,
                "The sound came out as \(sound?.duration?.seconds ?? 0) s instead of \(seconds) s; try again."
            )
        }
        return Stem(file: file(name), loudness: loudness)
    }

    private var seconds: Double { Double(samples) / 48_000 }
}

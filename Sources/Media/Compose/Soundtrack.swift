import Foundation
import Studio

/// Makes the one track of sound of a film: voice, music under it, at -14 LUFS, of exactly the film's length.
struct Soundtrack {
    let programs: Programs
    /// Where everything is written.
    let folder: URL
    /// Length of the film in samples at 48 kHz.
    let samples: Int
    let kilobits: Int

    /// The finished track.
    struct Track: Sendable {
        let file: URL
        /// Nil for silence.
        let loudness: Loudness?
    }

    /// Mixes what the plan holds; a film with neither voice nor music gets a silent track.
    func make(_ plan: RenderPlan, progress: @Sendable (Double) -> Void) async throws -> Track {
        let voice = try await voice(plan.lines)
        progress(0.2)
        let music = try await music(plan.music)
        progress(0.35)
        guard voice != nil || music != nil else { return try await silence() }
        let mix = try await mix(voice: voice, music: music)
        progress(0.5)
        guard !mix.loudness.isSilence else { return try await silence() }
        let track = try await mastered(mix, progress: progress)
        progress(1)
        return track
    }

    /// A part of the mix, as a file of the film's length or shorter, and how loud it is.
    private struct Stem {
        let file: URL
        let loudness: Loudness
    }

    // MARK: Voice

    /// All lines, each at its place, compressed to an even level; nil when there are none or they are silent.
    private func voice(_ lines: [RenderPlan.Line]) async throws -> Stem? {
        guard !lines.isEmpty else { return nil }
        var values = [Int16](repeating: 0, count: samples)
        for (index, line) in lines.enumerated() {
            let wave = try await spoken(line.sound, index)
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
    private var exactLength: String { "apad=whole_len=\(samples),atrim=end_sample=\(samples)" }

    private func volume(_ decibels: Double) -> String {
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

    // MARK: Mastering

    /// Gain and limiter are corrected by what the encoded sound measures, until it is right.
    private func mastered(_ mix: Stem, progress: @Sendable (Double) -> Void) async throws -> Track {
        var gain = Self.target - mix.loudness.integrated
        var ceiling = -1.6
        var best: (track: Track, distance: Double)?
        for attempt in 0..<8 {
            let name = "sound-\(attempt).m4a"
            let limit = Decimals.text(pow(10, ceiling / 20))
            // Limiting at four times the rate catches the peaks between samples as well.
            let filters =
                "\(volume(gain)),aresample=192000,"
                + "alimiter=limit=\(limit):level=0:attack=5:release=80:latency=1,aresample=48000,\(exactLength)"
            try await encode(.file(mix.file, as: .wav), filters, to: name)
            let loudness = try await measure(name)
            progress(min(0.95, 0.6 + Double(attempt) / 10))
            let error = Self.target - loudness.integrated
            let excess = loudness.truePeak + 1.05
            let distance = abs(error) + max(0, excess) * 4
            if distance < best?.distance ?? .infinity {
                best = (Track(file: file(name), loudness: loudness), distance)
            }
            if abs(error) <= 0.1, excess <= 0 { break }
            // What the limiter takes away again has to be added more than once.
            gain = min(gain + error * (attempt < 2 ? 1 : 1.5), 60)
            if excess > 0 { ceiling = max(ceiling - excess - 0.1, -9) }
        }
        guard let best else { return try await silence() }
        return best.track
    }

    private static let target = -14.0

    private func silence() async throws -> Track {
        try await encode(.synthetic("anullsrc=r=48000:cl=stereo"), exactLength, to: "sound.m4a")
        return Track(file: file("sound.m4a"), loudness: nil)
    }

    /// Writes AAC that decodes to the film's samples exactly, neither one more nor one less.
    ///
    /// AAC comes in packets of 1024 samples, and decoders were measured to give the last one out whole. So
    /// the silence that fills the packets stands in front of the sound, where the file's edit list, which
    /// has to skip the encoder's own delay anyway, skips it too.
    private func encode(_ input: FFmpegInput, _ filters: String, to name: String) async throws {
        let front = (1024 - samples % 1024) % 1024
        let format = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo"
        let graph = "[0:a]\(filters),\(format),adelay=\(front)S:all=1,asetpts=N-\(front)[a]"
        let output = FFmpegOutput(
            file: file(name),
            muxer: .mp4,
            maps: ["[a]"],
            audio: .aac(kilobits: kilobits)
        )
        try await programs.ffmpeg(FFmpegRun(inputs: [input], graph: graph, outputs: [output]), in: folder)
        let sound = try await Probe(programs: programs).facts(of: file(name)).audio
        guard sound?.packets == (samples + front) / 1024 + 1 else {
            throw Problem(
                .compositionFailed,
                "The sound was encoded as \(sound?.packets ?? 0) packets, which is not its length; try again."
            )
        }
    }

    private func measure(_ name: String) async throws -> Loudness {
        let output = FFmpegOutput(file: file("none"), muxer: .null, maps: ["[a]"], audio: .float32)
        let log = try await programs.ffmpeg(
            FFmpegRun(
                inputs: [.file(file(name), as: .mov)],
                graph: "[0:a]\(Loudness.meter)[a]",
                outputs: [output],
                loudness: .info
            ),
            in: folder
        )
        guard let loudness = Loudness(log: log) else {
            throw Problem(.compositionFailed, "The loudness of the film could not be measured; try again.")
        }
        return loudness
    }
}

import Foundation
import Studio

extension Soundtrack {
    /// Voice and music, brought to one kind of file and measured; nil for what is silent.
    ///
    /// Each is taken from the cache, so that new music leaves the voice alone; what is missing is made in one
    /// run.
    func stems(_ plan: RenderPlan) async throws -> (voice: Stem?, music: Stem?) {
        let sources = try [voice(of: plan), music(of: plan)].compactMap(\.self)
        var stems: [String: Stem] = [:]
        var missing: [StemSource] = []
        for source in sources {
            let kept = file("\(source.name).wav")
            if let loudness: Loudness = cache?.take(key(of: source), as: kept) {
                stems[source.name] = Stem(file: kept, loudness: loudness)
            } else {
                missing.append(source)
            }
        }
        if missing.contains(where: { $0.name == Self.voiceName }) { try await layOut(plan.lines) }
        for (name, stem) in try await make(missing) { stems[name] = stem }
        func heard(_ name: String) -> Stem? { stems[name].flatMap { $0.loudness.isSilence ? nil : $0 } }
        return (heard(Self.voiceName), heard(Self.musicName))
    }

    /// A part of the mix before it is brought to the film's length.
    private struct StemSource {
        let name: String
        let input: FFmpegInput
        /// `#` stands for the number of the input.
        let filters: String
        /// Words for what the input holds.
        let content: [String]
    }

    private static let voiceName = "voice-even"
    private static let musicName = "music"

    private func voice(of plan: RenderPlan) -> StemSource? {
        guard !plan.lines.isEmpty else { return nil }
        return StemSource(
            name: Self.voiceName,
            input: .file(file("voice.wav"), as: .wav),
            filters: Self.voice,
            content: plan.lines.map { "\($0.start) \($0.sound.sha256)" }
        )
    }

    private func music(of plan: RenderPlan) throws -> StemSource? {
        guard let music = plan.music else { return nil }
        return StemSource(
            name: Self.musicName,
            input: try Self.input(music.url),
            filters: "aresample=48000\(Self.cutting(plan.sound))",
            content: [music.sha256]
        )
    }

    /// The name under which a stem is kept; the first word is raised whenever its making is changed.
    private func key(of source: StemSource) -> String {
        SegmentCache.key(["stem 1", tools, source.name, source.filters, "\(samples)"] + source.content)
    }

    private func make(_ sources: [StemSource]) async throws -> [(String, Stem)] {
        guard !sources.isEmpty else { return [] }
        let chains = sources.enumerated().map { index, source in
            let filters = source.filters.replacingOccurrences(of: "#", with: "\(index)")
            return "[\(index):a]\(filters),\(Self.stereo),\(exactLength),"
                + "\(Loudness.meter(source.name))[a\(index)]"
        }
        let outputs = sources.enumerated().map { index, source in
            FFmpegOutput(
                file: file("\(source.name).wav"),
                muxer: .wav,
                maps: ["[a\(index)]"],
                audio: .float32
            )
        }
        let run = FFmpegRun(
            inputs: sources.map(\.input),
            graph: chains.joined(separator: ";"),
            outputs: outputs,
            loudness: .info
        )
        let music = sources.first { $0.name == Self.musicName }
        let log = try await ffmpeg(run, reading: music?.input, "The music is damaged; send it again.")
        return try sources.map { source in
            let stem = try stem(source.name, log)
            cache?.keep(stem.file, stem.loudness, under: key(of: source))
            return (source.name, stem)
        }
    }

    private static let stereo = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo"

    /// Rumble out, a little presence, an even level, and the first reflections of a small room, other ones
    /// for each ear.
    ///
    /// Under it lies a noise at -186 dBFS, always the same, because in perfect silence the filters would die
    /// away in numbers so small that processors take twenty times as long for them.
    private static let voice =
        "aeval=val(0)+0.000000001*(random(0)-0.5),"
        + "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=mono,highpass=f=80,"
        + "equalizer=f=3200:t=q:w=0.9:g=2.5,acompressor=threshold=0.06:ratio=4:attack=5:release=120:knee=4,"
        + "asplit[left#][right#];"
        + "[left#]aecho=1:1:11|23|37:0.15|0.1|0.06[l#];[right#]aecho=1:1:17|29|43:0.14|0.09|0.05[r#];"
        + "[l#][r#]join=inputs=2:channel_layout=stereo"

    /// Writes all lines, each at its place, into one file of the film's length.
    private func layOut(_ lines: [RenderPlan.Line]) async throws {
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
    }

    /// What FFmpeg says of a run; throws `words` when it could not finish and the sound does not decode by itself.
    @discardableResult
    private func ffmpeg(
        _ run: FFmpegRun,
        reading sound: FFmpegInput?,
        _ words: String
    ) async throws -> String {
        do {
            return try await programs.ffmpeg(run, in: folder)
        } catch let problem as Problem where problem.code == .externalServiceError {
            if let sound, try await !decodes(sound) { throw Problem(.compositionFailed, words) }
            throw problem
        }
    }

    private func decodes(_ sound: FFmpegInput) async throws -> Bool {
        let nothing = FFmpegOutput(file: file("none"), muxer: .null, maps: ["0:a:0"], audio: .pcm16)
        do {
            try await programs.ffmpeg(FFmpegRun(inputs: [sound], outputs: [nothing]), in: folder)
            return true
        } catch let problem as Problem where problem.code == .externalServiceError {
            return false
        }
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
        let run = FFmpegRun(inputs: [try Self.input(sound)], graph: graph, outputs: [output])
        let words = "The sound of line \(index + 1) is damaged; make it again."
        try await ffmpeg(run, reading: run.inputs[0], words)
        return try WaveFile(reading: file(name))
    }
}

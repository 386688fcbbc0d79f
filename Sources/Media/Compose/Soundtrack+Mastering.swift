import Foundation
import Studio

extension Soundtrack {
    /// Gain and limiter are corrected by what the encoded sound measures, until it is right.
    func mastered(_ mix: Stem) async throws -> (file: URL, loudness: Loudness?) {
        var gain = Self.target - mix.loudness.integrated
        var ceiling = -1.6
        var best: (file: URL, loudness: Loudness, distance: Double)?
        for attempt in 0..<8 {
            let name = "sound-\(attempt).m4a"
            let limit = Decimals.text(pow(10, ceiling / 20))
            // Limiting at four times the rate catches the peaks between samples as well.
            let filters =
                "\(volume(gain)),aresample=192000,"
                + "alimiter=limit=\(limit):level=0:attack=5:release=80:latency=1,aresample=48000,\(exactLength)"
            try await encode(.file(mix.file, as: .wav), filters, to: name)
            let loudness = try await measure(name)
            let error = Self.target - loudness.integrated
            let excess = loudness.truePeak + 1.05
            let distance = abs(error) + max(0, excess) * 4
            if distance < best?.distance ?? .infinity {
                best = (file(name), loudness, distance)
            }
            if abs(error) <= 0.1, excess <= 0 { break }
            // What the limiter takes away again has to be added more than once.
            gain = min(gain + error * (attempt < 2 ? 1 : 1.5), 60)
            if excess > 0 { ceiling = max(ceiling - excess - 0.1, -9) }
        }
        guard let best else { return (try await silence(), nil) }
        return (best.file, best.loudness)
    }

    private static let target = -14.0

    func silence() async throws -> URL {
        try await encode(.synthetic("anullsrc=r=48000:cl=stereo"), exactLength, to: "sound.m4a")
        return file("sound.m4a")
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

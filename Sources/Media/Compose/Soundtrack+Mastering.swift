import Foundation
import Studio

extension Soundtrack {
    /// The encoded sound of a film and what it decodes to.
    struct Master {
        let file: URL
        let decoded: URL
        /// Nil for silence.
        let loudness: Loudness?
    }

    /// Gain and limiter are corrected by what the encoded sound measures, until it is right.
    func mastered(_ mix: Stem) async throws -> Master {
        var gain = Self.target - mix.loudness.integrated
        var ceiling = -1.9
        var best: (master: Master, distance: Double)?
        for attempt in 0..<8 {
            let limit = Decimals.text(pow(10, ceiling / 20))
            // Limiting at twice the rate catches most peaks between samples; the ceiling leaves room for the
            // rest.
            let filters =
                "\(volume(gain)),aresample=96000,"
                + "alimiter=limit=\(limit):level=0:attack=5:release=80:latency=1,aresample=48000,\(exactLength)"
            let master = try await encode(.file(mix.file, as: .wav), filters, to: "sound-\(attempt)")
            guard let loudness = master.loudness else { break }
            let error = Self.target - loudness.integrated
            let excess = (loudness.truePeak ?? 0) + 1.05
            let distance = abs(error) + max(0, excess) * 4
            if distance < best?.distance ?? .infinity { best = (master, distance) }
            if abs(error) <= 0.2, excess <= 0 { break }
            // What the limiter takes away again has to be added more than once.
            gain = min(gain + error * (attempt < 2 ? 1 : 1.5), 60)
            if excess > 0 { ceiling = max(ceiling - excess - 0.1, -9) }
        }
        if let best { return best.master }
        return try await silence()
    }

    private static let target = -14.0

    func silence() async throws -> Master {
        let master = try await encode(.synthetic("anullsrc=r=48000:cl=stereo"), exactLength, to: "sound")
        return Master(file: master.file, decoded: master.decoded, loudness: nil)
    }

    /// Silence that fills the first packet, in samples.
    var front: Int { (1024 - samples % 1024) % 1024 }

    /// Writes AAC that decodes to the film's samples exactly, neither one more nor one less.
    ///
    /// AAC comes in packets of 1024 samples, and decoders were measured to give the last one out whole. So
    /// the silence that fills the packets stands in front of the sound, where the file's edit list, which
    /// has to skip the encoder's own delay anyway, skips it too.
    private func encode(_ input: FFmpegInput, _ filters: String, to name: String) async throws -> Master {
        let format = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo"
        let graph = "[0:a]\(filters),\(format),adelay=\(front)S:all=1,asetpts=N-\(front)[a]"
        let track = file("\(name).m4a")
        let output = FFmpegOutput(file: track, muxer: .mp4, maps: ["[a]"], audio: .aac(kilobits: kilobits))
        try await programs.ffmpeg(FFmpegRun(inputs: [input], graph: graph, outputs: [output]), in: folder)
        return try await decode(track, to: file("\(name)-decoded.wav"))
    }

    /// Decodes a track once: to samples and for the meter.
    func decode(_ track: URL, to decoded: URL) async throws -> Master {
        let run = FFmpegRun(
            inputs: [.file(track, as: .mov)],
            graph: "[0:a]asplit[heard][kept];[heard]\(Loudness.meter)[a]",
            outputs: [
                FFmpegOutput(file: decoded, muxer: .wav, maps: ["[kept]"], audio: .pcm16),
                FFmpegOutput(file: file("none"), muxer: .null, maps: ["[a]"], audio: .float32),
            ],
            loudness: .info
        )
        guard let loudness = Loudness(log: try await programs.ffmpeg(run, in: folder)) else {
            throw Problem(.compositionFailed, "The loudness of the film could not be measured; try again.")
        }
        return Master(file: track, decoded: decoded, loudness: loudness.isSilence ? nil : loudness)
    }
}

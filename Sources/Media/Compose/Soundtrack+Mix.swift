import Foundation
import Studio

extension Soundtrack {
    /// Voice and music at their levels, the music under the voice; one of them may be missing.
    func mix(voice: Stem?, music: Stem?, _ sound: SoundMix) async throws -> Stem {
        // Levels are set before ducking, because its threshold is absolute, and what somebody wants louder or
        // quieter comes after it, so that a depth means the same at every volume.
        let voiceGain = voice.map { -15 - $0.loudness.integrated } ?? 0
        let musicGain = music.map { -17 - $0.loudness.integrated } ?? 0
        let lower = "\(volume(musicGain))\(fades(sound))\(factor(sound.musicVolume))"
        let tail = "\(exactLength),\(ending(sound)),\(Loudness.meter("mix"))"
        let inputs = [voice, music].compactMap { $0 }.map { FFmpegInput.file($0.file, as: .wav) }
        let together = "amix=inputs=2:duration=longest:normalize=0,\(tail)[a]"
        let graph: String
        if inputs.count < 2 {
            graph = "[0:a]\(voice != nil ? volume(voiceGain) : lower),\(tail)[a]"
        } else if let ducking = Self.compressor(decibels: sound.ducking ?? SoundMix.usualDucking) {
            graph =
                "[0:a]\(volume(voiceGain)),asplit[line][key];[line]anull\(factor(sound.narrationVolume))[voice];"
                + "[1:a]\(lower)[music];[music][key]\(ducking)[under];[voice][under]\(together)"
        } else {
            graph =
                "[0:a]\(volume(voiceGain))\(factor(sound.narrationVolume))[voice];[1:a]\(lower)[music];"
                + "[voice][music]\(together)"
        }
        let output = FFmpegOutput(file: file("mix.wav"), muxer: .wav, maps: ["[a]"], audio: .float32)
        let run = FFmpegRun(inputs: inputs, graph: graph, outputs: [output], loudness: .info)
        return try stem("mix", try await programs.ffmpeg(run, in: folder))
    }

    /// What brings music down by so many decibels while a voice is heard, and up again within a second; nil
    /// for 0.
    ///
    /// A voice at -15 LUFS was measured to bring it down by 7 dB at a threshold of 0.08 and a ratio of 4, which
    /// is 9.3 dB above the threshold. A lower ratio does less; for more than that the threshold falls, because
    /// no ratio could.
    static func compressor(decibels: Double) -> String? {
        guard decibels > 0 else { return nil }
        let usual = SoundMix.usualDucking
        let share = 0.75
        let ratio = 1 / (1 - share * min(decibels / usual, 1))
        let threshold = 0.08 * pow(10, -max(0, decibels - usual) / share / 20)
        return "sidechaincompress=threshold=\(Decimals.text(threshold)):ratio=\(Decimals.text(ratio))"
            + ":attack=40:release=500"
    }

    /// The part of the track that is heard, as filters behind others.
    static func cutting(_ sound: SoundMix?) -> String {
        guard sound?.musicStart != nil || sound?.musicEnd != nil else { return "" }
        let start = samples(sound?.musicStart)
        let end = sound?.musicEnd.map { ":end_sample=\(samples($0))" } ?? ""
        return ",atrim=start_sample=\(start)\(end),asetpts=PTS-STARTPTS"
    }

    /// How the music comes and goes, as filters behind others.
    private func fades(_ sound: SoundMix) -> String {
        var filters = ""
        let start = Self.samples(sound.musicStart)
        let rise = max(Self.samples(sound.fadeIn), start > 0 ? Self.click : 0)
        if rise > 0 { filters += ",afade=t=in:start_sample=0:nb_samples=\(rise):curve=tri" }
        let last = samples - Self.rest
        let end = sound.musicEnd.map { Self.samples($0) - start } ?? last
        // Where it lasts as long as the film and nobody says how it ends, it ends with all the rest.
        if sound.fadeOut != nil || end < last {
            let over = max(min(end, last), 1)
            let fall = min(max(Self.samples(sound.fadeOut ?? SoundMix.usualFadeOut), Self.click), over)
            filters += ",afade=t=out:start_sample=\(over - fall):nb_samples=\(fall):curve=tri"
        }
        return filters
    }

    /// How everything ends: a second of fading, unless somebody said how the music does.
    private func ending(_ sound: SoundMix) -> String {
        let fall = sound.fadeOut == nil ? 48_000 : Self.rest
        return "afade=t=out:start_sample=\(max(0, samples - Self.rest - fall)):nb_samples=\(fall):curve=tri"
    }

    private func factor(_ volume: Double?) -> String {
        volume.map { ",volume=\(Decimals.text($0)):precision=float" } ?? ""
    }

    private static func samples(_ time: MediaTime?) -> Int {
        Int(((time?.seconds ?? 0) * 48_000).rounded())
    }

    /// Samples of silence at the end of every film: 20 ms.
    private static let rest = 960
    /// Samples over which a cut in the music does not click: 5 ms.
    private static let click = 240
}

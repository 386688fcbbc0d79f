import Foundation
import Studio
import Testing

@testable import Media

/// A timeline and its files, small enough to render in a moment.
struct FilmToCut {
    let title: String
    var format: Format
    var items: [TimelineItem]
    let captions: [Caption]
    var music: URL?
    var narration: [NarrationCue] = []
    var sound: SoundMix?
    var files: [ID<Asset>: URL]
    var cards: [CardPicture: URL] = [:]
    var settings = RenderSettings()
    var subtitles: URL?
    var language = "en"
    var size = PixelSize(width: 64, height: 64)

    var timeline: Timeline {
        Timeline(
            title: title,
            format: format,
            items: items,
            music: music == nil ? nil : Self.musicID,
            narration: narration,
            captions: captions,
            sound: sound
        )
    }

    private static let musicID = ID<Asset>("music")

    /// What the composer is told; files that cannot be hashed get their hashes from `hash`.
    func plan(hash: ((URL) -> String)? = nil) throws -> RenderPlan {
        let all = music.map { files.merging([Self.musicID: $0]) { $1 } } ?? files
        return try RenderPlan(
            timeline,
            files: try all.mapValues { url in
                if let hash { SourceFile(url, sha256: hash(url)) } else { try SourceFile(hashing: url) }
            },
            cards: try cards.mapValues { try SourceFile(hashing: $0) },
            settings: settings,
            subtitles: subtitles,
            language: language,
            size: size
        )
    }
}

extension Workbench {
    /// A film of scenes of the given lengths, joined by crossfades, without sound.
    ///
    /// `grey` gives the grey (0 to 255) of a frame of a scene's video.
    ///
    /// With `ready` the videos can be cut without encoding them again.
    func cut(
        rate: FrameRate,
        scenes: [Int],
        title: String = "Film",
        captions: [Caption] = [],
        size: PixelSize = PixelSize(width: 64, height: 64),
        ready: Bool = false,
        grey: @escaping @Sendable (_ scene: Int, _ frame: Int) -> UInt8
    ) async throws -> FilmToCut {
        let format = Format(aspect: .square, rate: rate, frames: scenes.reduce(0, +))
        var files: [ID<Asset>: URL] = [:]
        var items: [TimelineItem] = []
        for (scene, frames) in scenes.enumerated() {
            let overlap = scene + 1 < scenes.count ? format.crossfade : 0
            let id = ID<Asset>("video-\(scene)")
            files[id] = try await film(
                "scene-\(scene).mp4",
                frames: frames + overlap,
                size: size,
                rate: rate,
                cuts: ready ? [scene > 0 ? format.crossfade : 0, frames].filter { $0 > 0 } : []
            ) { grey(scene, $0) }
            items.append(
                TimelineItem(name: "Scene \(scene + 1)", video: id, frames: frames, overlap: overlap)
            )
        }
        return FilmToCut(
            title: title,
            format: format,
            items: items,
            captions: captions,
            files: files,
            size: size
        )
    }

    /// A film of one scene that is hard to encode.
    func noise(seconds: Int, side: Int = 320) async throws -> FilmToCut {
        try await ffmpeg([
            "-f", "lavfi", "-i", "testsrc2=s=\(side)x\(side):r=30:d=\(seconds)", "-vf",
            "noise=alls=60:allf=t",
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", "10", "-pix_fmt", "yuv420p",
            file("noise.mp4").path,
        ])
        let id = ID<Asset>("noise")
        return FilmToCut(
            title: "Noise",
            format: Format(aspect: .square, rate: FrameRate(30), frames: seconds * 30),
            items: [TimelineItem(name: "Noise", video: id, frames: seconds * 30, overlap: 0)],
            captions: [],
            files: [id: file("noise.mp4")],
            size: PixelSize(width: side, height: side)
        )
    }

    /// Gives a film music and spoken lines that begin at the given seconds.
    func addSound(to film: inout FilmToCut, music: Bool, lines: [Double]) async throws {
        if music {
            let tune = MIDIFile(
                tempos: [.init(beatsPerMinute: 120)],
                tracks: [
                    .init(
                        channel: 0,
                        program: 4,
                        notes: (0..<80).map {
                            .init(pitch: 48 + $0 * 7 % 24, velocity: 80, start: $0 * 240, length: 300)
                        }
                    )
                ]
            )
            try await SynthProgram(programs: programs)
                .play(tune, samples: film.format.samples, to: file("music.wav"))
            film.music = file("music.wav")
        }
        for (index, start) in lines.enumerated() {
            let id = ID<Asset>("line-\(index)")
            film.files[id] = file("line-\(index).wav")
            let speech = try await SpeechProgram(programs: programs).speak(
                "Water for one cup, in forty seconds.",
                language: "en",
                room: .max,
                to: file("line-\(index).wav")
            )
            film.narration.append(
                NarrationCue(
                    sound: id,
                    start: MediaTime(Int(start * 1000), timescale: 1000),
                    samples: try #require(speech).samples
                )
            )
        }
    }

    /// What the meter says of a file's sound.
    func loudness(of film: URL) async throws -> Loudness {
        let output = FFmpegOutput(file: file("null"), muxer: .null, maps: ["[a]"], audio: .float32)
        let run = FFmpegRun(
            inputs: [.file(film, as: .mov)],
            graph: "[0:a]\(Loudness.meter)[a]",
            outputs: [output],
            loudness: .info
        )
        return try #require(Loudness(log: try await programs.ffmpeg(run, in: folder)))
    }

    /// The command lines of all processes that name this folder.
    func processes() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.compactMap {
            let line = try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)
            return line?.contains(folder.path) == true ? line : nil
        }
    }

    /// A file that is as old as the render in whose working folder it lies.
    static let startMark = "started"

    /// Renders to `name` in a working folder of its own.
    func render(
        _ film: FilmToCut,
        to name: String = "film.mp4",
        cores: Int = 2,
        cache: SegmentCache? = nil
    ) async throws -> RenderFacts {
        let folder = try subfolder("work-\(name)")
        try Data().write(to: folder.appending(path: Self.startMark))
        return try await Composer(programs: programs, cores: cores, cache: cache)
            .render(try film.plan(), in: folder, to: file(name))
    }
}

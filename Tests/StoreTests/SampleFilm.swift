import Store
import Studio

/// A small project with one of everything, and what was written for it.
struct SampleFilm: Sendable {
    let project: Project
    let moods: [Mood]
    let scenes: [Scene]
    let clips: [ID<Clip>]
    let recipe: Recipe
    let image: Asset
    let video: Asset
    let music: Sound
    let silence: Sound
    let timeline: Timeline
    let render: Render

    /// Writes the film, owned by the local user.
    init(writing transaction: Transaction, slug: String = "kettle") throws {
        project = Self.project(transaction.ids.next(), slug)
        try transaction.insert(project)
        moods = ["Morning", "Noon", "Night"].map(Self.mood)
        try transaction.insert(moods, of: project.id)
        scenes = [Self.scene(.hook, 90), Self.scene(.feature, 60), Self.scene(.closing, 30)]
        recipe = Recipe(
            provider: "draft",
            version: "1",
            prompt: "A kettle, \u{201C}steam\u{201D} \u{2601}\u{FE0F}",
            seed: Seed(.max),
            parameters: ["fps": "30"],
            inputs: [String(repeating: "a", count: 64)]
        )
        let id = project.id
        image = try Self.asset("1", .image, "image/png", id, transaction)
        video = try Self.asset("2", .video, "video/mp4", id, transaction)
        let tune = try Self.asset("3", .music, "audio/flac", id, transaction)
        let mood = try transaction.moods(of: id)[0].id
        try transaction.insertImage(1, of: mood, in: id, asset: image, recipe: recipe, hash: "m")
        var clips: [ID<Clip>] = []
        for (position, scene) in scenes.enumerated() {
            let scene = (id: try transaction.insert(scene, at: position, of: id), frames: scene.frames)
            clips.append(try transaction.insert(Self.clip(scene.id, scene.frames), of: id))
        }
        self.clips = clips
        try transaction.insertTake(.image, of: clips[0], in: id, asset: image, recipe: recipe, hash: "i")
        try transaction.insertTake(.video, of: clips[0], in: id, asset: video, recipe: recipe, hash: "v")
        music = Sound(kind: .music, scene: nil, asset: tune, samples: 288_000, recipe: recipe)
        let first = try transaction.scenes(of: id)[0].id
        silence = Sound(kind: .narration, scene: first, asset: nil, samples: 0, recipe: recipe)
        try transaction.insert(music, of: id, hash: "music")
        try transaction.insert(silence, of: id, hash: "silence")
        timeline = Self.timeline(project, video.id, tune.id)
        let cut = try transaction.cut(timeline, hash: "cut", of: id)
        let film = try Self.asset("4", .render, "video/mp4", id, transaction)
        render = Self.render(cut, film, try Self.asset("5", .captions, "text/vtt", id, transaction))
        try transaction.insert(render, of: id)
        try transaction.setPlanHash("plan", of: id)
    }

    /// Bytes of a hash as this project sees them.
    func asset(_ sha256: String, _ kind: Asset.Kind, _ transaction: Transaction) throws -> Asset {
        try transaction.asset(sha256: sha256, bytes: 9, kind: kind, mime: "video/mp4", project: project.id)
    }

    private static func project(_ id: ID<Project>, _ slug: String) -> Project {
        var brief = Brief()
        brief.product = .said("Kettle \u{2615}")
        brief.tone = .assumed(["warm", "calm"])
        return Project(
            id: id,
            slug: slug,
            name: "The Kettle",
            brief: brief,
            format: Format(aspect: .feed, rate: FrameRate(30000, 1001), frames: 180),
            seed: Seed(.max),
            language: "pt-br",
            voice: "pt-br+f3",
            moodNumber: 2,
            identity: "identity of \(slug)",
            engine: "draft 1",
            look: DraftLook(storyboard: true, grain: false)
        )
    }

    private static func mood(_ name: String) -> Mood {
        Mood(
            name: name,
            description: "It feels like \(name.lowercased()).",
            styleKeywords: ["soft", "close"],
            colorPalette: [Color(0x102030), Color(0xC8A27A)],
            aestheticDirection: "Slow, wide."
        )
    }

    private static func scene(_ purpose: Scene.Purpose, _ frames: Int) -> Scene {
        Scene(
            purpose: purpose,
            name: "Scene of \(frames)",
            description: "Steam rises.",
            stylePrompt: "macro, backlit",
            narration: "It's ready.",
            words: "Ready",
            subject: "kettle",
            frames: frames
        )
    }

    private static func clip(_ scene: ID<Scene>, _ frames: Int) -> Clip {
        Clip(scene: scene, imagePrompt: "A kettle", videoPrompt: "It boils", position: 0, frames: frames)
    }

    private static func asset(
        _ digit: String,
        _ kind: Asset.Kind,
        _ mime: String,
        _ project: ID<Project>,
        _ transaction: Transaction
    ) throws -> Asset {
        let hash = String(repeating: digit, count: 64)
        return try transaction.asset(sha256: hash, bytes: 1000, kind: kind, mime: mime, project: project)
    }

    private static func timeline(_ project: Project, _ video: ID<Asset>, _ music: ID<Asset>) -> Timeline {
        Timeline(
            title: project.name,
            format: project.format,
            items: [TimelineItem(name: "All", video: video, frames: 180, overlap: 0)],
            music: music,
            narration: [NarrationCue(sound: music, start: MediaTime(1001, timescale: 30000), samples: 480)],
            captions: [Caption(start: .zero, end: MediaTime(1, timescale: 2), text: "It's ready.")]
        )
    }

    private static func render(_ cut: ID<Cut>, _ film: Asset, _ captions: Asset) -> Render {
        Render(
            cut: cut,
            settings: RenderSettings(quality: .final, captions: .burn, maximumBytes: 9_000_000),
            film: film,
            subRip: nil,
            webVTT: captions,
            frames: 180,
            samples: 288_288,
            pictureHash: "picture",
            soundHash: "sound"
        )
    }
}

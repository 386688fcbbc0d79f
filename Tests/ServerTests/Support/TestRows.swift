import Jobs
import Store
import Studio
import TestSupport

/// A project with one row of each kind that a path may name.
struct TestRows: Sendable {
    let project: ID<Project>
    private let ids: [String: String]

    /// Writes the rows, owned by the actor of the transaction.
    init(writing transaction: Transaction, _ slug: String) throws {
        let project: ID<Project> = transaction.ids.next()
        try transaction.insert(
            Project(
                id: project,
                slug: slug,
                name: slug,
                brief: Brief(),
                format: Format(aspect: .square, rate: FrameRate.offered[0], seconds: 6),
                seed: Seed(1),
                language: "en",
                engine: "test 1"
            )
        )
        let mood = Mood(
            name: "Noon",
            description: "It is noon.",
            styleKeywords: ["bright"],
            colorPalette: [Color(0x102030)],
            aestheticDirection: "Wide."
        )
        try transaction.insert([mood], of: project)
        let scene = try transaction.insert(
            Scene(
                purpose: .hook,
                name: "One",
                description: "A kettle.",
                stylePrompt: "",
                narration: "",
                words: "",
                subject: "kettle",
                frames: 90
            ),
            at: 0,
            of: project
        )
        let clip = try transaction.insert(
            Clip(scene: scene, imagePrompt: "A kettle", videoPrompt: "It boils", position: 0, frames: 90),
            of: project
        )
        let asset = try transaction.asset(
            sha256: String(repeating: "0", count: 64),
            bytes: 1,
            kind: .image,
            mime: "image/png",
            project: project
        )
        let recipe = Recipe(provider: "test", version: "1", prompt: "A kettle", seed: Seed(1))
        try transaction.insertTake(.image, of: clip, in: project, asset: asset, recipe: recipe, hash: "1")
        let job = NewJob(id: transaction.ids.next(), kind: "brief", group: project.text)
        try transaction.insert([job])
        let character = try transaction.insert(CastMember(name: "Mara"), project: project)
        let look = try transaction.insert(StyleTemplate(name: "Noir"), project: project)
        let story = try transaction.insert(
            StoryTemplate(name: "Two", scenes: [StoryTemplate.Part(name: "One", duration: 3)])
        )
        self.project = project
        ids = [
            "asset_id": asset.id.text, "character_id": character.id.text, "template_id": look.id.text,
            "story_template_id": story.id.text,
            "project_id": project.text, "mood_id": try transaction.moods(of: project)[0].id.text,
            "scene_id": scene.text, "clip_id": clip.text, "clip_ids": clip.text, "job_id": job.id,
            "batch_id": try transaction.insertBatch(of: project, .image, [(clip, job.id)]).id,
            "take_id": try transaction.takeRows(of: clip)[0].id.text,
            "render_id": try Self.render(of: project, asset, transaction).text,
            "cut_id": try transaction.cutRows(of: project)[0].id.text,
        ]
    }

    private static func render(
        of project: ID<Project>,
        _ asset: Asset,
        _ transaction: Transaction
    ) throws -> ID<Render> {
        let format = Format(aspect: .square, rate: FrameRate.offered[0], seconds: 6)
        let timeline = Timeline(
            title: "One",
            format: format,
            items: [],
            music: nil,
            narration: [],
            captions: []
        )
        let render = Render(
            cut: try transaction.cut(timeline, hash: "1", of: project),
            settings: RenderSettings(),
            film: asset,
            subRip: nil,
            webVTT: nil,
            frames: 144,
            samples: 1,
            pictureHash: "1",
            soundHash: "1"
        )
        try transaction.insert(render, of: project)
        return try transaction.renderRows(of: project)[0].id
    }

    /// The id under a key; the project's where the key names no kind of its own.
    func id(_ key: String) -> String { ids[key] ?? project.text }

    /// Puts the project into the trash.
    func putIntoTrash(_ database: DatabaseFile) throws {
        try database.run("UPDATE projects SET deleted_at = 1 WHERE id = '\(project.text)'")
    }

    /// Puts the rows of the project into the trash, while the project itself lives.
    func putRowsIntoTrash(_ database: DatabaseFile) throws {
        for table in ["scenes", "clips", "takes", "cuts", "renders", "characters", "style_templates"] {
            try database.run("UPDATE \(table) SET deleted_at = 1 WHERE project_id = '\(project.text)'")
        }
        try database.run("UPDATE story_templates SET deleted_at = 1 WHERE id = '\(id("story_template_id"))'")
    }
}

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
        self.project = project
        ids = [
            "project_id": project.text, "mood_id": try transaction.moods(of: project)[0].id.text,
            "scene_id": scene.text, "clip_id": clip.text,
        ]
    }

    /// The id under a key; the project's where the key names no kind of its own.
    func id(_ key: String) -> String { ids[key] ?? project.text }

    /// Puts all of them into the trash; a row that is asked for by itself lies in a project that lives.
    func putIntoTrash(_ database: DatabaseFile) throws {
        try database.run("UPDATE projects SET deleted_at = 1 WHERE id = '\(project.text)'")
    }
}

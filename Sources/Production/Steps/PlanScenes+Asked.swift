import Providers
import Store
import Studio

extension Workshop {
    /// Writes the plan that a person asked for, as one edit of that person: it can be taken back as a whole.
    func planScenes(_ order: StepOrder, _ wish: PlanWish) async throws -> Change? {
        let (project, taken, there, earlier) = try await store.read { transaction in
            let project = try transaction.project(order.project)
            return (
                project, try transaction.moodRow(of: project), try transaction.sceneRows(of: project.id),
                try transaction.sceneCount(of: project.id)
            )
        }
        guard wish.replaces || there.isEmpty else {
            throw Problem(.conflict, "The project has scenes by now; say `replace` to plan them anew.")
        }
        guard let mood = taken?.mood else { throw Self.incomplete(order) }
        let format = Format(
            aspect: project.format.aspect,
            rate: project.format.rate,
            frames: wish.frames ?? project.format.frames
        )
        // The first plan is that of the film; one that takes its place is another.
        let seed = project.seed.derived("plan", earlier)
        let scenes = try await engines.text.scenes(
            for: SceneOrder(
                brief: project.brief,
                mood: mood,
                format: format,
                language: project.language,
                seed: seed,
                parts: wish.sceneCount.map { count in
                    SceneLengths.divide(
                        frames: format.frames,
                        rate: format.rate,
                        features: count - 3,
                        exactly: true,
                        seed: seed
                    )
                }
            )
        )
        try Self.check(scenes, format)
        return { transaction in
            let transaction = transaction.acting(as: order.user)
            // An effect must not fail: what came in between stands, and the plan is thrown away.
            guard try transaction.isThere(project.id),
                try wish.replaces || transaction.sceneRows(of: project.id).isEmpty
            else { return }
            try transaction.edit("scenes.planned", project.id) { editing in
                let row = try transaction.projectRow(project.id)
                try editing.change(row) { fields in
                    fields.format = Format(
                        aspect: fields.format.aspect,
                        rate: fields.format.rate,
                        frames: format.frames
                    )
                }
                try editing.clearFilm()
                for (position, scene) in scenes.enumerated() {
                    try editing.insert(scene, at: position, mood: mood, format: format)
                }
            }
        }
    }
}

extension Editing {
    /// Puts all scenes into the trash, alternates too; the last first, so that undo brings them back in order.
    fileprivate mutating func clearFilm() throws {
        for row in try transaction.sceneRows(of: project).reversed() {
            try change(row) { $0.isDeleted = true }
        }
    }

    /// Makes a scene of a plan with one clip that fills it.
    fileprivate mutating func insert(_ scene: Scene, at position: Int, mood: Mood, format: Format) throws {
        var fields = SceneFields(name: String(scene.name.prefix(200)), frames: scene.frames)
        fields.purpose = scene.purpose
        fields.description = scene.description
        fields.stylePrompt = scene.stylePrompt
        fields.narration = scene.narration
        fields.words = scene.words
        fields.subject = scene.subject
        fields.staging = scene.staging
        let row = try insert(fields, at: position)
        var clip = ClipFields(scene: row.id, name: fields.name, position: 0, frames: scene.frames)
        clip.imagePrompt = Prompts.firstFrame(scene, mood: mood, aspect: format.aspect)
        clip.videoPrompt = Prompts.video(scene, mood: mood)
        _ = try insert(clip)
    }
}

import Providers
import Store
import Studio

extension Workshop {
    /// Writes the scenes of a film with one clip each, and orders everything that is made from them.
    func planScenes(_ order: StepOrder) async throws -> Change? {
        if let wish = order.plan { return try await planScenes(order, wish) }
        let (project, taken, there) = try await store.read { transaction in
            let project = try transaction.project(order.project)
            return (
                project, try transaction.moodRow(of: project), try transaction.scenes(of: order.project)
            )
        }
        guard there.isEmpty else { return nil }
        guard let mood = taken?.mood else { throw Self.incomplete(order) }
        let scenes = try await engines.text.scenes(
            for: SceneOrder(
                brief: project.brief,
                mood: mood,
                format: project.format,
                language: project.language,
                seed: project.seed.derived("plan")
            )
        )
        try Self.check(scenes, project.format)
        let steps = FilmSteps(self)
        return { transaction in
            for (position, scene) in scenes.enumerated() {
                let id = try transaction.insert(scene, at: position, of: project.id)
                let clip = Clip(
                    scene: id,
                    name: scene.name,
                    imagePrompt: Prompts.firstFrame(scene, mood: mood, aspect: project.format.aspect),
                    videoPrompt: Prompts.video(scene, mood: mood),
                    position: 0,
                    frames: scene.frames
                )
                _ = try transaction.insert(clip, of: project.id)
            }
            try transaction.setPlanHash(transaction.planHash(of: project), of: project.id)
            try steps.insert(for: project, order.settings ?? RenderSettings(), transaction)
        }
    }

    /// Throws a `Problem` when a plan does not fill the film exactly.
    static func check(_ scenes: [Scene], _ format: Format) throws {
        let sum = scenes.reduce(0) { $0 + $1.frames }
        guard sum == format.frames else {
            throw Problem(
                .externalServiceError,
                "The plan holds \(sum) frames but the film should have \(format.frames)."
            )
        }
    }
}

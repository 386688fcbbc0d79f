import Providers
import Store
import Studio

extension Workshop {
    /// Has the text engine say what a scene shows, how it looks and how it moves; nil when it is not there any
    /// more.
    func composeScene(_ order: StepOrder) async throws -> Change? {
        guard let id = order.scene else { throw Self.incomplete(order) }
        let (scene, mood, language) = try await store.read { transaction in
            let project = try transaction.project(order.project)
            let row = try transaction.sceneRow(id, trashed: true)
            return (
                row.fields.isDeleted ? nil : row.fields.scene, try transaction.mood(of: project),
                project.language
            )
        }
        guard let scene else { return nil }
        let written = try await engines.text.composition(of: scene, mood: mood, language: language)
        return { transaction in
            let composition = SceneComposition(
                description: written.description,
                styling: written.styling,
                animation: written.animation,
                generatedAt: Instant(microseconds: transaction.now)
            )
            try transaction.setComposition(composition, of: id)
        }
    }
}

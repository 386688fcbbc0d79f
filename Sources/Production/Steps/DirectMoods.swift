import Providers
import Store
import Studio

extension Workshop {
    /// Writes the three moods of a project and orders their sample images.
    func directMoods(_ order: StepOrder) async throws -> Change? {
        let (project, there) = try await store.read { transaction in
            (try transaction.project(order.project), try transaction.moods(of: order.project))
        }
        guard there.isEmpty else { return nil }
        let moods = try await engines.text.moods(
            for: project.brief,
            language: project.language,
            seed: project.seed.derived("moods")
        )
        guard moods.count == 3 else {
            throw Problem(.externalServiceError, "Three moods were asked for but \(moods.count) came.")
        }
        return { transaction in
            try transaction.insert(moods, of: project.id)
            try FilmSteps.insert(for: project, order.settings ?? RenderSettings(), transaction)
        }
    }
}

import Providers
import Store
import Studio

extension Workshop {
    /// Completes a project's brief: what was said stays, what is missing is assumed.
    func writeBrief(_ order: StepOrder) async throws -> Change? {
        let project = try await store.read { try $0.project(order.project) }
        let brief = try await engines.text.completed(
            project.brief,
            language: project.language,
            seed: project.seed.derived("brief")
        )
        return { try $0.setBrief(brief, of: project.id) }
    }
}

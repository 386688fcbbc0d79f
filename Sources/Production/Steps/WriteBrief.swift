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
        return { transaction in
            guard try transaction.isThere(project.id) else { return }
            // What a person said meanwhile stays.
            var told = try transaction.project(project.id).brief
            for part in BriefPart.allCases { told.assume(part, as: brief) }
            try transaction.setBrief(told, of: project.id)
        }
    }
}

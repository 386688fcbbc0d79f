public import Jobs
import Store
public import Studio

extension Workshop {
    /// Orders a project's film, from wherever the project is; returns the jobs that are known by now.
    ///
    /// The film is as long as its scenes are together. What was made already by the same recipe is not made
    /// again, and what failed is tried once more: nothing is ordered when the film is there as it stands. Throws
    /// a `Problem` for a project that says neither what its film is about nor has scenes.
    public func orderFilm(
        of id: ID<Project>,
        _ settings: RenderSettings,
        by user: ID<User>
    ) async throws -> [Job] {
        let steps = FilmSteps(self)
        return try await store.write(as: user) { transaction in
            let project = try transaction.project(id)
            guard try project.hasBrief || !transaction.scenes(of: id).isEmpty else { throw Project.noBrief }
            var settings = settings
            settings.voice = settings.voice ?? project.voice
            let jobs = try steps.insert(for: project, settings, transaction)
            try transaction.record("film.ordered", project: id.text, subject: id.text)
            let ids = jobs.map(\.id)
            return try transaction.jobs(JobFilter(ids: ids, limit: .max)).filter { !$0.state.isFinal }
        }
    }
}

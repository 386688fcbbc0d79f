public import Jobs
import Store
public import Studio

extension Workshop {
    /// Orders a project's film, from wherever the project is; returns the jobs that are known by now.
    ///
    /// What was made already by the same recipe is not made again, and what failed is tried once more. Throws a
    /// `Problem` for a project whose scenes do not add up to its length, or have not one clip each.
    public func orderFilm(
        of id: ID<Project>,
        _ settings: RenderSettings,
        by user: ID<User>
    ) async throws -> [Job] {
        try await store.write(as: user) { transaction in
            let project = try transaction.project(id)
            guard !project.brief.title.isEmpty, project.brief != Brief() else {
                throw Problem(
                    .conflict,
                    "The project has no brief yet; say first what the film is about.",
                    subject: "brief"
                )
            }
            try transaction.checkIsWhole(project)
            try FilmSteps.insert(for: project, settings, transaction)
            for job in try transaction.jobs(JobFilter(group: id.text, states: [.discarded, .cancelled])) {
                try transaction.reopen(job.id)
            }
            try transaction.record("film.ordered", project: id.text, subject: id.text)
            return try transaction.jobs(JobFilter(group: id.text)).filter { !$0.state.isFinal }
        }
    }
}

extension Transaction {
    /// Throws a `Problem` when the film could not be put together from the scenes there are.
    fileprivate func checkIsWhole(_ project: Project) throws {
        let scenes = try scenes(of: project.id)
        guard !scenes.isEmpty else { return }
        let frames = scenes.reduce(0) { $0 + $1.value.frames }
        guard frames == project.format.frames else {
            let rate = project.format.rate
            throw Problem(
                .conflict,
                "The scenes last \(rate.words(frames)) but the film \(rate.words(project.format.frames)); fit "
                    + "the scenes to the film, or change its length.",
                subject: "format"
            )
        }
        let clips = Dictionary(grouping: try clips(of: project.id), by: \.value.scene)
        for (number, scene) in scenes.enumerated() {
            let own = clips[ID(scene.id.text)] ?? []
            guard own.count == 1, own[0].value.position == 0, own[0].value.frames == scene.value.frames else {
                throw Problem(
                    .conflict,
                    "Scene \(number + 1) needs one clip of its whole length to be filmed."
                )
            }
        }
    }
}

extension FrameRate {
    /// A length for a sentence, with two decimals.
    fileprivate func words(_ frames: Int) -> String {
        "\((seconds(ofFrames: frames) * 100).rounded() / 100) s"
    }
}

import Jobs
import Store
import Studio

/// Which jobs a film needs, as far as they are known; putting them in again changes nothing.
enum FilmSteps {
    /// Puts in the jobs of a film that can be put in by now; called at the start, when the moods are
    /// written and when the plan is, each time in the transaction that makes it possible.
    static func insert(for project: Project, _ settings: RenderSettings, _ transaction: Transaction) throws {
        let ids = transaction.ids
        try freeWhatIsMissing(of: project.id, transaction)
        let order = StepOrder(project: project.id, settings: settings)
        let brief = try job(.brief, order, key: "", ids)
        let moods = try job(.moods, order, key: "", ids, after: [brief])
        let plan = try job(.plan, order, key: "", ids, after: [moods])
        var jobs = [brief, moods, plan]
        jobs += try moodImages(project, settings, transaction)
        let scenes = try transaction.scenes(of: project.id)
        if !scenes.isEmpty {
            // Scenes that a person wrote may be there before the moods that their pictures need.
            let first = try transaction.moods(of: project.id).isEmpty ? [plan] : []
            jobs += try film(project, settings, scenes, ids, after: first)
        }
        try transaction.insert(jobs)
    }

    /// Frees the key of a render's job, so that it can be ordered again.
    static func forgetRender(
        of project: ID<Project>,
        _ settings: RenderSettings,
        _ transaction: Transaction
    ) throws {
        try transaction.freeKey(key(.render, project, try Hash.of(settings)))
    }

    static func key(_ step: Step, _ project: ID<Project>, _ part: String) -> String {
        "\(project)/\(step.rawValue)/\(part)"
    }

    private static func moodImages(
        _ project: Project,
        _ settings: RenderSettings,
        _ transaction: Transaction
    ) throws -> [NewJob] {
        try transaction.moodRows(of: project.id).flatMap { mood in
            try (1...settings.quality.imagesPerMood).map { image in
                try moodImage(image, of: mood, transaction.ids)
            }
        }
    }

    /// Frames and videos of every scene, the sound that is wanted, the cut and the render.
    private static func film(
        _ project: Project,
        _ settings: RenderSettings,
        _ scenes: [Stored<Scene>],
        _ ids: any IDGenerator,
        after first: [NewJob]
    ) throws -> [NewJob] {
        var jobs: [NewJob] = []
        var parts: [NewJob] = []
        for position in scenes.indices {
            let order = StepOrder(project: project.id, position: position)
            let frame = try job(.firstFrame, order, key: "\(position)", ids, after: first)
            var video = try job(.video, order, key: "\(position)", ids, after: [frame])
            // Right after its first frame, while what was drawn for that is still at hand.
            video.priority = 6
            jobs.append(frame)
            parts.append(video)
        }
        if project.hasMusic(settings) {
            parts.append(try job(.music, StepOrder(project: project.id), key: "", ids, after: first))
        }
        if settings.narration {
            for (position, scene) in scenes.enumerated() where !scene.value.narration.isEmpty {
                let order = StepOrder(project: project.id, position: position, settings: settings)
                let key = "\(position).\(settings.voice ?? "")"
                parts.append(try job(.narration, order, key: key, ids, after: first))
            }
        }
        let order = StepOrder(project: project.id, settings: settings)
        let sound = "\(settings.music).\(settings.narration).\(settings.voice ?? "")"
        let cut = try job(.cut, order, key: sound, ids, after: parts)
        let render = try job(.render, order, key: try Hash.of(settings), ids, after: [cut])
        return jobs + parts + [cut, render]
    }

    static func job(
        _ step: Step,
        _ order: StepOrder,
        key: String,
        _ ids: any IDGenerator,
        after dependencies: [NewJob] = []
    ) throws -> NewJob {
        NewJob(
            id: ids.next(),
            kind: step.rawValue,
            group: order.project.text,
            payload: try Wire.text(order),
            uniqueKey: Self.key(step, order.project, key),
            dependencies: dependencies.map(\.id)
        )
    }
}

extension Project {
    /// Whether its film has music: when it is wanted, and the brief does not rule it out.
    func hasMusic(_ settings: RenderSettings) -> Bool {
        settings.music && !brief.prohibited.music
    }
}

public import Jobs
import Store
public import Studio

/// A plan of scenes that a person asks for.
public struct PlanWish: Hashable, Sendable, Codable {
    /// Nil leaves it to the engine.
    public var sceneCount: Int?
    /// The new length of the film in frames; nil keeps it.
    public var frames: Int?
    /// Whether scenes that are there go to the trash.
    public var replaces: Bool
}

extension Workshop {
    /// Orders a plan of scenes, and first what it needs: a whole brief and a mood.
    ///
    /// Returns the jobs. Throws a `Problem` when there are scenes that are not to be replaced, while the film is being made, and
    /// for more or fewer scenes than the length can hold.
    public func orderScenePlan(
        of id: ID<Project>,
        sceneCount: Int? = nil,
        seconds: Double? = nil,
        replaces: Bool = false,
        by user: ID<User>
    ) async throws -> [Job] {
        try await store.write(as: user) { transaction in
            let project = try transaction.project(id)
            try project.checkHasBrief()
            let rate = project.format.rate
            let frames = seconds.map { rate.frames(inSeconds: $0) }
            if let sceneCount {
                try Self.check(sceneCount, frames ?? project.format.frames, rate)
            }
            if !replaces, try !transaction.sceneRows(of: id).isEmpty {
                throw Problem(
                    .conflict,
                    "The project has scenes; with `replace` they go to the trash and are planned anew.",
                    subject: "replace"
                )
            }
            if let busy = try FilmSteps.unfinished(.plan, of: id, transaction) {
                throw Problem(
                    .conflict,
                    "The scenes are being planned already; wait, or cancel that job.",
                    job: busy.id
                )
            }
            try transaction.checkIsIdle(id)
            var first = try [FilmSteps.brief(of: project, transaction)].compactMap(\.self)
            if let moods = try FilmSteps.unfinished(.moods, of: id, transaction) {
                first.append(
                    NewJob(id: moods.id, kind: moods.kind, group: moods.group, uniqueKey: moods.uniqueKey)
                )
            } else if try transaction.moodRow(of: project) == nil {
                first = try FilmSteps.moods(of: project, MoodWish(), by: user, transaction)
            }
            var order = StepOrder(project: id)
            order.plan = PlanWish(sceneCount: sceneCount, frames: frames, replaces: replaces)
            order.user = user
            let plan = try FilmSteps.asked(.plan, order, after: first, transaction)
            return try transaction.insert(first + [plan])
        }
    }

    private static func check(_ count: Int, _ frames: Int, _ rate: FrameRate) throws {
        guard !SceneLengths.canDivide(frames: frames, rate: rate, into: count) else { return }
        let (least, most) = (SceneLengths.seconds.lowerBound, SceneLengths.seconds.upperBound)
        throw Problem(
            .invalidParameter,
            "\(count) scenes do not fit into \(rate.seconds(ofFrames: frames).inSentences) s: each lasts"
                + " \(least) to \(Int(most)) s.",
            subject: "scene_count"
        )
    }
}

extension Transaction {
    /// Throws a `Problem` while parts of a film are being made: they belong to the scenes that are there.
    fileprivate func checkIsIdle(_ project: ID<Project>) throws {
        let steps: Set<Step> = [.firstFrame, .video, .music, .narration, .cut, .render]
        let busy = try unfinishedJobs(of: project).first { Step($0).map(steps.contains) ?? false }
        guard let busy else { return }
        throw Problem(
            .conflict,
            "The film is being made from the scenes that are there; wait for it, or cancel it first.",
            job: busy.id
        )
    }
}

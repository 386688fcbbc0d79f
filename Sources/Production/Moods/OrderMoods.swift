public import Jobs
import Store
public import Studio

/// Moods that a person asks for.
public struct MoodWish: Hashable, Sendable, Codable {
    /// How many, from 1 to 6.
    public var count: Int
    /// Sample images of each, from 1 to 4.
    public var imageCount: Int
    /// The moods whose light and whose colours are mixed to the first; the film's own for the one that is nil.
    public var light: ID<Mood>?
    public var color: ID<Mood>?
    /// Whether the colours of the film's mood are kept.
    public var keepsPalette: Bool

    /// A wish for moods; for three with one image each unless said otherwise.
    public init(
        count: Int = 3,
        imageCount: Int = 1,
        light: ID<Mood>? = nil,
        color: ID<Mood>? = nil,
        keepsPalette: Bool = false
    ) {
        self.count = count
        self.imageCount = imageCount
        self.light = light
        self.color = color
        self.keepsPalette = keepsPalette
    }

    /// The most moods that a project may have.
    static let most = 60
}

extension Workshop {
    /// Orders moods, and first what the brief lacks; returns the jobs.
    ///
    /// Throws a `Problem` while an earlier order is still being done, and for moods that are not the project's.
    public func orderMoods(of id: ID<Project>, _ wish: MoodWish, by user: ID<User>) async throws -> [Job] {
        try await store.write(as: user) { transaction in
            let project = try transaction.project(id)
            try project.checkHasBrief()
            let there = try transaction.moodRows(of: id)
            for (key, mood) in [("light", wish.light), ("color", wish.color)] {
                guard let mood, !there.contains(where: { $0.id == mood }) else { continue }
                throw Problem(
                    .resourceNotFound,
                    "There is no mood \(mood) in this project to take the \(key) of.",
                    subject: "mix"
                )
            }
            let isMixed = wish.light != nil || wish.color != nil
            if isMixed || wish.keepsPalette, there.isEmpty {
                throw Problem(
                    .moodNoSelection,
                    "The project has no mood yet that could be mixed or kept; make some first.",
                    subject: isMixed ? "mix" : "keep_palette"
                )
            }
            if let busy = try FilmSteps.unfinished(.moods, of: id, transaction) {
                throw Problem(
                    .conflict,
                    "Moods are being made already; wait for them, or cancel that job.",
                    job: busy.id
                )
            }
            guard there.count + wish.count <= MoodWish.most else {
                throw Problem(
                    .conflict,
                    "A project may have \(MoodWish.most) moods and this has \(there.count); delete some first.",
                    subject: "count"
                )
            }
            return try transaction.insert(FilmSteps.moods(of: project, wish, by: user, transaction))
        }
    }

    /// Draws a sample image anew: one that failed as it was ordered, one that is there as another picture.
    ///
    /// Throws a `Problem` while it is being drawn, and for a number that no image of the mood has.
    public func redrawMoodImage(_ number: Int, of id: ID<Mood>, by user: ID<User>) async throws -> [Job] {
        try await store.write(as: user) { transaction in
            let mood = try transaction.moodRow(id)
            let key = FilmSteps.key(.moodImage, mood.projectID, FilmSteps.imageKey(number, of: mood))
            let job = try transaction.job(uniqueKey: key)
            let earlier = try transaction.imageCount(number, of: id)
            guard job != nil || earlier > 0 else {
                throw Problem(
                    .resourceNotFound,
                    "The mood has no image \(number); images are numbered from 1.",
                    subject: "n"
                )
            }
            if let job, !job.state.isFinal {
                throw Problem(.conflict, "The image is being drawn already; wait for it.", job: job.id)
            }
            try transaction.freeKey(key)
            let new = try FilmSteps.moodImage(number, of: mood, earlier: earlier, by: user, transaction.ids)
            return try transaction.insert([new])
        }
    }
}

extension FilmSteps {
    /// The jobs of moods that are asked for: first what the brief lacks is assumed.
    static func moods(
        of project: Project,
        _ wish: MoodWish,
        by user: ID<User>,
        _ transaction: Transaction
    ) throws -> [NewJob] {
        let first = try [brief(of: project, transaction)].compactMap(\.self)
        var order = StepOrder(project: project.id)
        order.moods = wish
        order.user = user
        return first + [try asked(.moods, order, after: first, transaction)]
    }
}

extension Project {
    static let noBrief = Problem(
        .insufficientConversation,
        "The project has no brief yet; say first what the film is about.",
        subject: "brief"
    )

    /// Throws a `Problem` when nothing was said yet that anything could be made from.
    func checkHasBrief() throws {
        if brief == Brief() { throw Self.noBrief }
    }
}

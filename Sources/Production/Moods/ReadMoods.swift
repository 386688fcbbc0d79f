public import Jobs
public import Store
public import Studio

/// A mood with its sample images, those that are not drawn yet included.
public struct MoodSheet: Sendable {
    public let row: MoodRow
    /// Whether the film takes it.
    public let isSelected: Bool
    /// By their numbers.
    public let images: [SampleImage]

    /// One sample image.
    public struct SampleImage: Sendable {
        /// From 1.
        public let number: Int
        public let prompt: String
        /// Nil while it is not drawn.
        public let asset: Asset?
        /// The job that draws it, or drew it; nil when that is long ago.
        public let job: Job?
    }
}

extension Workshop {
    /// The moods of a project, by their numbers.
    public func moodSheets(of id: ID<Project>) async throws -> [MoodSheet] {
        try await store.read { transaction in
            let project = try transaction.project(id)
            let taken = try transaction.moodRow(of: project)?.id
            return try transaction.moodRows(of: id).map { try transaction.sheet(of: $0, project, taken) }
        }
    }

    /// A mood with its images; throws a `Problem` when there is none.
    public func moodSheet(_ id: ID<Mood>) async throws -> MoodSheet {
        try await store.read { transaction in
            let row = try transaction.moodRow(id)
            let project = try transaction.project(row.projectID)
            return try transaction.sheet(of: row, project, transaction.moodRow(of: project)?.id)
        }
    }
}

extension Transaction {
    fileprivate func sheet(
        of mood: MoodRow,
        _ project: Project,
        _ taken: ID<Mood>?
    ) throws -> MoodSheet {
        let drawn = try imageRows(of: mood.id)
        // What is still to come is known by its jobs: they are ordered with the mood, and found by their keys.
        let images = try (1...Self.mostImages).compactMap { number -> MoodSheet.SampleImage? in
            let key = FilmSteps.key(.moodImage, project.id, FilmSteps.imageKey(number, of: mood))
            let (image, job) = (drawn.first { $0.number == number }, try job(uniqueKey: key))
            guard image != nil || job != nil else { return nil }
            return MoodSheet.SampleImage(
                number: number,
                prompt: image?.prompt ?? Workshop.prompt(ofImage: number, mood.mood, project),
                asset: image?.asset,
                job: job
            )
        }
        return MoodSheet(
            row: mood,
            isSelected: taken == mood.id,
            images: images
        )
    }

    /// Sample images of a mood, at most.
    private static let mostImages = 4
}

public import Store
public import Studio

/// Fields of a mood with their new values; what is nil stays.
public struct MoodUpdate: Sendable {
    public var name: String?
    public var description: String?
    public var styleKeywords: [String]?
    public var colorPalette: [Color]?
    public var aestheticDirection: String?

    /// An update of nothing yet.
    public init() {}
}

extension Workshop {
    /// Changes the given fields of a mood, when it is at the given revision or none is given.
    public func updateMood(
        _ id: ID<Mood>,
        _ update: MoodUpdate,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> MoodRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.moodRow(id)
            try row.check(revision)
            return try transaction.edit("mood.updated", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.name = update.name ?? fields.name
                    fields.description = update.description ?? fields.description
                    fields.styleKeywords = update.styleKeywords ?? fields.styleKeywords
                    // Darkest first, as everything that draws with it counts on.
                    fields.colorPalette =
                        update.colorPalette?.sorted { $0.luminance < $1.luminance } ?? fields.colorPalette
                    fields.aestheticDirection = update.aestheticDirection ?? fields.aestheticDirection
                }
            }
        }
    }

    /// Puts a mood into the trash; throws a `Problem` for the one that the film takes.
    public func deleteMood(_ id: ID<Mood>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.moodRow(id)
            try row.check(revision)
            guard try transaction.moodRow(of: transaction.project(row.projectID))?.id != id else {
                throw Problem(.conflict, "The film takes this mood; choose another one first.")
            }
            try transaction.edit("mood.deleted", row.projectID) { editing in
                _ = try editing.change(row) { $0.isDeleted = true }
            }
        }
    }

    /// Says which mood a film takes; throws a `Problem` for one that is not the project's.
    public func chooseMood(
        _ mood: ID<Mood>,
        for id: ID<Project>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            guard try transaction.moodRows(of: id).contains(where: { $0.id == mood }) else {
                throw Problem(
                    .resourceNotFound,
                    "There is no mood \(mood) in this project.",
                    subject: "mood_id"
                )
            }
            try transaction.edit("mood.chosen", id) { editing in
                _ = try editing.change(row) { $0.mood = mood }
            }
            return try transaction.projectRow(id)
        }
    }
}

import GRDB
public import Studio

extension Transaction {
    /// The project of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func projectRow(_ id: ID<Project>, trashed: Bool = false) throws -> ProjectRow {
        guard let row = try row("SELECT * FROM projects WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no project \(id).")
        }
        let found = try projectRow(row)
        guard trashed || !found.fields.isDeleted else {
            throw Problem(.resourceNotFound, "The project \(id) is in the trash; restore it first.")
        }
        return found
    }

    func projectRow(_ row: Row) throws -> ProjectRow {
        let project = try project(row)
        let archivedAt: Int64? = row["archived_at"]
        let deletedAt: Int64? = row["deleted_at"]
        return ProjectRow(
            id: project.id,
            owner: ID(row["owner_id"]),
            project: project,
            mood: try moodRow(of: project),
            fields: ProjectFields(
                name: project.name,
                description: row["description"],
                brief: project.brief,
                format: project.format,
                language: project.language,
                voice: project.voice,
                mood: project.mood,
                music: project.music,
                musicPrompt: try decision(.musicPrompt, of: project.id),
                engines: try decision(.engines, of: project.id),
                edit: project.edit,
                isArchived: archivedAt != nil,
                isDeleted: deletedAt != nil
            ),
            archivedAt: archivedAt.map { Instant(microseconds: $0) },
            history: RowHistory(row)
        )
    }

    /// Writes what was changed of a project; the revision fences it against any other change.
    func write(_ fields: ProjectFields, to old: ProjectRow) throws {
        let count = try run(
            """
            UPDATE projects SET name = $1, description = $2, brief = $3, aspect = $4, rate_numerator = $5,
                rate_denominator = $6, frames = $7, language = $8, voice = $9, mood_id = $10,
                archived_at = $11, deleted_at = $12, name_key = $13, search = $14, music_asset_id = $15,
                edit = $16, updated_at = $17, revision = revision + 1
            WHERE id = $18 AND revision = $19
            """,
            fields.name,
            fields.description,
            try Wire.text(fields.brief),
            fields.format.aspect.rawValue,
            fields.format.rate.numerator,
            fields.format.rate.denominator,
            fields.format.frames,
            fields.language,
            fields.voice,
            fields.mood?.text,
            moment(fields.isArchived, since: old.archivedAt),
            moment(fields.isDeleted, since: old.history.deletedAt),
            SearchText.key(fields.name),
            SearchText.text(fields.name, fields.description),
            fields.music?.text,
            try fields.edit.map { try Wire.text($0) },
            now,
            old.key,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
        if fields.musicPrompt != old.fields.musicPrompt {
            try setDecision(.musicPrompt, fields.musicPrompt, of: old.id)
        }
        if fields.engines != old.fields.engines { try setDecision(.engines, fields.engines, of: old.id) }
    }

    /// When something began that holds or does not: as before when it held already, else now.
    func moment(_ holds: Bool, since: Instant?) -> Int64? {
        holds ? since?.microseconds ?? now : nil
    }

    static let changedMeanwhile = Problem(
        .revisionConflict,
        "It was changed by somebody else at the same moment; read it again and repeat the change."
    )
}

extension RowHistory {
    init(_ row: Row) {
        self.init(
            createdBy: ID(row["created_by"]),
            createdAt: Instant(microseconds: row["created_at"]),
            updatedAt: Instant(microseconds: row["updated_at"]),
            deletedAt: (row["deleted_at"] as Int64?).map { Instant(microseconds: $0) },
            revision: row["revision"]
        )
    }
}

/// How names and descriptions are sorted and found: in lower case.
enum SearchText {
    static func key(_ name: String) -> String { name.lowercased() }

    static func text(_ name: String, _ description: String) -> String {
        (description.isEmpty ? name : "\(name)\n\(description)").lowercased()
    }

    /// The pattern of LIKE for texts that hold the words, with `!` before what would mean something there.
    static func pattern(_ words: String) -> String {
        let plain = words.lowercased().replacing("!", with: "!!").replacing("%", with: "!%")
            .replacing("_", with: "!_")
        return "%\(plain)%"
    }
}

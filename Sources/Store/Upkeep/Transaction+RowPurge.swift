import GRDB
public import Studio

/// What went for good of the trash of living projects.
public struct PurgedRows: Hashable, Sendable {
    public var scenes = 0
    public var clips = 0
    public var takes = 0
    public var cuts = 0
    public var renders = 0
    public var moods = 0
    public var characters = 0
    /// Looks and structures of stories.
    public var templates = 0
    /// The ids of assets that nothing names any more.
    public var assets: Set<String> = []

    /// Nothing yet.
    public init() {}

    /// How many rows, whatever of.
    public var count: Int {
        scenes + clips + takes + cuts + renders + moods + characters + templates + assets.count
    }

    public static func += (left: inout PurgedRows, right: PurgedRows) {
        left.scenes += right.scenes
        left.clips += right.clips
        left.takes += right.takes
        left.cuts += right.cuts
        left.renders += right.renders
        left.moods += right.moods
        left.characters += right.characters
        left.templates += right.templates
        left.assets.formUnion(right.assets)
    }
}

extension Transaction {
    /// Living projects of which something has been in the trash since before a moment.
    public func projectsWithTrash(deletedBefore time: Int64) throws -> [ID<Project>] {
        try rows(
            """
            SELECT id FROM projects WHERE deleted_at IS NULL AND (
                id IN (SELECT project_id FROM scenes WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM clips WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM takes WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM cuts WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM renders WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM moods WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM characters WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM style_templates WHERE deleted_at < $1)
                OR id IN (SELECT project_id FROM assets WHERE deleted_at < $1)
            ) ORDER BY id
            """,
            time
        ).map { ID($0["id"]) }
    }

    /// Removes what has been in the trash of a living project since before a moment, as far as nothing needs it;
    /// nothing brings it back.
    ///
    /// Needed is what an edit made, undone or made again since that moment names, what unfinished work is about,
    /// the original of an alternate, the cut of a film, whatever a cut plays, the mood that was chosen and a
    /// character whom a clip shows. Edits before that moment that
    /// name what went cannot be undone any more. At most about `limit` rows go at once; call it again until
    /// fewer went.
    public func purgeTrash(
        of project: ID<Project>,
        deletedBefore time: Int64,
        limit: Int = 500
    ) throws -> PurgedRows {
        guard try isThere(project) else { return PurgedRows() }
        var purge = try RowPurge(self, project, deletedBefore: time, limit: limit)
        try purge.empty()
        guard purge.gone.count > 0 else { return purge.gone }
        try record(
            "trash.purged",
            project: project.text,
            subject: project.text,
            data: ["rows": "\(purge.gone.count)"]
        )
        return purge.gone
    }

    /// Removes what has been in the trash of libraries since before a moment: characters whom no clip shows, looks,
    /// structures of stories, and assets that no character shows.
    public func purgeLibraries(deletedBefore time: Int64) throws -> PurgedRows {
        var gone = PurgedRows()
        gone.characters = try run(
            """
            DELETE FROM characters WHERE project_id IS NULL AND deleted_at < $1 AND NOT EXISTS (
                SELECT 1 FROM clips WHERE character_ids LIKE '% ' || characters.id || ' %'
            )
            """,
            time
        )
        try run(
            """
            DELETE FROM style_template_uses WHERE template_id IN (
                SELECT id FROM style_templates WHERE project_id IS NULL AND deleted_at < $1
            )
            """,
            time
        )
        gone.templates = try run(
            "DELETE FROM style_templates WHERE project_id IS NULL AND deleted_at < $1",
            time
        )
        gone.templates += try run("DELETE FROM story_templates WHERE deleted_at < $1", time)
        let found = try rows(
            """
            SELECT id FROM assets WHERE project_id IS NULL AND deleted_at < $1 AND NOT EXISTS (
                SELECT 1 FROM characters WHERE image_ids LIKE '% ' || assets.id || ' %'
            )
            """,
            time
        )
        for row in found {
            let id: String = row["id"]
            try run("DELETE FROM assets WHERE id = $1", id)
            gone.assets.insert(id)
        }
        return gone
    }
}

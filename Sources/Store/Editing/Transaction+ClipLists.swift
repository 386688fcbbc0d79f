import GRDB
public import Studio

extension Transaction {
    /// A page of the clips of a scene, by position, alternates included.
    public func clips(of scene: ID<Scene>, after cursor: String? = nil, limit: Int) throws -> Page<ClipRow> {
        let place = try cursor.map { try Cursor($0, of: "scene", count: 4) }
        let found = try clips(
            of: scene,
            position: place?.number(1) ?? -1,
            alternate: place?.number(2) ?? -1,
            id: place?.values[3] ?? "",
            limit: limit + 1
        )
        return Page(found, limit: limit) { clip in
            Cursor(["scene", "\(clip.fields.position)", "\(clip.alternateNumber)", clip.key])
        }
    }

    /// A page of the clips of a project, by scene and position, alternates included.
    public func clips(
        of project: ID<Project>,
        after cursor: String? = nil,
        limit: Int
    ) throws -> Page<ClipRow> {
        let place = try cursor.map { try Cursor($0, of: "project", count: 7) }
        var found: [ClipRow] = []
        if let place {
            // The rest of the scene in which the page before ended, which may since have gone.
            let scene = try row("SELECT 1 FROM scenes WHERE id = $1 AND deleted_at IS NULL", place.values[3])
            if scene != nil {
                found = try clips(
                    of: ID(place.values[3]),
                    position: place.number(4),
                    alternate: place.number(5),
                    id: place.values[6],
                    limit: limit + 1
                )
            }
        }
        // Scene by scene: joined, all clips of a scene would be sorted for the first of them.
        let scenes = try rows(
            """
            SELECT id FROM scenes WHERE project_id = $1 AND deleted_at IS NULL
                AND (position, alternate_number, id) > ($2, $3, $4)
            ORDER BY position, alternate_number, id
            """,
            project.text,
            place?.number(1) ?? -1,
            place?.number(2) ?? -1,
            place?.values[3] ?? ""
        )
        for scene in scenes where found.count <= limit {
            found += try clips(
                of: ID(scene["id"]),
                position: -1,
                alternate: -1,
                id: "",
                limit: limit + 1 - found.count
            )
        }
        guard found.count > limit else { return Page(items: found, next: nil) }
        let last = found[limit - 1]
        let scene = try sceneRow(last.fields.scene)
        let next = Cursor([
            "project", "\(scene.position)", "\(scene.alternateNumber)", scene.key,
            "\(last.fields.position)", "\(last.alternateNumber)", last.key,
        ])
        return Page(items: Array(found.prefix(limit)), next: next.text)
    }

    /// The places in their scenes, from 0, of clips that follow each other as they do in their lists.
    public func orders(of clips: [ClipRow]) throws -> [ID<Clip>: Int] {
        var orders: [ID<Clip>: Int] = [:]
        var last: (scene: ID<Scene>, order: Int)?
        for clip in clips {
            let scene = clip.fields.scene
            let order = if let last, last.scene == scene { last.order + 1 } else { try clipsBefore(clip) }
            orders[clip.id] = order
            last = (scene, order)
        }
        return orders
    }

    private func clipsBefore(_ clip: ClipRow) throws -> Int {
        try row(
            """
            SELECT count(*) AS number FROM clips WHERE scene_id = $1 AND deleted_at IS NULL
                AND (position, alternate_number, id) < ($2, $3, $4)
            """,
            clip.fields.scene.text,
            clip.fields.position,
            clip.alternateNumber,
            clip.id.text
        )?["number"] ?? 0
    }

    /// All clips of a project that are not in the trash, nor their scenes, by scene and position.
    public func clipRows(of project: ID<Project>) throws -> [ClipRow] {
        try rows(
            """
            SELECT clips.* FROM scenes JOIN clips ON clips.scene_id = scenes.id
            WHERE scenes.project_id = $1 AND scenes.deleted_at IS NULL AND clips.deleted_at IS NULL
            ORDER BY scenes.position, scenes.alternate_number, scenes.id, clips.position,
                clips.alternate_number, clips.id
            """,
            project.text,
            reading: clipRow
        )
    }

    private func clips(
        of scene: ID<Scene>,
        position: Int64,
        alternate: Int64,
        id: String,
        limit: Int
    ) throws -> [ClipRow] {
        try rows(
            """
            SELECT * FROM clips WHERE scene_id = $1 AND deleted_at IS NULL
                AND (position, alternate_number, id) > ($2, $3, $4)
            ORDER BY position, alternate_number, id LIMIT $5
            """,
            scene.text,
            position,
            alternate,
            id,
            limit,
            reading: clipRow
        )
    }
}

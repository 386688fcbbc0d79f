import GRDB
public import Studio

extension Transaction {
    /// Copies a project with its moods, scenes, clips, takes and sounds; the actor owns the copy.
    ///
    /// What is in the trash stays there, and cuts, renders and the history stay with the first. Bytes are
    /// shared.
    public func copyProject(_ id: ID<Project>, name: String, slug: String) throws -> ProjectRow {
        let row = try projectRow(id)
        var project = row.project
        project = Project(
            id: ids.next(),
            slug: slug,
            name: name,
            brief: project.brief,
            format: project.format,
            seed: project.seed,
            language: project.language,
            voice: project.voice,
            moodNumber: project.moodNumber,
            productImage: project.productImage.map { _ in ids.next() },
            logo: project.logo.map { _ in ids.next() },
            engine: project.engine,
            look: project.look
        )
        try insert(project, description: row.fields.description)
        let pictures = [(row.project.productImage, project.productImage), (row.project.logo, project.logo)]
        for (old, new) in pictures {
            guard let old, let new else { continue }
            let asset = try asset(old)
            try insert(
                Asset(id: new, sha256: asset.sha256, bytes: asset.bytes, kind: asset.kind, mime: asset.mime),
                of: project.id
            )
        }
        if let music = row.project.music {
            try setMusic(try share(try assetRow(music, trashed: true), with: project.id).id, of: project.id)
        }
        try setDecision(.musicPrompt, row.fields.musicPrompt, of: project.id)
        try setDecision(.engines, row.fields.engines, of: project.id)
        try copyMoods(of: id, to: project)
        let cast = try copyCast(of: id, to: project.id)
        let scenes = try copyScenes(of: id, to: project.id, cast)
        try copySounds(of: id, to: project.id, scenes)
        if var edit = row.fields.edit {
            let pairs = scenes.compactMap { old, new in edit.transitions[old.text].map { (new.text, $0) } }
            edit.transitions = Dictionary(uniqueKeysWithValues: pairs)
            try setEdit(edit, of: project.id)
        }
        return try projectRow(project.id)
    }

    /// The asset row by which a project knows the bytes of another's asset.
    private func copyAsset(_ id: ID<Asset>, to project: ID<Project>) throws -> ID<Asset> {
        try share(try assetRow(id, trashed: true), with: project).id
    }

    private func setMusic(_ music: ID<Asset>, of project: ID<Project>) throws {
        try run("UPDATE projects SET music_asset_id = $1 WHERE id = $2", music.text, project.text)
    }

    private func setEdit(_ edit: FilmEdit, of project: ID<Project>) throws {
        try run("UPDATE projects SET edit = $1 WHERE id = $2", try Wire.text(edit), project.text)
    }

    /// The copies have the numbers of what they are copies of, so that the same one is taken.
    private func copyMoods(of id: ID<Project>, to copy: Project) throws {
        let project = copy.id
        let chosen = try moodRow(of: self.project(id))?.id
        for from in try moodRows(of: id) {
            let to = try insert(from.fields.mood, number: from.number, of: project)
            if from.id == chosen { try setMood(to.id, of: project) }
            let images = try rows(
                "SELECT * FROM mood_images WHERE mood_id = $1 AND deleted_at IS NULL ORDER BY number",
                from.id.text
            )
            for row in images {
                try insertImage(
                    row["number"],
                    of: to.id,
                    in: project,
                    asset: try asset(try copyAsset(ID(row["asset_id"]), to: project)),
                    recipe: try Wire.value(from: row["recipe"]),
                    hash: row["recipe_hash"]
                )
            }
        }
    }

    /// Returns the copies of the scenes by the ids of what they are copies of.
    private func copyScenes(
        of id: ID<Project>,
        to project: ID<Project>,
        _ cast: [ID<CastMember>: ID<CastMember>]
    ) throws -> [ID<Scene>: ID<Scene>] {
        var editing = Editing(self, project)
        var copies: [ID<Scene>: ID<Scene>] = [:]
        var originals: [ID<Scene>: ID<Scene>] = [:]
        for scene in try sceneRows(of: id) {
            // Where the original is in the trash, the first of its alternates becomes one.
            let alternate = originals[scene.family].map { (original: $0, number: scene.alternateNumber) }
            let copy = try editing.insert(scene.fields, at: scene.position, alternate: alternate)
            if let composition = scene.composition { try setComposition(composition, of: copy.id) }
            originals[scene.family] = originals[scene.family] ?? copy.id
            copies[scene.id] = copy.id
            try copyClips(of: scene.id, to: copy.id, cast, &editing)
        }
        return copies
    }

    private func copyClips(
        of scene: ID<Scene>,
        to other: ID<Scene>,
        _ cast: [ID<CastMember>: ID<CastMember>],
        _ editing: inout Editing
    ) throws {
        var originals: [ID<Clip>: ID<Clip>] = [:]
        for clip in try clipRows(of: scene).sorted(by: { $0.alternateNumber < $1.alternateNumber }) {
            let alternate = originals[clip.family].map { (original: $0, number: clip.alternateNumber) }
            var fields = clip.fields.withoutTakes()
            fields.scene = other
            // Global characters stay who they are.
            fields.characters = fields.characters.map { cast[$0] ?? $0 }
            let copy = try editing.insert(fields, alternate: alternate)
            originals[clip.family] = originals[clip.family] ?? copy.id
            try copyTakes(of: clip, to: copy)
        }
    }

    private func copyTakes(of clip: ClipRow, to copy: ClipRow) throws {
        var copies: [ID<Take>: ID<Take>] = [:]
        let takes = try rows("SELECT * FROM takes WHERE clip_id = $1 AND deleted_at IS NULL", clip.key)
        for row in takes {
            let id: ID<Take> = ids.next()
            copies[ID(row["id"])] = id
            try run(
                """
                INSERT INTO takes (id, project_id, clip_id, kind, number, asset_id, recipe, recipe_hash, basis,
                    rating, created_by, created_at, updated_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
                """,
                id.text,
                copy.projectID.text,
                copy.key,
                row["kind"] as String,
                row["number"] as Int,
                try copyAsset(ID(row["asset_id"]), to: copy.projectID).text,
                row["recipe"] as String,
                row["recipe_hash"] as String,
                row["basis"] as String?,
                row["rating"] as String?,
                actor.text,
                now
            )
        }
        try run(
            """
            UPDATE clips SET image_take_id = $1, video_take_id = $2,
                ordinal = (SELECT ordinal FROM clips AS first WHERE first.id = $3),
                image_basis = (SELECT image_basis FROM clips AS first WHERE first.id = $3),
                video_basis = (SELECT video_basis FROM clips AS first WHERE first.id = $3)
            WHERE id = $4
            """,
            clip.fields.imageTake.flatMap { copies[$0]?.text },
            clip.fields.videoTake.flatMap { copies[$0]?.text },
            clip.key,
            copy.key
        )
    }

    private func copySounds(
        of id: ID<Project>,
        to project: ID<Project>,
        _ scenes: [ID<Scene>: ID<Scene>]
    ) throws {
        for row in try rows("SELECT * FROM sounds WHERE project_id = $1 AND deleted_at IS NULL", id.text) {
            guard let kind = Sound.Kind(rawValue: row["kind"]) else { continue }
            let scene = (row["scene_id"] as String?).map { ID<Scene>($0) }
            // The sound of a scene in the trash has nothing to be the sound of.
            if let scene, scenes[scene] == nil { continue }
            let asset = try (row["asset_id"] as String?).map { try copyAsset(ID($0), to: project) }
            let sound = Sound(
                kind: kind,
                scene: scene.flatMap { scenes[$0] },
                asset: try asset.map { try self.asset($0) },
                samples: row["samples"],
                recipe: try Wire.value(from: row["recipe"])
            )
            try insert(sound, of: project, hash: row["recipe_hash"])
        }
    }
}

import GRDB
public import Studio

extension Transaction {
    /// Writes a new project owned by the actor, or by the account that adopts what the actor makes.
    public func insert(_ project: Project, description: String = "") throws {
        try run(
            """
            INSERT INTO projects (id, owner_id, slug, name, brief, language, voice, aspect, rate_numerator,
                rate_denominator, frames, seed, mood_number, product_image_id, logo_id, identity, engine,
                draft_look, description, name_key, search, created_by, created_at, updated_at, music_asset_id)
            VALUES ($1, COALESCE((SELECT adopted_by FROM users WHERE id = $2), $2), $3, $4, $5, $6, $7, $8, $9,
                $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $2, $22, $22, $23)
            """,
            project.id.text,
            actor.text,
            project.slug,
            project.name,
            try Wire.text(project.brief),
            project.language,
            project.voice,
            project.format.aspect.rawValue,
            project.format.rate.numerator,
            project.format.rate.denominator,
            project.format.frames,
            Int64(project.seed.value),
            project.moodNumber,
            project.productImage?.text,
            project.logo?.text,
            project.identity,
            project.engine,
            try Wire.text(project.look),
            description,
            SearchText.key(project.name),
            SearchText.text(project.name, description),
            now,
            project.music?.text
        )
    }

    /// The project of an id; throws a `Problem` when there is none.
    public func project(_ id: ID<Project>) throws -> Project {
        guard let row = try row("SELECT * FROM projects WHERE id = $1 AND deleted_at IS NULL", id.text) else {
            throw Problem(
                .resourceNotFound,
                "There is no project \(id), or it is in the trash."
            )
        }
        return try project(row)
    }

    /// The project whose id begins with the text, or whose slug it is; nil when none or several.
    public func project(named text: String) throws -> Project? {
        let found = try rows(
            """
            SELECT * FROM projects WHERE deleted_at IS NULL AND (slug = $1 OR substr(id, 1, $2) = $1) LIMIT 2
            """,
            text.lowercased(),
            text.count
        )
        return found.count == 1 ? try project(found[0]) : nil
    }

    /// The project of an identity that was begun with an engine version; any version when that is nil.
    public func project(identity: String, engine: String? = nil) throws -> Project? {
        try row(
            """
            SELECT * FROM projects WHERE identity = $1 AND (engine = $2 OR $3 = 1) AND deleted_at IS NULL
            ORDER BY id DESC LIMIT 1
            """,
            identity,
            engine ?? "",
            engine == nil ? 1 : 0,
            reading: project
        )
    }

    /// All projects, oldest first.
    public func projects() throws -> [Project] {
        try rows("SELECT * FROM projects WHERE deleted_at IS NULL ORDER BY id", reading: project)
    }

    /// Whether a project of who will own the actor's next one has the slug, the trash included.
    public func isSlugTaken(_ slug: String) throws -> Bool {
        try row(
            """
            SELECT 1 FROM projects
            WHERE owner_id = COALESCE((SELECT adopted_by FROM users WHERE id = $1), $1) AND slug = $2
            """,
            actor.text,
            slug
        ) != nil
    }

    /// Writes the completed brief.
    public func setBrief(_ brief: Brief, of project: ID<Project>) throws {
        try run(
            "UPDATE projects SET brief = $1, updated_at = $2 WHERE id = $3",
            try Wire.text(brief),
            now,
            project.text
        )
        try record("project.brief", project: project.text, subject: project.text)
    }

    /// Writes the hash of the plan as it was made.
    public func setPlanHash(_ hash: String, of project: ID<Project>) throws {
        try run("UPDATE projects SET plan_hash = $1, updated_at = $2 WHERE id = $3", hash, now, project.text)
    }

    /// Takes from a project the identity by which `make` finds it again.
    public func forgetIdentity(of project: ID<Project>) throws {
        try run(
            "UPDATE projects SET identity = NULL, updated_at = $1, revision = revision + 1 WHERE id = $2",
            now,
            project.text
        )
        try record("project.identity", project: project.text, subject: project.text)
    }

    func project(_ row: Row) throws -> Project {
        guard let aspect = Aspect(rawValue: row["aspect"]) else {
            throw Problem(.internalError, "A project has an unknown aspect.")
        }
        return Project(
            id: ID(row["id"]),
            slug: row["slug"],
            name: row["name"],
            brief: try Wire.value(from: row["brief"]),
            format: Format(
                aspect: aspect,
                rate: FrameRate(row["rate_numerator"], row["rate_denominator"]),
                frames: row["frames"]
            ),
            seed: Seed(UInt64(row["seed"] as Int64)),
            language: row["language"],
            voice: row["voice"],
            mood: (row["mood_id"] as String?).map { ID($0) },
            moodNumber: row["mood_number"],
            productImage: (row["product_image_id"] as String?).map { ID($0) },
            logo: (row["logo_id"] as String?).map { ID($0) },
            music: (row["music_asset_id"] as String?).map { ID($0) },
            identity: row["identity"],
            engine: row["engine"],
            look: try Wire.value(from: row["draft_look"]),
            edit: try (row["edit"] as String?).map { try Wire.value(from: $0) },
            planHash: row["plan_hash"],
            revision: row["revision"]
        )
    }
}

import GRDB
public import Studio

extension Transaction {
    /// The local user, and who owns what it makes when that is not itself.
    ///
    /// Throws a `Problem` when nothing was ever written here, and so there is none.
    public func localUser() throws -> (id: ID<User>, adopter: ID<User>?) {
        guard let row = try row("SELECT id, adopted_by FROM users WHERE role = 'local'") else {
            throw Problem(.internalError, "There is no local user.")
        }
        return (ID(row["id"]), (row["adopted_by"] as String?).map { ID($0) })
    }

    /// Says who owns what the local user makes.
    public func setAdopter(_ user: ID<User>) throws {
        try run("UPDATE users SET adopted_by = $1, updated_at = $2 WHERE role = 'local'", user.text, now)
        try record("user.adopts", for: .administrators, owner: user, subject: user.text)
    }

    /// The projects of an owner with who began them, oldest first, the trash included.
    public func belongings(of owner: ID<User>) throws -> [Belonging] {
        try rows(
            "SELECT id, name, slug, created_by, deleted_at FROM projects WHERE owner_id = $1 ORDER BY id",
            owner.text
        ).map { row in
            Belonging(
                project: ID(row["id"]),
                name: row["name"],
                slug: row["slug"],
                createdBy: ID(row["created_by"]),
                isTrashed: row.has("deleted_at")
            )
        }
    }

    /// Gives a project another owner, under a slug that is free there.
    public func give(_ project: ID<Project>, to owner: ID<User>, slug: String) throws {
        try run(
            "UPDATE projects SET owner_id = $1, slug = $2, updated_at = $3 WHERE id = $4",
            owner.text,
            slug,
            now,
            project.text
        )
        // The owner needs no role beside, and two answers to one question could differ.
        try run(
            "DELETE FROM project_members WHERE project_id = $1 AND user_id = $2",
            project.text,
            owner.text
        )
        try record("project.adopted", for: .project, owner: owner, project: project, subject: project.text)
    }

    /// Puts a project into the trash.
    public func trash(_ project: ID<Project>) throws {
        try run(
            """
            UPDATE projects SET deleted_at = $1, updated_at = $1, revision = revision + 1
            WHERE id = $2 AND deleted_at IS NULL
            """,
            now,
            project.text
        )
        try record("project.deleted", project: project.text, subject: project.text)
    }
}

/// One project of an account.
public struct Belonging: Sendable {
    public let project: ID<Project>
    public let name: String
    public let slug: String
    public let createdBy: ID<User>
    public let isTrashed: Bool
}

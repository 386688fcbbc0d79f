import GRDB
public import Studio

extension Transaction {
    /// What an account may do in a project, which may lie in the trash; nil when it may not even see it.
    ///
    /// Administrators are no members: they see only projects that are theirs or that they were let into.
    public func role(of user: ID<User>, in project: ID<Project>) throws -> ProjectRole? {
        let row = try row(
            """
            SELECT projects.owner_id, project_members.role FROM projects
            LEFT JOIN project_members
                ON project_members.project_id = projects.id AND project_members.user_id = $1
            WHERE projects.id = $2
            """,
            user.text,
            project.text
        )
        guard let row else { return nil }
        if row["owner_id"] == user.text { return .owner }
        return (row["role"] as String?).flatMap(ProjectRole.init)
    }

    /// Says what an account may do in a project; below the owner's role.
    public func setMember(_ user: ID<User>, _ role: ProjectRole, of project: ID<Project>) throws {
        try run(
            """
            INSERT INTO project_members (project_id, user_id, role, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT (project_id, user_id) DO UPDATE
            SET role = excluded.role, updated_at = excluded.updated_at, revision = project_members.revision + 1
            """,
            project.text,
            user.text,
            role.rawValue,
            actor.text,
            now
        )
        try record(
            "member.set",
            for: .project,
            owner: user,
            project: project,
            subject: user.text,
            data: ["role": role.rawValue]
        )
    }

    /// Takes an account out of a project; false when it was not in it.
    public func removeMember(_ user: ID<User>, of project: ID<Project>) throws -> Bool {
        let count = try run(
            "DELETE FROM project_members WHERE project_id = $1 AND user_id = $2",
            project.text,
            user.text
        )
        guard count == 1 else { return false }
        try record("member.removed", for: .project, owner: user, project: project, subject: user.text)
        return true
    }

    /// The members of a project besides its owner, in the order in which they came.
    public func members(of project: ID<Project>) throws -> [ProjectMember] {
        try rows(
            """
            SELECT project_members.role, project_members.created_at, project_members.revision, users.id,
                users.name, users.email
            FROM project_members JOIN users ON users.id = project_members.user_id
            WHERE project_members.project_id = $1 AND users.deleted_at IS NULL
            ORDER BY project_members.created_at, users.id
            """,
            project.text
        ).map { row in
            guard let role = ProjectRole(rawValue: row["role"]) else {
                throw Problem(.internalError, "A member has an unknown role.")
            }
            return ProjectMember(
                user: ID(row["id"]),
                name: row["name"],
                email: (row["email"] as String?).map(EmailAddress.init(stored:)),
                role: role,
                createdAt: Instant(microseconds: row["created_at"]),
                revision: row["revision"]
            )
        }
    }

    /// The projects of others in which an account may do something.
    public func memberships(of user: ID<User>) throws -> [ID<Project>] {
        try rows(
            "SELECT project_id FROM project_members WHERE user_id = $1 ORDER BY project_id",
            user.text
        ).map { ID($0["project_id"]) }
    }
}

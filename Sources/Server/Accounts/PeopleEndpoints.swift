import HTTPTypes
import Production
import Studio

/// Who has an account, who may make one, and who is in a project.
enum PeopleEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/users",
            "users.list",
            "The accounts of the installation, oldest first.",
            who: .administrator,
            problems: [.invalidParameter],
            run: users
        ),
        Endpoint(
            .patch,
            "/api/v1/users/{user_id}",
            "users.update",
            "Says what an account may do in the installation; the last administrator stays one.",
            who: .administrator,
            revision: .required,
            problems: [.conflict],
            run: updateUser
        ),
        Endpoint(
            .delete,
            "/api/v1/users/{user_id}",
            "users.delete",
            "Deletes an account, with its sessions and keys; its projects go to the trash for 30 days.",
            who: .administrator,
            revision: .required,
            problems: [.conflict],
            run: deleteUser
        ),
        Endpoint(
            .get,
            "/api/v1/invitations",
            "invitations.list",
            "The invitations that can still be used.",
            who: .administrator,
            run: invitations
        ),
        Endpoint(
            .post,
            "/api/v1/invitations",
            "invitations.create",
            "Invites somebody; the token is shown this once and makes one account within seven days.",
            who: .administrator,
            status: .created,
            problems: [.duplicateResource],
            run: invite
        ),
        Endpoint(
            .delete,
            "/api/v1/invitations/{invitation_id}",
            "invitations.delete",
            "Takes an invitation back.",
            who: .administrator,
            run: deleteInvitation
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/members",
            "members.list",
            "Who was let into a project, beside its owner.",
            who: .member(.owner, of: .path),
            run: members
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/members/{user_id}",
            "members.get",
            "What an account may do in a project that it was let into.",
            who: .member(.owner, of: .path),
            run: member
        ),
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}/members/{user_id}",
            "members.put",
            "Lets an account into a project, or gives it another role there.",
            who: .member(.owner, of: .path),
            revision: .requiredToChange,
            problems: [.conflict],
            run: putMember
        ),
        Endpoint(
            .delete,
            "/api/v1/projects/{project_id}/members/{user_id}",
            "members.delete",
            "Takes an account out of a project.",
            who: .member(.owner, of: .path),
            revision: .required,
            run: deleteMember
        ),
    ]

    private static func users(_ call: Call<PageQuery, Nothing>) async throws -> ListView<AccountView> {
        let page = try await call.accounts.users(
            for: call.principal,
            after: call.query.cursor,
            limit: call.query.reach
        )
        return ListView(page, call.query, AccountView.init)
    }

    private static func updateUser(_ call: Call<Nothing, AccountChange>) async throws -> AccountView {
        AccountView(
            try await call.accounts.setRole(
                call.body.role.role,
                of: call.id("user_id"),
                revision: call.revision,
                by: call.principal
            )
        )
    }

    private static func deleteUser(_ call: Call<Nothing, Nothing>) async throws -> AccountDeletionView {
        AccountDeletionView(
            try await call.accounts.deleteUser(
                call.id("user_id"),
                revision: call.revision,
                by: call.principal
            )
        )
    }

    private static func invitations(_ call: Call<PageQuery, Nothing>) async throws -> ListView<InvitationView>
    {
        let invitations = try await call.accounts.invitations(for: call.principal)
        return try ListView(all: invitations, call.query, id: \.id.text) { InvitationView($0) }
    }

    private static func invite(_ call: Call<Nothing, InvitationDraft>) async throws -> InvitationView {
        let (invitation, token) = try await call.accounts.invite(
            email: call.body.email,
            role: (call.body.role ?? .member).role,
            by: call.principal
        )
        return InvitationView(invitation, token: token.text)
    }

    private static func deleteInvitation(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.accounts.revokeInvitation(call.id("invitation_id"), by: call.principal)
        return MessageView(message: "The invitation is taken back.")
    }

    private static func members(_ call: Call<PageQuery, Nothing>) async throws -> ListView<MemberView> {
        let members = try await call.accounts.members(of: call.id("project_id"), for: call.principal)
        return try ListView(all: members, call.query, id: \.user.text, MemberView.init)
    }

    private static func member(_ call: Call<Nothing, Nothing>) async throws -> MemberView {
        MemberView(
            try await call.accounts.member(
                call.id("user_id"),
                of: call.id("project_id"),
                for: call.principal
            )
        )
    }

    private static func putMember(_ call: Call<Nothing, MemberDraft>) async throws -> MemberView {
        MemberView(
            try await call.accounts.putMember(
                call.id("user_id"),
                as: call.body.role.role,
                of: call.id("project_id"),
                seen: call.namesRevision ? .there(revision: call.revision) : .nothing,
                by: call.principal
            )
        )
    }

    private static func deleteMember(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.accounts.deleteMember(
            call.id("user_id"),
            of: call.id("project_id"),
            revision: call.revision,
            by: call.principal
        )
        return MessageView(message: "The account is no member of the project any more.")
    }
}

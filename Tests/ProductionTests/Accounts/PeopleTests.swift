import Production
import Store
import Studio
import TestSupport
import Testing

/// Invitations, roles and the end of accounts.
@Suite("Accounts: people")
struct PeopleTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `an invitation serves once, its own e-mail and role, for seven days`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let (invitation, token) = try await accounts.invite(email: "Ben@example.org", by: ann)
        #expect(try await accounts.invitations(for: ann) == [invitation])
        test.clock.advance(seconds: 7 * TestAccounts.day - 1)
        #expect(try await registerCode("eve@example.org", token.text) == .forbidden)
        #expect(try await registerCode("ben@example.org", token.text) == nil)
        #expect(try await registerCode("ben@example.org", token.text) == .forbidden)
        #expect(try await accounts.invitations(for: ann) == [])
        let late = try await accounts.invite(by: ann).token
        test.clock.advance(seconds: 7 * TestAccounts.day)
        #expect(try await registerCode("cat@example.org", late.text) == .forbidden)
        let revoked = try await accounts.invite(role: .administrator, by: ann)
        try await accounts.revokeInvitation(revoked.invitation.id, by: ann)
        #expect(try await registerCode("cat@example.org", revoked.token.text) == .forbidden)
        let again = try await code { try await accounts.revokeInvitation(revoked.invitation.id, by: ann) }
        #expect(again == .resourceNotFound)
        #expect(try await accounts.users(for: ann).map(\.role) == [.administrator, .member])
    }

    @Test func `of two who use an invitation at once one gets in`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let token = try await accounts.invite(by: ann).token
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            for name in ["ben", "cat", "dan"] {
                group.addTask { try await registerCode("\(name)@example.org", token.text) }
            }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .forbidden } == 2)
        #expect(try await accounts.users(for: ann).count == 2)
    }

    @Test func `without an invitation accounts are made only where that is open`() async throws {
        let ann = try await test.principal(try await test.setUp())
        #expect(try await registerCode("ben@example.org", nil) == .forbidden)
        #expect(try await registerCode("ben@example.org", "nonsense") == .forbidden)
        let open = try TestAccounts(sharing: test, settings: AccountSettings(isRegistrationOpen: true))
            .accounts
        let account = TestAccounts.account("ben@example.org")
        let ben = try await open.register(account, invitation: nil, TestAccounts.browser)
        #expect(ben.user.role == .member)
        let twice = try await code { try await open.register(account, invitation: nil, TestAccounts.browser) }
        #expect(twice == .duplicateResource)
        let wrong = try await code {
            let cat = TestAccounts.account("cat@example.org")
            return try await open.register(cat, invitation: "nonsense", TestAccounts.browser)
        }
        #expect(wrong == .forbidden, "a wrong invitation is not as good as none")
        #expect(
            try await code { try await accounts.invite(email: "ben@example.org", by: ann) }
                == .duplicateResource
        )
    }

    @Test func `of many who take one e-mail at once one gets it`() async throws {
        let settings = AccountSettings(isRegistrationOpen: true)
        let open = try TestAccounts(sharing: test, settings: settings).accounts
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            for spelling in ["ben@example.org", "BEN@example.org", " Ben@Example.org", "beN@example.ORG"] {
                group.addTask {
                    try await code {
                        let account = TestAccounts.account(spelling)
                        return try await open.register(account, invitation: nil, TestAccounts.browser)
                    }
                }
            }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .duplicateResource } == 3, "\(codes)")
    }

    @Test func `the last administrator stays, whoever asks`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let commandLine = try await accounts.commandLine()
        for principal in [ann, commandLine] {
            #expect(
                try await code { try await accounts.setRole(.member, of: ann.user, by: principal) }
                    == .conflict
            )
            #expect(try await code { try await accounts.deleteUser(ann.user, by: principal) } == .conflict)
        }
        let local = try await code { try await accounts.deleteUser(commandLine.user, by: ann) }
        #expect(local == .resourceNotFound)
        #expect(
            try await code { try await accounts.setRole(.local, of: ann.user, by: ann) } == .validationError
        )
        let ben = try await test.principal(
            try await test.member("ben@example.org", role: .administrator, by: ann)
        )
        _ = try await accounts.setRole(.member, of: ann.user, by: ann)
        #expect(try await code { try await accounts.users(for: ann) } == .forbidden)
        #expect(try await code { try await accounts.setRole(.member, of: ben.user, by: ben) } == .conflict)
    }

    @Test func `of two administrators who leave at once one stays`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(
            try await test.member("ben@example.org", role: .administrator, by: ann)
        )
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            group.addTask { try await code { try await accounts.setRole(.member, of: ann.user, by: ann) } }
            group.addTask { try await code { try await accounts.deleteUser(ben.user, by: ben) } }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1 && codes.count { $0 == .conflict } == 1)
        #expect(try await test.store.read { try $0.hasAdministrator() })
    }

    @Test func `a deleted account is out at once, its things in the trash, its e-mail free`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let signedIn = try await test.member("ben@example.org", role: .administrator, by: ann)
        let ben = try await test.principal(signedIn)
        let token = try await accounts.makeKey(name: "K", scopes: [.read], by: ben).token
        let invitation = try await accounts.invite(by: ben).token
        let own = try await test.project("kettle", by: ben.user)
        let other = try await test.project("lamp", by: ann.user)
        try await accounts.putMember(ben.user, as: .editor, of: other, by: ann)
        try await accounts.deleteUser(ben.user, by: ann)
        #expect(try await code { try await test.principal(signedIn) } == .unauthenticated)
        #expect(try await code { try await accounts.principal(ofKey: token.text) } == .unauthenticated)
        #expect(try await code { try await test.signIn("ben@example.org") } == .unauthenticated)
        #expect(try await registerCode("cat@example.org", invitation.text) == .forbidden)
        #expect(try await accounts.members(of: other, for: ann) == [])
        let trashed = try test.database.texts("SELECT id FROM projects WHERE deleted_at IS NOT NULL")
        #expect(trashed == [own.text])
        let next = try await test.member("ben@example.org", by: ann)
        #expect(next.user.id != ben.user)
        #expect(try await accounts.access(of: next.user.id, to: own) == nil)
    }

    @Test func `what the command line made passes on to another administrator`() async throws {
        let film = try await test.project("kettle")
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(
            try await test.member("ben@example.org", role: .administrator, by: ann)
        )
        let own = try await test.project("kettle", by: ben.user)
        try await accounts.putMember(ben.user, as: .viewer, of: film, by: ann)
        try await accounts.deleteUser(ann.user, by: ben)
        let next = try await test.project("lamp")
        for project in [film, own, next] {
            #expect(try await accounts.access(of: ben.user, to: project) == .owner)
        }
        let slugs = try await test.store.read { try $0.belongings(of: ben.user).map(\.slug) }
        #expect(Set(slugs) == ["kettle", "kettle-2", "lamp"])
        #expect(try await accounts.members(of: film, for: ben) == [])
    }

    @Test func `a profile is changed by the fields given, and not over a newer one`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let first = try await accounts.changeProfile(
            name: " Ann Lee ",
            preferences: #"{"theme": "dark", "columns": [1, 2.5]}"#,
            by: ann
        )
        #expect(first.name == "Ann Lee" && first.preferences == #"{"columns":[1,2.5],"theme":"dark"}"#)
        let second = try await accounts.changeProfile(
            preferences: #"{"theme": null, "volume": true}"#,
            revision: first.revision,
            by: ann
        )
        #expect(second.name == "Ann Lee" && second.preferences == #"{"columns":[1,2.5],"volume":true}"#)
        let stale = try await code {
            try await accounts.changeProfile(name: "Eve", revision: first.revision, by: ann)
        }
        #expect(stale == .revisionConflict)
        for wrong in ["[]", "", "{", #"{"a": "\#(String(repeating: "x", count: 16_384))"}"#] {
            let answer = try await code { try await accounts.changeProfile(preferences: wrong, by: ann) }
            #expect(answer == .validationError)
        }
        for wrong in ["", " \n ", "a\nb", String(repeating: "x", count: 201)] {
            #expect(
                try await code { try await accounts.changeProfile(name: wrong, by: ann) } == .validationError
            )
        }
        #expect(try await accounts.profile(of: ann) == second)
    }

    private func registerCode(_ email: String, _ invitation: String?) async throws -> ProblemCode? {
        try await code {
            let account = TestAccounts.account(email)
            return try await accounts.register(account, invitation: invitation, TestAccounts.browser)
        }
    }

    @Test func `an invitation ends with the role of who made it`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(
            try await test.member("ben@example.org", role: .administrator, by: ann)
        )
        let invitation = try await accounts.invite(by: ben).token
        let other = try await accounts.invite(by: ann).token
        _ = try await accounts.setRole(.member, of: ben.user, by: ann)
        #expect(try await registerCode("cat@example.org", invitation.text) == .forbidden)
        #expect(try await registerCode("cat@example.org", other.text) == nil)
    }
}

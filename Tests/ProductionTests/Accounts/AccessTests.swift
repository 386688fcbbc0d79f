import Production
import Store
import Studio
import TestSupport
import Testing

/// Who may do what in a project, and ways in without an account.
@Suite("Accounts: access")
struct AccessTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `roles are in order, and each may do what the ones before it may`() async throws {
        #expect(ProjectRole.allCases == [.viewer, .reviewer, .editor, .owner])
        #expect(ProjectRole.allCases.sorted() == ProjectRole.allCases)
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        let project = try await test.project("kettle", by: ann.user)
        #expect(try await needs(.viewer, ben, project) == .resourceNotFound)
        for role in [ProjectRole.editor, .viewer, .reviewer] {
            try await accounts.putMember(ben.user, as: role, of: project, by: ann)
            #expect(try await accounts.access(of: ben.user, to: project) == role)
            for needed in ProjectRole.allCases {
                #expect(try await needs(needed, ben, project) == (role >= needed ? nil : .forbidden))
            }
        }
        for needed in ProjectRole.allCases { #expect(try await needs(needed, ann, project) == nil) }
        let members = try await accounts.members(of: project, for: ann)
        #expect(members.map(\.role) == [.reviewer] && members.map(\.user) == [ben.user])
        try await accounts.deleteMember(ben.user, of: project, by: ann)
        #expect(try await accounts.access(of: ben.user, to: project) == nil)
        let gone = try await code { try await accounts.deleteMember(ben.user, of: project, by: ann) }
        #expect(gone == .resourceNotFound)
    }

    @Test func `an administrator is no member, and a project that is not there is as one not seen`()
        async throws
    {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        let project = try await test.project("kettle", by: ben.user)
        #expect(try await accounts.access(of: ann.user, to: project) == nil)
        let nowhere = ID<Project>("nowhere")
        #expect(try await accounts.access(of: ann.user, to: nowhere) == nil)
        for there in [project, nowhere] {
            #expect(try await code { try await accounts.members(of: there, for: ann) } == .resourceNotFound)
            #expect(try await code { try await accounts.share(there, by: ann) } == .resourceNotFound)
        }
    }

    @Test func `only the owner says who is a member, and never of another owner`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        let project = try await test.project("kettle", by: ann.user)
        try await accounts.putMember(ben.user, as: .editor, of: project, by: ann)
        #expect(try await put(ben.user, .editor, project, ben) == .forbidden)
        #expect(try await put(ben.user, .owner, project, ann) == .validationError)
        #expect(try await put(ann.user, .viewer, project, ann) == .conflict)
        #expect(try await put(ID("nobody"), .viewer, project, ann) == .resourceNotFound)
        let local = try await accounts.commandLine().user
        #expect(try await put(local, .viewer, project, ann) == .resourceNotFound)
        #expect(
            try await code { try await accounts.deleteMember(ben.user, of: project, by: ben) } == .forbidden
        )
        #expect(try await accounts.access(of: ben.user, to: project) == .editor)
    }

    @Test func `a member learns that it was let in and sent away`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        let project = try await test.project("kettle", by: ann.user)
        try await accounts.putMember(ben.user, as: .viewer, of: project, by: ann)
        try await accounts.deleteMember(ben.user, of: project, by: ann)
        let seen = try test.database.texts(
            """
            SELECT kind || ' ' || audience FROM events
            WHERE owner_id = '\(ben.user)' AND project_id = '\(project)' AND actor = '\(ann.user)'
            ORDER BY number
            """
        )
        #expect(seen == ["member.set project", "member.removed project"])
    }

    @Test func `a link leads to its project until it lapses, is revoked or the project is in the trash`()
        async throws
    {
        let ann = try await test.principal(try await test.setUp())
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        let project = try await test.project("kettle", by: ann.user)
        try await accounts.putMember(ben.user, as: .reviewer, of: project, by: ann)
        for role in [ProjectRole.reviewer, .editor] {
            try await accounts.putMember(ben.user, as: role, of: project, by: ann)
            #expect(try await code { try await accounts.share(project, by: ben) } == .forbidden)
            #expect(try await code { try await accounts.shares(of: project, for: ben) } == .forbidden)
        }
        let end = Instant(microseconds: test.clock.now + 60_000_000)
        let short = try await accounts.share(project, expiresAt: end, by: ann)
        let long = try await accounts.share(project, by: ann)
        #expect(try await accounts.openShare(short.token.text, passphrase: nil) == short.link)
        test.clock.set(end.microseconds)
        #expect(try await open(short.token.text) == .resourceNotFound)
        #expect(try await open(long.token.text) == nil)
        #expect(try await accounts.shares(of: project, for: ann) == [short.link, long.link])
        let notBen = try await code { try await accounts.revokeShare(long.link.id, by: ben) }
        #expect(notBen == .forbidden)
        try await accounts.revokeShare(long.link.id, by: ann)
        #expect(try await open(long.token.text) == .resourceNotFound)
        let last = try await accounts.share(project, by: ann).token
        try await test.store.write { try $0.trash(project) }
        #expect(try await open(last.text) == .resourceNotFound)
        for wrong in ["", "rw_share_", last.text + "A"] {
            #expect(try await open(wrong) == .resourceNotFound)
        }
    }

    @Test func `a link with a passphrase opens only with it`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let project = try await test.project("kettle", by: ann.user)
        let (link, token) = try await accounts.share(project, passphrase: "sesame", by: ann)
        #expect(link.hasPassphrase)
        for wrong in [nil, "", "Sesame", "sesame "] {
            #expect(try await open(token.text, wrong) == .unauthenticated)
        }
        #expect(try await accounts.openShare(token.text, passphrase: "sesame") == link)
        for wrong in ["", String(repeating: "x", count: 1025)] {
            let answer = try await code { try await accounts.share(project, passphrase: wrong, by: ann) }
            #expect(answer == .validationError)
        }
    }

    private func needs(
        _ role: ProjectRole,
        _ who: Principal,
        _ project: ID<Project>
    ) async throws -> ProblemCode? {
        try await code { try await test.store.read { try $0.require(role, of: who.user, in: project) } }
    }

    private func put(
        _ user: ID<User>,
        _ role: ProjectRole,
        _ project: ID<Project>,
        _ by: Principal
    ) async throws -> ProblemCode? {
        try await code { try await accounts.putMember(user, as: role, of: project, by: by) }
    }

    private func open(_ token: String, _ passphrase: String? = nil) async throws -> ProblemCode? {
        try await code { try await accounts.openShare(token, passphrase: passphrase) }
    }
}

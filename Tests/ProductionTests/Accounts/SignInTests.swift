import Production
import Store
import Studio
import TestSupport
import Testing

/// Who comes in by a password.
@Suite("Accounts: sign-in")
struct SignInTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `the password opens a session that is listed`() async throws {
        let first = try await test.setUp()
        test.clock.advance(seconds: 60)
        let second = try await test.signIn("ANN@example.org")
        let principal = try await test.principal(second)
        #expect(principal.user == first.user.id)
        #expect(principal.scopes == Set(KeyScope.allCases))
        let sessions = try await accounts.sessions(of: principal)
        #expect(sessions == [first.session, second.session])
        #expect(sessions[1].client == "Browser 1" && sessions[1].address == "192.0.2.1")
        #expect(sessions[1].createdAt > sessions[0].createdAt)
    }

    @Test func `an unknown e-mail and a wrong password give one answer after the same work`() async throws {
        _ = try await test.setUp()
        let deleted = try await deletedUser()
        var problems: Set<Problem> = []
        for email in ["ann@example.org", "nobody@example.org", "no e-mail", "", deleted] {
            let before = accounts.hasher.count
            let problem = await #expect(throws: Problem.self) {
                try await test.signIn(email, "a wrong password")
            }
            #expect(accounts.hasher.count == before + 1, "\(email)")
            if let problem { problems.insert(problem) }
        }
        #expect(problems.map(\.code) == [.unauthenticated])
        #expect(try test.events.count { $0 == "session.made" } == 2)
    }

    @Test func `a password is the same however its letters are composed`() async throws {
        let token = try #require(try await accounts.beginSetUp())
        let account = TestAccounts.account("ann@example.org", password: "caf\u{E9} caf\u{E9}")
        _ = try await accounts.setUp(token.text, account, TestAccounts.browser)
        _ = try await test.signIn("ann@example.org", "cafe\u{301} cafe\u{301}")
        #expect(try await code { try await test.signIn("ann@example.org", "cafe cafe") } == .unauthenticated)
    }

    @Test func `a hash that cost less is made anew at the next sign-in`() async throws {
        _ = try await test.setUp()
        let old = try hash()
        #expect(old.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        let dearer = try TestAccounts(
            sharing: test,
            cost: PasswordHasher.Cost(passes: 2, kibibytes: 16, lanes: 1)
        )
        #expect(
            try await code { try await dearer.signIn("ann@example.org", "wrong one") } == .unauthenticated
        )
        #expect(try hash() == old)
        _ = try await dearer.signIn("ann@example.org")
        let new = try hash()
        #expect(new.hasPrefix("$argon2id$v=19$m=16,t=2,p=1$"))
        #expect(dearer.accounts.hasher.count == 3)
        _ = try await dearer.signIn("ann@example.org")
        // Nor is a dearer one made cheaper.
        _ = try await test.signIn("ann@example.org")
        #expect(try hash() == new)
    }

    @Test func `a password change needs the present one and ends the other sessions`() async throws {
        let here = try await test.setUp()
        let there = try await test.signIn("ann@example.org")
        let principal = try await test.principal(here)
        let new = "four boats on a lake"
        #expect(
            try await code { try await accounts.changePassword(from: "wrong one", to: new, by: principal) }
                == .forbidden
        )
        let common = try await code {
            try await accounts.changePassword(from: TestAccounts.password, to: "password1", by: principal)
        }
        #expect(common == .validationError)
        #expect(try await accounts.sessions(of: principal).count == 2)
        try await accounts.changePassword(from: TestAccounts.password, to: new, by: principal)
        #expect(try await accounts.sessions(of: principal).map(\.id) == [here.session.id])
        #expect(try await code { try await test.principal(there) } == .unauthenticated)
        #expect(try await code { try await test.signIn("ann@example.org") } == .unauthenticated)
        _ = try await test.signIn("ann@example.org", new)
    }

    @Test func `of two password changes at once one wins`() async throws {
        let principal = try await test.principal(try await test.setUp())
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            for number in 0..<2 {
                group.addTask {
                    try await code {
                        try await accounts.changePassword(
                            from: TestAccounts.password,
                            to: "\(number) boats on a lake",
                            by: principal
                        )
                    }
                }
            }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        // The second finds the first's password, before its own hash or after it.
        #expect(codes.count { $0 == nil } == 1, "\(codes)")
        #expect(codes.count { $0 == .conflict || $0 == .forbidden } == 1, "\(codes)")
    }

    @Test func `a reset on the command line ends all sessions and gives a password once`() async throws {
        let signedIn = try await test.setUp()
        let commandLine = try await accounts.commandLine()
        let password = try await accounts.resetPassword(of: "ann@example.org", by: commandLine)
        #expect(password.count == 20)
        #expect(try await code { try await test.principal(signedIn) } == .unauthenticated)
        #expect(try await code { try await test.signIn("ann@example.org") } == .unauthenticated)
        _ = try await test.signIn("ann@example.org", password)
        let unknown = try await code {
            try await accounts.resetPassword(of: "x@example.org", by: commandLine)
        }
        #expect(unknown == .resourceNotFound)
        let member = try await test.principal(
            try await test.member(
                "ben@example.org",
                by: try await test.principal(test.signIn("ann@example.org", password))
            )
        )
        let reset = try await code { try await accounts.resetPassword(of: "ann@example.org", by: member) }
        #expect(reset == .forbidden)
    }

    private func hash() throws -> String {
        try test.database.texts("SELECT password_hash FROM users WHERE email IS NOT NULL")[0]
    }

    private func deletedUser() async throws -> String {
        let commandLine = try await accounts.commandLine()
        let user = try await accounts.addUser(
            email: "gone@example.org",
            password: "a wrong password",
            by: commandLine
        ).user
        _ = try await test.signIn("gone@example.org", "a wrong password")
        try await accounts.deleteUser(user.id, by: commandLine)
        return "gone@example.org"
    }
}

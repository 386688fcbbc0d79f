import Production
import Store
import Studio
import TestSupport
import Testing

/// The first account of an installation.
@Suite("Accounts: set-up")
struct SetUpTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `the first account is administrator and signed in, and there is no set-up after it`()
        async throws
    {
        #expect(try await accounts.needsSetUp())
        let signedIn = try await test.setUp(" Ann@Example.ORG ")
        #expect(signedIn.user.role == .administrator)
        #expect(signedIn.user.email?.text == "ann@example.org")
        #expect(try await test.principal(signedIn).role == .administrator)
        #expect(try await !accounts.needsSetUp())
        #expect(try await accounts.beginSetUp() == nil)
        #expect(try test.database.number("SELECT count(*) FROM secrets") == 0)
        #expect(try test.events.contains("user.made"))
    }

    @Test func `a link serves once, and a newer one takes the place of an older`() async throws {
        let old = try #require(try await accounts.beginSetUp())
        let new = try #require(try await accounts.beginSetUp())
        let account = TestAccounts.account("ann@example.org")
        for wrong in [old.text, "rw_setup_", "", new.text + "A", new.text.uppercased()] {
            #expect(
                try await code { try await accounts.setUp(wrong, account, TestAccounts.browser) }
                    == .forbidden
            )
        }
        #expect(accounts.hasher.count == 0, "nothing is hashed for who has no link")
        _ = try await accounts.setUp(new.text, account, TestAccounts.browser)
        let again = TestAccounts.account("ben@example.org")
        #expect(
            try await code { try await accounts.setUp(new.text, again, TestAccounts.browser) } == .forbidden
        )
    }

    @Test(arguments: [false, true])
    func `of many set-ups at once exactly one wins, in one process or two`(apart: Bool) async throws {
        let other = try TestAccounts(sharing: test, asProcess: apart).accounts
        let token = try #require(try await accounts.beginSetUp())
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let account = TestAccounts.account("ann\(number)@example.org")
                    return try await code {
                        try await (number % 2 == 0 ? accounts : other)
                            .setUp(token.text, account, TestAccounts.browser)
                    }
                }
            }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1)
        #expect(codes.count { $0 == .forbidden } == 7)
        let users = try await test.store.read { try $0.users() }
        #expect(users.map(\.role) == [.administrator])
    }

    @Test func `the administrator owns what the command line made and makes`() async throws {
        let before = try await test.project("kettle")
        let trashed = try await test.project("old")
        try await test.store.write { try $0.trash(trashed) }
        let administrator = try await test.setUp().user.id
        let after = try await test.project("lamp")
        for project in [before, trashed, after] {
            #expect(try await accounts.access(of: administrator, to: project) == .owner)
        }
        let makers = try test.database.texts("SELECT DISTINCT created_by FROM projects")
        let local = try await accounts.commandLine().user.text
        #expect(makers == [local], "who made it stays")
        #expect(try test.events.count { $0 == "project.adopted" } == 2)
    }

    @Test func `slugs of the command line and of the administrator do not clash`() async throws {
        let administrator = try await test.setUp().user.id
        _ = try await test.project("kettle", by: administrator)
        let taken = try await test.store.write { transaction in
            try ["kettle", "lamp"].map { try transaction.isSlugTaken($0) }
        }
        #expect(taken == [true, false])
    }

    @Test func `who becomes administrator later adopts, under slugs that are free`() async throws {
        let commandLine = try await accounts.commandLine()
        let project = try await test.project("kettle")
        let (user, password) = try await accounts.addUser(email: "ben@example.org", by: commandLine)
        #expect(user.name == "ben")
        let own = try await test.project("kettle", by: user.id)
        #expect(try await accounts.access(of: user.id, to: project) == nil)
        #expect(try await accounts.needsSetUp(), "a member is no administrator")
        _ = try await accounts.setRole(.administrator, of: user.id, by: commandLine)
        #expect(try await accounts.access(of: user.id, to: project) == .owner)
        let slugs = try await test.store.read { try $0.belongings(of: user.id).map(\.slug) }
        #expect(slugs == ["kettle-2", "kettle"])
        #expect(try await accounts.access(of: user.id, to: own) == .owner)
        #expect(try await test.signIn("ben@example.org", password).user.role == .administrator)
    }

    @Test func `the signing key is made once and kept`() async throws {
        let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 { group.addTask { try await accounts.signingKey() } }
            group.addTask { try await TestAccounts(sharing: test, asProcess: true).accounts.signingKey() }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
        #expect(keys.first?.count == 32)
        #expect(try await TestAccounts(sharing: test).accounts.signingKey() == keys.first)
    }
}

import Production
import Store
import Studio
import TestSupport
import Testing

/// Sessions that go on, and tokens that come twice.
@Suite("Accounts: refresh")
struct RefreshTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `a token gives the next one and puts the end of the session off`() async throws {
        let begun = try await test.setUp()
        test.clock.advance(seconds: 20 * TestAccounts.day)
        let next = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        #expect(next.refreshToken != begun.refreshToken)
        #expect(next.session.id == begun.session.id)
        #expect(next.session.expiresAt > begun.session.expiresAt)
        test.clock.advance(seconds: 20 * TestAccounts.day)
        _ = try await accounts.refresh(next.refreshToken.text, TestAccounts.browser)
    }

    @Test func `a session that nobody refreshes ends after thirty days`() async throws {
        let begun = try await test.setUp()
        test.clock.advance(seconds: 30 * TestAccounts.day - 1)
        _ = try await test.principal(begun)
        test.clock.advance(seconds: 1)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
        #expect(try await refreshCode(begun) == .unauthenticated)
    }

    @Test func `a token that comes a second time ends the session`() async throws {
        let begun = try await test.setUp()
        let other = try await test.signIn("ann@example.org")
        let next = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        test.clock.advance(seconds: 10.5)
        #expect(try await refreshCode(begun) == .unauthenticated)
        #expect(try await refreshCode(next) == .unauthenticated)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
        let reasons = try test.database.texts("SELECT ended_because FROM sessions WHERE ended_at IS NOT NULL")
        #expect(reasons == ["reuse"])
        #expect(try test.events.last == "session.ended")
        _ = try await test.principal(other)
    }

    @Test func `an answer that was lost may be asked for again within ten seconds by the same client`()
        async throws
    {
        let begun = try await test.setUp()
        let lost = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        test.clock.advance(seconds: 10)
        let again = try await accounts.refresh(
            begun.refreshToken.text,
            TestAccounts.browser,
            mayRepeat: true
        )
        #expect(again.session.id == lost.session.id && again.refreshToken != lost.refreshToken)
        test.clock.advance(seconds: TestAccounts.minute)
        _ = try await accounts.refresh(again.refreshToken.text, TestAccounts.browser)
        // The lost one came to somebody after all.
        #expect(try await refreshCode(lost) == .unauthenticated)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
    }

    @Test func `where no refresh may be repeated, the second use of a token ends the session at once`()
        async throws
    {
        let begun = try await test.setUp()
        let next = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        for token in [begun.refreshToken.text, next.refreshToken.text] {
            #expect(
                try await code { try await accounts.refresh(token, TestAccounts.browser) } == .unauthenticated
            )
        }
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
        let reasons = try test.database.texts("SELECT ended_because FROM sessions WHERE ended_at IS NOT NULL")
        #expect(reasons == ["reuse"])
    }

    @Test func `another client may not repeat a refresh`() async throws {
        let begun = try await test.setUp()
        _ = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        #expect(try await refreshCode(begun, TestAccounts.phone) == .unauthenticated)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
    }

    @Test func `a refresh is not repeated once what it gave was used`() async throws {
        let begun = try await test.setUp()
        let next = try await accounts.refresh(begun.refreshToken.text, TestAccounts.browser)
        _ = try await accounts.refresh(next.refreshToken.text, TestAccounts.browser)
        #expect(try await refreshCode(begun) == .unauthenticated)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
    }

    @Test func `two windows that refresh at once both go on`() async throws {
        let begun = try await test.setUp()
        let results = try await refreshTogether(begun, [TestAccounts.browser, TestAccounts.browser])
        #expect(results.compactMap(\.self).count == 2)
        _ = try await accounts.refresh(
            try #require(results[0]?.refreshToken.text),
            TestAccounts.browser
        )
        _ = try await test.principal(begun)
    }

    @Test(arguments: [false, true])
    func `of two clients that refresh at once one goes on, and not for long`(apart: Bool) async throws {
        let begun = try await test.setUp()
        let other = try TestAccounts(sharing: test, asProcess: apart)
        let clients = [TestAccounts.browser, TestAccounts.phone]
        let results = try await refreshTogether(begun, clients, other.accounts)
        #expect(results.compactMap(\.self).count == 1)
        #expect(try await code { try await test.principal(begun) } == .unauthenticated)
    }

    @Test func `what cannot be a token is refused`() async throws {
        let begun = try await test.setUp()
        let token = begun.refreshToken.text
        for wrong in ["", "rw_ref_", String(token.dropLast()), token + "A", "x" + token, token.lowercased()] {
            #expect(
                try await code { try await accounts.refresh(wrong, TestAccounts.browser) } == .unauthenticated
            )
        }
        _ = try await test.principal(begun)
    }

    @Test func `sessions are ended by their own person only`() async throws {
        let ann = try await test.setUp()
        let other = try await test.signIn("ann@example.org")
        let principal = try await test.principal(ann)
        let ben = try await test.principal(try await test.member("ben@example.org", by: principal))
        #expect(
            try await code { try await accounts.endSession(other.session.id, by: ben) } == .resourceNotFound
        )
        try await accounts.endSession(other.session.id, by: principal)
        #expect(try await refreshCode(other) == .unauthenticated)
        #expect(
            try await code { try await accounts.endSession(other.session.id, by: principal) }
                == .resourceNotFound
        )
        try await accounts.signOut(principal)
        #expect(try await code { try await test.principal(ann) } == .unauthenticated)
        let reasons = try test.database.texts(
            "SELECT ended_because FROM sessions WHERE ended_at IS NOT NULL ORDER BY id"
        )
        #expect(reasons == ["sign_out", "ended"])
    }

    @Test func `housekeeping removes sessions and tokens of a month ago, and no others`() async throws {
        let old = try await test.setUp()
        let kept = try await test.signIn("ann@example.org")
        try await accounts.signOut(try await test.principal(old))
        test.clock.advance(seconds: 29 * TestAccounts.day)
        let next = try await accounts.refresh(kept.refreshToken.text, TestAccounts.browser)
        test.clock.advance(seconds: 2 * TestAccounts.day)
        try await test.store.write { transaction in
            try transaction.pruneSessions(endedBefore: transaction.now - 30 * 24 * 3600 * 1_000_000)
        }
        #expect(try test.database.texts("SELECT id FROM sessions") == [kept.session.id.text])
        _ = try await accounts.refresh(next.refreshToken.text, TestAccounts.browser)
    }

    private func refreshCode(
        _ signedIn: SignedIn,
        _ client: SessionClient = TestAccounts.browser
    ) async throws -> ProblemCode? {
        try await code {
            try await accounts.refresh(signedIn.refreshToken.text, client, mayRepeat: true)
        }
    }

    private func refreshTogether(
        _ signedIn: SignedIn,
        _ clients: [SessionClient],
        _ other: Accounts? = nil
    ) async throws -> [SignedIn?] {
        try await withThrowingTaskGroup(of: SignedIn?.self) { group in
            for (client, accounts) in zip(clients, [accounts, other ?? accounts]) {
                group.addTask {
                    try? await accounts.refresh(signedIn.refreshToken.text, client, mayRepeat: true)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}

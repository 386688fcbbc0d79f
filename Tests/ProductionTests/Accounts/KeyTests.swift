import Foundation
import Production
import Store
import Studio
import TestSupport
import Testing

/// Keys of programs, which may never do more than who made them.
@Suite("Accounts: keys")
struct KeyTests {
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }

    init() throws {
        test = try TestAccounts()
    }

    @Test func `a key opens what its scopes say until it is deleted, and is kept as a hash only`()
        async throws
    {
        let ann = try await test.principal(try await test.setUp())
        let (key, token) = try await accounts.makeKey(
            name: " Night run ",
            scopes: [.read, .generate],
            by: ann
        )
        #expect(key.name == "Night run" && key.lastUsedAt == nil && key.expiresAt == nil)
        #expect(token.text.hasPrefix("rw_key_") && token.text.hasPrefix(key.prefix))
        #expect(key.prefix.count == 11)
        let principal = try await accounts.principal(ofKey: token.text)
        #expect(principal.user == ann.user && principal.key == key.id && principal.session == nil)
        #expect(principal.scopes == [.read, .generate])
        #expect(try await code { try await accounts.signOut(principal) } == .invalidParameter)
        let ben = try await test.principal(try await test.member("ben@example.org", by: ann))
        #expect(try await code { try await accounts.deleteKey(key.id, by: ben) } == .resourceNotFound)
        #expect(try await accounts.keys(of: ben) == [])
        try await accounts.deleteKey(key.id, by: ann)
        #expect(try await accounts.keys(of: ann) == [])
        #expect(try await code { try await accounts.principal(ofKey: token.text) } == .unauthenticated)
    }

    @Test func `what cannot be a key is refused`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let text = try await accounts.makeKey(name: "Key", scopes: [.read], by: ann).token.text
        for wrong in [
            "", "rw_key_", text + "A", String(text.dropLast()), text.replacing("key", with: "ref"),
            " " + text,
        ] {
            #expect(try await code { try await accounts.principal(ofKey: wrong) } == .unauthenticated)
        }
    }

    @Test func `a key lapses, and tells within a minute when it was last used`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let start = test.clock.now
        let end = Instant(microseconds: start + 3600 * 1_000_000)
        let token = try await accounts.makeKey(name: "Key", scopes: [.read], expiresAt: end, by: ann).token
        for seconds in [0.0, 59, 2] {
            test.clock.advance(seconds: seconds)
            _ = try await accounts.principal(ofKey: token.text)
        }
        #expect(try await accounts.keys(of: ann).map(\.lastUsedAt?.microseconds) == [start + 61_000_000])
        test.clock.set(end.microseconds - 1)
        _ = try await accounts.principal(ofKey: token.text)
        test.clock.set(end.microseconds)
        #expect(try await code { try await accounts.principal(ofKey: token.text) } == .unauthenticated)
        #expect(try await accounts.keys(of: ann).count == 1, "it is listed until it is deleted")
        let past = try await code {
            try await accounts.makeKey(name: "Key", scopes: [.read], expiresAt: end, by: ann)
        }
        #expect(past == .validationError)
    }

    @Test(arguments: allSets(of: [KeyScope.read, .write, .generate, .admin, .worker]))
    func `a key never makes one that may do more`(own: Set<KeyScope>) async throws {
        let ann = try await test.principal(try await test.setUp())
        guard !own.isEmpty else {
            #expect(
                try await code { try await accounts.makeKey(name: "A", scopes: own, by: ann) }
                    == .validationError
            )
            return
        }
        let token = try await accounts.makeKey(name: "A", scopes: own, by: ann).token
        let maker = try await accounts.principal(ofKey: token.text)
        for scopes in allSets(of: KeyScope.allCases) where !scopes.isEmpty {
            let answer = try await code { try await accounts.makeKey(name: "B", scopes: scopes, by: maker) }
            #expect(answer == (scopes.isSubset(of: own) ? nil : .forbidden), "\(scopes)")
        }
    }

    @Test func `a key never makes one that outlasts it`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let end = Instant(microseconds: test.clock.now + 1_000_000)
        let later = Instant(microseconds: end.microseconds + 1)
        let token = try await accounts.makeKey(name: "A", scopes: [.write], expiresAt: end, by: ann).token
        let maker = try await accounts.principal(ofKey: token.text)
        for (expiry, expected) in [(nil, ProblemCode.forbidden), (later, .forbidden), (end, nil)] {
            let answer = try await code {
                try await accounts.makeKey(name: "B", scopes: [.write], expiresAt: expiry, by: maker)
            }
            #expect(answer == expected)
        }
        try await accounts.deleteKey(try #require(maker.key), by: ann)
        let deleted = try await code {
            try await accounts.makeKey(name: "B", scopes: [.write], expiresAt: end, by: maker)
        }
        #expect(deleted == .resourceNotFound)
    }

    @Test func `a member has no key for administrators, and who is one no more neither`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let signedIn = try await test.member("ben@example.org", role: .administrator, by: ann)
        let ben = try await test.principal(signedIn)
        let token = try await accounts.makeKey(name: "Key", scopes: [.read, .admin, .worker], by: ben).token
        #expect(try await accounts.principal(ofKey: token.text).scopes == [.read, .admin, .worker])
        _ = try await accounts.setRole(.member, of: ben.user, by: ann)
        let key = try await accounts.principal(ofKey: token.text)
        #expect(key.scopes == [.read])
        #expect(try await code { try await accounts.users(for: key) } == .forbidden)
        // What was found out before the change is of no use either.
        #expect(try await code { try await accounts.users(for: ben) } == .forbidden)
        let member = try await test.principal(signedIn)
        for scope in [KeyScope.admin, .worker] {
            let answer = try await code { try await accounts.makeKey(name: "K", scopes: [scope], by: member) }
            #expect(answer == .forbidden)
        }
    }

    @Test func `a key of an administrator without the scope keeps no accounts`() async throws {
        let ann = try await test.principal(try await test.setUp())
        let token = try await accounts.makeKey(name: "K", scopes: [.read, .write], by: ann).token
        let key = try await accounts.principal(ofKey: token.text)
        #expect(try await code { try await accounts.users(for: key) } == .forbidden)
        #expect(try await code { try await accounts.invite(by: key) } == .forbidden)
        #expect(try await accounts.users(for: ann).count == 1)
    }

    @Test func `no secret is kept, told in an event or printed`() async throws {
        let signedIn = try await test.setUp()
        let ann = try await test.principal(signedIn)
        let project = try await test.project("kettle", by: ann.user)
        let tokens = [
            signedIn.refreshToken, try await accounts.makeKey(name: "K", scopes: [.read], by: ann).token,
            try await accounts.invite(by: ann).token,
            try await accounts.share(project, passphrase: "sesame street", by: ann).token,
        ]
        #expect(Set(tokens.map(\.kind)).count == 4)
        var bytes = ""
        for name in ["reelwright.db", "reelwright.db-wal"] {
            let file = test.folder.url.appending(path: name)
            bytes += String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        for secret in tokens.map(\.text) + [TestAccounts.password, "sesame street"] {
            #expect(!bytes.contains(secret))
        }
        #expect(bytes.contains(tokens[1].text.prefix(11)), "what is looked for would be found")
        for token in tokens {
            let parts = Mirror(reflecting: token).children.map { "\($0.value)" }
            for text in ["\(token)", String(reflecting: token), "\([token])"] + parts {
                #expect(!text.contains(token.text), "\(token.kind)")
            }
        }
    }
}

/// Every set of some of these, the empty one too.
private func allSets(of scopes: [KeyScope]) -> [Set<KeyScope>] {
    (0..<1 << scopes.count).map { bits in
        Set(scopes.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }
}

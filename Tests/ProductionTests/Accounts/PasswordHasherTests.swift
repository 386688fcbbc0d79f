import Production
import Studio
import Testing

/// Argon2id, as libargon2 does it.
@Suite("Accounts: password hasher")
struct PasswordHasherTests {
    private let salt = Array("somesalt".utf8)

    @Test func `it gives the known answer of the reference implementation`() async throws {
        // From the test vectors of the reference implementation of Argon2 (test.c, version 0x13).
        let hasher = PasswordHasher(cost: PasswordHasher.Cost(passes: 2, kibibytes: 256, lanes: 1))
        let hash = try await hasher.hash("password", salt: salt)
        #expect(
            hash
                == "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        )
    }

    @Test func `the usual cost is two passes over 19 MiB in one lane`() async throws {
        let hasher = PasswordHasher()
        let hash = try await hasher.hash("password", salt: salt)
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hasher.verify("password", against: hash))
        #expect(try await !hasher.verify("Password", against: hash))
        #expect(try await !hasher.verify("password", against: nil))
        #expect(hasher.count == 4)
        #expect(!hasher.isOutdated(hash))
    }

    @Test(arguments: [
        ("$argon2id$v=19$m=19456,t=2,p=1$x", false), ("$argon2id$v=19$m=19455,t=2,p=1$x", true),
        ("$argon2id$v=19$m=65536,t=1,p=1$x", true), ("$argon2id$v=19$m=65536,t=3,p=2$x", false),
        ("$argon2i$v=19$m=19456,t=2,p=1$x", true), ("$argon2id$v=16$m=19456,t=2,p=1$x", true), ("", true),
    ])
    func `a hash is outdated when any part of its cost is lower`(hash: String, expected: Bool) {
        #expect(PasswordHasher().isOutdated(hash) == expected)
    }

    @Test func `a hash that is damaged is a fault and no answer`() async throws {
        await #expect(throws: Problem.self) {
            try await PasswordHasher().verify("password", against: "$argon2id$v=19$m=8,t=1")
        }
    }

    @Test func `a flood is refused at once, and the threads go on`() async throws {
        let hasher = PasswordHasher(threads: 1)
        let codes = try await withThrowingTaskGroup(of: ProblemCode?.self) { group in
            for _ in 0..<200 {
                group.addTask { try await code { try await hasher.verify("x", against: nil) } }
            }
            return try await group.reduce(into: [ProblemCode?]()) { $0.append($1) }
        }
        #expect(codes.count { $0 == .rateLimited } > 50)
        #expect(codes.count { $0 == nil } >= 64)
        #expect(codes.count { $0 == nil } == hasher.count)
        #expect(try await !hasher.verify("x", against: nil))
    }
}

import Studio
import Testing

/// What an e-mail, a password and a name must be.
@Suite("Studio: account rules")
struct AccountRuleTests {
    @Test(arguments: [
        ("ann@example.org", "ann@example.org"),
        ("  Ann.Lee+films@Example.ORG\n", "ann.lee+films@example.org"),
        ("o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk"),
        ("ÄNNE@bücher.example", "änne@bücher.example"),
        ("a\u{308}nne@example.org", "\u{E4}nne@example.org"), ("1@2.example", "1@2.example"),
    ])
    func `an e-mail has one spelling`(given: String, kept: String) throws {
        #expect(try EmailAddress(given).text.unicodeScalars.elementsEqual(kept.unicodeScalars))
    }

    @Test(arguments: [
        "", "ann", "ann@", "@example.org", "ann@example", "ann@@example.org", "a@b@example.org",
        "ann lee@example.org", "ann@exam ple.org", ".ann@example.org", "ann.@example.org", "a..b@example.org",
        "ann@.example.org", "ann@example.org.", "ann@-example.org", "ann@example-.org", "ann@exa_mple.org",
        "Ann <ann@example.org>", "ann@example.org, ben@example.org", "ann\u{0}@example.org",
        "ann\n@example.org", "\"ann\"@example.org", "ann@[192.0.2.1]",
        String(repeating: "a", count: 65) + "@example.org",
        "a@" + String(repeating: "b", count: 64) + ".org",
    ])
    func `what is no e-mail is said in one sentence`(given: String) {
        let problem = #expect(throws: Problem.self) { try EmailAddress(given) }
        #expect(problem?.code == .validationError && problem?.subject == "email")
    }

    @Test func `an e-mail has at most 254 characters`() throws {
        let host = Array(repeating: String(repeating: "b", count: 61), count: 3).joined(separator: ".")
        let longest = String(repeating: "a", count: 64) + "@" + host + ".a"
        #expect(longest.count == 252)
        #expect(throws: Never.self) { try EmailAddress(longest + "aa") }
        #expect(throws: Problem.self) { try EmailAddress(longest + "aaa") }
    }

    @Test func `an e-mail is read and written as text`() throws {
        #expect(try Wire.value(EmailAddress.self, from: "\"Ann@example.org\"").text == "ann@example.org")
        #expect(throws: (any Error).self) { try Wire.value(EmailAddress.self, from: "\"ann\"") }
        #expect(try Wire.text(EmailAddress("ann@example.org")) == "\"ann@example.org\"")
    }

    @Test(arguments: [
        "12345678x!", "three boats", "ünïcödé-8", String(repeating: "a b", count: 22), "        x",
        String(repeating: "x", count: 1024), "静かなやかんと湯気", "Passw0rd for ann",
    ])
    func `a long password that is not common is taken`(password: String) throws {
        #expect(throws: Never.self) {
            try PasswordRule.check(password, email: EmailAddress("ann@example.org"))
        }
    }

    @Test(arguments: [
        "", "1234567", "seven c", "password", "PASSWORD", "Password1", "12345678", "qwertyuiop", "iloveyou",
        "\u{FF50}\u{FF41}ssword", "\u{FB04}\u{FB04}", String(repeating: "\u{FDFA}", count: 60),
        "ann@example.org", "Ann@Example.org", String(repeating: "x", count: 1025),
        String(repeating: "湯", count: 342),
    ])
    func `a short, common, endless or obvious password is refused`(password: String) throws {
        let email = try EmailAddress("ann@example.org")
        let problem = #expect(throws: Problem.self) { try PasswordRule.check(password, email: email) }
        #expect(problem?.code == .validationError && problem?.subject == "password")
    }

    @Test func `the commonest passwords are three thousand that would be taken otherwise`() {
        #expect(CommonPasswords.all.count == 3000)
        #expect(CommonPasswords.all.allSatisfy { $0.count >= PasswordRule.fewest && $0 == $0.lowercased() })
    }

    @Test func `what a client calls itself is cut and cleaned`() {
        let client = SessionClient(name: "A\u{0}B\n" + String(repeating: "é", count: 400), address: "::1")
        #expect(client.name.hasPrefix("ABé") && client.name.unicodeScalars.count == 300)
    }
}

import Foundation
import Production
import Store
import Studio
import TestSupport
import Testing

/// Long rows of calls by chance, held against a model that knows nothing of rows and hashes.
@Suite("Accounts: model")
struct ModelTests {
    private static let seedsPerTest: UInt64 =
        ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == nil ? 2 : 20

    @Test(arguments: 0..<6)
    func `accounts do what the model says`(part: UInt64) async throws {
        var (successes, refusals) = (0, 0)
        for seed in part * Self.seedsPerTest..<(part + 1) * Self.seedsPerTest {
            var run = try await AccountRun(seed: seed)
            for step in 0..<200 {
                let (said, did, expected) = try await run.step()
                try #require(did == expected, "seed \(seed), step \(step): \(said)")
                let difference = try await run.difference()
                try #require(difference == nil, "seed \(seed), step \(step): \(said)")
            }
            successes += run.successes
            refusals += run.refusals
        }
        // In one row everybody may lose their sessions early; not in all.
        let seeds = Int(Self.seedsPerTest)
        #expect(successes > 60 * seeds && refusals > 30 * seeds, "\(successes) and \(refusals) calls")
    }
}

/// One row of calls and what ought to have come of it.
private struct AccountRun {
    private(set) var successes = 0
    private(set) var refusals = 0
    private let test: TestAccounts
    private var accounts: Accounts { test.accounts }
    private var chance: SeededGenerator
    private var model = AccountModel()
    private var number = 0

    init(seed: UInt64) async throws {
        test = try TestAccounts()
        chance = SeededGenerator(seed: seed)
        let first = try await test.setUp("0@example.org")
        model.users.append(AccountModel.Person(first.user, password: TestAccounts.password))
        model.begin(first, at: test.clock.now)
    }

    /// One call: what it was, what came of it, and what should have.
    mutating func step() async throws -> (String, ProblemCode?, ProblemCode?) {
        test.clock.advance(seconds: chance.pick([0, 0, 0, 0, 1, 3, 11, 3600, 2 * TestAccounts.day]))
        model.now = test.clock.now
        let (said, did, expected) = try await call()
        if did == nil { successes += 1 } else { refusals += 1 }
        return (said, did, expected)
    }

    /// The first thing in which the rows and the model differ; nil when they are alike.
    func difference() async throws -> String? {
        for (id, session) in model.sessions {
            let alive = try await code { try await accounts.principal(ofSession: id) } == nil
            if alive != model.isAlive(session) { return "session \(id)" }
        }
        for key in model.keys {
            let found = try? await accounts.principal(ofKey: key.token.text)
            if found?.scopes != model.scopes(of: key) { return "key \(key.id)" }
        }
        for person in model.users {
            for (project, owner) in model.projects {
                let own = owner == person.id ? .owner : model.members[project]?[person.id]
                if try await accounts.access(of: person.id, to: project) != own { return "access" }
            }
        }
        let there = try await test.store.read { try $0.users() }
        if there.map(\.id) != model.users.filter({ !$0.isDeleted }).map(\.id) { return "users" }
        return there.contains { $0.role == .administrator } ? nil : "no administrator"
    }

    private mutating func call() async throws -> (String, ProblemCode?, ProblemCode?) {
        switch Int(chance.number(in: 0...17.99)) {
        case 0: try await register()
        case 1, 2: try await signIn()
        case 3..<12: try await refresh()
        case 12: try await changePassword()
        case 13: try await endSession()
        case 14: try await makeOrDeleteKey()
        case 15: try await changePeople()
        default: try await changeMembers()
        }
    }

    private mutating func register() async throws -> (String, ProblemCode?, ProblemCode?) {
        number += 1
        let email = chance.pick(["\(number)@example.org", chance.pick(model.users).email])
        let administrator = model.users.first { !$0.isDeleted && $0.role == .administrator }
        let by = try await principal(try #require(administrator))
        let role = chance.pick([User.Role.member, .administrator])
        let token = try await accounts.invite(role: role, by: by).token
        let account = TestAccounts.account(email)
        let expected: ProblemCode? = model.user(email) == nil ? nil : .duplicateResource
        var made: SignedIn?
        let did = try await code {
            made = try await accounts.register(account, invitation: token.text, TestAccounts.browser)
            return 0
        }
        if let made {
            model.users.append(AccountModel.Person(made.user, password: TestAccounts.password))
            model.begin(made, at: test.clock.now)
            model.projects[try await test.project("p\(number)", by: made.user.id)] = made.user.id
        }
        return ("register \(email)", did, expected)
    }

    private mutating func signIn() async throws -> (String, ProblemCode?, ProblemCode?) {
        let person = chance.pick(model.users)
        let password = chance.pick([person.password, person.password, "a wrong password"])
        let known = model.user(person.email)
        let expected: ProblemCode? = known?.password == password ? nil : .unauthenticated
        var came: SignedIn?
        let did = try await code {
            came = try await accounts.signIn(email: person.email, password: password, TestAccounts.browser)
            return 0
        }
        if let came { model.begin(came, at: test.clock.now) }
        return ("sign in \(person.email)", did, expected)
    }

    private mutating func refresh() async throws -> (String, ProblemCode?, ProblemCode?) {
        // Mostly one of the newest, so that sessions live for a while.
        let texts = Array(model.order.suffix(chance.pick([2, 3, 4, 1000])))
        let text = chance.pick(texts)
        let client = chance.pick(Array(repeating: TestAccounts.browser, count: 7) + [TestAccounts.phone])
        let mayRepeat = chance.pick(Array(repeating: true, count: 7) + [false])
        let fits = model.refresh(text, client, mayRepeat: mayRepeat)
        var came: SignedIn?
        let did = try await code {
            came = try await accounts.refresh(text, client, mayRepeat: mayRepeat)
            return 0
        }
        if let came { model.goOn(came, after: text, client) }
        return ("refresh", did, fits ? nil : .unauthenticated)
    }

    private mutating func changePassword() async throws -> (String, ProblemCode?, ProblemCode?) {
        guard let (id, user) = pickSession() else { return ("nothing", nil, nil) }
        let by = try await accounts.principal(ofSession: id)
        let given = chance.pick([user.password, "a wrong password"])
        number += 1
        let next = "password number \(number)"
        let did = try await code { try await accounts.changePassword(from: given, to: next, by: by) }
        if given == user.password { model.changePassword(of: user.id, to: next, but: id) }
        return ("change password of \(user.email)", did, given == user.password ? nil : .forbidden)
    }

    private mutating func endSession() async throws -> (String, ProblemCode?, ProblemCode?) {
        guard let (id, user) = pickSession() else { return ("nothing", nil, nil) }
        let by = try await accounts.principal(ofSession: id)
        let other = chance.pick(model.sessions.keys.sorted())
        let session = try #require(model.sessions[other])
        let fits = session.user == user.id && model.isAlive(session)
        let did = try await code { try await accounts.endSession(other, by: by) }
        if fits { model.sessions[other]?.isEnded = true }
        return ("end session \(other)", did, fits ? nil : .resourceNotFound)
    }

    private mutating func makeOrDeleteKey() async throws -> (String, ProblemCode?, ProblemCode?) {
        guard let (id, user) = pickSession() else { return ("nothing", nil, nil) }
        let by = try await accounts.principal(ofSession: id)
        if let key = model.keys.last, chance.pick([true, false]) {
            let fits = key.user == user.id && !key.isDeleted
            let did = try await code { try await accounts.deleteKey(key.id, by: by) }
            if fits { model.keys[model.keys.count - 1].isDeleted = true }
            return ("delete key \(key.id)", did, fits ? nil : .resourceNotFound)
        }
        let scopes = Set([chance.pick(KeyScope.allCases), chance.pick(KeyScope.allCases)])
        var made: (key: APIKey, token: Token)?
        let did = try await code {
            made = try await accounts.makeKey(name: "Key", scopes: scopes, by: by)
            return 0
        }
        if let made {
            model.keys.append(
                AccountModel.Key(id: made.key.id, user: user.id, token: made.token, scopes: scopes)
            )
        }
        return ("make key", did, scopes.isSubset(of: user.role.scopes) ? nil : .forbidden)
    }

    private mutating func changePeople() async throws -> (String, ProblemCode?, ProblemCode?) {
        guard let (id, user) = pickSession() else { return ("nothing", nil, nil) }
        let by = try await accounts.principal(ofSession: id)
        let other = chance.pick(model.users)
        let isLast = model.administrators == [other.id]
        let isAllowed = user.role == .administrator
        if chance.pick([true, false, false]) {
            let expected: ProblemCode? =
                !isAllowed ? .forbidden : other.isDeleted ? .resourceNotFound : isLast ? .conflict : nil
            let did = try await code { try await accounts.deleteUser(other.id, by: by) }
            if expected == nil { model.delete(other.id) }
            return ("delete \(other.email)", did, expected)
        }
        let role = chance.pick([User.Role.member, .administrator])
        let expected: ProblemCode? =
            !isAllowed
            ? .forbidden : other.isDeleted ? .resourceNotFound : isLast && role == .member ? .conflict : nil
        let did = try await code { try await accounts.setRole(role, of: other.id, by: by) }
        if expected == nil { model.setRole(role, of: other.id) }
        return ("make \(other.email) \(role)", did, expected)
    }

    private mutating func changeMembers() async throws -> (String, ProblemCode?, ProblemCode?) {
        guard let (id, user) = pickSession(), !model.projects.isEmpty else { return ("nothing", nil, nil) }
        let by = try await accounts.principal(ofSession: id)
        let mine = model.projects.filter { $0.value == user.id }.keys.sorted()
        let project = chance.pick(mine + [chance.pick(model.projects.keys.sorted())])
        let other = chance.pick(model.users)
        let own = model.projects[project] == user.id ? .owner : model.members[project]?[user.id]
        let refusal: ProblemCode? = own == nil ? .resourceNotFound : own == .owner ? nil : .forbidden
        if chance.pick([true, false, false]) {
            let isThere = model.members[project]?[other.id] != nil
            let did = try await code { try await accounts.deleteMember(other.id, of: project, by: by) }
            if refusal == nil { model.members[project]?[other.id] = nil }
            return ("remove member", did, refusal ?? (isThere ? nil : .resourceNotFound))
        }
        let role = chance.pick([ProjectRole.viewer, .reviewer, .editor])
        let did = try await code { try await accounts.putMember(other.id, as: role, of: project, by: by) }
        let expected =
            refusal ?? (other.isDeleted ? .resourceNotFound : other.id == user.id ? .conflict : nil)
        if expected == nil { model.members[project, default: [:]][other.id] = role }
        return ("put member", did, expected)
    }

    private func principal(_ person: AccountModel.Person) async throws -> Principal {
        // An administrator who has no session left is asked for on the command line.
        let alive = model.sessions.first { $0.value.user == person.id && model.isAlive($0.value) }
        guard let alive else { return try await accounts.commandLine() }
        return try await accounts.principal(ofSession: alive.key)
    }

    private mutating func pickSession() -> (ID<Session>, AccountModel.Person)? {
        let alive = model.sessions.filter { model.isAlive($0.value) }.keys.sorted()
        guard !alive.isEmpty else { return nil }
        let id = chance.pick(alive)
        guard let user = model.users.first(where: { $0.id == model.sessions[id]?.user }) else { return nil }
        return (id, user)
    }
}

import Foundation
import Production
import Store
import Studio
import Synchronization
import TestSupport
import Testing

/// Accounts on a data folder of their own, with passwords that cost little and a clock that stands still.
struct TestAccounts: Sendable {
    let folder: TemporaryFolder
    let clock: ManualClock
    let ids: CountingIDs
    let accounts: Accounts

    static let password = "three boats on a lake"
    /// The least that Argon2 takes: what is tested is who hashes, not how long it takes.
    static let cheap = PasswordHasher.Cost(passes: 1, kibibytes: 8, lanes: 1)
    static let browser = SessionClient(name: "Browser 1", address: "192.0.2.1")
    static let phone = SessionClient(name: "Phone 1", address: "192.0.2.2")
    static let minute = 60.0
    static let day = 24 * 3600.0

    /// Accounts, on the store of others if given, or on one more store in their folder, as another process.
    init(
        sharing other: TestAccounts? = nil,
        asProcess: Bool = false,
        cost: PasswordHasher.Cost = cheap,
        settings: AccountSettings = AccountSettings()
    ) throws {
        folder = try other?.folder ?? TemporaryFolder(inMemory: true)
        clock = other?.clock ?? ManualClock()
        ids = other?.ids ?? CountingIDs()
        let shared = asProcess ? nil : other?.accounts.store
        accounts = Accounts(
            store: try shared ?? folder.store(TestSurroundings(clock: clock, ids: ids)),
            chance: SystemChance(),
            hasher: PasswordHasher(cost: cost),
            settings: settings
        )
    }

    var store: Store { accounts.store }

    var database: DatabaseFile {
        get throws { try DatabaseFile(folder: folder.url) }
    }

    /// The kinds of all events, in their order.
    var events: [String] {
        get throws { try database.texts("SELECT kind FROM events ORDER BY number") }
    }

    /// The first administrator, by the set-up link.
    func setUp(_ email: String = "ann@example.org") async throws -> SignedIn {
        let token = try #require(try await accounts.beginSetUp())
        return try await accounts.setUp(token.text, Self.account(email), Self.browser)
    }

    /// A member, made by an administrator and signed in.
    func member(
        _ email: String,
        role: User.Role = .member,
        by administrator: Principal
    ) async throws
        -> SignedIn
    {
        let (_, token) = try await accounts.invite(email: email, role: role, by: administrator)
        return try await accounts.register(Self.account(email), invitation: token.text, Self.browser)
    }

    func principal(_ signedIn: SignedIn) async throws -> Principal {
        try await accounts.principal(ofSession: signedIn.session.id)
    }

    func signIn(_ email: String, _ password: String = password) async throws -> SignedIn {
        try await accounts.signIn(email: email, password: password, Self.browser)
    }

    /// A project of an account, or of the command line.
    func project(_ name: String, by user: ID<User>? = nil) async throws -> ID<Project> {
        try await store.write { transaction in
            let transaction = user.map(transaction.acting) ?? transaction
            let id: ID<Project> = transaction.ids.next()
            try transaction.insert(
                Project(
                    id: id,
                    slug: name,
                    name: name,
                    brief: Brief(),
                    format: Format(aspect: .square, rate: FrameRate.offered[0], seconds: 6),
                    seed: Seed(1),
                    language: "en",
                    engine: "test 1"
                )
            )
            return id
        }
    }

    static func account(_ email: String, password: String = password) -> NewAccount {
        NewAccount(email: email, name: "Ann", password: password)
    }
}

/// True chance, as in life.
struct SystemChance: SecretChance {
    func secret(bytes count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }
}

/// The code of the problem that a call ends with; nil when it ends well.
func code(_ body: () async throws -> some Any) async throws -> ProblemCode? {
    do {
        _ = try await body()
        return nil
    } catch let problem as Problem {
        return problem.code
    }
}

extension Accounts {
    /// What an account may do in a project; nil when it may not even know of it.
    func access(of user: ID<User>, to project: ID<Project>) async throws -> ProjectRole? {
        try await store.read { try $0.role(of: user, in: project) }
    }
}

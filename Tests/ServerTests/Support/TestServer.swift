import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Media
import NIOCore
import Production
import Providers
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// A server on a data folder of its own, with a clock that stands still and passwords that cost little.
struct TestServer: Sendable {
    let folder: TemporaryFolder
    let clock: ManualClock
    let accounts: Accounts
    private(set) var server: StudioServer
    private(set) var application: Application<CallbackResponder<StudioContext>>

    static let password = "three boats on a lake"

    init(settings: ServerSettings = calm, isRegistrationOpen: Bool = true) async throws {
        folder = try TemporaryFolder(inMemory: true)
        clock = ManualClock()
        let world = TestWorld(clock: clock)
        let store = try Store(folder: folder.url, surroundings: world)
        accounts = Accounts(
            store: store,
            chance: world,
            hasher: PasswordHasher(cost: PasswordHasher.Cost(passes: 1, kibibytes: 8, lanes: 1)),
            settings: AccountSettings(isRegistrationOpen: isRegistrationOpen)
        )
        let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")
        let shelf = ShotShelf()
        let workshop = Workshop(
            store: store,
            engines: Engines(
                name: Draft.name,
                text: DraftTextEngine(),
                image: DraftImageEngine(shelf: shelf),
                video: DraftVideoEngine(programs: programs, shelf: shelf),
                music: DraftMusicEngine(programs: programs),
                voice: DraftVoiceEngine(programs: programs)
            ),
            programs: programs,
            surroundings: world,
            cores: 2
        )
        server = try await StudioServer(
            workshop: workshop,
            accounts: accounts,
            surroundings: world,
            settings: settings,
            version: "1.0"
        )
        application = Self.application(server)
    }

    private static func application(_ server: StudioServer) -> Application<CallbackResponder<StudioContext>> {
        Application(
            responder: server.responder(),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// The same server with other endpoints, where it is not their work that counts.
    func answering(_ endpoints: [Endpoint]) throws -> TestServer {
        var other = self
        other.server = try server.answering(endpoints)
        other.application = Self.application(other.server)
        return other
    }

    /// Limits that no test reaches by accident.
    static var calm: ServerSettings {
        var settings = ServerSettings()
        settings.rates.calls = Rate(1_000_000, per: 60)
        settings.rates.signIns = Rate(1_000, per: 900)
        return settings
    }

    /// One call; the body is sent as JSON unless a header says otherwise.
    func call(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String? = nil,
        token: String? = nil,
        headers: HTTPFields = [:],
        on setup: TestingSetup = .router
    ) async throws -> Answer {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        let sent = headers
        return try await application.test(setup) { client in
            try await client.execute(
                uri: path,
                method: method,
                headers: sent,
                body: body.map { ByteBuffer(string: $0) }
            ) { response in
                Answer(
                    status: response.status.code,
                    headers: response.headers,
                    text: String(buffer: response.body)
                )
            }
        }
    }

    /// The first administrator, by the set-up link.
    func setUp() async throws -> Person {
        let token = try #require(try await accounts.beginSetUp())
        let body = Self.form(["token": token.text, "email": "ann@example.org"])
        return try Person(await call(.post, "/api/v1/set-up", body))
    }

    /// An account that registers itself.
    func member(_ name: String) async throws -> Person {
        try Person(await call(.post, "/api/v1/auth/register", Self.form(["email": "\(name)@example.org"])))
    }

    /// The same person with the next pair of tokens.
    func refreshed(_ person: Person) async throws -> Person {
        try Person(await call(.post, "/api/v1/auth/refresh", #"{"refresh_token":"\#(person.refresh)"}"#))
    }

    func signIn(_ email: String, _ password: String = password) async throws -> Answer {
        let form = ["email": email, "password": password]
        return try await call(
            .post,
            "/api/v1/auth/login",
            String(decoding: JSONEncoder().encode(form), as: UTF8.self)
        )
    }

    /// An access token by a shared link to a project, which may be ended by then.
    func link(
        to project: ID<Project>,
        _ role: ProjectRole,
        of owner: Person,
        isEnded: Bool = false
    ) async throws -> String {
        let path = "/api/v1/projects/\(project)/shares"
        let made = try await call(.post, path, #"{"role":"\#(role.rawValue)"}"#, token: owner.token)
        let token = try #require(made.json["token"]?.text, "\(made)")
        let opened = try await call(.post, "/api/v1/auth/share", #"{"token":"\#(token)"}"#)
        if isEnded {
            let id = try #require(made.json["id"]?.text)
            #expect(try await call(.delete, "\(path)/\(id)", token: owner.token).status == 200)
        }
        return try #require(opened.json["access_token"]?.text, "\(opened)")
    }

    /// A key of an account with these scopes.
    func key(_ scopes: [KeyScope], of person: Person, until end: Instant? = nil) async throws -> String {
        let last = try end.map { #","expires_at":\#(try Wire.text(Moment($0)))"# } ?? ""
        let body =
            #"{"name":"A program","scopes":["# + scopes.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
            + "]\(last)}"
        let answer = try await call(.post, "/api/v1/keys", body, token: person.token)
        return try #require(answer.json["key"]?.text, "\(answer)")
    }

    private static func form(_ more: [String: String]) -> String {
        let form = ["name": "Ann", "password": password].merging(more) { $1 }
        return (try? String(decoding: JSONEncoder().encode(form), as: UTF8.self)) ?? ""
    }
}

/// Who is signed in.
struct Person: Sendable {
    let token: String
    let refresh: String
    let id: ID<User>
    let answer: Answer

    init(_ answer: Answer) throws {
        token = try #require(answer.json["access_token"]?.text, "\(answer)")
        refresh = try #require(answer.json["refresh_token"]?.text)
        id = ID(try #require(answer.json["user"]?["id"]?.text))
        self.answer = answer
    }
}

/// What came back.
struct Answer: Sendable, CustomStringConvertible {
    let status: Int
    let headers: HTTPFields
    let text: String
    /// The body as it came; empty where nobody asked for it.
    var bytes: [UInt8] = []

    var json: JSON { (try? JSON(reading: text.utf8)) ?? .null }
    /// The code of the error body; nil for good answers.
    var code: String? { json["error"]?["code"]?.text }
    /// The pointers of all wrong fields, in the order of the body.
    var pointers: [String] {
        guard case .array(let fields)? = json["error"]?["details"]?["fields"] else { return [] }
        return fields.compactMap { $0["pointer"]?.text }
    }
    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    var description: String { "\(status) \(text.prefix(2000))" }
}

extension StudioServer {
    /// The same server with other endpoints.
    func answering(_ endpoints: [Endpoint]) throws -> StudioServer {
        let catalogue = try Catalogue(endpoints)
        return StudioServer(
            workshop: workshop,
            accounts: accounts,
            surroundings: surroundings,
            catalogue: catalogue,
            document: document,
            doorkeeper: doorkeeper,
            tokens: tokens,
            links: links,
            limits: limits,
            openCalls: openCalls,
            events: events,
            origins: origins,
            settings: settings,
            version: version
        )
    }
}

import Foundation
import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Every route with every kind of caller: what comes back follows from the declaration alone.
///
/// The routes are the real ones, with a handler that only says that it was reached, so that a refusal can come
/// from nowhere but the machinery. Beside them stands one route of each rule, for rules that no route has yet.
@Suite struct AccessMatrixTests {
    private struct Named: Described {
        static let about = "Something about a project."
        let projectID: ID<Project>
    }

    private static let reached = "reached"

    private static let rules: [Endpoint] =
        ProjectRole.allCases.flatMap { role in
            [
                Endpoint(
                    .get,
                    "/rules/\(role)/{project_id}",
                    "rules.\(role)",
                    "A rule.",
                    who: .member(role, of: .path)
                ) {
                    (_: Call<Nothing, Nothing>) in MessageView(message: "")
                },
                Endpoint(
                    .put,
                    "/rules/\(role)/trashed/{project_id}",
                    "rules.\(role)Trashed",
                    "A rule.",
                    who: .member(role, of: .trashed)
                ) { (_: Call<Nothing, Nothing>) in MessageView(message: "") },
                Endpoint(
                    .post,
                    "/rules/\(role)/{project_id}",
                    "rules.\(role)Change",
                    "A rule.",
                    who: .member(role, of: .path)
                ) { (_: Call<Nothing, Nothing>) in MessageView(message: "") },
                Endpoint(
                    .post,
                    "/rules/\(role)",
                    "rules.\(role)Body",
                    "A rule.",
                    who: .member(role, of: .body("project_id"))
                ) { (_: Call<Nothing, Named>) in MessageView(message: "") },
            ]
        } + [
            Endpoint(.get, "/rules/administrator", "rules.administrator", "A rule.", who: .administrator) {
                (_: Call<Nothing, Nothing>) in MessageView(message: "")
            },
            Endpoint(
                .post,
                "/rules/generate",
                "rules.generate",
                "A rule.",
                who: .signedIn,
                scope: .generate
            ) { (_: Call<Nothing, Nothing>) in MessageView(message: "") },
            Endpoint(.post, "/rules/worker", "rules.worker", "A rule.", who: .signedIn, scope: .worker) {
                (_: Call<Nothing, Nothing>) in MessageView(message: "")
            },
        ]

    private static func reporting(_ endpoint: Endpoint) -> Endpoint {
        Endpoint(
            method: endpoint.method,
            path: endpoint.path,
            name: endpoint.name,
            summary: endpoint.summary,
            who: endpoint.who,
            scope: endpoint.scope,
            query: endpoint.query,
            body: endpoint.body,
            success: endpoint.success,
            revision: endpoint.revision,
            problems: endpoint.problems
        ) { _ in Reply(text: reached, mediaType: "text/plain") }
    }

    @Test func `each route lets in whom its declaration names, and nobody else`() async throws {
        let stage = try await Stage(endpoints: (StudioServer.endpoints + Self.rules).map(Self.reporting))
        var chance = SeededGenerator(seed: Self.seed)
        let entries = stage.server.server.catalogue.entries
        var routes: Set<String> = []
        var calls = 0
        for entry in entries {
            let isWhole = Self.isLong || entry.endpoint.group == "rules"
            let sure = Int.random(in: stage.callers.indices, using: &chance)
            for (index, caller) in stage.callers.enumerated()
            where Int.random(in: 0..<10, using: &chance) == 0 || index == sure || isWhole {
                let answer = try await stage.call(entry, by: caller)
                let expected = stage.expected(entry.endpoint, caller)
                let what = "seed \(Self.seed), \(entry.endpoint.name) by \(caller.name): \(answer)"
                #expect(answer.status == expected, "\(what)")
                #expect((answer.text == Self.reached) == (expected == 200), "\(what)")
                routes.insert(entry.endpoint.name)
                calls += 1
            }
        }
        #expect(routes.isSuperset(of: StudioServer.endpoints.map(\.name)))
        if Self.isLong { #expect(calls == entries.count * stage.callers.count) }
    }

    /// All callers at every route, instead of a tenth of them; at the routes of each rule it is always all.
    private static let isLong = ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] != nil
    /// REELWRIGHT_SEED, to try another tenth.
    private static let seed = ProcessInfo.processInfo.environment["REELWRIGHT_SEED"].flatMap(UInt64.init) ?? 1

    @Test func `nobody gets anything of the real routes without signing in`() async throws {
        let server = try await TestServer()
        for endpoint in StudioServer.endpoints where endpoint.who != .anyone {
            let path = endpoint.path.replacing(/\{[^}]*\}/, with: Stage.nobody)
            let answer = try await server.call(endpoint.method, path)
            #expect(answer.status == 401, "\(endpoint.name): \(answer)")
            #expect(answer.header("WWW-Authenticate") == "Bearer")
        }
    }
}

/// A project with people of every role around it, living and in the trash.
private struct Stage {
    struct Caller {
        let name: String
        let token: String?
        var role: ProjectRole?
        var isAdministrator = false
        /// Nil when the token is none that is taken.
        var scopes: Set<KeyScope>? = User.Role.member.scopes
        /// The one project that a shared link leads to; nil for who comes by anything else.
        var link: ID<Project>?
    }

    static let nobody = "01930000-0000-7000-8000-ffffffffffff"

    let server: TestServer
    let callers: [Caller]
    private let living: TestRows
    private let trashed: TestRows
    /// Rows in the trash of a project that lives.
    private let shelved: TestRows

    init(endpoints: [Endpoint]) async throws {
        let real = try await TestServer()
        let owner = try await real.member("owner")
        let rows = try await real.accounts.store.write(as: owner.id) { transaction in
            try ["living", "trashed", "shelved"].map { try TestRows(writing: transaction, $0) }
        }
        (living, trashed, shelved) = (rows[0], rows[1], rows[2])
        try trashed.putIntoTrash(DatabaseFile(folder: real.folder.url))
        try shelved.putRowsIntoTrash(DatabaseFile(folder: real.folder.url))
        let administrator = try await real.setUp()
        let before = try await real.member("lapsed")
        let lapsed = before.token
        let ending = Instant(microseconds: real.clock.now + 900_000_000)
        let expired = try await real.key([.read], of: before, until: ending)
        real.clock.advance(seconds: 901)
        let boss = try await real.refreshed(administrator)
        var callers = [
            Caller(name: "nobody", token: nil, scopes: nil),
            Caller(name: "lapsed", token: lapsed, scopes: nil),
            Caller(name: "key that has expired", token: expired, scopes: nil),
            Caller(name: "stranger", token: try await real.member("stranger").token),
            Caller(
                name: "administrator",
                token: boss.token,
                isAdministrator: true,
                scopes: Set(KeyScope.allCases)
            ),
        ]
        let present = try await real.refreshed(owner)
        callers.append(Caller(name: "owner", token: present.token, role: .owner))
        for role in ProjectRole.allCases.dropLast() {
            let member = try await real.member("\(role)")
            for project in rows.map(\.project) {
                try await real.accounts.store.write(as: owner.id) {
                    try $0.setMember(member.id, role, of: project)
                }
            }
            callers.append(Caller(name: "\(role)", token: member.token, role: role))
        }
        for scope in KeyScope.allCases {
            // Two scopes are for administrators only.
            let isHigh = scope == .admin || scope == .worker
            let maker = isHigh ? boss : present
            let key = try await real.key([scope], of: maker)
            callers.append(
                Caller(
                    name: "key to \(scope)",
                    token: key,
                    role: isHigh ? nil : .owner,
                    isAdministrator: isHigh,
                    scopes: [scope]
                )
            )
        }
        for (name, role, rows) in [
            ("viewer's link", ProjectRole.viewer, living), ("reviewer's link", .reviewer, living),
            ("link to another project", .reviewer, shelved), ("link that was ended", .viewer, living),
        ] {
            let isEnded = name.hasSuffix("ended")
            callers.append(
                Caller(
                    name: name,
                    token: try await real.link(to: rows.project, role, of: present, isEnded: isEnded),
                    role: role,
                    scopes: isEnded ? nil : role == .viewer ? [.read] : [.read, .write],
                    link: rows.project
                )
            )
        }
        self.callers = callers
        server = try real.answering(endpoints)
    }

    func call(_ entry: Catalogue.Entry, by caller: Caller) async throws -> Answer {
        let endpoint = entry.endpoint
        let rows = rows(of: endpoint)
        let ids = { (key: String) in rows.id(key) }
        var path = endpoint.path
        for name in endpoint.pathParameters {
            path = path.replacing("{\(name)}", with: name.hasSuffix("_id") ? rows.id(name) : "1")
        }
        let objects = server.server.catalogue.objects
        let parameters = entry.query?.sample(objects, ids: ids) ?? [:]
        if case .object(let members) = parameters, !members.isEmpty {
            path += "?" + members.map { "\($0.key)=\($0.value.text ?? "1")" }.joined(separator: "&")
        }
        let body = try entry.body.map { try Wire.text($0.sample(objects, ids: ids)) }
        return try await server.call(
            endpoint.method,
            path,
            body,
            token: caller.token,
            headers: endpoint.revision == .none ? [:] : [.ifMatch: "\"1\""]
        )
    }

    private func rows(of endpoint: Endpoint) -> TestRows {
        switch endpoint.who {
        case .member(_, .trashed), .holder(_, .trashed): break
        default: return living
        }
        return endpoint.pathParameters.first == "project_id" ? trashed : shelved
    }

    func expected(_ endpoint: Endpoint, _ caller: Caller) -> Int {
        if endpoint.who == .anyone { return 200 }
        guard caller.token != nil, let scopes = caller.scopes else { return 401 }
        guard scopes.contains(endpoint.scope) else { return 403 }
        switch endpoint.who {
        case .anyone: return 200
        case .signedIn: return caller.link == nil ? 200 : 403
        case .administrator: return caller.isAdministrator ? 200 : 403
        case .holder(let reach, _):
            guard caller.link == nil else { return 403 }
            // The rows are the project's, but a structure is its maker's alone.
            guard let role = caller.role, role == .owner || endpoint.group != "storyTemplates" else {
                return 404
            }
            return role >= (reach == .write ? .editor : .viewer) ? 200 : 403
        case .member(let least, _):
            if let link = caller.link {
                // A link sees, and a reviewer's does what reviewers do; no more, though viewers may.
                let isOpen = least == .reviewer || least == .viewer && endpoint.method == .get
                guard isOpen else { return 403 }
                guard link == rows(of: endpoint).project else { return 404 }
            }
            if case .member(_, .job) = endpoint.who, caller.isAdministrator { return 200 }
            guard let role = caller.role else { return 404 }
            return role >= least ? 200 : 403
        }
    }
}

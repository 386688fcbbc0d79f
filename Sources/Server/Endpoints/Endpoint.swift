import HTTPTypes
import Hummingbird
import NIOCore
import Studio

/// One endpoint, declared once: the declaration routes, checks, admits, documents and types it.
struct Endpoint: Sendable {
    let method: HTTPRequest.Method
    /// From the root, with ids in braces: `/api/v1/projects/{project_id}`.
    let path: String
    /// Group and verb, unlike any other's: `projects.create`.
    let name: String
    /// One sentence on what it does.
    let summary: String
    let who: Access
    /// The scope a program's key needs.
    let scope: KeyScope
    let query: Shape?
    let body: Shape?
    let success: Success
    /// Whether the call names the revision it saw.
    let revision: RevisionRule
    /// What can go wrong beside what follows from the rest.
    let problems: [ProblemCode]
    /// What file it is sent, instead of JSON.
    var upload: UploadRule?
    /// What headers can leave out of its answer.
    var leavesOut = LeavesOut.nothing
    let run: @Sendable (Visit) async throws -> Reply

    /// A type of the wire, and how to read a call's value of it.
    struct Shape: Sendable {
        let find: @Sendable (SchemaFinder) throws -> Schema
        /// Keys that are taken and left out, because answers hold them.
        var ignored: (@Sendable (SchemaFinder) throws -> Schema)?
    }

    /// What a good answer is.
    struct Success: Sendable {
        let status: HTTPResponse.Status
        /// Nil for answers that are no JSON.
        let find: (@Sendable (SchemaFinder) throws -> Schema)?
        var mediaType = "application/json"
        /// Whether who accepts `text/event-stream` gets the same as it comes, in events.
        var alsoStreams = false
    }

    /// Whether `If-Match` has to stand.
    enum RevisionRule: Sendable {
        case none
        /// Taken when it is there.
        case optional
        /// Without it: 428.
        case required
        /// Without it only what is new is made; to change what is there: 428.
        case requiredToChange
    }

    /// What a client need not be sent.
    enum LeavesOut: Sendable {
        case nothing
        /// What it has already, by `If-None-Match`; rows with a revision are such without saying so.
        case known
        /// That, and the parts of a file that `Range` does not ask for.
        case parts
    }

    /// The name of its group: `projects` of `projects.create`.
    var group: String { String(name.prefix { $0 != "." }) }

    /// The names in braces, in order.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Whether an `Idempotency-Key` counts: on what an account changes, unless its body or answer holds a secret,
    /// of which nothing may be kept, not even a hash.
    var isRepeatable: Bool { !isSafe && who != .anyone && !Self.secret.contains(name) }

    private static let secret: Set = [
        "auth.changePassword", "keys.create", "invitations.create", "shares.create",
    ]

    /// Whether it changes nothing, so that a client may try again.
    var isSafe: Bool { method == .get || method == .head }

    /// The id of the path that says what the call is about.
    var subject: String? {
        if case .member(_, .named(let name)) = who { name } else { pathParameters.first }
    }

    /// Whether a shared link may lead here: to what viewers and reviewers see, and to what reviewers do.
    ///
    /// What else viewers may do, a copy for example, is for those who have an account to own it.
    var isForShares: Bool {
        guard case .member(let role, _) = who else { return false }
        return role == .reviewer || role == .viewer && isSafe
    }
}

extension Endpoint {
    /// An endpoint that takes and gives JSON; query and body are what its function takes.
    ///
    /// The keys of the type `ignoring` are taken in the body and ignored, for clients that send back all they got.
    init<Query: Described, Body: Described, Output: Codable & Sendable>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ summary: String,
        who: Access,
        scope: KeyScope? = nil,
        ignoring: (any (Described & SendableMetatype).Type)? = nil,
        status: HTTPResponse.Status = .ok,
        revision: RevisionRule = .none,
        problems: [ProblemCode] = [],
        run: @escaping @Sendable (Call<Query, Body>) async throws -> Output
    ) {
        self.init(
            method: method,
            path: path,
            name: name,
            summary: summary,
            who: who,
            scope: scope ?? (who == .administrator ? .admin : method == .get ? .read : .write),
            query: Query.self == Nothing.self ? nil : Shape { try $0.schema(of: Query.self) },
            body: Body.self == Nothing.self
                ? nil
                : Shape(find: { try $0.schema(of: Body.self) }, ignored: ignoring.map(Self.finding)),
            success: Success(status: status, find: { try $0.schema(of: Output.self) }),
            revision: revision,
            problems: problems
        ) { visit in
            let call = Call(
                visit: visit,
                query: try visit.query.decoded(as: Query.self),
                body: try visit.body.decoded(as: Body.self)
            )
            let output = try await run(call)
            return try Reply(status: status, output)
        }
    }

    /// An endpoint whose answer is no JSON, or is written as it comes.
    init(
        raw method: HTTPRequest.Method,
        _ path: String,
        _ name: String,
        _ summary: String,
        who: Access,
        mediaType: String,
        leavesOut: LeavesOut = .nothing,
        problems: [ProblemCode] = [],
        run: @escaping @Sendable (Visit) async throws -> Reply
    ) {
        self.init(
            method: method,
            path: path,
            name: name,
            summary: summary,
            who: who,
            scope: method == .get ? .read : .write,
            query: nil,
            body: nil,
            success: Success(status: .ok, find: nil, mediaType: mediaType),
            revision: .none,
            problems: problems,
            leavesOut: leavesOut,
            run: run
        )
    }

    private static func finding(
        _ type: any (Described & SendableMetatype).Type
    ) -> @Sendable (SchemaFinder) throws -> Schema {
        { finder in
            func schema<Value: Described>(_ type: Value.Type) throws -> Schema { try finder.schema(of: type) }
            return try schema(type)
        }
    }
}

/// Where there is nothing to send.
struct Nothing: Described {
    static let about = "Nothing."
}

/// One call, let in and checked, before its values are read.
struct Visit: Sendable {
    /// Nil on endpoints that are open to anyone.
    let principal: Principal?
    let path: [String: String]
    var query: JSON
    /// Of an upload what tells it apart from another: its hash and its fields.
    var body: JSON
    /// The revision named in `If-Match`.
    let revision: Int?
    let request: Request
    /// The address of the other end, for limits and lists of sessions.
    let address: String
    let context: StudioContext
    let server: StudioServer
    /// The file of an endpoint that takes one.
    var upload: UploadReader.Received?
}

/// One call as its handler sees it.
struct Call<Query: Sendable, Body: Sendable>: Sendable {
    let visit: Visit
    let query: Query
    let body: Body

    var server: StudioServer { visit.server }
    var revision: Int? { visit.revision }
    /// Whether the call names a revision that it saw, be it any.
    var namesRevision: Bool { visit.request.headers[.ifMatch].map { !$0.isEmpty } ?? false }

    /// Who calls; throws a `Problem` when nobody is signed in.
    var principal: Principal {
        get throws {
            guard let principal = visit.principal else {
                throw Problem(.unauthenticated, "Sign in first, or send a token or key with the call.")
            }
            return principal
        }
    }

    /// An id of the path.
    func id<Row>(_ name: String, of _: Row.Type = Row.self) -> ID<Row> { ID(visit.path[name] ?? "") }
}

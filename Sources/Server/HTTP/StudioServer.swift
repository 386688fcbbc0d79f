import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Production
import Store
import Studio

/// The studio over HTTP: its endpoints on one workshop.
struct StudioServer: Sendable {
    let workshop: Workshop
    let accounts: Accounts
    let surroundings: any Surroundings
    let catalogue: Catalogue
    let document: ServedDocument
    let doorkeeper: any Doorkeeper
    let tokens: AccessTokens
    let links: MediaLinks
    let limits: RateLimits
    let openCalls: OpenCalls
    let events: EventHub
    let origins: Origins
    let settings: ServerSettings
    let version: String

    /// Answers calls; one for a stream in a task of its own, because the connection's lasts as long as the stream.
    func responder() -> CallbackResponder<StudioContext> {
        let router = router().buildResponder()
        return CallbackResponder { request, context in
            guard Accepted.prefersEvents(request) else {
                return try await router.respond(to: request, context: context)
            }
            return try await apart { try await router.respond(to: request, context: context) }
        }
    }

    /// Routes every endpoint, and answers 405 with `Allow` for other methods on its path.
    private func router() -> Router<StudioContext> {
        let router = Router(context: StudioContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Receiving(surroundings: surroundings, settings: settings))
        router.add(middleware: Headers(origins: origins))
        let paths = KnownPaths(catalogue)
        router.add(middleware: Answering(paths: paths))
        router.add(middleware: SetUpGuard(accounts: accounts, isLocal: settings.isLocal, catalogue))
        for (path, entries) in Dictionary(grouping: catalogue.entries, by: \.endpoint.path) {
            for entry in entries {
                router.on(RouterPath(path), method: entry.endpoint.method) { request, context in
                    try await respond(to: request, context, entry)
                }
            }
            router.on(RouterPath(path), method: .options) { _, _ in
                Response(status: .noContent, headers: [.allow: paths.methods(of: path) ?? ""])
            }
        }
        return router
    }

    private func respond(
        to request: Request,
        _ context: StudioContext,
        _ entry: Catalogue.Entry
    ) async throws -> Response {
        let endpoint = entry.endpoint
        context.note.set(call: endpoint.name)
        let address = context.address
        let (principal, left) = try await counted(request, endpoint, address)
        context.note.set(user: principal?.user)
        do {
            var reply = try await reply(to: request, context, entry, principal, address)
            reply.headers.append(contentsOf: left.headers)
            return reply.response(to: request)
        } catch {
            throw Counted(error: error, state: left)
        }
    }

    /// Who calls, and what is left of its limit; nobody on endpoints that are open to anyone.
    ///
    /// What is open to anyone asks nobody's name, so that a session that has ended does not stand in the way
    /// of signing in again. A wrong token counts for its address, so that nobody tries many.
    private func counted(
        _ request: Request,
        _ endpoint: Endpoint,
        _ address: String
    ) async throws -> (Principal?, RateState) {
        if endpoint.who == .anyone {
            // A page of pictures asks for each, which must not keep anybody from signing in.
            let isMedia = endpoint.path.hasPrefix("/media/")
            return (nil, try limits.call(isMedia ? "media \(address)" : address))
        }
        do {
            let principal = try await doorkeeper.principal(of: request)
            return (principal, try limits.call(principal?.user.text ?? address))
        } catch let problem as Problem {
            throw Counted(error: problem, state: try limits.call(address))
        }
    }

    private func reply(
        to request: Request,
        _ context: StudioContext,
        _ entry: Catalogue.Entry,
        _ principal: Principal?,
        _ address: String
    ) async throws -> Reply {
        let endpoint = entry.endpoint
        let path = Dictionary(
            uniqueKeysWithValues: endpoint.pathParameters.map { ($0, context.parameters.get($0) ?? "") }
        )
        var absence: Problem?
        do {
            try await admit(principal, to: endpoint, path)
        } catch let problem as Problem where RepeatedCall.isPossible(request, endpoint, problem) {
            absence = problem
        }
        if endpoint.scope == .generate || endpoint.upload != nil { try checkRoom() }
        try Accepted.check(request, for: endpoint)
        try checkIdempotencyKey(endpoint, request)
        let revision = try revision(endpoint, request)
        var reader = FieldReader(catalogue: catalogue)
        let query = reader.query(request, entry.query)
        let body = try await reader.body(request, entry, context)
        guard reader.problems.isEmpty else { throw absence ?? InvalidFields(fields: reader.problems) }
        do {
            if absence == nil { try await admit(principal, to: endpoint, in: body) }
        } catch let problem as Problem where RepeatedCall.isPossible(request, endpoint, problem) {
            absence = problem
        }
        let visit = Visit(
            principal: principal,
            path: path,
            query: query,
            body: body,
            revision: revision,
            request: request,
            address: address,
            context: context,
            server: self
        )
        if let absence {
            guard let kept = try await RepeatedCall(visit, endpoint, surroundings)?.kept() else {
                throw absence
            }
            return kept
        }
        guard let rule = endpoint.upload else { return try await answer(visit, endpoint) }
        return try await UploadReader(server: self, rule: rule).receive(request, context) { received in
            try await answer(try visit.with(received, entry), endpoint)
        }
    }

    private func answer(_ visit: Visit, _ endpoint: Endpoint) async throws -> Reply {
        do {
            guard let repeated = try RepeatedCall(visit, endpoint, surroundings) else {
                return try await endpoint.run(visit)
            }
            return try await repeated.answer { try await endpoint.run(visit) }
        } catch let problem as Problem where problem.code == .revisionConflict {
            throw StaleRevision(problem: problem, current: await current(visit, endpoint))
        }
    }

    /// The row that a call would have changed, as it can be read now; nil when it cannot.
    ///
    /// It is what the same path gives, or else the row's own: that of the last id in the path.
    private func current(_ visit: Visit, _ endpoint: Endpoint) async -> JSON? {
        let name = endpoint.pathParameters.last ?? ""
        let kind = name.dropLast(3)
        let paths = [endpoint.path, "/api/v1/\(kind)s/{\(name)}"]
        let readers = paths.compactMap { path in
            catalogue.entries.first { $0.endpoint.method == .get && $0.endpoint.path == path }
        }
        guard let reader = readers.first?.endpoint,
            case .json(let bytes)? = try? await reader.run(visit.reading).body
        else { return nil }
        return try? JSON(reading: bytes)
    }

    private func checkIdempotencyKey(_ endpoint: Endpoint, _ request: Request) throws {
        guard endpoint.isRepeatable, let key = request.headers[.idempotencyKey] else { return }
        guard 1...200 ~= key.utf8.count, key.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else {
            throw Problem(
                .invalidParameter,
                "Idempotency-Key must have 1 to 200 letters, digits or signs of ASCII, without spaces.",
                subject: "Idempotency-Key"
            )
        }
    }

    private func revision(_ endpoint: Endpoint, _ request: Request) throws -> Int? {
        guard endpoint.revision != .none else { return nil }
        if let header = request.headers[.ifMatch], !header.isEmpty {
            return try EntityTag.revision(in: header)
        }
        guard endpoint.revision != .required else {
            throw Problem(
                .preconditionRequired,
                "Send the ETag of the row as it was read as If-Match, so that no edit of others is lost.",
                subject: "If-Match"
            )
        }
        return nil
    }
}

/// A call that names a revision which is not the row's any more.
struct StaleRevision: Error {
    let problem: Problem
    /// The row as it is now.
    let current: JSON?
}

/// Knows who calls, and what they may do in a project.
protocol Doorkeeper: Sendable {
    /// Nil when the call names nobody; throws a `Problem` when it names somebody wrongly.
    func principal(of request: Request) async throws -> Principal?
    /// What somebody may do with a row, named by the singular of its table; nil when it cannot be seen, or does
    /// not lie in the trash when such a one is wanted, or the other way round.
    func role(
        of principal: Principal,
        at kind: Substring,
        _ id: String,
        _ isTrashed: Bool
    ) async throws -> ProjectRole?
}

extension Visit {
    /// The same visit to read what it would have changed.
    fileprivate var reading: Visit {
        Visit(
            principal: principal,
            path: path,
            query: .object([:]),
            body: .object([:]),
            revision: nil,
            request: request,
            address: address,
            context: context,
            server: server
        )
    }
}

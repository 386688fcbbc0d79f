import Crypto
import HTTPTypes
import Hummingbird
import Jobs
import Production
import Store
import Studio
import Synchronization

/// Does a call under an `Idempotency-Key` once: repeated within 24 hours it is answered as it was.
///
/// An answer of ours that says the server failed is not kept, so that the call can be tried again. A call whose
/// process was killed before its answer was kept is done again; one that was done, but whose answer could not be
/// kept, is not.
struct RepeatedCall {
    let store: Store
    let surroundings: any Surroundings
    let open: OpenCalls
    let user: ID<User>
    let key: String
    /// SHA-256 of method, path and body.
    let hash: String

    /// Nil for a call without a key, and for one on which a key does not count.
    init?(_ visit: Visit, _ endpoint: Endpoint, _ surroundings: any Surroundings) throws {
        guard endpoint.isRepeatable, let principal = visit.principal,
            let key = visit.request.headers[.idempotencyKey]
        else { return nil }
        let words = "\(endpoint.method.rawValue) \(visit.request.uri.string)\n\(try Wire.text(visit.body))"
        store = visit.server.workshop.store
        self.surroundings = surroundings
        open = visit.server.openCalls
        user = principal.user
        self.key = key
        hash = SHA256.hash(data: Array(words.utf8)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    private static let inProgress = Problem(
        .inProgress,
        "The same call is still going on; wait for its answer.",
        subject: "Idempotency-Key"
    )

    /// The kept answer, or that of the work.
    func answer(_ work: () async throws -> Reply) async throws -> Reply {
        if let kept = try await begin() { return Reply(kept) }
        let reply: Reply
        do {
            reply = try await work()
        } catch {
            // Done again it may go better: nothing was done yet.
            try? await end(nil)
            open.remove(user, key)
            throw error
        }
        // Where its answer cannot be kept, the call stays open, so that nobody does it again.
        guard (try? await end(reply.kept)) != nil else { return reply }
        open.remove(user, key)
        return reply
    }

    /// Whether a call may be the repetition of one after which what it was about cannot be seen any more.
    static func isPossible(_ request: Request, _ endpoint: Endpoint, _ problem: Problem) -> Bool {
        problem.code == .resourceNotFound && endpoint.isRepeatable && endpoint.upload == nil
            && request.headers[.idempotencyKey] != nil
    }

    /// The answer that was kept of the same call; nil when none was.
    func kept() async throws -> Reply? {
        let (key, user) = (key, user)
        let call = try await store.read { try $0.acting(as: user).idempotentCall(key) }
        return call?.hash == hash ? call?.answer.map(Reply.init) : nil
    }

    private func begin() async throws -> IdempotentCall.Answer? {
        // Only one can add it, so that of two calls at once one is told of the other.
        let isFirst = open.add(user, key)
        do {
            let kept = try await begin(isFirst)
            if kept != nil, isFirst { open.remove(user, key) }
            return kept
        } catch {
            if isFirst { open.remove(user, key) }
            throw error
        }
    }

    /// Nil when the call is to be done; of several of this process under the key only the first may.
    private func begin(_ isFirst: Bool) async throws -> IdempotentCall.Answer? {
        let (key, hash, surroundings) = (key, hash, surroundings)
        return try await store.write(as: user) { transaction in
            guard let call = try transaction.idempotentCall(key) else {
                guard isFirst else { throw Self.inProgress }
                try transaction.beginIdempotentCall(key, hash: hash, holder: surroundings.holder)
                return nil
            }
            guard call.hash == hash else {
                throw Problem(
                    .idempotencyMismatch,
                    "That Idempotency-Key was used for another call; use a new one.",
                    subject: "Idempotency-Key"
                )
            }
            if let answer = call.answer { return answer }
            let isLeft = isFirst && call.holder == surroundings.holder
            guard isLeft || !surroundings.dead(among: [call.holder]).isEmpty else { throw Self.inProgress }
            try transaction.beginIdempotentCall(key, hash: hash, holder: surroundings.holder)
            return nil
        }
    }

    private func end(_ answer: IdempotentCall.Answer?) async throws {
        let key = key
        try await store.write(as: user) { try $0.endIdempotentCall(key, answer) }
    }
}

/// The calls under a key that this process is at, or of which it could not keep the answer.
final class OpenCalls: Sendable {
    private struct Name: Hashable {
        let user: ID<User>
        let key: String
    }

    private let names = Mutex<Set<Name>>([])

    /// Whether it was not there.
    func add(_ user: ID<User>, _ key: String) -> Bool {
        names.withLock { $0.insert(Name(user: user, key: key)).inserted }
    }

    func remove(_ user: ID<User>, _ key: String) {
        names.withLock { _ = $0.remove(Name(user: user, key: key)) }
    }
}

extension Reply {
    /// The answer as it is kept; nil for one that writes itself.
    fileprivate var kept: IdempotentCall.Answer? {
        var headers = headers.reduce(into: [String: String]()) { $0[$1.name.rawName] = $1.value }
        let bytes: [UInt8]
        switch body {
        case .json(let json): bytes = json
        case .raw:
            guard let whole else { return nil }
            bytes = whole
            headers[HTTPField.Name.contentType.rawName] = "application/json"
        }
        return IdempotentCall.Answer(
            status: status.code,
            headers: headers,
            body: String(decoding: bytes, as: UTF8.self)
        )
    }

    fileprivate init(_ kept: IdempotentCall.Answer) {
        self.init(
            status: .init(code: kept.status),
            headers: kept.headers.reduce(into: HTTPFields()) { fields, header in
                if let name = HTTPField.Name(header.key) { fields[name] = header.value }
            },
            json: Array(kept.body.utf8)
        )
    }
}

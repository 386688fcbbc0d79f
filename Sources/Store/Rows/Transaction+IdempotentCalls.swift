import GRDB
import Studio

/// A call that was begun under a key.
public struct IdempotentCall: Sendable, Hashable {
    /// SHA-256 of method, path and body.
    public let hash: String
    /// The process that does it or did it.
    public let holder: String
    /// What it was answered; nil while it goes on.
    public let answer: Answer?

    /// What a call was answered.
    public struct Answer: Sendable, Hashable {
        public let status: Int
        /// Names and values of the headers that belong to the answer.
        public let headers: [String: String]
        public let body: String

        /// An answer to be kept.
        public init(status: Int, headers: [String: String], body: String) {
            self.status = status
            self.headers = headers
            self.body = body
        }
    }
}

extension Transaction {
    /// The actor's call under a key, begun within the last 24 hours.
    public func idempotentCall(_ key: String) throws -> IdempotentCall? {
        try row(
            """
            SELECT call_hash, holder, status, headers, body FROM idempotent_calls
            WHERE user_id = $1 AND key = $2 AND created_at > $3
            """,
            actor.text,
            key,
            now - Self.idempotentTime
        ).map { row in
            IdempotentCall(
                hash: row["call_hash"],
                holder: row["holder"],
                answer: try (row["status"] as Int?).map { status in
                    IdempotentCall.Answer(
                        status: status,
                        headers: try Wire.value(from: row["headers"]),
                        body: row["body"]
                    )
                }
            )
        }
    }

    /// Notes that the actor's call under a key begins, in the place of what was there.
    public func beginIdempotentCall(_ key: String, hash: String, holder: String) throws {
        try run("DELETE FROM idempotent_calls WHERE user_id = $1 AND key = $2", actor.text, key)
        try run(
            """
            INSERT INTO idempotent_calls (user_id, key, call_hash, holder, created_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            actor.text,
            key,
            hash,
            holder,
            now
        )
    }

    /// Keeps what the call was answered; nil forgets the call, so that it can be tried again.
    public func endIdempotentCall(_ key: String, _ answer: IdempotentCall.Answer?) throws {
        guard let answer else {
            try run("DELETE FROM idempotent_calls WHERE user_id = $1 AND key = $2", actor.text, key)
            return
        }
        try run(
            "UPDATE idempotent_calls SET status = $1, headers = $2, body = $3 WHERE user_id = $4 AND key = $5",
            answer.status,
            try Wire.text(answer.headers),
            answer.body,
            actor.text,
            key
        )
    }

    /// Forgets calls that are older than 24 hours.
    public func pruneIdempotentCalls() throws {
        try run("DELETE FROM idempotent_calls WHERE created_at <= $1", now - Self.idempotentTime)
    }

    /// How long an answer is kept, in microseconds.
    private static let idempotentTime: Int64 = 24 * 3600 * 1_000_000
}

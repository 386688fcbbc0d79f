extension Migration {
    /// Calls that may be repeated, with what they were answered.
    ///
    /// `status` is NULL while the first call goes on; `holder` is the process that does it.
    static let idempotentCalls = Migration(
        number: 6,
        name: "idempotent calls",
        sql: """
            CREATE TABLE idempotent_calls (
                user_id TEXT NOT NULL REFERENCES users (id),
                key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
                call_hash TEXT NOT NULL CHECK (length(call_hash) = 64),
                holder TEXT NOT NULL,
                status BIGINT,
                headers TEXT,
                body TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (user_id, key)
            );
            CREATE INDEX idempotent_calls_created ON idempotent_calls (created_at);
            """
    )
}

extension Migration {
    /// One film may be saved under several names, and again when the cut that holds the same was thrown away.
    static let namedCuts = Migration(
        number: 14,
        name: "named cuts",
        sql: """
            DROP INDEX cuts_hash;
            CREATE INDEX cuts_hash ON cuts (project_id, hash);
            """
    )
}

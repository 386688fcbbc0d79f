extension Migration {
    /// Scenes keep how they stand before the camera, as JSON; those written before have the usual staging.
    static let staging = Migration(
        number: 2,
        name: "staging",
        sql: "ALTER TABLE scenes ADD COLUMN staging TEXT NOT NULL DEFAULT '{}';"
    )
}

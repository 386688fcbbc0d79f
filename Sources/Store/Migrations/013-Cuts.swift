extension Migration {
    /// What saved cuts are called, how a film is edited beyond its scenes and clips, and how loud its files are.
    ///
    /// A project without a text in `edit` is put together as it comes.
    static let cuts = Migration(
        number: 13,
        name: "cuts",
        sql: """
            ALTER TABLE cuts ADD COLUMN name TEXT NOT NULL DEFAULT '';
            ALTER TABLE projects ADD COLUMN edit TEXT;
            ALTER TABLE renders ADD COLUMN loudness DOUBLE PRECISION;
            ALTER TABLE renders ADD COLUMN true_peak DOUBLE PRECISION;
            """
    )
}

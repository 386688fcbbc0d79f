extension Migration {
    /// Projects keep what is drawn into their drafts, as JSON; those begun before have the usual look.
    static let draftLook = Migration(
        number: 3,
        name: "draft look",
        sql: "ALTER TABLE projects ADD COLUMN draft_look TEXT NOT NULL DEFAULT '{}';"
    )
}

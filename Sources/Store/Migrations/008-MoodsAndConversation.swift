extension Migration {
    /// More moods than three, one of which is chosen by its id, and what is said while a brief grows.
    static let moodsAndConversation = Migration(
        number: 8,
        name: "moods and conversation",
        sql: chosenMood + messages
    )

    /// `mood_number` stays what it was ordered with: the mood that is taken while none is chosen.
    private static let chosenMood = """
        ALTER TABLE projects ADD COLUMN mood_id TEXT REFERENCES moods (id);
        CREATE INDEX mood_images_mood ON mood_images (mood_id, number);

        """

    /// A planner's words come one after the other from `begins_at` to `ends_at`; a person's are there at once.
    ///
    /// `asked` is the part of the brief that a reply asks for, `heard` what it took from the words before.
    private static let messages = """
        CREATE TABLE messages (
            id TEXT PRIMARY KEY NOT NULL,
            project_id TEXT NOT NULL REFERENCES projects (id),
            number BIGINT NOT NULL CHECK (number >= 1),
            author TEXT NOT NULL CHECK (author IN ('person', 'planner')),
            text TEXT NOT NULL,
            asked TEXT,
            heard TEXT NOT NULL,
            variation BIGINT NOT NULL CHECK (variation >= 0),
            begins_at BIGINT NOT NULL,
            ends_at BIGINT NOT NULL,
            is_stopped INTEGER NOT NULL DEFAULT 0 CHECK (is_stopped IN (0, 1)),
        \(rowHistory),
            CHECK (ends_at >= begins_at)
        );
        CREATE UNIQUE INDEX messages_number ON messages (project_id, number);

        """
}

extension Migration {
    /// The number up to which events were taken out of the log; those that commands name stay.
    static let trimmedEvents = Migration(
        number: 9,
        name: "trimmed events",
        sql: """
            INSERT INTO counters (name, value) VALUES ('events_trimmed', 0);
            CREATE INDEX commands_event ON commands (event_number);
            """
    )
}

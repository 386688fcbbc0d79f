import GRDB

extension Transaction {
    /// Takes the oldest events out of the log: those written before a time, and all but the newest so many.
    ///
    /// Looks at a thousand; true when there may be more. What a command names is kept for undo, and is no
    /// part of what readers get.
    public func trimEvents(writtenBefore time: Int64, keeping count: Int64) throws -> Bool {
        let (last, trimmed) = try eventNumbers()
        let oldest = try rows(
            "SELECT number, at FROM events WHERE number > $1 ORDER BY number LIMIT $2",
            trimmed,
            Self.trimmedAtOnce,
            reading: { (number: $0[0] as Int64, at: $0[1] as Int64) }
        )
        let old = oldest.prefix { $0.at < time || $0.number <= last - count }
        guard let end = old.last?.number else { return false }
        try run(
            """
            DELETE FROM events WHERE number > $1 AND number <= $2
                AND NOT EXISTS (SELECT 1 FROM commands WHERE commands.event_number = events.number)
            """,
            trimmed,
            end
        )
        try run("UPDATE counters SET value = $1 WHERE name = 'events_trimmed'", end)
        return old.count == Self.trimmedAtOnce
    }

    private static let trimmedAtOnce = 1000
}

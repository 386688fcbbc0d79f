/// How events are handed out; times in seconds.
public struct EventSettings: Sendable, Hashable {
    /// Streams that one account may have open at a time.
    public var streamsAnAccount = 50
    /// After how long without an event a comment is sent, so that nothing on the way takes a stream for dead.
    public var heartbeat = 15.0
    /// How often the database is asked whether another process has changed it.
    public var look = 0.25
    /// How long a reader may take for what was sent before it counts as slow.
    public var slowness = 5.0
    /// How long a reader may take nothing at all before its connection is closed.
    public var patience = 60.0
    /// How many of the newest events are kept in memory for all streams together.
    public var kept = 4096

    /// The usual settings: 50 streams an account, a comment after 15 seconds.
    public init() {}
}

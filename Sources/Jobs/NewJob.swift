/// A job to be put into the queue.
public struct NewJob: Sendable, Hashable {
    public var id: String
    public var kind: String
    public var group: String
    public var payload: String
    public var priority: Int
    public var maxAttempts: Int
    public var uniqueKey: String?
    public var dependencies: [String]
    /// Not before this time, in microseconds since the epoch; nil for at once.
    ///
    /// A job that waits for others begins when they are completed, whatever its time.
    public var runAt: Int64?

    /// A job of priority 5 with three attempts that waits for nothing, unless said otherwise.
    public init(
        id: String,
        kind: String,
        group: String = "",
        payload: String = "{}",
        priority: Int = 5,
        maxAttempts: Int = 3,
        uniqueKey: String? = nil,
        dependencies: [String] = [],
        runAt: Int64? = nil
    ) {
        self.id = id
        self.kind = kind
        self.group = group
        self.payload = payload
        self.priority = priority
        self.maxAttempts = maxAttempts
        self.uniqueKey = uniqueKey
        self.dependencies = dependencies
        self.runAt = runAt
    }

    /// The job as it stands when it is put in; `unmet` says whether it has to wait for others.
    public func job(at now: Int64, unmet: Bool) -> Job {
        let later = (runAt ?? now) > now
        return Job(
            id: id,
            kind: kind,
            group: group,
            payload: payload,
            priority: min(max(priority, 0), 9),
            maxAttempts: max(maxAttempts, 1),
            uniqueKey: uniqueKey,
            dependencies: Set(dependencies).sorted(),
            createdAt: now,
            state: unmet ? .waiting : later ? .scheduled : .available,
            runAt: runAt ?? now
        )
    }
}

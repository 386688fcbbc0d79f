/// How a worker behaves; times are in seconds.
public struct WorkerSettings: Sendable, Hashable {
    /// Who it is, unique to its process.
    public var holder: String
    /// Jobs done at the same time.
    public var slots: Int
    /// Only jobs of this group; nil for any.
    public var group: String?
    /// Length of a lease.
    public var lease = 30.0
    /// How often a lease is lengthened at least.
    public var renewal = 10.0
    /// How often progress is written and the loss of the lease noticed.
    public var beat = 1.0
    /// How long to wait before looking for jobs again when there were none.
    public var poll = 0.2
    /// How long running jobs may go on after a shutdown was asked for.
    public var drain = 0.0
    /// Failures of the store in a row after which the worker gives up.
    public var patience = 3
    /// What follows a failed attempt.
    public var retries = RetryPolicy()

    /// Settings with the design's times.
    public init(holder: String, slots: Int, group: String? = nil) {
        self.holder = holder
        self.slots = slots
        self.group = group
    }

    var leaseMicroseconds: Int64 { Int64(lease * 1_000_000) }
}

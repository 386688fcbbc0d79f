/// What people do to a queue beside cancelling and retrying; kept by the same store as its jobs.
///
/// Every method is one transaction, as in `JobStore`.
public protocol JobDesk: Sendable {
    /// Gives a job that waits another priority, 0 to 9; false when it has begun or ended.
    func prioritize(_ id: String, _ priority: Int, now: Int64) async throws -> Bool

    /// Removes a job that has ended and that nothing waits for, even to be retried; false for any other.
    func remove(_ id: String, now: Int64) async throws -> Bool

    /// Holds the queue, or lets it go on; while it is held nobody claims, and what runs goes on.
    ///
    /// It stays so over restarts.
    func setPaused(_ isPaused: Bool, now: Int64) async throws

    /// Whether the queue is held.
    func isPaused() async throws -> Bool
}

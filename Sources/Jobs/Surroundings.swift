/// The clock of the queue: the wall's in life, a virtual one in simulations.
public protocol JobClock: Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    var now: Int64 { get }
    /// Returns after so many seconds, or throws `CancellationError` at once when cancelled.
    func sleep(seconds: Double) async throws
}

/// The chance of the queue: lease tokens and the jitter of retries.
public protocol JobChance: Sendable {
    /// A word that is never given twice.
    func token() -> String
    /// A number from 0 up to 1.
    func fraction() -> Double
}

/// Knows which of the workers that hold leases can never come back.
public protocol Liveness: Sendable {
    /// Those of the holders whose process has certainly ended.
    func dead(among holders: Set<String>) -> Set<String>
}

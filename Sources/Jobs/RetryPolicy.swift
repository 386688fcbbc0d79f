/// Decides what follows a failed attempt.
public struct RetryPolicy: Sendable, Hashable {
    /// Seconds before the second attempt, at most; each later one waits up to twice as long.
    public var base: Double
    /// The longest wait in seconds.
    public var ceiling: Double
    /// Seconds to wait when a worker's counterpart is away.
    public var unavailable: Double

    /// Waits of up to 2, 4, 8 … 300 seconds, with full jitter; 5 seconds when unavailable.
    public init(base: Double = 2, ceiling: Double = 300, unavailable: Double = 5) {
        self.base = base
        self.ceiling = ceiling
        self.unavailable = unavailable
    }

    /// The event that a failure leads to: another attempt, or the end.
    ///
    /// `job` is taken as it stood while the attempt ran; `jitter`, from 0 up to 1, multiplies the wait;
    /// `now` is in microseconds since the epoch.
    public func event(after failure: Failure, of job: Job, jitter: Double, now: Int64) -> JobEvent {
        switch failure.kind {
        case .rejected, .invalid:
            return .failedForGood(failure)
        case .rateLimited:
            return retry(failure, after: failure.retryAfter ?? unavailable * (1 + jitter), now, counts: false)
        case .unavailable:
            return retry(failure, after: unavailable * (0.5 + jitter), now, counts: false)
        case .transient, .badOutput:
            guard job.failures + 1 < job.maxAttempts else { return .failedForGood(failure) }
            var wait = base
            for _ in 0..<job.failures where wait < ceiling { wait *= 2 }
            return retry(failure, after: min(wait, ceiling) * jitter, now, counts: true)
        }
    }

    private func retry(_ failure: Failure, after seconds: Double, _ now: Int64, counts: Bool) -> JobEvent {
        .failed(failure, until: now + Int64(microsecondsIn: seconds), counts: counts)
    }
}

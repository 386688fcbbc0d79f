extension Job {
    /// Changes the job as an event says; every store and the model of the tests call this and nothing else.
    ///
    /// Throws `IllegalEvent` when the state table has no place for the event.
    public mutating func apply(_ event: JobEvent, at now: Int64) throws(IllegalEvent) {
        guard let next = state.next(after: event.name) else {
            throw IllegalEvent(state: state, event: event.name)
        }
        state = next
        revision += 1
        if next != .running { lease = nil }
        if next.isFinal { finishedAt = now }
        switch event {
        case .dependenciesMet, .due:
            break
        case .claimed(let lease):
            begin(lease, at: now)
        case .completed(let answer):
            result = answer
            progress = 1
            failure = nil
            lost = 0
        case .snoozed(let time):
            runAt = time
            lost = 0
        case .failed(let reason, let time, let counts):
            failure = reason
            runAt = time
            failures += counts ? 1 : 0
            lost = 0
        case .failedForGood(let reason):
            failure = reason
            failures += 1
        case .dependencyFailed(let message), .cancelled(let message):
            failure = Failure(.invalid, message)
        case .released:
            runAt = now
        case .leaseLost:
            lost += 1
            runAt = now
        case .quarantined:
            lost += 1
            failure = Failure(
                .invalid,
                "Its worker was lost \(lost) times in a row; retry it when that is mended."
            )
        case .prioritized(let wanted):
            priority = min(max(wanted, 0), 9)
        case .retried, .retriedToWait:
            reopen(at: now)
        }
    }

    /// The event of a lease that ended by itself.
    public var eventWhenLeaseEnds: JobEvent {
        lost + 1 < Self.leasesBeforeQuarantine ? .leaseLost : .quarantined
    }

    /// Notes progress, which never falls within an attempt, and a longer lease.
    public mutating func renew(
        until expiresAt: Int64,
        progress newProgress: Double,
        phase newPhase: String?
    ) {
        guard let held = lease else { return }
        lease = Lease(
            job: held.job,
            attempt: held.attempt,
            token: held.token,
            holder: held.holder,
            expiresAt: expiresAt
        )
        progress = max(progress, min(newProgress, 1))
        phase = newPhase
    }

    private mutating func begin(_ newLease: Lease, at now: Int64) {
        attempt = newLease.attempt
        lease = newLease
        progress = 0
        phase = nil
        startedAt = now
    }

    private mutating func reopen(at now: Int64) {
        failures = 0
        lost = 0
        failure = nil
        finishedAt = nil
        progress = 0
        phase = nil
        runAt = now
    }
}

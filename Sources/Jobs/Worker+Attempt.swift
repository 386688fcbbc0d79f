import Logging

extension Worker {
    private enum Outcome: Sendable {
        case answer(Answer<Handler.Effect>)
        case failure(any Error)
        case leaseLost(LeaseError)
    }

    /// One attempt from its lease to its end: do the work, decide the event, write it under the fence.
    func attempt(_ job: Job) async throws {
        guard let lease = job.lease else { return }
        let attempt = Attempt(job: job, lease: lease)
        switch await outcome(of: attempt) {
        case .leaseLost(let error):
            logger.notice(
                "lease lost; the result is thrown away",
                metadata: ["job": "\(job.id)", "cancelled": "\(error.isCancelled)"]
            )
        case .answer(let answer):
            let (event, effect) = event(for: answer)
            try await finish(attempt, event, effect: effect)
        case .failure(let error):
            if Task.isCancelled {
                try await finish(attempt, .released, effect: nil)
                return
            }
            let failure = Failure(error)
            logger.warning("attempt failed", metadata: ["job": "\(job.id)", "error": "\(failure.message)"])
            let event = settings.retries.event(
                after: failure,
                of: job,
                jitter: chance.fraction(),
                now: clock.now
            )
            try await finish(attempt, event, effect: nil)
        }
    }

    private func outcome(of attempt: Attempt) async -> Outcome {
        await withTaskGroup(of: Outcome?.self) { group in
            group.addTask {
                do {
                    return .answer(try await handler.run(attempt))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask { await holdLease(of: attempt) }
            var outcome: Outcome?
            for await ended in group {
                // The first to end decides; the other is stopped and waited for, so that nothing of the
                // attempt outlives it.
                if outcome == nil, let ended { outcome = ended }
                group.cancelAll()
            }
            return outcome ?? .failure(CancellationError())
        }
    }

    /// Renews the lease until cancelled (nil) or lost.
    private func holdLease(of attempt: Attempt) async -> Outcome? {
        var renewedAt = clock.now
        var written = ProgressMeter.Reading()
        while true {
            do {
                try await clock.sleep(seconds: settings.beat)
                let reading = attempt.meter.reading
                let now = clock.now
                if reading != written || now - renewedAt >= Int64(settings.renewal * 1_000_000) {
                    try await store.renew(
                        attempt.lease,
                        until: now + settings.leaseMicroseconds,
                        progress: reading.progress,
                        phase: reading.phase,
                        now: now
                    )
                    (renewedAt, written) = (now, reading)
                } else {
                    try await store.check(attempt.lease)
                }
            } catch is CancellationError {
                return nil
            } catch let error as LeaseError {
                return .leaseLost(error)
            } catch {
                // A store that fails for a moment may be back before the lease ends.
                logger.error("cannot renew a lease", metadata: ["error": "\(error)"])
            }
        }
    }

    private func event(for answer: Answer<Handler.Effect>) -> (JobEvent, Handler.Effect?) {
        switch answer {
        case .done(let result, let effect): (.completed(result: result), effect)
        case .snooze(let seconds): (.snoozed(until: clock.now + Int64(microsecondsIn: seconds)), nil)
        case .cancel(let reason): (.cancelled(reason: reason), nil)
        }
    }

    /// Writes the end of an attempt; a lost lease is not an error here, a failing store is.
    private func finish(_ attempt: Attempt, _ event: JobEvent, effect: Handler.Effect?) async throws {
        var tries = 0
        while true {
            do {
                try await store.finish(attempt.lease, event, effect: effect, now: clock.now)
                return
            } catch is LeaseError {
                logger.notice("lease lost at the end", metadata: ["job": "\(attempt.job.id)"])
                return
            } catch {
                tries += 1
                logger.error("cannot write the end of an attempt", metadata: ["error": "\(error)"])
                guard tries < settings.patience, !Task.isCancelled else { throw error }
                try? await clock.sleep(seconds: 0.5)
            }
        }
    }
}

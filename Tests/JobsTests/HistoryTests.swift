import Jobs
import Simulation
import TestSupport
import Testing

/// The checker itself: what it must see, and what it must let pass.
struct HistoryTests {
    private func lease(_ attempt: Int) -> Lease {
        Lease(job: "a", attempt: attempt, token: "t\(attempt)", holder: "h", expiresAt: 0)
    }

    private func findings(_ entries: [History.Entry]) -> [Finding] {
        let history = History()
        for entry in entries { history.note(entry) }
        return history.findings
    }

    @Test func `a job that failed once and was completed then is in order`() {
        let entries: [History.Entry] = [
            .claimed(lease(1)), .began(job: "a", attempt: 1), .asked(lease(1)), .ended(job: "a", attempt: 1),
            .finished(lease(1), .failed), .claimed(lease(2)), .asked(lease(2)),
            .finished(lease(2), .completed),
        ]
        #expect(findings(entries).isEmpty)
    }

    @Test func `an answer that was noted late is in order`() {
        let entries: [History.Entry] = [
            .claimed(lease(1)), .asked(lease(1)), .claimed(lease(2)), .finished(lease(1), .failed),
            .asked(lease(2)), .finished(lease(2), .completed),
        ]
        #expect(findings(entries).isEmpty)
    }

    @Test func `a job that was cancelled, retried and completed is in order`() {
        let entries: [History.Entry] = [
            .claimed(lease(1)), .cancelled(job: "a"), .asked(lease(1)), .refused(lease(1)),
            .retried(job: "a"),
            .claimed(lease(2)), .asked(lease(2)), .finished(lease(2), .completed),
        ]
        #expect(findings(entries).isEmpty)
    }

    @Test func `an attempt that was given out twice is found`() {
        #expect(findings([.claimed(lease(1)), .claimed(lease(1))]) == [.claimedTwice(job: "a", attempt: 1)])
    }

    @Test func `the end of an attempt that had been lost is found, whatever the end`() {
        for event in [JobEvent.Name.completed, .failed, .released] {
            let entries: [History.Entry] = [
                .claimed(lease(1)), .claimed(lease(2)), .asked(lease(1)), .finished(lease(1), event),
            ]
            #expect(findings(entries) == [.finishedAfterLoss(job: "a", attempt: 1)])
        }
    }

    @Test func `a completed job that is claimed again is found`() {
        let entries: [History.Entry] = [
            .claimed(lease(1)), .asked(lease(1)), .finished(lease(1), .completed), .claimed(lease(2)),
        ]
        #expect(findings(entries) == [.finishedAfterLoss(job: "a", attempt: 1)])
    }
}

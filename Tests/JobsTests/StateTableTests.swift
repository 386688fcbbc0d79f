import Jobs
import Testing

/// The state table, spelled out a second time, line by line.
struct StateTableTests {
    typealias Row = (state: JobState, leads: [JobEvent.Name: JobState])

    static let table: [Row] = [
        (
            .waiting,
            [
                .dependenciesMet: .available, .dependencyFailed: .discarded, .cancelled: .cancelled,
                .prioritized: .waiting,
            ]
        ),
        (.available, [.claimed: .running, .cancelled: .cancelled, .prioritized: .available]),
        (.scheduled, [.due: .available, .cancelled: .cancelled, .prioritized: .scheduled]),
        (
            .running,
            [
                .completed: .completed, .snoozed: .scheduled, .failed: .scheduled, .failedForGood: .discarded,
                .cancelled: .cancelled, .released: .available, .leaseLost: .available,
                .quarantined: .discarded,
            ]
        ),
        (.completed, [:]),
        (.cancelled, [.retried: .available, .retriedToWait: .waiting]),
        (.discarded, [.retried: .available, .retriedToWait: .waiting]),
    ]

    static let pairs = JobState.allCases.flatMap { state in JobEvent.Name.allCases.map { (state, $0) } }

    @Test func `the table has a row for each state`() {
        #expect(Self.table.map(\.state) == JobState.allCases)
        #expect(Self.pairs.count == 7 * 15)
    }

    @Test(arguments: pairs)
    func `each pair of state and event leads where the table says`(state: JobState, event: JobEvent.Name) {
        let expected = Self.table.first { $0.state == state }?.leads[event]
        #expect(state.next(after: event) == expected)
    }

    @Test(arguments: pairs)
    func `a job obeys the table and refuses what it does not have`(
        state: JobState,
        event: JobEvent.Name
    )
        throws
    {
        let expected = Self.table.first { $0.state == state }?.leads[event]
        let before = Sample.job(in: state)
        var job = before
        if let expected {
            try job.apply(Sample.event(event), at: 9)
            #expect(job.state == expected)
            #expect(job.revision == before.revision + 1)
            #expect((job.lease != nil) == (expected == .running))
            #expect((job.finishedAt != nil) == expected.isFinal)
        } else {
            #expect(throws: IllegalEvent(state: state, event: event)) {
                try job.apply(Sample.event(event), at: 9)
            }
            #expect(job == before)
        }
    }

    @Test func `only completed, cancelled and discarded are final`() {
        #expect(JobState.allCases.filter(\.isFinal) == [.completed, .cancelled, .discarded])
    }
}

/// A job in any state, an event of any name.
enum Sample {
    static func job(in state: JobState, attempt: Int = 2, failures: Int = 1, lost: Int = 1) -> Job {
        let lease = Lease(job: "a", attempt: attempt, token: "t", holder: "h", expiresAt: 5)
        return Job(
            row: NewJob(id: "a", kind: "test"),
            createdAt: 1,
            state: state,
            attempt: attempt,
            failures: failures,
            lost: lost,
            runAt: 2,
            lease: state == .running ? lease : nil,
            progress: 0.5,
            phase: "drawing",
            failure: Failure(.transient, "once"),
            result: nil,
            revision: 7,
            startedAt: 3,
            finishedAt: state.isFinal ? 4 : nil
        )
    }

    static func event(_ name: JobEvent.Name) -> JobEvent {
        switch name {
        case .dependenciesMet: .dependenciesMet
        case .dependencyFailed: .dependencyFailed("a step failed")
        case .due: .due
        case .claimed: .claimed(Lease(job: "a", attempt: 3, token: "u", holder: "i", expiresAt: 50))
        case .completed: .completed(result: "{}")
        case .snoozed: .snoozed(until: 40)
        case .failed: .failed(Failure(.transient, "again"), until: 40, counts: true)
        case .failedForGood: .failedForGood(Failure(.invalid, "never"))
        case .cancelled: .cancelled(reason: "by hand")
        case .released: .released
        case .leaseLost: .leaseLost
        case .quarantined: .quarantined
        case .prioritized: .prioritized(9)
        case .retried: .retried
        case .retriedToWait: .retriedToWait
        }
    }
}

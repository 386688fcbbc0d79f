public import Jobs
public import Simulation

extension TestQueue {
    /// Puts jobs in at the start of all clocks.
    @discardableResult
    public func insert(_ jobs: NewJob..., now: Int64 = ManualClock.start) async throws -> [Job] {
        try await insert(jobs, now: now)
    }

    /// Claims up to so many jobs for 30 seconds.
    public func claim(
        _ count: Int,
        by holder: String = "worker",
        group: String? = nil,
        now: Int64 = ManualClock.start
    ) async throws -> [Job] {
        let tokens = (0..<count).map { "\(holder)/\(now)/\($0)" }
        let request = Claim(holder: holder, tokens: tokens, leaseLength: 30_000_000, group: group)
        return try await claim(request, now: now)
    }

    /// Claims one job and returns its lease; throws `Impatience` when there is none.
    public func lease(by holder: String = "worker", now: Int64 = ManualClock.start) async throws -> Lease {
        guard let lease = try await claim(1, by: holder, now: now).first?.lease else {
            throw Impatience(description: "no job can be claimed")
        }
        return lease
    }

    /// Ends an attempt at the start of all clocks.
    public func finish(_ lease: Lease, _ event: JobEvent, effect: TestEffect? = nil) async throws {
        try await finish(lease, event, effect: effect, now: ManualClock.start)
    }

    /// The job of an id; throws `Impatience` when it is gone.
    public func job(_ id: String) async throws -> Job {
        guard let job = try await jobs(JobFilter(ids: [id])).first else {
            throw Impatience(description: "there is no job \(id)")
        }
        return job
    }

    /// The states of jobs, in the order of their ids.
    public func states() async throws -> [JobState] {
        try await jobs(JobFilter()).map(\.state)
    }
}

import Jobs
import Simulation
import TestSupport
import Testing

/// The model and SQLite, given the same calls, answer the same and hold the same, call by call.
@Suite("Model and SQLite")
struct DifferentialTests {
    private static let seedsPerTest: UInt64 = 30
    private static let steps = 30

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `random calls leave the same jobs`(part: UInt64) async throws {
        for seed in part * Self.seedsPerTest..<(part + 1) * Self.seedsPerTest {
            try await Backend.sqlite.withQueue { real in
                try await compare(MemoryJobStore(), real, seed: seed)
            }
        }
    }

    @Test func `the random calls reach every event and every answer`() async {
        var events: Set<String> = []
        var answers: Set<String> = []
        for seed in 0..<10 * Self.seedsPerTest {
            let model = MemoryJobStore()
            var operations = RandomOperations(seed: seed)
            for _ in 0..<Self.steps {
                let operation = operations.next()
                let outcome = await model.perform(operation, now: operations.now)
                operations.note(outcome)
                let name = "\(operation)".prefix { $0 != "(" }
                switch outcome {
                case .leaseLost(let error): answers.insert("\(name) \(error.isCancelled)")
                case .refused: answers.insert("\(name) refused")
                default: answers.insert("\(name)")
                }
            }
            events.formUnion(await model.log().map(\.kind))
        }
        let others = ["job.inserted", "job.removed"]
        #expect(events == Set(JobEvent.Name.allCases.map { "job.\($0.rawValue)" } + others))
        let plain = [
            "insert", "claim", "renew", "check", "finish", "rescue", "cancel", "retry", "prune", "prioritize",
            "remove", "pause",
        ]
        let lost = ["renew", "check", "finish"].flatMap { ["\($0) true", "\($0) false"] }
        #expect(answers == Set(plain + lost + ["insert refused", "finish refused"]))
    }

    private func compare(_ model: MemoryJobStore, _ real: any TestQueue, seed: UInt64) async throws {
        var operations = RandomOperations(seed: seed)
        for step in 0..<Self.steps {
            let operation = operations.next()
            let expected = await model.perform(operation, now: operations.now)
            let outcome = await real.perform(operation, now: operations.now)
            operations.note(expected)
            let (jobs, expectedJobs) = (try await real.jobs(JobFilter()), await model.jobs(JobFilter()))
            guard outcome == expected, jobs == expectedJobs else {
                let differing = Set(jobs).symmetricDifference(expectedJobs)
                Issue.record(
                    """
                    seed \(seed), step \(step): \(operation)
                    expected \(expected)
                    found \(outcome)
                    differing jobs: \(differing.sorted { $0.id < $1.id })
                    """
                )
                return
            }
        }
        let (log, notes) = (try await real.log(), try await real.notes())
        #expect(log == (await model.log()), "seed \(seed)")
        #expect(notes == (await model.notes()), "seed \(seed)")
        let findings = History.findings(jobs: await model.jobs(JobFilter()), log: log, isPruned: true)
        #expect(findings.isEmpty, "seed \(seed)")
    }
}

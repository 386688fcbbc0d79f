public import Jobs
public import Simulation
import Studio

/// One call of a queue with all that it is given.
public enum QueueOperation: Sendable {
    case insert([NewJob])
    case claim(Claim)
    case renew(Lease, progress: Double, phase: String?)
    case check(Lease)
    case finish(Lease, JobEvent, TestEffect?)
    case rescue(Set<String>)
    case cancel(String)
    case retry(String)
    case prune(endedBefore: Int64)
    case prioritize(String, Int)
    case remove(String)
    case pause(Bool)
}

/// What a queue answered to an operation.
public enum QueueOutcome: Sendable, Hashable {
    case jobs([Job])
    case count(Int)
    case done(Bool)
    case leaseLost(LeaseError)
    /// Any other error; their words may differ.
    case refused
}

extension TestQueue {
    /// Does one operation at a time.
    public func perform(_ operation: QueueOperation, now: Int64) async -> QueueOutcome {
        do {
            switch operation {
            case .insert(let jobs): return .jobs(try await insert(jobs, now: now))
            case .claim(let request): return .jobs(try await claim(request, now: now))
            case .renew(let lease, let progress, let phase):
                let until = now + 30_000_000
                try await renew(lease, until: until, progress: progress, phase: phase, now: now)
            case .check(let lease): try await check(lease)
            case .finish(let lease, let event, let effect):
                try await finish(lease, event, effect: effect, now: now)
            case .rescue(let holders): return .count(try await rescue(holders: holders, now: now))
            case .cancel(let id): return .done(try await cancel(id, reason: "Not wanted.", now: now))
            case .retry(let id): return .done(try await retry(id, now: now))
            case .prune(let time): return .count(try await prune(endedBefore: time))
            case .prioritize(let id, let priority):
                return .done(try await prioritize(id, priority, now: now))
            case .remove(let id): return .done(try await remove(id, now: now))
            case .pause(let isPaused): try await setPaused(isPaused, now: now)
            }
            return .done(true)
        } catch let error as LeaseError {
            return .leaseLost(error)
        } catch {
            return .refused
        }
    }
}

/// Makes up operations from a seed: mostly sensible ones, with stale leases, unknown jobs, clashing keys,
/// failing effects and a clock that jumps among them.
public struct RandomOperations {
    public private(set) var now = ManualClock.start
    private var generator: SeededGenerator
    private var ids: [String] = []
    private var leases: [Lease] = []
    private var count = 0
    /// In one seed of six workers do not end their attempts but die.
    private let isCrashing: Bool
    private var isPaused = false

    /// Operations that are the same for the same seed and answers.
    public init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        isCrashing = seed % 6 == 5
    }

    /// The next operation and, in `now`, its time.
    public mutating func next() -> QueueOperation {
        now += generator.pick([0, 0, 1_000, 1_000_000, 12_000_000, -500_000])
        // A queue that is held stays so for a few calls.
        if isPaused, below(3) == 0 {
            isPaused = false
            return .pause(false)
        }
        switch below(23) {
        case 0..<5: return .insert((0..<1 + below(3)).map { _ in newJob() })
        case 5..<10: return .claim(claim())
        case 10..<11: return lease().map { .renew($0, progress: fraction(), phase: "phase") } ?? next()
        case 11..<12: return lease().map { .check($0) } ?? next()
        case 12..<16 where isCrashing: return .rescue(["holder-0", "holder-1", "holder-2"])
        case 12..<16: return lease().map { .finish($0, event(), effect()) } ?? next()
        case 16..<17: return .rescue(below(3) == 0 ? ["holder-\(below(3))"] : [])
        case 17..<18: return .cancel(id())
        case 18..<19: return .retry(id())
        case 19..<20: return .prune(endedBefore: now - Int64(below(40)) * 1_000_000)
        case 20..<21: return .prioritize(id(), below(12) - 1)
        case 21..<22: return .remove(id())
        default:
            isPaused = true
            return .pause(true)
        }
    }

    /// Learns which leases were given out.
    public mutating func note(_ outcome: QueueOutcome) {
        guard case .jobs(let jobs) = outcome else { return }
        leases.append(contentsOf: jobs.compactMap(\.lease))
    }

    private mutating func newJob() -> NewJob {
        count += 1
        let new = NewJob(
            // The ids do not rise, so that their order is not that of time.
            id: below(30) == 0 ? id() : "\(below(10))-\(count)",
            kind: "test",
            group: generator.pick(["", "x", "y"]),
            priority: below(12) - 1,
            maxAttempts: 1 + below(3),
            uniqueKey: below(4) == 0 ? "key-\(below(6))" : nil,
            dependencies: (0..<max(0, below(5) - 1)).map { _ in below(40) == 0 ? "unknown" : id() },
            runAt: below(4) == 0 ? now + Int64(below(20)) * 1_000_000 : nil
        )
        ids.append(new.id)
        return new
    }

    private mutating func claim() -> Claim {
        count += 1
        return Claim(
            holder: "holder-\(below(3))",
            tokens: (0..<below(4)).map { "token-\(count)-\($0)" },
            leaseLength: 30_000_000,
            group: generator.pick([nil, nil, "x"])
        )
    }

    private mutating func event() -> JobEvent {
        let failure = Failure(generator.pick(Failure.Kind.allCases), "It failed.", retryAfter: 1.5)
        let later = now + Int64(below(20)) * 1_000_000
        return switch below(8) {
        case 0..<3: .completed(result: below(2) == 0 ? nil : "{}")
        case 3: .snoozed(until: later)
        case 4: .failed(failure, until: later, counts: below(2) == 0)
        case 5: .failedForGood(failure)
        case 6: .cancelled(reason: "By itself.")
        default: .released
        }
    }

    private mutating func effect() -> TestEffect? {
        guard below(2) == 0 else { return nil }
        return TestEffect(
            "note-\(count)",
            jobs: below(3) == 0 ? [newJob()] : [],
            fails: below(5) == 0
        )
    }

    /// Mostly one of the last leases, which are likely to be held.
    private mutating func lease() -> Lease? {
        leases.isEmpty ? nil : leases[max(leases.count - 1 - below(6), 0)]
    }

    private mutating func id() -> String { ids.isEmpty ? "unknown" : generator.pick(ids) }
    private mutating func fraction() -> Double { generator.number(in: -0.5...1.5) }
    private mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(limit)) }
}

import Studio

/// The ways in which a simulated world goes wrong.
public enum Fault: String, Sendable, CaseIterable {
    /// A worker's process ends without a word; another takes its place later.
    case workerCrash
    /// The machine loses power: all workers end, the store is reopened as it stood on disk.
    case machineCrash
    /// A worker stands still longer than its leases last, then goes on.
    case stall
    /// A worker's clock is set forward or back.
    case clockJump
    /// No write succeeds until there is room again.
    case diskFull
    /// A worker writes ends it has no right to: twice, late, and with progress that falls.
    case lie
    /// A worker's writes arrive, but the answers are lost.
    case lostAnswer
}

/// One fault and when it happens.
struct PlannedFault: Sendable {
    let fault: Fault
    /// Seconds after the start.
    let time: Double
    /// Which of the workers, where that matters.
    let node: Int
    /// Seconds it lasts, where that matters.
    let length: Double
}

extension PlannedFault {
    /// Three to nine faults of a seed, spread over the first five minutes.
    static func plan(seed: Seed, nodes: Int) -> [PlannedFault] {
        var chance = seed.derived("faults").generator
        let count = 3 + Int(chance.next() % 7)
        return (0..<count).map { _ in
            PlannedFault(
                fault: chance.pick(Fault.allCases),
                time: chance.number(in: 1...300),
                node: 1 + Int(chance.next() % UInt64(nodes)),
                length: chance.pick([chance.number(in: 1...20), chance.number(in: 31...120)])
            )
        }.sorted { $0.time < $1.time }
    }
}

import Jobs
import Studio

/// Work that takes virtual time and ends in every way that work can end.
struct SimulatedHandler: JobHandler {
    let clock: NodeClock
    let chance: WorldChance
    /// From here on nothing goes wrong any more.
    let isCalm: Switch

    func run(_ attempt: Attempt) async throws -> Answer<TestEffect> {
        let length = chance.pick([0.0, chance.number(in: 0...5), chance.number(in: 5...90)])
        let parts = 1 + Int(length / 10)
        for part in 1...parts {
            try await clock.sleep(seconds: length / Double(parts))
            // A careless handler reports less than before.
            let share = chance.once(in: 5) ? chance.fraction() : Double(part) / Double(parts)
            attempt.report(share, phase: "part \(part)")
        }
        if isCalm.isOn || !chance.once(in: 3) {
            return .done(result: "{}", effect: TestEffect(attempt.job.id))
        }
        switch chance.pick(Array(0..<9)) {
        case 0: return .snooze(seconds: chance.number(in: 0...60))
        case 1: return .cancel(reason: "It need not be done.")
        case 2: throw Failure(.rateLimited, "Too fast.", retryAfter: chance.number(in: 1...40))
        case 3: throw Failure(.unavailable, "Away.")
        case 4: throw Failure(.rejected, "Refused.")
        case 5: throw Failure(.badOutput, "Unusable.")
        case 6: throw Failure(.invalid, "Impossible.")
        default: throw Failure(.transient, "It may work next time.")
        }
    }
}

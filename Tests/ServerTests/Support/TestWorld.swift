import Jobs
import Production
import Store
import Studio
import TestSupport

/// A world with a clock of the test's and true chance.
struct TestWorld: Surroundings {
    let clock: ManualClock
    let ids: any IDGenerator = CountingIDs()
    let holder = "test"

    var now: Int64 { clock.now }
    func sleep(seconds: Double) async throws { try await clock.sleep(seconds: seconds) }
    func token() -> String { ids.next() }
    func fraction() -> Double { 0.5 }
    func secret(bytes count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }
    func dead(among _: Set<String>) -> Set<String> { [] }
}

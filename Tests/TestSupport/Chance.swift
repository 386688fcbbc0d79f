public import Jobs
public import Studio
import Synchronization

/// Chance that repeats: the same seed gives the same words and numbers.
public final class SeededChance: JobChance {
    private let state: Mutex<(generator: SeededGenerator, count: Int)>

    /// Chance that starts from any number.
    public init(seed: UInt64) {
        state = Mutex((SeededGenerator(seed: seed), 0))
    }

    public func token() -> String {
        state.withLock { state in
            state.count += 1
            return "token-\(state.count)-\(String(state.generator.next(), radix: 16))"
        }
    }

    public func fraction() -> Double {
        state.withLock { $0.generator.number(in: 0...1.0.nextDown) }
    }
}

/// Ids that look like UUIDs of version 7, rise, and are the same in every run.
public final class CountingIDs: IDGenerator {
    private let count: Mutex<Int>

    /// Ids from the one after `start`; stores that share a folder need ranges apart.
    public init(after start: Int = 0) {
        count = Mutex(start)
    }

    public func next() -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let text = String(number, radix: 16)
        return "01930000-0000-7000-8000-" + String(repeating: "0", count: 12 - text.count) + text
    }
}

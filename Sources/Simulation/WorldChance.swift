import Jobs
import Studio
import Synchronization

/// Chance of one part of a world: from its seed, in order.
final class WorldChance: JobChance, IDGenerator {
    private let state: Mutex<(generator: SeededGenerator, count: Int)>
    private let name: String

    init(_ seed: Seed, _ name: String) {
        self.name = name
        state = Mutex((seed.derived(name).generator, 0))
    }

    func token() -> String {
        state.withLock { state in
            state.count += 1
            return "\(name)-\(state.count)"
        }
    }

    func fraction() -> Double { number(in: 0...1.0.nextDown) }

    func number(in range: ClosedRange<Double>) -> Double {
        state.withLock { $0.generator.number(in: range) }
    }

    func pick<Element: Sendable>(_ elements: [Element]) -> Element {
        state.withLock { $0.generator.pick(elements) }
    }

    /// True once in so many times.
    func once(in count: UInt64) -> Bool {
        state.withLock { $0.generator.next() % count == 0 }
    }

    /// An id that looks like a UUID of version 7, rising within this part of the world.
    func next() -> String {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        let text = String(number, radix: 16)
        return "01930000-0000-7000-8000-" + String(repeating: "0", count: 12 - text.count) + text
    }
}

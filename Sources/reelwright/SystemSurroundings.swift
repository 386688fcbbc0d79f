import Foundation
import Glibc
import Jobs
import Production
import Store
import Studio
import Synchronization

/// The real world: the wall clock, true chance, processes of this machine.
struct SystemSurroundings: Surroundings {
    let holder: String
    let ids: any IDGenerator

    init() {
        ids = TimeOrderedIDs()
        holder = ProcessIdentity.own.text
    }

    var now: Int64 { Self.microseconds }

    func sleep(seconds: Double) async throws {
        try await Task.sleep(for: .seconds(seconds))
    }

    func token() -> String { ids.next() }

    func fraction() -> Double { Double.random(in: 0..<1) }

    func secret(bytes count: Int) -> [UInt8] {
        // The system's generator, which Swift takes from getrandom(2), is one for secrets.
        (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    }

    func dead(among holders: Set<String>) -> Set<String> {
        holders.filter { ProcessIdentity(text: $0)?.isGone ?? false }
    }

    /// A `Date` counts in steps of a quarter of a microsecond now, so nothing is lost.
    static var microseconds: Int64 { Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)) }
}

/// UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, 12 of a counter within them, 62 of chance.
final class TimeOrderedIDs: IDGenerator {
    private let last = Mutex<(milliseconds: Int64, counter: UInt64)>((0, 0))

    func next() -> String {
        let now = SystemSurroundings.microseconds / 1000
        let (milliseconds, counter) = last.withLock { last in
            // A counter that runs over, or a clock that steps back, borrows from the next millisecond, so
            // that ids of one process always rise.
            if now > last.milliseconds {
                last = (now, 0)
            } else if last.counter == 0xfff {
                last = (last.milliseconds + 1, 0)
            } else {
                last.counter += 1
            }
            return last
        }
        let high = UInt64(milliseconds) << 16 | 0x7000 | counter
        let low = UInt64.random(in: .min ... .max) >> 2 | 0x8000_0000_0000_0000
        let text = Self.hex(high) + Self.hex(low)
        let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map { start, end in
            String(text.dropFirst(start).prefix(end - start))
        }
        return parts.joined(separator: "-")
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

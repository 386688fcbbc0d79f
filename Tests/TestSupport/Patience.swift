import Foundation

/// Something that a test waited for did not come about.
public struct Impatience: Error, CustomStringConvertible {
    public let description: String
}

/// Waits until a condition holds; throws `Impatience` after so many seconds of real time, and ten minutes later at the
/// latest where this task had hardly a turn meanwhile.
public func eventually(
    _ what: String,
    within seconds: Double = 60,
    _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    var turns = 0
    while try await !condition() {
        // Time in which this task had no turn may have been none for those it waits for, either.
        let late = ContinuousClock.now - end
        guard late < .zero || turns < 500 && late < .seconds(600) else {
            throw Impatience(description: "not within time: \(what)")
        }
        turns += 1
        try await Task.sleep(for: .milliseconds(1))
    }
}

import Foundation

/// Something that a test waited for did not come about.
public struct Impatience: Error, CustomStringConvertible {
    public let description: String
}

/// Waits until a condition holds; throws `Impatience` after so many seconds of real time.
public func eventually(
    _ what: String,
    within seconds: Double = 60,
    _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while try await !condition() {
        guard ContinuousClock.now < end else { throw Impatience(description: "not within time: \(what)") }
        try await Task.sleep(for: .milliseconds(1))
    }
}

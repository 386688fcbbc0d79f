import Foundation
import Testing

/// Lets a few things through at a time; the others wait in order.
actor Gate {
    private let width: Int
    private var free: Int
    private var queue: [(size: Int, open: CheckedContinuation<Void, Never>)] = []

    init(width: Int) {
        self.width = width
        free = width
    }

    /// Films in the making; a film uses every core it can have.
    static let films = Gate(width: 2)

    /// Commands that end soon.
    static let commands = Gate(width: 2)

    func pass<Value: Sendable>(
        alone: Bool = false,
        _ body: @Sendable () async throws -> Value
    ) async rethrows -> Value {
        let size = alone ? width : 1
        await enter(size)
        defer { leave(size) }
        return try await body()
    }

    private func enter(_ size: Int) async {
        if queue.isEmpty, free >= size {
            free -= size
        } else {
            await withCheckedContinuation { queue.append((size, $0)) }
        }
    }

    private func leave(_ size: Int) {
        free += size
        while let first = queue.first, free >= first.size {
            free -= first.size
            queue.removeFirst()
            first.open.resume()
        }
    }
}

/// A value that is made when it is first wanted, once for all who want it.
actor Once<Value: Sendable> {
    private let make: @Sendable () async throws -> Value
    private var made: Result<Value, any Error>?
    private var isBeingMade = false
    private var waiting: [CheckedContinuation<Value, any Error>] = []

    init(_ make: @escaping @Sendable () async throws -> Value) {
        self.make = make
    }

    var value: Value {
        get async throws {
            if let made { return try made.get() }
            if isBeingMade { return try await withCheckedThrowingContinuation { waiting.append($0) } }
            isBeingMade = true
            let result: Result<Value, any Error>
            do { result = .success(try await make()) } catch { result = .failure(error) }
            made = result
            for one in waiting { one.resume(with: result) }
            waiting = []
            return try result.get()
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs only when REELWRIGHT_LONG is 1.
    static var long: Self {
        .enabled(
            if: ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1",
            "takes long; bin/test --long runs it"
        )
    }
}

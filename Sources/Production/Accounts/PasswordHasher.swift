import CArgon2
import Foundation
import Studio
import Synchronization

/// Hashes passwords with Argon2id, on a few threads of its own.
///
/// Never on the threads of tasks: twenty milliseconds each would hold up everything else.
public final class PasswordHasher: Sendable {
    /// What one hash costs.
    public struct Cost: Hashable, Sendable {
        public let passes: UInt32
        public let kibibytes: UInt32
        public let lanes: UInt32

        /// Two passes over 19 MiB in one lane unless given others: OWASP's least, 20 ms on one core.
        public init(passes: UInt32 = 2, kibibytes: UInt32 = 19 * 1024, lanes: UInt32 = 1) {
            self.passes = passes
            self.kibibytes = kibibytes
            self.lanes = lanes
        }
    }

    private static let saltBytes = 16
    private static let hashBytes = 32
    /// How many may wait, so that a flood of sign-ins is refused at once and not served too late.
    private static let longestLine = 64

    private let cost: Cost
    private let queue = OperationQueue()
    private let runs = Atomic<Int>(0)

    /// A hasher with so many threads, two unless given another number; each takes the memory of one hash.
    public init(cost: Cost = Cost(), threads: Int = 2) {
        self.cost = cost
        queue.name = "passwords"
        queue.maxConcurrentOperationCount = threads
    }

    /// How many hashes were worked out, to show that equal answers took equal work; for tests.
    package var count: Int { runs.load(ordering: .relaxed) }

    /// The hash of a password in the standard form, which names the cost and the salt.
    public func hash(_ password: String, salt: [UInt8]) async throws -> String {
        let cost = cost
        let bytes = Self.bytes(password)
        let (status, text) = try await run {
            let length = argon2_encodedlen(
                cost.passes,
                cost.kibibytes,
                cost.lanes,
                UInt32(salt.count),
                UInt32(Self.hashBytes),
                Argon2_id
            )
            var text = [CChar](repeating: 0, count: length)
            let status = argon2id_hash_encoded(
                cost.passes,
                cost.kibibytes,
                cost.lanes,
                bytes,
                bytes.count,
                salt,
                salt.count,
                Self.hashBytes,
                &text,
                length
            )
            return (
                status, String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            )
        }
        guard status == ARGON2_OK.rawValue else { throw Self.failure(status) }
        return text
    }

    /// Whether a password is the one of a hash; without a hash the same work is done for nothing.
    public func verify(_ password: String, against hash: String?) async throws -> Bool {
        let bytes = Self.bytes(password)
        let text = hash ?? dummy
        let status = try await run { argon2id_verify(text, bytes, bytes.count) }
        switch status {
        case ARGON2_OK.rawValue: return hash != nil
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw Self.failure(status)
        }
    }

    /// Whether a hash cost less than one that is made now.
    public func isOutdated(_ hash: String) -> Bool {
        guard let found = hash.prefixMatch(of: /\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/) else {
            return true
        }
        let (_, kibibytes, passes, lanes) = found.output
        return (UInt32(kibibytes) ?? 0) < cost.kibibytes || (UInt32(passes) ?? 0) < cost.passes
            || (UInt32(lanes) ?? 0) < cost.lanes
    }

    /// A hash of no password, at the same cost.
    private var dummy: String {
        let salt = String(repeating: "A", count: 22)
        let hash = String(repeating: "A", count: 43)
        return "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=\(cost.lanes)$\(salt)$\(hash)"
    }

    private static func bytes(_ password: String) -> [UInt8] {
        // No password is longer; of what is, the beginning is enough to find that it is wrong.
        [UInt8](PasswordRule.normalized(password).utf8.prefix(PasswordRule.mostBytes + 1))
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
        guard queue.operationCount < Self.longestLine else {
            throw Problem(.rateLimited, "Too many sign in at this moment; try again in a few seconds.")
        }
        return await withCheckedContinuation { continuation in
            queue.addOperation { [self] in
                runs.add(1, ordering: .relaxed)
                continuation.resume(returning: work())
            }
        }
    }

    private static func failure(_ status: Int32) -> Problem {
        Problem(
            .internalError,
            "A password could not be hashed: \(String(cString: argon2_error_message(status)))."
        )
    }
}

import HTTPTypes
import Jobs
import Production
import Studio
import Synchronization

/// Counts calls in windows of time, in memory: a restart forgives.
///
/// A window is fixed, not sliding: its first call begins it. Keys that were not seen for a window are dropped.
final class RateLimits: Sendable {
    private struct Window {
        var begin: Int64
        var count = 0
    }

    private struct Key: Hashable {
        let rule: String
        let who: String
    }

    private let windows = Mutex<[Key: Window]>([:])
    private let surroundings: any Surroundings
    private let settings: RateSettings

    init(_ settings: RateSettings, _ surroundings: any Surroundings) {
        self.settings = settings
        self.surroundings = surroundings
    }

    /// Counts a call of an account, or of an address without one; throws `RateExceeded` beyond the limit.
    func call(_ who: String) throws -> RateState { try count(settings.calls, "calls", who) }

    /// Counts a try to sign in, by address and account, however the account is spelled.
    func signIn(_ address: String, _ email: String) throws {
        let account = (try? EmailAddress(email))?.text ?? email.lowercased()
        _ = try count(settings.signIns, "sign-ins", "\(address) \(account)")
    }

    /// Counts an order of work.
    func generation(_ who: String) throws { _ = try count(settings.generations, "generations", who) }

    private func count(_ rate: Rate, _ rule: String, _ who: String) throws -> RateState {
        let now = surroundings.now
        let length = Int64(rate.seconds) * 1_000_000
        let window = windows.withLock { windows in
            // Now and then, so that strangers' addresses do not pile up.
            if windows.count > 10_000 { windows = windows.filter { $0.value.begin + 3_600_000_000 > now } }
            var window = windows[Key(rule: rule, who: who)] ?? Window(begin: now)
            if now >= window.begin + length || now < window.begin { window = Window(begin: now) }
            window.count += 1
            windows[Key(rule: rule, who: who)] = window
            return window
        }
        let state = RateState(
            limit: rate.count,
            remaining: max(0, rate.count - window.count),
            seconds: Int((window.begin + length - now + 999_999) / 1_000_000)
        )
        guard window.count <= rate.count else { throw RateExceeded(state: state) }
        return state
    }
}

/// How much is left of a limit.
struct RateState: Sendable {
    let limit: Int
    let remaining: Int
    /// Until the window ends.
    let seconds: Int

    /// As headers of every answer to a call that was counted.
    var headers: HTTPFields {
        [
            .rateLimit: "\(limit)",
            .rateLimitRemaining: "\(remaining)",
            .rateLimitReset: "\(seconds)",
        ]
    }
}

/// The limit is used up.
struct RateExceeded: Error {
    let state: RateState
    /// What there are too many of, where it is not calls.
    var words: String?

    var problem: Problem {
        Problem(.rateLimited, words ?? "Too many calls; try again in \(state.seconds) seconds.")
    }
}

/// What went wrong with a call that was counted, so that its answer says what is left.
struct Counted: Error {
    let error: any Error
    let state: RateState
}

/// So many in a window of seconds.
public struct Rate: Sendable, Hashable {
    public var count: Int
    public var seconds: Int

    /// A limit.
    public init(_ count: Int, per seconds: Int) {
        self.count = count
        self.seconds = seconds
    }
}

/// How much one account or address may do.
public struct RateSettings: Sendable, Hashable {
    /// Calls of an account.
    public var calls = Rate(600, per: 60)
    /// Tries to sign in, by address and account.
    public var signIns = Rate(10, per: 900)
    /// Orders of work of an account.
    public var generations = Rate(100, per: 3600)

    /// The usual limits: 600 calls a minute, 10 sign-ins in 15 minutes, 100 generations an hour.
    public init() {}
}

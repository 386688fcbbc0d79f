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
        let begin: Int64
        let end: Int64
        var count = 0

        func holds(_ now: Int64) -> Bool { (begin..<end).contains(now) }
    }

    private struct Windows {
        var all: [Key: Window] = [:]
        var swept: Int64 = 0
    }

    private struct Key: Hashable {
        let rule: String
        let who: String

        init(_ rule: String, _ who: String) {
            self.rule = rule
            self.who = who.split(separator: " ").map(Self.neighbourhood).joined(separator: " ")
        }

        /// The network of 64 bits that one subscriber of IPv6 has all of; anything else as it is.
        private static func neighbourhood(_ word: Substring) -> String {
            guard word.contains(":"), let bytes = Network.bytes(of: String(word)), bytes.count == 16 else {
                return String(word)
            }
            return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
        }
    }

    private let windows = Mutex(Windows())
    private let surroundings: any Surroundings
    private let settings: RateSettings

    init(_ settings: RateSettings, _ surroundings: any Surroundings) {
        self.settings = settings
        self.surroundings = surroundings
    }

    /// How many windows are known.
    var size: Int { windows.withLock { $0.all.count } }

    /// Counts a call of an account, or of an address without one; throws `RateExceeded` beyond the limit.
    func call(_ who: String) throws -> RateState { try count(settings.calls, "calls", who) }

    /// Counts a try to sign in, by address and account, however the account is spelled.
    func signIn(_ address: String, _ email: String) throws {
        _ = try count(settings.signIns, "sign-ins", Self.place(address, email))
    }

    /// Takes a try back that was none at guessing.
    func forgiveSignIn(_ address: String, _ email: String) { forgive("sign-ins", Self.place(address, email)) }

    /// Counts orders of work, all or none.
    func generation(_ who: String, _ orders: Int = 1) throws {
        _ = try count(settings.generations, "generations", who, orders)
    }

    /// Takes orders back that came to nothing.
    func forgiveGeneration(_ who: String, _ orders: Int) { forgive("generations", who, orders) }

    private static func place(_ address: String, _ email: String) -> String {
        let account = (try? EmailAddress(email))?.text ?? email.lowercased()
        return "\(address) \(account)"
    }

    private func count(_ rate: Rate, _ rule: String, _ who: String, _ times: Int = 1) throws -> RateState {
        let now = surroundings.now
        let length = Int64(rate.seconds) * 1_000_000
        let (window, fits) = windows.withLock { windows in
            // Once a minute, so that strangers' addresses do not pile up.
            if now >= windows.swept + 60_000_000 || now < windows.swept {
                windows.all = windows.all.filter { $0.value.holds(now) }
                windows.swept = now
            }
            let key = Key(rule, who)
            var window = windows.all[key] ?? Window(begin: now, end: now + length)
            if !window.holds(now) { window = Window(begin: now, end: now + length) }
            let fits = window.count + times <= rate.count
            if fits { window.count += times }
            windows.all[key] = window
            return (window, fits)
        }
        let state = RateState(
            limit: rate.count,
            remaining: rate.count - window.count,
            seconds: Int((window.end - now + 999_999) / 1_000_000)
        )
        guard fits else { throw RateExceeded(state: state) }
        return state
    }

    private func forgive(_ rule: String, _ who: String, _ times: Int = 1) {
        windows.withLock { windows in
            let key = Key(rule, who)
            guard let count = windows.all[key]?.count else { return }
            windows.all[key]?.count = max(0, count - times)
        }
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

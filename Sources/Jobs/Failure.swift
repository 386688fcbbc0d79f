/// Why an attempt failed, in the words that decide what happens next.
public struct Failure: Error, Hashable, Sendable, Codable {
    /// What kind of failure it is.
    public let kind: Kind
    /// One plain sentence.
    public let message: String
    /// Seconds that a rate limit asked to wait, if it said.
    public let retryAfter: Double?
    /// A stable name for programs, given by the handler.
    public let code: String?

    /// A failure of an attempt.
    public init(_ kind: Kind, _ message: String, retryAfter: Double? = nil, code: String? = nil) {
        self.kind = kind
        self.message = message
        self.retryAfter = retryAfter
        self.code = code
    }

    /// The classes of failure; each has its own rule in `RetryPolicy`.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Asked too often: wait as told; no attempt is used.
        case rateLimited
        /// The one who should do it is away: soon again, no attempt is used.
        case unavailable
        /// It may work next time: back off and try again.
        case transient
        /// It was refused for its content: dead at once.
        case rejected
        /// It can never work as it was asked: dead at once.
        case invalid
        /// It ran but what came out is unusable: try again.
        case badOutput
    }
}

/// An error that knows its class; any other error counts as transient.
public protocol ClassifiedFailure: Error {
    /// The failure as the queue records it.
    var failure: Failure { get }
}

extension Failure: ClassifiedFailure {
    public var failure: Failure { self }

    /// The failure that any thrown error stands for.
    public init(_ error: any Error) {
        self = (error as? any ClassifiedFailure)?.failure ?? Failure(.transient, "\(error)")
    }
}

import HTTPTypes

extension HTTPField.Name {
    static let secFetchSite = name("Sec-Fetch-Site")
    static let openerPolicy = name("Cross-Origin-Opener-Policy")
    static let referrerPolicy = name("Referrer-Policy")
    static let idempotencyKey = name("Idempotency-Key")
    static let requestID = name("X-Request-Id")
    static let forwardedFor = name("X-Forwarded-For")
    static let forwardedProto = name("X-Forwarded-Proto")
    static let accelBuffering = name("X-Accel-Buffering")
    static let lastEventID = name("Last-Event-ID")
    static let rateLimit = name("RateLimit-Limit")
    static let rateLimitRemaining = name("RateLimit-Remaining")
    static let rateLimitReset = name("RateLimit-Reset")

    /// A name of ours; letters and hyphens always make one.
    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no name of a header") }
        return name
    }
}

extension Int64 {
    /// A wait in whole microseconds, at most a hundred years; 0 when it is negative or not a number.
    ///
    /// Waits come from handlers and from servers far away, so any number must do.
    init(microsecondsIn seconds: Double) {
        self = seconds > 0 ? Int64(Swift.min(seconds, 100 * 366 * 86400) * 1_000_000) : 0
    }
}

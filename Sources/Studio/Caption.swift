/// One line of captions and when it is shown.
public struct Caption: Hashable, Sendable, Codable {
    public let start: MediaTime
    public let end: MediaTime
    public let text: String

    /// A caption from `start` up to, but not including, `end`.
    public init(start: MediaTime, end: MediaTime, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}

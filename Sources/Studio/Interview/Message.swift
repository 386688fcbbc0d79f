/// One message of the conversation in which a brief grows.
public struct Message: Hashable, Sendable {
    public let author: Author
    /// The whole of it, also while not all of it has been said.
    public var text: String
    /// The part of the brief that a reply asks for; nil when it asks for nothing.
    public var asked: BriefPart?
    /// What a reply took from the words before it.
    public var heard: Heard
    /// How often a reply was made anew; its wording follows.
    public var variation: Int
    /// When its first word is said and when its last one was.
    public var begin: Instant
    public var end: Instant
    /// Whether a person stopped it before its end.
    public var isStopped: Bool

    /// A message whose words are said between two moments.
    public init(
        author: Author,
        text: String,
        asked: BriefPart? = nil,
        heard: Heard = Heard(),
        variation: Int = 0,
        begin: Instant,
        end: Instant,
        isStopped: Bool = false
    ) {
        self.author = author
        self.text = text
        self.asked = asked
        self.heard = heard
        self.variation = variation
        self.begin = begin
        self.end = end
        self.isStopped = isStopped
    }

    /// Whose words they are.
    public enum Author: String, Sendable, Codable, CaseIterable {
        case person
        case planner
    }

    /// What was taken from somebody's words.
    public struct Heard: Hashable, Sendable, Codable {
        public var said: [BriefPart] = []
        public var assumed: [BriefPart] = []
        /// What was taken back and nothing said in its stead.
        public var dropped: [BriefPart] = []
        /// What was said of the film's length and shape.
        public var wish = FormatWish()
        /// Whether the words were a greeting and no more.
        public var isGreeting = false

        /// Nothing.
        public init() {}
    }
}

extension Message.Heard {
    /// Reads what was kept; replies of earlier versions took nothing back and wished for nothing.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        said = try values.decode([BriefPart].self, forKey: .said)
        assumed = try values.decode([BriefPart].self, forKey: .assumed)
        isGreeting = try values.decode(Bool.self, forKey: .isGreeting)
        dropped = try values.decodeIfPresent([BriefPart].self, forKey: .dropped) ?? []
        wish = try values.decodeIfPresent(FormatWish.self, forKey: .wish) ?? FormatWish()
    }
}

extension Message {
    /// Microseconds from one word of a reply to the next when it is said word by word.
    public static let pace: Int64 = 25_000

    /// The words with the spaces behind them; put together they are the text.
    public var words: [String] {
        var words: [String] = []
        var isOpen = false
        for character in text {
            if isOpen, !(words.last?.last?.isWhitespace ?? false) || character.isWhitespace {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
                isOpen = true
            }
        }
        return words
    }

    /// How many of its words have been said at a moment; all of them when the clock was set back since.
    public func count(at now: Instant) -> Int {
        let all = words.count
        guard now < end, now >= begin else { return all }
        let (length, passed) = (end.microseconds - begin.microseconds, now.microseconds - begin.microseconds)
        return Int(Int64(all) * passed / length)
    }

    /// Whether words of it are still to be said.
    public func isRunning(at now: Instant) -> Bool { now < end && now >= begin }

    /// What has been said of it at a moment.
    public func said(at now: Instant) -> String {
        let text = words.prefix(count(at: now)).joined()
        return isRunning(at: now) ? BriefWords.trimmed(text) : text
    }

    /// The same, ended at a moment with what has been said by then.
    public func stopped(at now: Instant) -> Message {
        var message = self
        message.text = said(at: now)
        message.end = now
        message.isStopped = true
        return message
    }
}

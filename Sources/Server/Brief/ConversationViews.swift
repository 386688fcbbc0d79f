import Store
import Studio

/// What a person says.
struct SaidMessage: Described {
    static let about = "What a person says about the film."
    static let details = [
        Detail(
            CodingKeys.text,
            "At most as long as a brief in plain text.",
            .length(1...6000),
            example: "A quiet kettle for early risers."
        )
    ]

    let text: String
}

/// Which part of a conversation.
struct ConversationQuery: Described {
    static let about = "Which part of a conversation."
    static let details = [
        Detail(CodingKeys.limit, "At most so many messages, the last ones; 100 without it.", .range(1...500)),
        Detail(
            CodingKeys.before,
            "Only those before the message with this number.",
            .range(1...1_000_000_000)
        ),
    ]

    let limit: Int?
    let before: Int?
}

/// One message of a conversation.
struct MessageOfTalkView: Described {
    static let schemaName = "ConversationMessage"
    static let about = "One message of the conversation in which a brief grows."
    static let details = [
        Detail(CodingKeys.number, "From 1."),
        Detail(CodingKeys.author, "A person, or the planner that replies."),
        Detail(CodingKeys.text, "What has been said of it by now."),
        Detail(CodingKeys.status, "Running while words of a reply are still to come."),
        Detail(
            CodingKeys.asks,
            "The key of the brief that a reply asks for; not there when it asks for none."
        ),
        Detail(
            CodingKeys.said,
            "The keys that a reply took from what was said before it; `duration` and `aspect` are of the format."
        ),
        Detail(CodingKeys.assumed, "The keys that a reply assumed because they were left open."),
        Detail(CodingKeys.userID, "Who said it, or who was replied to."),
    ]

    let id: ID<MessageRow>
    let number: Int
    let author: Author
    let text: String
    let status: Status
    let asks: String?
    let said: [String]
    let assumed: [String]
    let userID: ID<User>
    let createdAt: Moment

    /// Whose words they are.
    enum Author: String, Codable, CaseIterable, Sendable { case person, planner }

    /// How a message stands.
    enum Status: String, Codable, CaseIterable, Sendable { case running, completed, stopped }

    /// A message as it is at a moment.
    init(_ row: MessageRow, at now: Instant) {
        let message = row.message
        id = row.id
        number = row.number
        author = message.author == .person ? .person : .planner
        text = message.said(at: now)
        status = message.isStopped ? .stopped : message.isRunning(at: now) ? .running : .completed
        asks = message.asked?.key(in: nil)
        let wish = message.heard.wish
        said =
            message.heard.said.compactMap { $0.key(in: nil) }
            + (wish.seconds == nil ? [] : ["duration"]) + (wish.aspect == nil ? [] : ["aspect"])
        assumed = message.heard.assumed.compactMap { $0.key(in: nil) }
        userID = row.createdBy
        createdAt = Moment(row.createdAt)
    }
}

/// A conversation as it stands.
struct ConversationView: Described {
    static let about = "A conversation as it stands, with the brief that grows in it."
    static let details = [
        Detail(CodingKeys.messages, "The last ones, oldest first."),
        Detail(CodingKeys.isReplying, "Whether words of a reply are still to come."),
    ]

    let messages: [MessageOfTalkView]
    let isReplying: Bool
    let brief: BriefDocumentView
}

/// A reply with the brief as it is after it.
struct ReplyView: Described {
    static let schemaName = "ConversationReply"
    static let about = "A reply of the planner, with the brief as it is after it."
    static let details = [
        Detail(CodingKeys.reply, "The whole of it; not there while there is none.")
    ]

    let reply: MessageOfTalkView?
    let brief: BriefDocumentView
}

/// Some words of a reply.
struct DeltaView: Encodable {
    let text: String
}

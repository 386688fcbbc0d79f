import Providers
public import Store
public import Studio

/// A conversation as it stands.
public struct Conversation: Sendable {
    /// The project with its brief.
    public let row: ProjectRow
    /// The last messages, oldest first.
    public let messages: [MessageRow]
}

extension Workshop {
    /// The last messages of a project's conversation before a number, with the brief as it is by now.
    public func conversation(
        of id: ID<Project>,
        before number: Int = .max,
        limit: Int = 100
    ) async throws -> Conversation {
        try await store.read { transaction in
            Conversation(
                row: try transaction.projectRow(id),
                messages: try transaction.messages(of: id, before: number, limit: limit)
            )
        }
    }

    /// Takes what a person says into the brief and replies to it; returns the reply.
    ///
    /// The reply is whole when this returns. With `wordByWord` its words count as said one after the other,
    /// which goes on whether anybody listens or not. Throws a `Problem` while an earlier reply is being said.
    public func say(
        _ text: String,
        in id: ID<Project>,
        wordByWord: Bool = false,
        by user: ID<User>
    ) async throws -> MessageRow {
        try await store.read { try $0.checkNobodySpeaks(in: id) }
        for _ in 0..<Self.conversationTries {
            let talk = try await store.read { try Talk($0, id) }
            var interview = talk.interview
            let open = try interview.hear(text)
            try await assume(open, in: &interview, talk.row)
            let (heard, pace) = (interview, wordByWord ? Message.pace : 0)
            let reply = try await store.write(as: user) { transaction -> MessageRow? in
                try transaction.checkNobodySpeaks(in: id)
                // Somebody may have changed the brief while its gaps were filled.
                guard try Talk(transaction, id) == talk else { return nil }
                let now = Instant(microseconds: transaction.now)
                let said = Message(author: .person, text: text, begin: now, end: now)
                _ = try transaction.insert(said, of: id)
                let row = try transaction.setBrief(heard.brief, wish: heard.heard.wish, of: talk.row)
                let words = heard.reply(to: text, language: row.fields.language)
                return try transaction.insert(
                    Message(reply: words, of: heard, begin: now, pace: pace),
                    of: id
                )
            }
            if let reply { return reply }
        }
        throw Problem(.conflict, "The brief was changed by others at the same moment; say it again.")
    }

    /// Makes the last reply anew, in other words and from the brief as it is by now; returns it.
    public func replyAgain(
        in id: ID<Project>,
        wordByWord: Bool = false,
        by user: ID<User>
    ) async throws -> MessageRow {
        try await store.write(as: user) { transaction in
            try transaction.checkNobodySpeaks(in: id)
            let messages = try transaction.messages(of: id, limit: Talk.reach)
            guard let last = messages.last, last.message.author == .planner else {
                throw Problem(.conflict, "There is no reply that could be made anew; say something first.")
            }
            let row = try transaction.projectRow(id)
            let before = messages.dropLast()
            let interview = Interview(
                brief: row.fields.brief,
                asked: before.filter { $0.message.author == .planner }.map(\.message.asked),
                heard: last.message.heard
            )
            let variation = last.message.variation + 1
            let words = interview.reply(
                to: before.last { $0.message.author == .person }?.message.text ?? "",
                language: row.fields.language,
                variation: variation
            )
            var message = Message(
                reply: words,
                of: interview,
                begin: Instant(microseconds: transaction.now),
                pace: wordByWord ? Message.pace : 0
            )
            message.variation = variation
            return try transaction.replace(last, with: message)
        }
    }

    /// Ends the reply that is being said, with what was said of it; throws a `Problem` when none is.
    public func stopReply(in id: ID<Project>, by user: ID<User>) async throws -> MessageRow {
        try await store.write(as: user) { transaction in
            let now = Instant(microseconds: transaction.now)
            guard let last = try transaction.messages(of: id, limit: 1).last, last.message.isRunning(at: now)
            else { throw Problem(.conflict, "No reply is being said; it has ended already.") }
            return try transaction.replace(last, with: last.message.stopped(at: now))
        }
    }

    /// Has the engine fill what a person leaves open.
    private func assume(
        _ parts: [BriefPart],
        in interview: inout Interview,
        _ row: ProjectRow
    ) async throws {
        // Of nothing at all nothing can be assumed.
        guard !parts.isEmpty, interview.brief != Brief() else { return }
        let completed = try await engines.text.completed(
            interview.brief,
            language: row.fields.language,
            seed: row.project.seed.derived("brief")
        )
        interview.assume(parts, as: completed)
    }

    private static let conversationTries = 5
}

/// What a reply is made from; two that are equal lead to the same reply.
private struct Talk: Equatable {
    let row: ProjectRow
    let interview: Interview
    let last: ID<MessageRow>?

    /// How far back questions are remembered.
    static let reach = 200

    init(_ transaction: Transaction, _ id: ID<Project>) throws {
        row = try transaction.projectRow(id)
        let messages = try transaction.messages(of: id, limit: Self.reach)
        last = messages.last?.id
        interview = Interview(
            brief: row.fields.brief,
            asked: messages.filter { $0.message.author == .planner }.map(\.message.asked)
        )
    }

    static func == (left: Talk, right: Talk) -> Bool {
        left.last == right.last && left.row.history.revision == right.row.history.revision
            && left.row.fields.brief == right.row.fields.brief
    }
}

extension Message {
    /// A reply whose words begin at a moment and follow each other at a pace in microseconds.
    fileprivate init(reply: String, of interview: Interview, begin: Instant, pace: Int64) {
        self.init(
            author: .planner,
            text: reply,
            asked: interview.next,
            heard: interview.heard,
            begin: begin,
            end: begin
        )
        end = Instant(microseconds: begin.microseconds + pace * Int64(words.count))
    }
}

extension Transaction {
    /// Throws a `Problem` while a reply is being said.
    fileprivate func checkNobodySpeaks(in project: ID<Project>) throws {
        let now = Instant(microseconds: now)
        guard let last = try messages(of: project, limit: 1).last, last.message.isRunning(at: now) else {
            return
        }
        throw Problem(.conflict, "A reply is being said; wait for its end, or stop it first.")
    }
}

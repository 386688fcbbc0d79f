import Production
import Store
import Studio
import TestSupport
import Testing

/// The conversation in which a brief grows is kept whole, whoever listens.
@Suite struct ConversationTests {
    private let desk: EditingDesk
    private let project: ID<Project>

    init() async throws {
        desk = try EditingDesk()
        project = try await desk.workshop.createProject(ProjectOrder(), by: desk.ann).id
    }

    private func say(_ text: String, wordByWord: Bool = false) async throws -> MessageRow {
        try await desk.workshop.say(text, in: project, wordByWord: wordByWord, by: desk.ann)
    }

    private func messages() async throws -> [MessageRow] {
        try await desk.workshop.conversation(of: project).messages
    }

    private func row() async throws -> ProjectRow {
        let project = project
        return try await desk.store.read { try $0.projectRow(project) }
    }

    @Test func `what is said becomes the brief, the name and the language of the film`() async throws {
        let reply = try await say("Stille ist ein leiser Wasserkocher für alle, die früh aufstehen.")
        let row = try await row()
        #expect(row.fields.name == "Stille")
        #expect(row.fields.language == "de")
        #expect(row.fields.brief.product.value == "Stille")
        #expect(row.history.revision == 2)
        #expect(reply.message.text.contains("Was soll man davon behalten?"))
        #expect(try await messages().map(\.message.author) == [.person, .planner])
        #expect(try await messages().map(\.number) == [1, 2])
        #expect(try await desk.events("message.written").count == 2)
        // The words that were taken in can be taken back; the talk stays.
        _ = try await desk.workshop.undo(of: project, by: desk.ann)
        #expect(try await self.row().fields.brief == Brief())
        #expect(try await messages().count == 2)
    }

    @Test func `what is left open is assumed by the engine, in the film's language`() async throws {
        _ = try await say("Stille ist ein leiser Wasserkocher.")
        let reply = try await say("Weiß nicht")
        let brief = try await row().fields.brief
        #expect(brief.audience.source == .assumed)
        #expect(reply.message.heard.assumed == [.audience])
        #expect(reply.message.text.contains("Vorläufig nehme ich an: Zielgruppe"))
        let rest = try await say("Entscheide den Rest")
        #expect(try await row().fields.brief.completeness == 100)
        #expect(try await row().fields.brief.tone == .assumed(["ruhig", "leise", "sanft"]))
        #expect(rest.message.text.contains("Ton – ruhig, leise, sanft"), "\(rest.message.text)")
        #expect(rest.message.asked == .callToAction)
    }

    @Test func `length and shape that are said are the film's, in the edit that takes the words in`()
        async throws
    {
        _ = try await say("Lumen is a desk lamp.")
        let before = try await row()
        let reply = try await say("It is for students, 50 s, in 4:5")
        let format = try await row().fields.format
        #expect(format == Format(aspect: .feed, rate: before.fields.format.rate, seconds: 50))
        #expect(reply.message.text.contains("length – 50\u{a0}s; shape – 4:5"), "\(reply.message.text)")
        let refused = try await say("make it 500 seconds, 3:2")
        #expect(try await row().fields.format == format)
        #expect(refused.message.text.contains("6 to 120 seconds"), "\(refused.message.text)")
        #expect(refused.message.text.contains("9:16, 16:9, 1:1 or 4:5"), "\(refused.message.text)")
        // What changed nothing is no edit.
        _ = try await desk.workshop.undo(of: project, by: desk.ann)
        #expect(try await row().fields.format == before.fields.format)
        #expect(try await row().fields.brief == before.fields.brief)
    }

    @Test func `while a reply is said nobody else speaks, and it ends by itself`() async throws {
        let reply = try await say("A quiet kettle.", wordByWord: true)
        #expect(reply.message.isRunning(at: Instant(microseconds: desk.world.now)))
        for refused in [
            await refusal { try await say("It is quiet.") },
            await refusal { try await desk.workshop.replyAgain(in: project, by: desk.ben) },
        ] {
            #expect(refused?.code == .conflict)
        }
        #expect(try await messages().count == 2)
        // Nobody listens any more.
        desk.world.clock.advance(seconds: 60)
        let kept = try #require(try await messages().last)
        #expect(kept.message.said(at: Instant(microseconds: desk.world.now)) == reply.message.text)
        _ = try await say("For everybody who sleeps late.")
        #expect(try await messages().count == 4)
    }

    @Test func `a reply that is stopped keeps what was said of it`() async throws {
        let reply = try await say("A quiet kettle.", wordByWord: true)
        desk.world.clock.advance(seconds: 3.5 * Double(Message.pace) / 1_000_000)
        let stopped = try await desk.workshop.stopReply(in: project, by: desk.ben)
        #expect(stopped.message.isStopped)
        #expect(stopped.message.words.count == 3)
        #expect(reply.message.text.hasPrefix(stopped.message.text))
        let again = await refusal { try await desk.workshop.stopReply(in: project, by: desk.ben) }
        #expect(again?.code == .conflict)
        desk.world.clock.advance(seconds: 60)
        #expect(try await messages().last?.message.text == stopped.message.text)
    }

    @Test func `a reply made anew takes the place of the last, in other words and from the brief as it is`()
        async throws
    {
        _ = try await say("A quiet kettle.")
        let first = try #require(try await messages().last)
        let second = try await desk.workshop.replyAgain(in: project, by: desk.ann)
        #expect(second.id == first.id)
        #expect(second.message.text != first.message.text)
        #expect(second.message.asked == first.message.asked)
        var change = BriefChange()
        change.audience = "Late risers"
        _ = try await desk.workshop.updateBrief(of: project, change, by: desk.ann)
        let third = try await desk.workshop.replyAgain(in: project, by: desk.ann)
        #expect(third.message.asked == .messages)
        #expect(try await messages().count == 2)
        let empty = try await desk.project()
        let none = await refusal { try await desk.workshop.replyAgain(in: empty, by: desk.ann) }
        #expect(none?.code == .conflict)
    }

    @Test func `of many who speak at once each is heard or told to wait`() async throws {
        let texts = (0..<8).map { "Message: reason \($0) to buy it." }
        _ = try await say("A quiet kettle.")
        let heard = await withTaskGroup(of: Bool.self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask {
                    let user = index % 2 == 0 ? desk.ann : desk.ben
                    return (try? await desk.workshop.say(text, in: project, by: user)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(heard > 0)
        let all = try await messages()
        #expect(all.count == 2 + 2 * heard)
        #expect(all.map(\.number) == Array(1...all.count))
        // Each person's words are followed by their reply.
        #expect(
            all.enumerated().allSatisfy {
                $0.element.message.author == ($0.offset % 2 == 0 ? .person : .planner)
            }
        )
    }

    @Test func `a brief is pasted, changed in parts, and each is one edit`() async throws {
        let pasted = try await desk.workshop.replaceBrief(
            of: project,
            with: #"{"brand_name":"Lumen","product_description":"A lamp.","tone":"calm and warm"}"#,
            revision: 1,
            by: desk.ann
        )
        #expect(pasted.fields.brief.tone == .said(["calm", "warm"]))
        #expect(pasted.fields.name == "Lumen")
        let stale = await refusal {
            try await desk.workshop.updateBrief(of: project, BriefChange(), revision: 1, by: desk.ben)
        }
        #expect(stale?.code == .revisionConflict)
        let broken = await refusal {
            try await desk.workshop.replaceBrief(of: project, with: "{", by: desk.ann)
        }
        #expect(broken?.code == .validationError)
        #expect(try await row().fields.brief == pasted.fields.brief)
        _ = try await desk.workshop.undo(of: project, by: desk.ann)
        #expect(try await row().fields.brief == Brief())
    }
}

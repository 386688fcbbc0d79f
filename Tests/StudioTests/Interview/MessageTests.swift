import Foundation
import Studio
import Testing

/// A reply is said word by word, which is a matter of the clock alone.
@Suite struct MessageTests {
    private func moment(_ microseconds: Int64) -> Instant { Instant(microseconds: microseconds) }

    private func message(_ text: String, from begin: Int64 = 1000, to end: Int64 = 5000) -> Message {
        Message(author: .planner, text: text, begin: moment(begin), end: moment(end))
    }

    @Test(arguments: ["Who is it for?", "  a\nb  c ", "", " ", "À qui s’adresse-t-il ?", "one"])
    func `words put together are the text`(text: String) {
        let words = message(text).words
        #expect(words.joined() == text)
        #expect(words.allSatisfy { !$0.isEmpty })
    }

    @Test func `words come one after the other until the end`() {
        let message = message("Who is it for?")
        #expect(message.said(at: moment(1000)) == "")
        #expect(message.said(at: moment(2000)) == "Who")
        #expect(message.said(at: moment(4999)) == "Who is it")
        #expect(message.isRunning(at: moment(4999)))
        #expect(message.said(at: moment(5000)) == "Who is it for?")
        #expect(!message.isRunning(at: moment(5000)))
    }

    @Test func `a clock that was set back does not hold a reply up`() {
        #expect(message("Who is it for?").said(at: moment(10)) == "Who is it for?")
        #expect(!message("Who is it for?").isRunning(at: moment(10)))
    }

    @Test func `one that is stopped keeps what was said`() {
        let stopped = message("Who is it for?").stopped(at: moment(3000))
        #expect(stopped.text == "Who is")
        #expect(stopped.isStopped)
        #expect(stopped.said(at: moment(9000)) == "Who is")
        #expect(!stopped.isRunning(at: moment(3000)))
    }

    @Test func `what replies of earlier versions heard is still read`() throws {
        let kept = Data(#"{"said":["audience"],"assumed":["tone"],"isGreeting":false}"#.utf8)
        let heard = try JSONDecoder().decode(Message.Heard.self, from: kept)
        #expect(heard.said == [.audience] && heard.assumed == [.tone])
        #expect(heard.dropped.isEmpty && heard.wish == FormatWish())
        let whole = try JSONDecoder().decode(Message.Heard.self, from: JSONEncoder().encode(heard))
        #expect(whole == heard)
    }
}

import Foundation
import Testing

/// Expects one sentence on standard error, nothing on standard output, and the status.
func expectRefusal(
    _ outcome: Outcome,
    _ status: Int32,
    _ words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(outcome.complaints.count == 1, "\(outcome)", sourceLocation: sourceLocation)
    let sentence = outcome.complaints.last ?? ""
    #expect(sentence.hasPrefix("reelwright: "), "\(outcome)", sourceLocation: sourceLocation)
    #expect(sentence.count < 500, "\(outcome)", sourceLocation: sourceLocation)
    for trace in Sentence.traces {
        #expect(!sentence.contains(trace), "\(outcome)", sourceLocation: sourceLocation)
    }
    for word in words {
        #expect(sentence.contains(word), "\(word): \(outcome)", sourceLocation: sourceLocation)
    }
}

enum Sentence {
    /// Names of types and other traces of the language, which no sentence for a person has.
    static let traces = ["Error(", "Optional(", "NSCocoa", "Code=", "errno", "nil"]
}

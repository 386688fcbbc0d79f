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
    // No names of types, no traces of the language.
    for trace in ["Error(", "Optional(", "NSCocoa", "Code=", "errno", "nil"] {
        #expect(!sentence.contains(trace), "\(outcome)", sourceLocation: sourceLocation)
    }
    for word in words {
        #expect(sentence.contains(word), "\(word): \(outcome)", sourceLocation: sourceLocation)
    }
}

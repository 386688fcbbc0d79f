import Foundation

/// An e-mail address that may be one, in lower case, so that each person has one spelling of it.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Takes what a person typed; space around it is left out.
    ///
    /// The rule lets through all that mail servers use in practice: something before one `@`, and after it a
    /// name of a host with a dot. Throws a `Problem` with one sentence otherwise.
    public init(_ text: String) throws(Problem) {
        let folded = text.trimmed.precomposedStringWithCanonicalMapping.lowercased()
        let parts = folded.split(separator: "@", omittingEmptySubsequences: false)
        guard folded.unicodeScalars.count <= 254, parts.count == 2, Self.isMailbox(parts[0]),
            Self.isHost(parts[1])
        else {
            throw Problem(
                .validationError,
                "The e-mail must look like name@example.org and have at most 254 characters.",
                subject: "email"
            )
        }
        self.text = folded
    }

    /// An address that a row holds.
    package init(stored text: String) {
        self.text = text
    }

    public var description: String { text }

    private static func isMailbox(_ name: Substring) -> Bool {
        let dotted = name.split(separator: ".", omittingEmptySubsequences: false)
        return name.unicodeScalars.count <= 64 && !dotted.contains("")
            && !name.unicodeScalars.contains { scalar in
                scalar.isControl || scalar.properties.isWhitespace
                    || "()<>[]:;,\\\"".unicodeScalars.contains(scalar)
            }
    }

    private static func isHost(_ name: Substring) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                1...63 ~= label.unicodeScalars.count && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}

extension EmailAddress: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension StringProtocol {
    /// Without space and line breaks around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension Unicode.Scalar {
    /// Whether it is no character that can be seen, such as a line break.
    var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

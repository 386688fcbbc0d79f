import Crypto
import Foundation
import Studio

/// A secret that is given out once; rows hold its hash only, and nothing prints it by accident.
public struct Token: Hashable, Sendable {
    /// What a token is for; its text begins with it, so that one that was leaked or mixed up is recognised.
    public enum Kind: String, Sendable, CaseIterable {
        case key = "rw_key_"
        case invitation = "rw_inv_"
        case refresh = "rw_ref_"
        case setUp = "rw_setup_"
        case share = "rw_share_"
    }

    /// 256 bits, so that a hash without salt is enough.
    static let bytes = 32

    public let kind: Kind
    /// The secret itself, in letters that a link may hold.
    public let text: String

    init(_ kind: Kind, _ bytes: [UInt8]) {
        self.kind = kind
        text = kind.rawValue + Base64URL.text(bytes)
    }

    /// Takes what somebody gave; nil when it cannot be a token of this kind.
    public init?(_ kind: Kind, _ text: String) {
        let secret = text.utf8.dropFirst(kind.rawValue.utf8.count)
        guard text.hasPrefix(kind.rawValue), secret.count == 43, secret.allSatisfy(Base64URL.isLetter) else {
            return nil
        }
        self.kind = kind
        self.text = text
    }

    /// SHA-256 of the text as 64 hexadecimal digits.
    var hash: String { Hash.of(bytes: Data(text.utf8)) }

    /// The beginning, by which a person tells one from another; it gives 24 of 256 bits away.
    var prefix: String { String(text.prefix(kind.rawValue.count + 4)) }
}

extension Token: CustomStringConvertible, CustomReflectable {
    public var description: String { kind.rawValue + "…" }

    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}

/// Base 64 in the letters of RFC 4648 section 5, without padding.
enum Base64URL {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// Throws a `Problem` for anything else; only what we wrote is read.
    static func bytes(_ text: String) throws -> [UInt8] {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
        guard let data = Data(base64Encoded: plain + padding) else {
            throw Problem(.internalError, "A secret of this data folder cannot be read.")
        }
        return [UInt8](data)
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

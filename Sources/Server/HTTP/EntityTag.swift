import Crypto
import Studio

/// The version of a row as HTTP names it: `"<revision>.<hash>"`.
///
/// The revision counts edits; the hash also tells apart what jobs changed. Only the revision is compared by
/// `If-Match`, the whole tag by `If-None-Match`. A proxy that packs answers may add how to the hash, as Caddy does
/// with `-gzip`.
struct EntityTag {
    let text: String

    /// The tag of an answer.
    init(revision: Int, of bytes: [UInt8]) {
        let hash = SHA256.hash(data: bytes).prefix(6).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        text = "\"\(revision).\(hash.joined())\""
    }

    /// What `If-Match` may hold, as a pattern of JSON Schema; where it may be missing it may be empty, too.
    static func pattern(isRequired: Bool) -> String {
        #"^(\*|(W/)?"[1-9][0-9]{0,8}(\.[0-9a-f]{1,64})?(-[a-z]{1,16})?"# + (isRequired ? #"")$"# : #""|)$"#)
    }

    /// The revision that a header names: `"7.0a1b2c"` or `"7"`, weak or not; nil for `*`.
    static func revision(in header: String) throws(Problem) -> Int? {
        var tag = Substring(header.trimming(" "))
        if tag == "*" { return nil }
        if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
        guard let parts = tag.wholeMatch(of: /"([1-9][0-9]{0,8})(?:\.[0-9a-f]{1,64})?(?:-[a-z]{1,16})?"/),
            let revision = Int(parts.1)
        else {
            throw Problem(
                .invalidParameter,
                "If-Match must hold the ETag of the row as it was read, for example \"7\".",
                subject: "If-Match"
            )
        }
        return revision
    }

    /// Whether `If-None-Match` names a tag, weakly or not, alone or among others, or says `*` (RFC 9110, 13.1.2).
    static func isKnown(_ tag: String?, to header: String?) -> Bool {
        guard let tag, let header else { return false }
        if header.trimming(" ") == "*" { return true }
        let own = tag.split(separator: "\"").last ?? ""
        return header.matches(of: /"([^"]*?)(?:-[a-z]{1,16})?"/).contains { $0.1 == own }
    }
}

extension StringProtocol {
    /// Without these characters at both ends.
    fileprivate func trimming(_ characters: String) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}

import Foundation
import Store
import Studio

/// Short names for links and files.
public enum Slug {
    /// The name in lower-case letters, digits and hyphens, with a number when others have it already.
    static func free(for name: String, _ transaction: Transaction) throws -> String {
        let base = text(of: name)
        var slug = base
        var number = 2
        while try transaction.isSlugTaken(slug) {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    /// Latin letters without their marks; other scripts are transliterated as far as that goes.
    public static func text(of name: String) -> String {
        let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
        let plain = latin.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let slug = String(words.joined(separator: "-").prefix(60))
        return slug.isEmpty ? "film" : slug
    }
}

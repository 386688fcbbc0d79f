/// The codes that languages go by: BCP 47 in lower case, for example `en` or `pt-br`.
public enum Language {
    /// The code in lower case; throws a `Problem` when it has not the shape of one.
    public static func checked(_ text: String) throws -> String {
        let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        let ascii = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard ascii, parts.count <= 3, let first = parts.first, (2...3).contains(first.count),
            first.allSatisfy(\.isLetter), followUp(parts.dropFirst())
        else {
            throw Problem(
                .invalidParameter,
                "\"\(BriefReader.shown(text))\" is no language; write its code, such as en, de or pt-br.",
                subject: "language"
            )
        }
        return text.lowercased()
    }

    /// The language without script and region: `pt` of `pt-br`.
    public static func base(_ code: String) -> String {
        String(code.lowercased().prefix { $0 != "-" })
    }

    /// An optional script of four letters, then an optional region of two letters or three digits.
    private static func followUp(_ parts: ArraySlice<Substring>) -> Bool {
        var rest = parts
        if let script = rest.first, script.count == 4, script.allSatisfy(\.isLetter) {
            rest = rest.dropFirst()
        }
        if let region = rest.first,
            (region.count == 2 && region.allSatisfy(\.isLetter))
                || (region.count == 3 && region.allSatisfy(\.isNumber))
        {
            rest = rest.dropFirst()
        }
        return rest.isEmpty
    }
}

import Foundation

/// The value of a header with its parameters: `form-data; name="file"; filename="a.png"`.
enum HeaderWords {
    /// The value before the first semicolon, and the parameters by their names in lower case.
    ///
    /// Of a parameter that stands twice the first counts. `name*` (RFC 8187) counts before `name`. Within
    /// quotes a backslash quotes a quote only: browsers send paths of Windows as they are.
    static func parameters(of text: String) -> (value: String, parameters: [String: String]) {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        var last: Character?
        for character in text {
            if character == "\"", !(isQuoted && last == "\\") { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
            last = character
        }
        parts.append(part)
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard pair.count == 2, let (name, value) = decoded(pair[0].lowercased(), pair[1]) else {
                continue
            }
            if parameters[name] == nil || pair[0].hasSuffix("*") { parameters[name] = value }
        }
        return (parts[0].trimmingCharacters(in: .whitespaces), parameters)
    }

    private static func decoded(_ name: String, _ text: String) -> (String, String)? {
        if name.hasSuffix("*") {
            let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].lowercased() == "utf-8",
                let value = String(parts[2]).removingPercentEncoding
            else { return nil }
            return (String(name.dropLast()), value)
        }
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return (name, text) }
        return (name, String(text.dropFirst().dropLast()).replacing("\\\"", with: "\""))
    }
}

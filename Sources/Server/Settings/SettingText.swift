import Foundation

/// Reads the values of settings, which are texts wherever they come from.
enum SettingText {
    static func number(_ text: String, _ range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Setting.Refusal(rule: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    static func choice(_ text: String, _ words: [String]) throws -> String {
        guard words.contains(text) else {
            throw Setting.Refusal(rule: words.formatted(.list(type: .or).locale(Locale(identifier: "en"))))
        }
        return text
    }

    static func truth(_ text: String) throws -> Bool {
        switch text.lowercased() {
        case "true", "1", "yes", "on": true
        case "false", "0", "no", "off": false
        default: throw Setting.Refusal(rule: "true or false")
        }
    }

    /// The parts between commas, without spaces around them; none of an empty text.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// An address of the web: its origin as browsers write it, with a path if it has one; no slash at the end.
    static func address(_ text: String) throws -> String {
        guard let url = URL(string: text), let origin = url.origin,
            ["http", "https"].contains(url.scheme?.lowercased()),
            url.query() == nil, url.fragment() == nil, url.user() == nil
        else { throw Setting.Refusal(rule: "like https://studio.example.org") }
        let path = url.path()
        return origin + String(path.hasSuffix("/") ? path.dropLast() : path[...])
    }

    /// An origin as browsers write it, or `*`.
    static func origin(_ text: String) throws -> String {
        if text == "*" { return text }
        guard let address = try? address(text), address == URL(string: text)?.origin else {
            throw Setting.Refusal(rule: "origins like https://app.example.org with commas between, or *")
        }
        return address
    }
}

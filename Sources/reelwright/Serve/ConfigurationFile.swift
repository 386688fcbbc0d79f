import Foundation
import Server
import Studio
import TOMLKit

/// `reelwright.toml`: settings by their keys.
enum ConfigurationFile {
    static let name = "reelwright.toml"

    /// The values as texts, lists with commas between; none when no file was named and none is there.
    ///
    /// Throws a `Problem` for one that cannot be read, with the line.
    static func values(named path: String?, dataFolder: URL) throws -> [String: String] {
        let file = path.map { URL(filePath: $0).absoluteURL } ?? dataFolder.appending(path: name)
        guard path != nil || FileManager.default.fileExists(atPath: file.path) else { return [:] }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw Problem(
                .resourceNotFound,
                "\(file.path) cannot be read; name another file with --config.",
                subject: "config"
            )
        }
        do {
            let table = try TOMLTable(string: text)
            return try Dictionary(uniqueKeysWithValues: table.map { ($0.0, try Self.text($0.1, $0.0, file)) })
        } catch let error as TOMLParseError {
            let line = error.source.begin.line
            throw Problem(
                .invalidParameter,
                "\(file.path), line \(line), is no TOML: \(error.description).",
                subject: "config"
            )
        }
    }

    private static func text(_ value: any TOMLValueConvertible, _ key: String, _ file: URL) throws -> String {
        if let text = value.string { return text }
        if let truth = value.bool { return "\(truth)" }
        if let number = value.int { return "\(number)" }
        if let number = value.double { return "\(number)" }
        if let list = value.array {
            return try list.map { try text($0, key, file) }.joined(separator: ",")
        }
        // No setting is a table; what is none of ours is told as any key that is none.
        if value.table != nil, !Setting.all.contains(where: { $0.key == key }) { return "" }
        throw Problem(
            .invalidParameter,
            "\(key) in \(file.path) must be a text, a number, true, false or a list of texts.",
            subject: key
        )
    }
}

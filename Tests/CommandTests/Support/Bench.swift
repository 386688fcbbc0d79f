import Foundation
import Testing

/// A folder of one test with a data folder in it, and the command run there; it goes when the value goes.
final class Bench: Sendable {
    let folder: URL
    let reelwright: Reelwright

    init() throws {
        folder = Self.root.appending(path: UUID().uuidString.prefix(13).lowercased())
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        reelwright = Reelwright(in: folder)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Where all folders of this process lie; goes when the process ends, or when the next one finds it dead.
    private static let root: URL = {
        let place = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? [] {
            guard name.hasPrefix(prefix), let id = Int32(name.dropFirst(prefix.count)) else { continue }
            if kill(id, 0) != 0 {
                SmallDisk.removeAll(under: place.appending(path: name))
                try? FileManager.default.removeItem(at: place.appending(path: name))
            }
        }
        atexit { try? FileManager.default.removeItem(at: Bench.root) }
        return place.appending(path: "\(prefix)\(getpid())")
    }()

    private static let prefix = "reelwright-commands-"

    /// The data folder that `make` and the others are given.
    var data: URL { file("data") }

    /// A path in the folder; nothing is there yet.
    func file(_ name: String) -> URL { folder.appending(path: name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name).path) }

    /// Writes a text file and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: file(name))
        return file(name).path
    }

    /// The names of all that lies in the folder or in one within it, sorted; files of a run are left out.
    func names(in part: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file(part).path).sorted()
            .filter { !$0.hasPrefix(".run-") }
    }

    /// `reelwright make` with the small brief, in this bench's data folder.
    func make(
        _ options: [String] = [],
        brief: String = Bench.brief,
        alone: Bool = false
    ) async throws -> Outcome {
        let command = try film(options, brief: brief)
        let reelwright = reelwright
        return try await Gate.films.pass(alone: alone) { try await reelwright.run(command) }
    }

    /// The arguments of `make` for a small film: the fewest and smallest frames that are offered.
    func film(_ options: [String] = [], brief: String = Bench.brief) throws -> [String] {
        if !exists("lamp.json") { try write(brief, to: "lamp.json") }
        var arguments = ["make", "lamp.json", "--data", data.path]
        for (option, value) in [("--duration", "6"), ("--aspect", "1:1"), ("--fps", "24")]
        where !options.contains(option) {
            arguments += [option, value]
        }
        return arguments + options
    }

    /// A command that ends soon, with this bench's data folder.
    func run(_ arguments: String..., input: String? = nil) async throws -> Outcome {
        let reelwright = reelwright
        let all = arguments + ["--data", data.path]
        return try await Gate.commands.pass { try await reelwright.run(all, input: input) }
    }

    /// A command run as the user nobody, who may write only what `openFolder` made.
    func asNobody(_ arguments: String...) async throws -> Outcome {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        var other = reelwright
        other.runner = ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--"]
        other.environment["TMPDIR"] = try openFolder("tmp").path
        let command = other
        return try await Gate.commands.pass { try await command.run(arguments) }
    }

    /// A folder that everybody may write.
    func openFolder(_ name: String) throws -> URL {
        try FileManager.default.createDirectory(at: file(name), withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: file(name).path)
        return file(name)
    }

    /// The rows of a query, by the `sqlite3` program; columns are separated by bars.
    @discardableResult
    func sql(_ statement: String) async throws -> [String] {
        let text = try await Tool.run(
            "sqlite3",
            ["-cmd", ".timeout 10000", data.appending(path: "reelwright.db").path, statement]
        )
        return text.split(separator: "\n").map(String.init)
    }

    /// The jobs of the data folder, as `jobs list --json` prints them.
    func jobs() async throws -> [JobLine] {
        let outcome = try await run("jobs", "list", "--json")
        try #require(outcome.status == 0, "\(outcome)")
        return try JobLine.all(outcome.output)
    }

    /// A brief with little to say, of which a short film is made.
    static let brief = """
        {
          "product_name": "Lumen",
          "product_description": "A desk lamp that follows the daylight.",
          "target_audience": "People who read at night",
          "emotional_tone": ["calm", "warm"],
          "visual_style_keywords": ["soft light", "wood"],
          "key_messages": ["It dims with the sun.", "One turn of the hand is enough."]
        }
        """
}

/// One job as the command prints it.
struct JobLine: Decodable, Sendable {
    struct Attempt: Decodable, Sendable {
        let number: Int
        let outcome: String?
    }

    let id: String
    let kind: String
    let projectId: String
    let state: String
    let attempt: Int
    let failures: Int
    let attempts: [Attempt]?

    static func all(_ text: String) throws -> [JobLine] {
        try text.split(separator: "\n").map { try JSON.read(JobLine.self, String($0)) }
    }
}

/// JSON with names in snake_case.
enum JSON {
    static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(type, from: Data(text.utf8))
    }
}

import Foundation
import Store

/// One statement of the sources, as a database gets it.
struct SQLStatement: Hashable {
    /// The file's name and the line on which the text begins.
    let place: String
    let text: String

    /// How the statements begin that only SQLite gets, or that cannot be prepared anywhere.
    private static let exceptions = [
        "PRAGMA ",  // settings of SQLite
        "VACUUM INTO ",  // a backup of SQLite's file
        "SAVEPOINT ", "RELEASE SAVEPOINT ", "ROLLBACK TO SAVEPOINT ",  // known to both
        "BEGIN IMMEDIATE TRANSACTION", "COMMIT TRANSACTION", "ROLLBACK TRANSACTION",  // made by GRDB
    ]

    var isException: Bool { Self.exceptions.contains(where: text.hasPrefix) }
}

/// Every text that the sources hand to the database, found where it is handed over.
struct SQLScan {
    private(set) var statements: [SQLStatement] = []
    /// Where a statement could go by unseen.
    private(set) var complaints: [String] = []
    private var passedOn: [String: Int] = [:]

    /// Where a text is passed on, and how often.
    ///
    /// The callers of the helpers are scanned, the migrator's steps are run whole, and what a group of writes
    /// runs is no text.
    private static let passing = [
        "Transaction.swift sql": 2, "Migrator.swift step.sql": 1, "WriteGroup.swift database": 1,
    ]

    /// What the interpolations stand for.
    private static let interpolations = [
        "Transaction+Belonging.swift kind": ["scene", "clip", "take", "mood", "cut", "render"],
        "Transaction+Belonging.swift state": ["IS NULL", "IS NOT NULL"],
        "Transaction+Clips.swift column": ["image_take_id", "video_take_id"],
        "Transaction+Clips.swift basisColumn": ["image_basis", "video_basis"],
        "Transaction+ProjectLists.swift shelf": [
            "deleted_at IS NULL AND archived_at IS NULL", "deleted_at IS NULL AND archived_at IS NOT NULL",
            "deleted_at IS NOT NULL",
        ],
        "Transaction+ProjectLists.swift page": [
            "(updated_at, id) < ($3, $4) ORDER BY updated_at DESC, id DESC",
            "(created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC",
            "(name_key, id) > ($3, $4) ORDER BY name_key, id",
        ],
        "Transaction+JobRows.swift Self.jobColumns": [Transaction.jobColumns],
        "Transaction+Leases.swift Self.jobColumns": [Transaction.jobColumns],
        "Transaction+JobLists.swift Self.jobColumns": [Transaction.jobColumns],
        "Transaction+JobLists.swift states": [
            "1 = 1", "state IN ('running')", "state IN ('completed', 'waiting')",
        ],
        "Transaction+Leases.swift states": [
            "1 = 1", "state IN ('running')", "state IN ('completed', 'waiting')",
        ],
    ]

    /// The Swift files in a folder and in those within it.
    init(folder: URL) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            scan(try String(contentsOf: file, encoding: .utf8), file.lastPathComponent)
        }
        for place in Set(Self.passing.keys).union(passedOn.keys) where passedOn[place] != Self.passing[place]
        {
            complaints.append("\(place) passes on a text \(passedOn[place] ?? 0) times")
        }
    }

    /// The text of one file.
    init(_ source: String, file: String) {
        scan(source, file)
    }

    private mutating func scan(_ source: String, _ file: String) {
        // A step of the schema is run whole; a comment and the head of a function hand nothing over.
        let rest = source.replacing(
            /Migration\(\s*number: \d+,\s*name: "[^"\n]*",\s*sql:|\/\/.*|\bsql: String\b/
        ) {
            String(repeating: "\n", count: $0.output.count(where: \.isNewline))
        }
        func place(_ index: String.Index) -> String {
            "\(file):\(rest[..<index].count(where: \.isNewline) + 1)"
        }
        for call in rest.matches(of: /(func )?\b(?:run|rows?)\(\s*|\bsql:\s*/.wordBoundaryKind(.simple))
        where call.output.1 == nil {
            take(rest[call.range.upperBound...], file, place(call.range.upperBound))
        }
        // A helper that is handed on, and how GRDB makes statements whose text is not in the call.
        let unseen =
            /\.(?:run|rows?)\b(?!\()|\bliteral:|\b(?:SQL|Table)\(|\b\w+(?:Record|Request)\b|sqliteConnection|\.(?:create|alter|drop|rename)\(/
        for found in rest.matches(of: unseen.wordBoundaryKind(.simple)) {
            complaints.append(
                "\(place(found.range.lowerBound)): the statement of \(found.output) cannot be seen"
            )
        }
    }

    private mutating func take(_ argument: Substring, _ file: String, _ place: String) {
        let text: String
        if let found = argument.prefixMatch(of: /(?s)"""\n(.*?)\n( *)"""(?=\s*[,)])/) {
            let indent = found.output.2
            text = found.output.1.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.trimmingPrefix(indent) }.joined(separator: "\n")
        } else if let found = argument.prefixMatch(of: /"((?:[^"\\\n]|\\.)+)"(?=\s*[,)])/) {
            text = String(found.output.1)
        } else {
            let what = argument.prefix { !",)\n".contains($0) }
            if Self.passing["\(file) \(what)"] == nil {
                complaints.append("\(place): \(what) is not one literal")
            }
            passedOn["\(file) \(what)", default: 0] += 1
            return
        }
        let whole = SQLStatement(place: place, text: text)
        if whole.isException { return }
        for text in Self.expanded(text, file) {
            if text.contains("\\") { complaints.append("\(place): no table says what stands in it") }
            var numbers: [Int] = []
            for found in text.matches(of: /\$(\d+)/) {
                if let number = Int(found.output.1), !numbers.contains(number) { numbers.append(number) }
            }
            if numbers != Array(1..<numbers.count + 1) {
                complaints.append("\(place): its values do not first appear in their order")
            }
            statements.append(SQLStatement(place: place, text: text))
        }
    }

    private static func expanded(_ text: String, _ file: String) -> [String] {
        for (name, values) in interpolations where name.hasPrefix("\(file) ") {
            let hole = "\\(\(name.dropFirst(file.count + 1)))"
            if text.contains(hole) {
                return values.flatMap { expanded(text.replacingOccurrences(of: hole, with: $0), file) }
            }
        }
        return [text]
    }
}

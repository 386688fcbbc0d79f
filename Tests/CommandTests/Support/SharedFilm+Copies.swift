import Foundation
import Testing

extension SharedFilm {
    /// A bench with a copy of the data folder, so that its film can be gone on with; no film is beside it.
    func copy() throws -> Bench {
        let copy = try Bench()
        try FileManager.default.copyItem(at: kept.data, to: copy.data)
        return copy
    }
}

extension Bench {
    /// What a project is before any work: begins it, and kills the command as soon as it says so.
    func begin(_ options: [String] = [], brief: String = Bench.brief) async throws -> Began {
        try write(brief, to: "lamp.json")
        let command = try film(options + ["--json"], brief: brief)
        let reelwright = reelwright
        let outcome = try await Gate.commands.pass {
            try await reelwright.start(command) { running in
                _ = try await eventually { running.output.contains("\n") || !running.complaint.isEmpty }
                running.killAll()
            }
        }
        let lines = outcome.output.split(separator: "\n").filter { !$0.contains("\"warning\"") }
        return try JSON.read(Began.self, String(try #require(lines.first, "\(outcome)")))
    }

    /// Every job with the number of its last attempt, as rows of text.
    func attempts() async throws -> Set<String> { Set(try await sql("SELECT id, attempt FROM jobs")) }
}

/// The first line of `make --json`.
struct Began: Decodable, Equatable {
    let event: String
    let projectId: String
    let slug: String
    let seed: UInt64
    let isNew: Bool
}

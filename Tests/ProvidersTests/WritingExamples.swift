import Foundation
import Studio
import Testing

@testable import Providers

/// The briefs of examples/judge with the films they are for.
struct JudgedFilm: Decodable, Sendable, CustomTestStringConvertible {
    let file: String
    let aspect: String
    let seconds: Double
    let seed: UInt64

    var testDescription: String { file }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "examples/judge")

    /// All of them, as films.json lists them.
    static func all() throws -> [JudgedFilm] {
        let data = try Data(contentsOf: folder.appending(path: "films.json"))
        return try JSONDecoder().decode([JudgedFilm].self, from: data)
    }

    /// The film as production would plan it with the first of its moods.
    func planned() async throws -> PlannedFilm {
        let raw = try BriefReader.read(
            Data(contentsOf: Self.folder.appending(path: file)),
            name: file
        )
        return try await PlannedFilm(raw, seconds: seconds, seed: Seed(seed))
    }
}

/// A film from its brief to its scenes.
struct PlannedFilm: Sendable {
    let raw: Brief
    let brief: Brief
    let language: String
    let moods: [Mood]
    let mood: Mood
    let scenes: [Scene]
    let structure: Structure

    init(_ raw: Brief, seconds: Double = 30, seed: Seed, mood index: Int = 0) async throws {
        let engine = DraftTextEngine()
        self.raw = raw
        language = LanguageGuess.language(of: raw)
        brief = try await engine.completed(raw, language: language, seed: seed.derived("brief"))
        moods = try await engine.moods(for: brief, language: language, seed: seed.derived("moods"))
        mood = moods[index]
        let plan = seed.derived("plan")
        structure = Structure.of(brief, seed: plan)
        scenes = try await engine.scenes(
            for: SceneOrder(
                brief: brief,
                mood: mood,
                format: Format(aspect: .portrait, rate: FrameRate(30), seconds: seconds),
                language: language,
                seed: plan
            )
        )
    }

    /// Everything that is written for the film, with its prompts.
    var texts: [String] {
        let written = scenes.flatMap {
            [
                $0.name, $0.description, $0.stylePrompt, $0.narration, $0.words, $0.subject,
                $0.staging.animation,
            ]
        }
        let looks = moods.flatMap { [$0.name, $0.description, $0.aestheticDirection] + $0.styleKeywords }
        let prompts = scenes.flatMap {
            [Prompts.firstFrame($0, mood: mood, aspect: .portrait), Prompts.video($0, mood: mood)]
        }
        let samples = moods.map { Prompts.mood($0, brief: brief, aspect: .portrait, variation: 0) }
        return written + looks + prompts + samples
    }

    /// The plan as a client would read it.
    var printed: String {
        let head =
            "\(brief.title) | \(language) | \(structure.rawValue) | "
            + moods.map(\.name).joined(separator: ", ")
        let rest = scenes.map { scene in
            let staging = scene.staging
            return """
                  \(scene.purpose) \(Double(scene.frames) / 30) s [\(scene.name)]
                    says:  \(scene.narration)
                    shows: \(scene.words)
                    sees:  \(scene.description)
                    style: \(scene.stylePrompt)
                    moves: \(scene.staging.animation)
                    \(staging.beat) · \(scene.subject) · \(staging.setting) · \(staging.light) · \
                \(staging.framing) · \(staging.pose.map { "\($0)" } ?? "-")
                """
        }
        let ruledOut = brief.prohibitions.value.map { "\n  not: " + $0.joined(separator: " | ") } ?? ""
        return ([head + ruledOut] + rest).joined(separator: "\n")
    }
}

import Foundation
import Jobs
import Store
import Studio

/// One project as `projects show` prints it.
struct ProjectView: Sendable {
    let project: Project
    let moods: [Stored<Mood>]
    let scenes: [Stored<Scene>]
    let jobs: [Job]

    private struct Whole: Encodable {
        let project: Project
        let moods: [Stored<Mood>]
        let scenes: [Stored<Scene>]
        let jobs: [String: Int]
    }

    /// Everything as one JSON object.
    func json() throws -> String {
        try Wire.text(Whole(project: project, moods: moods, scenes: scenes, jobs: counts))
    }

    /// Everything as lines for a person.
    func print() {
        let format = project.format
        let size = "\(format.size.width)×\(format.size.height)"
        let rows = [
            ["Name", project.name], ["Id", project.id.text], ["Engine", project.engine],
            ["Format", "\(format.aspect.rawValue), \(size), \(format.rate.text) frames a second"],
            ["Length", "\(format.frames) frames, \(seconds(format.frames))"],
            ["Language", project.language], ["Seed", "\(project.seed)"],
            ["Mood", moods.isEmpty ? "not written yet" : moodNames],
            [
                "Jobs",
                counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "),
            ],
        ]
        Table.print(header: nil, rows: rows)
        guard !scenes.isEmpty else { return }
        Console.print("")
        Table.print(
            header: ["#", "PURPOSE", "LENGTH", "NARRATION"],
            rows: scenes.enumerated().map { position, scene in
                [
                    "\(position + 1)", scene.value.purpose.rawValue, seconds(scene.value.frames),
                    scene.value.narration,
                ]
            }
        )
    }

    private var counts: [String: Int] {
        Dictionary(grouping: jobs, by: \.state.rawValue).mapValues(\.count)
    }

    private var moodNames: String {
        let chosen =
            project.mood ?? (moods.count >= project.moodNumber ? moods[project.moodNumber - 1].id : nil)
        return moods.map { mood in
            mood.id == chosen ? "\(mood.value.name) (chosen)" : mood.value.name
        }.joined(separator: ", ")
    }

    private func seconds(_ frames: Int) -> String {
        let number = FloatingPointFormatStyle<Double>.number.precision(.fractionLength(2))
        return project.format.rate.seconds(ofFrames: frames).formatted(number) + " s"
    }
}

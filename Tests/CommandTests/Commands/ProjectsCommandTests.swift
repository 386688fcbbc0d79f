import Foundation
import Testing

struct ProjectsCommandTests {
    private struct Listed: Decodable {
        let id: String
        let slug: String
        let name: String
    }

    private struct Shown: Decodable {
        struct Part: Decodable {}
        let project: Listed
        let moods: [Part]
        let scenes: [Part]
        let jobs: [String: Int]
    }

    @Test func `projects are listed and shown`() async throws {
        let bench = try await SharedFilm.small.value.bench
        let list = try await bench.run("projects", "list")
        #expect(list.status == 0 && list.complaint.isEmpty)
        let row = try #require(list.output.split(separator: "\n").last)
        #expect(row.split(separator: " ") == ["lumen", "6", "s", "1:1", "en", "Lumen"])
        let json = try await bench.run("projects", "list", "--json").output
        let project = try JSON.read(Listed.self, json)
        #expect((project.slug, project.name) == ("lumen", "Lumen"))

        for name in ["lumen", project.id, String(project.id.prefix(12))] {
            let shown = try await bench.run("projects", "show", name)
            #expect(shown.status == 0, "\(shown)")
            for word in ["Lumen", project.id, "1080×1080", "144 frames", "(chosen)", "NARRATION"] {
                #expect(shown.output.contains(word), "\(shown)")
            }
        }
        let whole = try await bench.run("projects", "show", "lumen", "--json").output
        let shown = try JSON.read(Shown.self, whole)
        #expect(shown.moods.count == 3 && shown.scenes.count >= 3)
        #expect(shown.jobs.keys.sorted() == ["completed"])
        expectRefusal(try await bench.run("projects", "show", "none"), 66, ["none", "projects list"])
    }

    @Test func `the data folder is where the system keeps such things unless it is named`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        try bench.write("not a picture", to: "logo.png")
        let command = ["make", "brief.json", "--logo", "logo.png"]
        #expect(try await bench.reelwright.run(command).status == 65)
        #expect(bench.exists(".local/share/reelwright/reelwright.db"))
        var other = bench.reelwright
        other.environment["XDG_DATA_HOME"] = bench.file("elsewhere").path
        #expect(try await other.run(command).status == 65)
        #expect(bench.exists("elsewhere/reelwright/reelwright.db"))
    }
}

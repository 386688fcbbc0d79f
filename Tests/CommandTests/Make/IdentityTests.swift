import Foundation
import Testing

/// What makes a film another film, and what is only another rendering of it.
struct IdentityTests {
    @Test func `what decides a film begins another project, what renders it does not`() async throws {
        let bench = try Bench()
        try await Pictures.png(to: bench.file("shot.png"))
        try await Pictures.jpeg(to: bench.file("mark.jpg"))
        let first = try await bench.begin()
        #expect(first.event == "began" && first.isNew)

        let same: [[String]] = [
            [], ["--quality", "final"], ["--captions", "burn"], ["--captions", "off"], ["--no-music"],
            ["--no-narration"], ["--max-size", "3"], ["--voice", "en-us+f3"], ["--language", "EN"],
            ["--seed", "\(first.seed)"], ["--mood", "1"], ["--duration", "6.0"], ["--output", "other.mp4"],
        ]
        for options in same {
            let again = try await bench.begin(options)
            #expect(again.projectId == first.projectId && !again.isNew, "\(options)")
        }

        let other: [[String]] = [
            ["--seed", "7"], ["--duration", "7"], ["--aspect", "4:5"], ["--fps", "25"], ["--mood", "2"],
            ["--language", "de"], ["--product-image", "shot.png"], ["--logo", "shot.png"],
            ["--product-image", "mark.jpg"], ["--storyboard"], ["--no-grain"],
            ["--storyboard", "--no-grain"],
        ]
        var seen: Set = [first.projectId]
        for options in other {
            let begun = try await bench.begin(options)
            #expect(begun.isNew && seen.insert(begun.projectId).inserted, "\(options)")
            let again = try await bench.begin(options)
            #expect(again.projectId == begun.projectId && !again.isNew, "\(options)")
        }
    }

    @Test func `the words of a brief decide, not how the file is laid out or called`() async throws {
        let bench = try Bench()
        let first = try await bench.begin()
        let spaced = Bench.brief.replacing("\n", with: "\n\n\t")
        #expect(try await bench.begin(brief: spaced).projectId == first.projectId)
        let changed = Bench.brief.replacing("daylight", with: "moonlight")
        #expect(try await bench.begin(brief: changed).projectId != first.projectId)
    }

    @Test func `the content of a picture decides, not its name`() async throws {
        let bench = try Bench()
        try await Pictures.png(to: bench.file("shot.png"))
        let first = try await bench.begin(["--product-image", "shot.png"])
        try FileManager.default.copyItem(at: bench.file("shot.png"), to: bench.file("same.png"))
        #expect(try await bench.begin(["--product-image", "same.png"]).projectId == first.projectId)
        try await Pictures.jpeg(to: bench.file("shot.png"))
        #expect(try await bench.begin(["--product-image", "shot.png"]).projectId != first.projectId)
    }

    @Test func `new begins another project with a fresh seed and says the seed`() async throws {
        let bench = try Bench()
        let first = try await bench.begin()
        let second = try await bench.begin(["--new"])
        let third = try await bench.begin(["--new"])
        #expect(Set([first, second, third].map(\.projectId)).count == 3)
        #expect(Set([first, second, third].map(\.seed)).count == 3)
        #expect(second.isNew && third.isNew)
        // The seed that was said makes it again.
        let again = try await bench.begin(["--seed", "\(second.seed)"])
        #expect(again.projectId == second.projectId && !again.isNew)
        let sayings = try await saying(bench, ["--new"])
        let seed = try await bench.sql("SELECT seed FROM projects ORDER BY rowid DESC LIMIT 1")
        #expect(sayings.contains("seed \(seed[0])"), "\(sayings)")
    }

    private func saying(_ bench: Bench, _ options: [String]) async throws -> String {
        let command = try bench.film(options)
        return try await bench.reelwright.start(command) { running in
            _ = try await eventually { running.complaint.contains("\n") }
            running.killAll()
        }.complaint
    }
}

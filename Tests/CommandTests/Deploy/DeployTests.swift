import Foundation
import Testing

/// The files of `deploy/`, by the programs that read them.
struct DeployTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../deploy")
        .standardizedFileURL

    @Test func `systemd takes the unit`() async throws {
        let bench = try Bench()
        let text = try String(contentsOf: Self.folder.appending(path: "reelwright.service"), encoding: .utf8)
        #expect(text.contains("\nKillMode=mixed\n"), "what runs for a job is the server's to stop")
        // It complains of a program that is not there; the one that is tested stands for it.
        let unit = text.replacing("/usr/local/bin/reelwright", with: Reelwright.executable)
        #expect(unit != text)
        try bench.write(unit, to: "reelwright.service")
        let said = try await Tool.both("systemd-analyze", ["verify", bench.file("reelwright.service").path])
        #expect(said.output + said.complaint == "")
        try bench.write(unit.replacing("StateDirectory=", with: "StateFolder="), to: "reelwright.service")
        let wrong = try await Tool.both("systemd-analyze", ["verify", bench.file("reelwright.service").path])
        #expect(wrong.complaint.contains("StateFolder"), "a wrong line is told")
    }

    @Test func `Caddy takes its file`() async throws {
        let bench = try Bench()
        let file = Self.folder.appending(path: "Caddyfile").path
        let said = try await Tool.both(
            "env",
            ["HOME=\(bench.folder.path)", "caddy", "validate", "--adapter", "caddyfile", "--config", file]
        )
        #expect((said.output + said.complaint).contains("Valid configuration"))
        // Event streams must reach the browser as they are written.
        let adapted = try await Tool.run("caddy", ["adapt", "--adapter", "caddyfile", "--config", file])
        #expect(adapted.contains(#""flush_interval":-1"#) && adapted.contains("event-stream"))
        #expect(adapted.contains("X-Forwarded-For") && adapted.contains("X-Forwarded-Proto"))
    }

    @Test func `the image is made with the set-up that is tested, and what it sets is a setting`()
        async throws
    {
        let text = try String(contentsOf: Self.folder.appending(path: "Dockerfile"), encoding: .utf8)
        #expect(text.contains("bin/setup run build") && text.contains("/bin/setup run"))
        let root = Self.folder.deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/configuration.md"), encoding: .utf8)
        for name in text.matches(of: /([A-Z_]{4,})=/).map({ String($0.output.1) }) {
            #expect(page.contains("`\(name)`"), "\(name)")
        }
        #expect(text.contains("not built"), "it says that nobody has built it")
    }

    @Test func `the image is sent no build and no films, and has the Swift of the set-up`() throws {
        let root = Self.folder.deletingLastPathComponent()
        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        let left = try text(".dockerignore").split(separator: "\n").map {
            String($0).replacing("**/", with: "")
        }
        let ignored = try text(".gitignore").split(separator: "\n").map(String.init)
        #expect(ignored.contains("*.mp4") && ignored.contains("/Sources/CSwaggerUI/embedded/*"))
        for line in ignored where line.contains("*") && line != "*.swp" {
            #expect(left.contains(line), "\(line)")
        }
        #expect(left.contains("/.build") && left.contains("/.git"))
        let image = try #require(try text("deploy/Dockerfile").firstMatch(of: /FROM swift:([0-9.]+)-/))
        for file in ["bin/setup", "README.md"] {
            #expect(try text(file).contains("Swift \(String(image.output.1)) "), "\(file)")
        }
    }
}

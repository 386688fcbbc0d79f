import Foundation
import Testing

/// What a person sees at a terminal of 80 columns.
struct TerminalTests {
    @Test func `progress is drawn in place within the terminal's width`() async throws {
        let shared = try await SharedFilm.small.value
        let bench = try shared.copy()
        let command = try bench.film(["--captions", "burn"])
        let screen = try await Gate.films.pass { try await bench.terminal(columns: 80, command) }
        #expect(screen.contains("█") && screen.contains("\u{1B}["))
        #expect(screen.contains("Render") && screen.contains(" left"))
        let lines = screen.lines
        #expect(lines.first == "Going on with “Lumen” (lumen)")
        #expect(lines.last?.hasPrefix("Wrote lamp.mp4 (144 frames, 6 s, ") == true)
        for line in lines where line.contains("█") || line.contains("░") {
            #expect(line.count < 80, "\(line)")
        }
    }

    @Test func `tables fit the terminal and say where they were cut`() async throws {
        let bench = try await SharedFilm.small.value.bench
        for command in [["projects", "list"], ["projects", "show", "lumen"], ["jobs", "list"]] {
            let wide = try await bench.run(command[0], command[1]).output
            for columns in [80, 40] {
                let screen = try await bench.terminal(
                    columns: columns,
                    command + ["--data", bench.data.path]
                )
                #expect(screen.lines.allSatisfy { $0.count <= columns }, "\(screen)")
                let isCut = wide.split(separator: "\n").contains { $0.count > columns }
                if isCut { #expect(screen.contains("…")) }
            }
        }
    }

    @Test func `letters that are two columns wide fit the terminal too`() async throws {
        let bench = try Bench()
        let name = String(repeating: "静かなやかん", count: 8)
        _ = try await bench.begin(brief: "{\"product_name\": \"\(name)\"}")
        let screen = try await bench.terminal(columns: 120, ["projects", "list", "--data", bench.data.path])
        let row = try #require(screen.lines.last)
        let wide = row.count { $0.unicodeScalars.contains { $0.value > 0x2e80 } }
        #expect(wide > 5 && row.hasSuffix("…"), "\(row)")
        #expect(row.count + wide <= 120, "\(row)")
    }

    @Test func `a start at a terminal shows the set-up link, and takes away the file of an earlier one`()
        async throws
    {
        let bench = try Bench()
        let command = ["serve", "--port", "0", "--data", bench.data.path]
        let first = try await bench.reelwright.start(command, limit: .seconds(120)) { running in
            let isWritten = try await eventually(.seconds(60)) { bench.exists("data/set-up-link") }
            #expect(isWritten, "\(running.output)")
            running.signal(SIGTERM)
        }
        #expect(first.status == 0 && bench.exists("data/set-up-link"), "\(first)")
        var atTerminal = bench.reelwright
        atTerminal.runner = ["python3", "-c", "import pty, sys; pty.spawn(sys.argv[1:])"]
        _ = try await atTerminal.start(command, limit: .seconds(120)) { running in
            let isShown = try await eventually(.seconds(60)) { running.output.contains("/set-up#rw_setup_") }
            #expect(isShown, "\(running.output)")
            #expect(!bench.exists("data/set-up-link"))
            running.killAll()
        }
    }

    @Test func `an error at a terminal is the same one sentence`() async throws {
        let bench = try Bench()
        let screen = try await bench.terminal(columns: 80, ["make", "nowhere.json"])
        #expect(screen.lines == ["reelwright: There is no file nowhere.json (brief); check the path."])
    }
}

extension Bench {
    /// All that the command writes to a terminal of the given width, by the `script` program.
    func terminal(columns: Int, _ arguments: [String]) async throws -> String {
        let words = ([Reelwright.executable] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let file = file(".run-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try? await Tool.run(
            "setpriv",
            [
                "--pdeathsig", "KILL", "--", "script", "-q", "-e", "-c",
                "stty cols \(columns) rows 24; exec \(words)", file.path,
            ],
            in: folder
        )
        let text = try String(contentsOf: file, encoding: .utf8)
        // The program frames what it wrote down with two lines of its own.
        let lines = text.components(separatedBy: "\n")
        return lines.filter { !$0.hasPrefix("Script started on") && !$0.hasPrefix("Script done on") }
            .joined(separator: "\n")
    }
}

extension String {
    /// The lines without what moves the cursor, the empty ones left out.
    fileprivate var lines: [String] {
        replacing(/\u{1B}\[[0-9]*[A-Z]/, with: "").replacing("\r\n", with: "\n").replacing("\r", with: "")
            .split(separator: "\n").map(
                String.init
            )
    }
}

import Foundation
import Testing

/// Options that cannot be used: status 64, one sentence that names the option and what it takes.
struct OptionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let options: [String]
        let words: [String]

        init(_ options: String, _ words: String...) {
            self.options = options.split(separator: " ").map(String.init)
            self.words = words
        }

        var testDescription: String { options.joined(separator: " ") }
    }

    static let cases = [
        Case("--quality medium", "--quality", "draft or final", "medium"),
        Case("--quality Draft", "--quality", "draft or final"),
        Case("--aspect 3:2", "--aspect", "9:16, 16:9, 1:1 or 4:5", "3:2"),
        Case("--duration 5.9", "--duration", "6 to 120 seconds", "5.9"),
        Case("--duration 121", "--duration", "6 to 120 seconds"),
        Case("--duration 0", "--duration", "6 to 120 seconds"),
        Case("--duration -6", "--duration", "6 to 120 seconds", "-6"),
        Case("--duration nan", "--duration", "6 to 120 seconds"),
        Case("--duration inf", "--duration", "6 to 120 seconds"),
        Case("--duration 0x10", "--duration", "6 to 120 seconds"),
        Case("--duration 30s", "--duration", "6 to 120 seconds", "30s"),
        Case("--fps 60", "--fps", "24, 25, 30 or 30000/1001"),
        Case("--fps 29.97", "--fps", "30000/1001"),
        Case("--mood 0", "--mood", "1, 2 or 3"),
        Case("--mood 4", "--mood", "1, 2 or 3"),
        Case("--mood calm", "--mood", "1, 2 or 3"),
        Case("--captions yes", "--captions", "soft, burn or off"),
        Case("--max-size 0", "--max-size", "megabytes"),
        Case("--max-size -5", "--max-size", "megabytes", "-5"),
        Case("--max-size 5MB", "--max-size", "megabytes", "5MB"),
        Case("--max-size 0.1", "smaller than about", "--max-size"),
        Case("--seed abc", "--seed", "whole number", "abc"),
        Case("--seed -1", "--seed", "whole number", "-1"),
        Case("--seed 1.5", "--seed", "whole number"),
        Case("--seed 9223372036854775808", "--seed", "9223372036854775807"),
        Case("--language german", "german", "language", "de"),
        Case("--language d", "language"),
        Case("--voice nobody", "voice", "nobody"),
        Case("--voice en-us+nobody", "en-us", "nobody"),
        Case("--output film.mov", "--output", ".mp4"),
        Case("--output film", "--output", ".mp4"),
        Case("--qualty draft", "--qualty"),
        Case("--seed", "--seed"),
        Case("another.json", "another.json"),
        Case("--json=yes", "--json"),
    ]

    @Test(arguments: cases)
    func `an option that cannot be used is refused before any work`(_ one: Case) async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let reelwright = bench.reelwright
        let command = ["make", "brief.json", "--data", bench.data.path] + one.options
        let outcome = try await Gate.commands.pass { try await reelwright.run(command) }
        expectRefusal(outcome, 64, one.words)
        #expect(try bench.names() == ["brief.json"])
    }

    @Test func `a command that does not exist is refused`() async throws {
        let bench = try Bench()
        let reelwright = bench.reelwright
        for command in [["frob"], ["jobs", "frob"], ["make", "--frob"]] {
            expectRefusal(try await reelwright.run(command), 64, ["frob"])
        }
        #expect(try bench.names() == [])
    }

    @Test func `version and help are answers, not errors`() async throws {
        let bench = try Bench()
        let version = try await bench.reelwright.run(["--version"])
        #expect(version.status == 0 && version.complaint.isEmpty)
        #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(version)")
        let help = try await bench.reelwright.run(["make", "--help"])
        #expect(help.status == 0 && help.complaint.isEmpty)
        let options = [
            "--output", "--data", "--seed", "--quality", "--aspect", "--duration", "--mood", "--captions",
            "--no-narration", "--no-music", "--max-size", "--product-image", "--logo", "--fps", "--language",
            "--voice", "--storyboard", "--no-grain", "--new", "--force", "--json",
        ]
        for option in options { #expect(help.output.contains(option)) }
    }
}

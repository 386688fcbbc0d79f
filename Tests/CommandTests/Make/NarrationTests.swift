import Foundation
import Testing

/// What a person is told of lines that are not spoken as they are written.
struct NarrationTests {
    /// A number takes few letters and long to say.
    private static let wordy = """
        {
          "product_name": "Lumen",
          "product_description": "A desk lamp that follows the daylight.",
          "target_audience": "People who read at night",
          "emotional_tone": ["calm", "warm"],
          "key_messages": ["Call us today, dial 78923478923.", "Call 017612345678901234567."]
        }
        """

    @Test func `lines that are too long for their scenes are named, now and when the film is copied`()
        async throws
    {
        let bench = try Bench()
        let command = ["--duration", "10", "--seed", "5"]
        let outcome = try await bench.make(command, brief: Self.wordy)
        try #require(outcome.status == 0, "\(outcome)")
        let lines = try await Self.lines(bench)
        let shortened = try #require(lines.first { $0.delivery == "shortened" }, "\(lines)")
        let tooLong = try #require(lines.first { $0.delivery == "too_long" }, "\(lines)")
        #expect(shortened.words == "Call us today.")
        #expect(lines.contains { $0.delivery == "whole" })
        let warnings = [
            "Note: The line of scene \(shortened.scene) is too long, and its end is in the captions only; "
                + "say less in the brief, or make the film longer with --duration.",
            "Note: The line of scene \(tooLong.scene) outlasts its scene even when spoken faster; "
                + "say less in the brief, or make the film longer with --duration.",
        ]
        #expect(outcome.warnings == warnings)
        // The caption stays whole.
        let captions = try String(contentsOf: bench.file("lamp.srt"), encoding: .utf8)
        #expect(captions.contains("dial 78923478923"))

        let copied = try await bench.make(command, brief: Self.wordy)
        #expect(copied.complaints.last?.hasPrefix("Finished before") == true, "\(copied)")
        #expect(copied.warnings == warnings)
        let json = try await bench.make(command + ["--json"], brief: Self.wordy)
        #expect(json.output.contains(#""event":"warning""#), "\(json)")

        let silent = try await bench.make(command + ["--no-narration"], brief: Self.wordy)
        try #require(silent.status == 0, "\(silent)")
        #expect(silent.warnings.isEmpty)
    }

    @Test func `only lines of the voice that is asked for are told of`() async throws {
        let bench = try Bench()
        let brief = """
            {
              "product_name": "दीपक",
              "product_description": "एक मेज़ का दीपक जो दिन की रोशनी के साथ चलता है।",
              "target_audience": "रात में पढ़ने वाले लोग",
              "emotional_tone": ["calm"],
              "key_messages": ["यह सूरज के साथ धीमा होता है।"]
            }
            """
        let command = ["--language", "hi", "--seed", "5"]
        let foreign = try await bench.make(command + ["--voice", "en-gb"], brief: brief)
        try #require(foreign.status == 0, "\(foreign)")
        let warning = try #require(foreign.warnings.first, "\(foreign)")
        #expect(foreign.warnings.count == 1)
        #expect(warning.hasPrefix("Note: The voice “en-gb” cannot read the line"))
        #expect(warning.contains("captions only"))

        let own = try await bench.make(command, brief: brief)
        try #require(own.status == 0, "\(own)")
        #expect(own.warnings.isEmpty)
        let again = try await bench.make(command + ["--voice", "en-gb"], brief: brief)
        #expect(again.warnings == [warning])
    }

    private struct Line {
        let scene: Int
        let delivery: String
        let words: String
    }

    /// What the recipes of the sounds say of each line.
    private static func lines(_ bench: Bench) async throws -> [Line] {
        try await bench.sql(
            """
            SELECT scenes.position + 1,
                json_extract(recipe, '$.parameters.delivery'), json_extract(recipe, '$.parameters.words')
            FROM sounds JOIN scenes ON scenes.id = sounds.scene_id WHERE kind = 'narration' ORDER BY 1
            """
        ).map { row in
            let parts = row.split(separator: "|").map(String.init)
            return Line(scene: Int(parts[0]) ?? 0, delivery: parts[1], words: parts[2])
        }
    }
}

extension Outcome {
    /// The lines of standard error that say what a film lacks.
    fileprivate var warnings: [String] { complaints.filter { $0.hasPrefix("Note: ") } }
}

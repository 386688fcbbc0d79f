import ArgumentParser
import Foundation
import Studio

/// `reelwright make`: from a brief to a film.
struct MakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Makes a film from a brief.",
        discussion: """
            The brief is a JSON file, a text file, or - for standard input; --text takes a sentence instead. \
            The same command goes on where an earlier one stopped, and copies a film that is finished.
            """
    )

    @Argument(help: "The brief: a JSON or text file, or - for standard input.")
    var brief: String?

    @Option(name: .long, help: "The brief as a sentence or two.")
    var text: String?

    @Option(name: .shortAndLong, help: "The film to write (default: the brief's name with .mp4).")
    var output: String?

    @OptionGroup var dataOptions: DataOptions

    @Option(
        name: .long,
        parsing: .unconditional,
        help: "A number all chance comes from (default: one of the brief's own)."
    )
    var seed: String?

    @OptionGroup var configuration: ConfigurationOptions

    @Option(name: .long, help: "draft or final (default: draft; final where ENVIRONMENT=production).")
    var quality: String?

    @Option(name: .long, help: "9:16, 16:9, 1:1 or 4:5.")
    var aspect = "9:16"

    @Option(name: .long, parsing: .unconditional, help: "Length in seconds, 6 to 120.")
    var duration = "30"

    @Option(name: .long, parsing: .unconditional, help: "Frames a second: 24, 25, 30 or 30000/1001.")
    var fps = "30"

    @Option(name: .long, parsing: .unconditional, help: "Which of the three moods: 1, 2 or 3.")
    var mood = "1"

    @Option(name: .long, help: "soft (a track), burn (in the picture; the track is off) or off.")
    var captions = "soft"

    @Flag(name: .long, help: "No spoken narration.")
    var noNarration = false

    @Flag(name: .long, help: "No music.")
    var noMusic = false

    @Option(
        name: .long,
        parsing: .unconditional,
        help: "The most the film may weigh, in megabytes of 1,000,000 bytes."
    )
    var maxSize: String?

    @Option(name: .long, help: "A picture of the product (PNG, JPEG, WebP or GIF).")
    var productImage: String?

    @Option(name: .long, help: "The logo (PNG, JPEG, WebP or GIF).")
    var logo: String?

    @Option(name: .long, help: "The language of the film, for example de or pt-br (default: the brief's).")
    var language: String?

    @Option(name: .long, help: "The espeak-ng voice of the narration (default: the language's).")
    var voice: String?

    @Flag(name: .long, help: "Frame corners, camera moves and a slate in drafts, as on a storyboard.")
    var storyboard = false

    @Flag(name: .long, help: "Drafts without film grain: smaller files, but soft gradients show steps.")
    var noGrain = false

    @Flag(name: .long, help: "Begin another film of the same brief with a fresh seed.")
    var new = false

    @Flag(name: .long, help: "Replace the output even when make did not write it.")
    var force = false

    @Flag(name: .long, help: "Print one JSON object a line.")
    var json = false

    func run() async throws {
        let reporter = Reporters.reporter(json: json)
        do {
            try await MakeRun(order: MakeOrder(self), reporter: reporter).run()
        } catch let problem as Problem {
            reporter.failed(problem)
            throw problem
        }
    }
}

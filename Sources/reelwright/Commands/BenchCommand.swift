import ArgumentParser
import Foundation
import Media
import Studio

/// `reelwright bench`: renders a timeline of files, so that `bin/bench` can measure the composer alone.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Renders a timeline that a JSON file describes; for measurements.",
        shouldDisplay: false
    )

    @Argument(help: "A JSON file with the timeline, the paths of its assets and the settings.")
    var order: String
    @Option(name: .shortAndLong, help: "Where the film goes.")
    var output: String
    @Option(name: .long, help: "A folder where finished pieces are kept; none unless given.")
    var cache: String?

    func run() async throws {
        let order: BenchOrder = try Wire.value(
            from: String(contentsOf: URL(filePath: order), encoding: .utf8)
        )
        let film = URL(filePath: output).absoluteURL
        let folder = film.deletingLastPathComponent().appending(path: "\(film.lastPathComponent).work")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [ID<Asset>: SourceFile] = [:]
        for (id, path) in order.files { files[ID(id)] = try SourceFile(hashing: URL(filePath: path)) }
        let plan = try RenderPlan(
            order.timeline,
            files: files,
            settings: order.settings,
            subtitles: order.subtitles.map { URL(filePath: $0) }
        )
        let composer = Composer(
            programs: MachinePrograms.located(),
            cores: ProcessInfo.processInfo.activeProcessorCount,
            cache: cache.map { SegmentCache(folder: URL(filePath: $0).absoluteURL) }
        )
        Console.print(try Wire.text(await composer.render(plan, in: folder, to: film)))
    }
}

/// What is to be rendered: a timeline whose assets are named by any words, and the files of these words.
private struct BenchOrder: Decodable {
    let timeline: Timeline
    let files: [String: String]
    let settings: RenderSettings
    let subtitles: String?
}

import Foundation
import Media
import Production
import Server
import Studio

/// What the options of `make` say, checked.
struct MakeOrder {
    let film: FilmOrder
    let settings: RenderSettings
    let output: URL
    /// The output as the person named it.
    let place: OutputPlace
    let data: DataOptions
    /// Whether the seed is a fresh one that should be told.
    let hasFreshSeed: Bool
    let force: Bool

    /// Reads the brief and checks every option; throws a `Problem` that names the first wrong one.
    init(_ command: MakeCommand) throws {
        let name: String
        let brief: Brief
        (brief, name) = try Self.brief(command)
        let rate = try Self.choice("fps", command.fps, FrameRate.init(text:), FrameRate.offered.map(\.text))
        let aspect = try Self.choice(command.aspect, "aspect", Aspect.self)
        let seconds = try Self.number("duration", command.duration, in: Format.lengths, unit: "seconds")
        let mood = try Self.choice("mood", command.mood, Int.init, ["1", "2", "3"])
        guard (1...3).contains(mood) else { throw Self.wrong("mood", command.mood, "1, 2 or 3") }
        let fresh = command.new && command.seed == nil
        film = FilmOrder(
            brief: brief,
            productImage: try Self.file("product-image", command.productImage),
            logo: try Self.file("logo", command.logo),
            format: Format(aspect: aspect, rate: rate, seconds: seconds),
            mood: mood,
            language: try command.language.map(Language.checked),
            seed: fresh ? Seed(.random(in: 0...UInt64.max)) : try command.seed.map(Self.seed),
            look: DraftLook(storyboard: command.storyboard, grain: !command.noGrain)
        )
        settings = RenderSettings(
            quality: try command.quality.map { try Self.choice($0, "quality", RenderSettings.Quality.self) }
                ?? command.configuration.sources(command.dataOptions)
                .settings(only: ["environment", "quality"]).server.quality,
            captions: try Self.choice(command.captions, "captions", RenderSettings.CaptionMode.self),
            narration: !command.noNarration,
            music: !command.noMusic,
            voice: command.voice,
            maximumBytes: try command.maxSize.map {
                Int(try Self.number("max-size", $0, in: 0.1...10_000, unit: "megabytes") * 1_000_000)
            }
        )
        if let bytes = settings.maximumBytes { try FilmSize.check(bytes, for: film.format.duration) }
        output = URL(filePath: command.output ?? "\(name).mp4").absoluteURL.standardizedFileURL
        data = command.dataOptions
        place = OutputPlace(path: command.output ?? "\(name).mp4")
        hasFreshSeed = fresh
        force = command.force
        guard output.pathExtension.lowercased() == "mp4" else {
            throw Problem(
                .invalidParameter,
                "--output must end in .mp4, because films are MP4 files; \(output.lastPathComponent) does not.",
                subject: "output"
            )
        }
    }

    /// The brief and the name a film of it gets.
    private static func brief(_ command: MakeCommand) throws -> (Brief, String) {
        switch (command.brief, command.text) {
        case (nil, nil):
            throw Problem(.invalidParameter, "Give a brief: a file, - for standard input, or --text \"…\".")
        case (.some, .some):
            throw Problem(.invalidParameter, "Give either a brief file or --text, not both.")
        case (nil, .some(let text)):
            let brief = try BriefReader.read(Data(text.utf8), name: "--text")
            return (brief, fileName(of: brief))
        case (.some("-"), nil):
            let data = try FileHandle.standardInput.read(upToCount: BriefReader.maximumBytes + 1) ?? Data()
            let brief = try BriefReader.read(data, name: "standard input")
            return (brief, fileName(of: brief))
        case (.some(let path), nil):
            let file = try readableFile(path, what: "brief")
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            let data = try handle.read(upToCount: BriefReader.maximumBytes + 1) ?? Data()
            let brief = try BriefReader.read(data, name: file.lastPathComponent)
            return (brief, file.deletingPathExtension().lastPathComponent)
        }
    }

    private static func fileName(of brief: Brief) -> String { Slug.text(of: brief.title) }

    private static func file(_ option: String, _ path: String?) throws -> URL? {
        try path.map { try readableFile($0, what: "--\(option)") }
    }

    private static func readableFile(_ path: String, what: String) throws -> URL {
        var isFolder: ObjCBool = false
        let file = URL(filePath: path).absoluteURL
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
            throw Problem(
                .resourceNotFound,
                "There is no file \(path) (\(what)); check the path.",
                subject: what
            )
        }
        guard !isFolder.boolValue else {
            throw Problem(
                .resourceNotFound,
                "\(path) (\(what)) is a folder; name a file in it.",
                subject: what
            )
        }
        guard FileManager.default.isReadableFile(atPath: file.path) else {
            throw Problem(
                .resourceNotFound,
                "\(path) (\(what)) cannot be read; check its permissions.",
                subject: what
            )
        }
        return file
    }

    private static func seed(_ text: String) throws -> Seed {
        guard let value = UInt64(text), value <= UInt64(Int64.max) else {
            throw wrong("seed", text, "a whole number from 0 to \(Int64.max)")
        }
        return Seed(value)
    }

    private static func number(
        _ option: String,
        _ text: String,
        in range: ClosedRange<Double>,
        unit: String
    ) throws -> Double {
        let bounds = [range.lowerBound, range.upperBound].map { $0.formatted(.number.grouping(.never)) }
        // `Double` alone also reads hexadecimal numbers, which nobody means here.
        guard text.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }), let value = Double(text),
            range.contains(value)
        else {
            throw wrong(option, text, "\(bounds[0]) to \(bounds[1]) \(unit)")
        }
        return value
    }

    private static func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String,
        _ option: String,
        _: Value.Type
    ) throws -> Value {
        try choice(option, text, Value.init(rawValue:), Value.allCases.map(\.rawValue))
    }

    private static func choice<Value>(
        _ option: String,
        _ text: String,
        _ read: (String) -> Value?,
        _ offered: [String]
    ) throws -> Value {
        guard let value = read(text) else {
            throw wrong(
                option,
                text,
                offered.dropLast().joined(separator: ", ") + " or \(offered.last ?? "")"
            )
        }
        return value
    }

    private static func wrong(_ option: String, _ text: String, _ offered: String) -> Problem {
        Problem(.invalidParameter, "--\(option) takes \(offered), not “\(text.prefix(60))”.", subject: option)
    }
}

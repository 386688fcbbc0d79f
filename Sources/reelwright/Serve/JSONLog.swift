import Logging
import Server
import Studio

/// Log lines on standard error, one JSON object each, for whoever keeps the server.
struct JSONLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let label: String

    /// A handler under a name.
    init(label: String) {
        self.label = label
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
        if let id = line.removeValue(forKey: "hb.request.id") { line["request"] = id }
        line["time"] = Moment(SystemSurroundings.microseconds).text
        line["level"] = "\(event.level)"
        line["message"] = "\(event.message)"
        line["source"] = label
        guard let text = try? Wire.text(line) else { return }
        Console.note(text)
    }
}

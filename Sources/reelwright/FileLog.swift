import Foundation
import Logging
import Synchronization

/// Log lines in `logs/` of the data folder, out of the way of the person at the terminal.
struct FileLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    private let file: URL

    /// A logger for this process; it never fails, at worst it says nothing.
    static func logger(in folder: URL) -> Logger {
        let logs = folder.appending(path: "logs")
        try? FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        let file = logs.appending(path: "reelwright.log")
        return Logger(label: "reelwright") { _ in FileLog(file: file) }
    }

    private init(file: URL) {
        self.file = file
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let details = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let time = Date().formatted(.iso8601.time(includingFractionalSeconds: true))
        let words = ["\(time)", "\(event.level)", "\(event.message)"] + details
        let line = words.joined(separator: " ").replacing("\n", with: " ") + "\n"
        guard let stream = fopen(file.path, "a") else { return }
        fputs(line, stream)
        fclose(stream)
    }
}

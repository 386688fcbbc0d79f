import ArgumentParser
import Foundation
import Store
import Studio

/// `reelwright backup`: all of a data folder in one consistent folder.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes a backup of the data folder, also while the server runs.",
        discussion: """
            The folder must be empty or hold an earlier backup, which is replaced when the new one is complete. \
            On the same disk media are second names of the same bytes: copy the folder to another disk to be \
            safe from the loss of this one.
            """
    )

    @Argument(help: "The folder of the backup.")
    var folder: String

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let store = try dataOptions.existingStore(SystemSurroundings())
        let backup = try await store.backUp(to: URL(filePath: folder).absoluteURL)
        Console.note("Backed up \(backup.words) to \(folder).")
    }
}

/// `reelwright restore`: the way back.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup into the data folder, in the place of what it holds.",
        discussion: """
            The backup is verified before anything changes. The server must not run. The database that was \
            there stays in the folder `backups` of the data folder.
            """
    )

    @Argument(help: "The folder of the backup.")
    var folder: String

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        let backup = try Store.restore(URL(filePath: folder).absoluteURL, into: dataOptions.folder)
        Console.note("Put back \(backup.words) into \(dataOptions.folder.path).")
    }
}

extension Backup {
    /// What it holds, for people.
    fileprivate var words: String {
        let size = (Double(bytes) / 1e6).formatted(.number.precision(.fractionLength(1)))
        return
            "\(projects) project\(projects == 1 ? "" : "s") and \(files) file\(files == 1 ? "" : "s") (\(size) MB)"
    }
}

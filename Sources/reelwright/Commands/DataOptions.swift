import ArgumentParser
import Foundation
import Logging
import Media
import Production
import Providers
import Store
import Studio

/// Where the data folder is; shared by all commands.
struct DataOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder (default: REELWRIGHT_DATA, else ~/.local/share/reelwright).")
    var data: String?

    func validate() throws {
        if data?.isEmpty == true {
            throw ValidationError("--data needs the path of a folder; leave it out for the usual one.")
        }
    }

    /// The data folder as an absolute path.
    var folder: URL {
        if let data { return URL(filePath: data, directoryHint: .isDirectory).absoluteURL }
        let environment = ProcessInfo.processInfo.environment
        if let data = environment["REELWRIGHT_DATA"], !data.isEmpty {
            return URL(filePath: data, directoryHint: .isDirectory).absoluteURL
        }
        if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
            return URL(filePath: base).appending(path: "reelwright")
        }
        let system = FileManager.default.homeDirectoryForCurrentUser
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil } ?? system
        return home.appending(path: ".local/share/reelwright")
    }

    /// Opens the store of the folder, which is made when it is not there.
    func store(_ surroundings: SystemSurroundings) throws -> Store {
        try Store(folder: folder, surroundings: surroundings)
    }

    /// Opens the store only when the folder holds one; otherwise says so.
    func existingStore(_ surroundings: SystemSurroundings) throws -> Store {
        guard FileManager.default.fileExists(atPath: folder.appending(path: "reelwright.db").path) else {
            throw Problem(
                .resourceNotFound,
                "There is no data folder at \(folder.path) yet; `reelwright make` makes one.",
                subject: "data"
            )
        }
        return try store(surroundings)
    }
}

extension Workshop {
    /// The workshop of this machine: the draft engine, all cores.
    init(_ store: Store, _ programs: Programs, _ surroundings: SystemSurroundings) {
        let shelf = ShotShelf()
        self.init(
            store: store,
            engines: Engines(
                name: Draft.name,
                text: DraftTextEngine(),
                image: DraftImageEngine(shelf: shelf),
                video: DraftVideoEngine(programs: programs, shelf: shelf),
                music: DraftMusicEngine(programs: programs),
                voice: DraftVoiceEngine(programs: programs)
            ),
            programs: programs,
            surroundings: surroundings,
            cores: ProcessInfo.processInfo.activeProcessorCount
        )
    }
}

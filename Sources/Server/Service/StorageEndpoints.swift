import HTTPTypes
import Production
import Store
import Studio

/// The disk of the installation.
enum StorageEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/storage",
            "storage.get",
            "What lies on the disk, and what of it could go.",
            who: .administrator,
            run: storage
        ),
        Endpoint(
            .post,
            "/api/v1/storage/clean-up",
            "storage.cleanUp",
            "Removes what was in the trash for 30 days, then bytes that nothing names; or says what it would remove.",
            who: .administrator,
            problems: [.conflict],
            run: cleanUp
        ),
    ]

    private static func storage(_ call: Call<Nothing, Nothing>) async throws -> StorageView {
        StorageView(try await call.server.workshop.storage(), least: call.server.settings.leastFreeBytes)
    }

    private static func cleanUp(_ call: Call<Nothing, CleanUpOrder>) async throws -> CleanedUpView {
        let workshop = call.server.workshop
        let cleaned = call.body.dryRun ? try await workshop.wouldCleanUp() : try await workshop.cleanUp()
        return CleanedUpView(cleaned, isDry: call.body.dryRun)
    }
}

/// How to clean up.
struct CleanUpOrder: Described {
    static let about = "Whether to remove anything."
    static let details = [
        Detail(CodingKeys.dryRun, "Whether only to say what would be removed.")
    ]

    let dryRun: Bool
}

/// Files and their bytes.
struct FileSumView: Described {
    static let about = "Files, and how many bytes they hold."

    let files: Int
    let bytes: Int

    init(_ sum: FileSum) {
        files = sum.files
        bytes = sum.bytes
    }
}

/// What lies on the disk.
struct StorageView: Described {
    static let about = "What lies on the disk of the data folder."
    static let details = [
        Detail(CodingKeys.freeBytes, "Room that is left."),
        Detail(CodingKeys.leastFreeBytes, "With less than this no work begins."),
        Detail(CodingKeys.databaseBytes, "The database with its log."),
        Detail(CodingKeys.assets, "Stored media; each once, however many rows name it."),
        Detail(CodingKeys.unnamed, "Those of them that no row names; they go when they are a day old."),
        Detail(CodingKeys.cache, "Pieces of films that are kept so that they need not be made again."),
        Detail(CodingKeys.work, "What work in progress has in hand."),
        Detail(CodingKeys.trashedProjects, "Projects in the trash, of all accounts."),
    ]

    let freeBytes: Int
    let leastFreeBytes: Int
    let databaseBytes: Int
    let assets: FileSumView
    let unnamed: FileSumView
    let cache: FileSumView
    let work: FileSumView
    let trashedProjects: Int

    init(_ storage: Storage, least: Int) {
        freeBytes = storage.freeBytes
        leastFreeBytes = least
        databaseBytes = storage.databaseBytes
        assets = FileSumView(storage.assets)
        unnamed = FileSumView(storage.unnamed)
        cache = FileSumView(storage.cache)
        work = FileSumView(storage.work)
        trashedProjects = storage.trashedProjects
    }
}

/// What was cleaned up.
struct CleanedUpView: Described {
    static let about = "What was removed, or would be."
    static let details = [
        Detail(CodingKeys.dryRun, "Whether nothing was removed."),
        Detail(CodingKeys.projects, "Projects that were in the trash for 30 days."),
        Detail(CodingKeys.scenes, "Scenes of other projects that were there for as long and nothing needs."),
        Detail(CodingKeys.clips, "Clips, those of these scenes too."),
        Detail(CodingKeys.takes, "Takes, those of these clips too."),
        Detail(CodingKeys.cuts, "Saved cuts without a film."),
        Detail(CodingKeys.renders, "Finished films."),
        Detail(CodingKeys.moods, "Moods that no film takes."),
        Detail(CodingKeys.characters, "Characters whom no clip shows."),
        Detail(CodingKeys.templates, "Looks and structures of stories."),
        Detail(CodingKeys.files, "Stored media that no row names any more."),
    ]

    let dryRun: Bool
    let projects: Int
    let scenes: Int
    let clips: Int
    let takes: Int
    let cuts: Int
    let renders: Int
    let moods: Int
    let characters: Int
    let templates: Int
    let files: FileSumView

    init(_ cleaned: CleanedUp, isDry: Bool) {
        dryRun = isDry
        projects = cleaned.projects
        scenes = cleaned.purged.scenes
        clips = cleaned.purged.clips
        takes = cleaned.purged.takes
        cuts = cleaned.purged.cuts
        renders = cleaned.purged.renders
        moods = cleaned.purged.moods
        characters = cleaned.purged.characters
        templates = cleaned.purged.templates
        files = FileSumView(cleaned.files)
    }
}

import Jobs
import Media
import Production
import Providers
import Store
import Studio
import TestSupport
import Testing

/// A data folder in memory with two people who edit, in a world whose time the test moves.
struct EditingDesk: Sendable {
    let folder: TemporaryFolder
    let world = StillWorld()
    let workshop: Workshop
    let ann = ID<User>("ann")
    let ben = ID<User>("ben")

    var store: Store { workshop.store }

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")
        let faults = Faults()
        workshop = Workshop(
            store: try Store(folder: folder.url, surroundings: world),
            engines: Engines(
                name: "test 1",
                text: DraftTextEngine(),
                image: TestImages(faults: faults),
                video: TestVideos(faults: faults, programs: programs),
                music: TestMusic(),
                voice: TestVoice()
            ),
            programs: programs,
            surroundings: world,
            cores: 1
        )
        try DatabaseFile(folder: folder.url).run(
            """
            INSERT INTO users (id, name, role, created_at, updated_at)
            VALUES ('ann', 'Ann', 'member', 1, 1), ('ben', 'Ben', 'member', 1, 1)
            """
        )
    }

    /// A project of Ann's with scenes of these lengths in seconds.
    func project(_ lengths: [Double] = []) async throws -> ID<Project> {
        let id = try await workshop.createProject(ProjectOrder(name: "Lumen"), by: ann).id
        for (index, length) in lengths.enumerated() {
            var draft = SceneDraft(name: "Scene \(index + 1)")
            draft.duration = length
            _ = try await workshop.createScene(draft, in: id, by: ann)
        }
        return id
    }

    /// The scenes of the film, in order.
    func film(_ project: ID<Project>) async throws -> [SceneRow] {
        try await store.read { try $0.sceneRows(of: project).filter(\.fields.isChosen) }
    }

    func names(_ project: ID<Project>) async throws -> [String] {
        try await film(project).map(\.fields.name)
    }

    func clips(of scene: ID<Scene>) async throws -> [ClipRow] {
        try await store.read { try $0.clipRows(of: scene) }
    }

    /// A clip of a scene at a place in seconds.
    func clip(in scene: ID<Scene>, _ position: Double, _ length: Double) async throws -> ClipRow {
        var draft = ClipDraft()
        draft.imagePrompt = "A lamp"
        draft.position = position
        draft.length = length
        return try await workshop.createClip(draft, in: scene, by: ann)
    }

    /// Writes a take of a clip as a job does.
    func take(_ kind: Take.Kind, of clip: ClipRow) async throws -> ID<Take> {
        try await store.write { transaction in
            let number = try transaction.takeRows(of: clip.id).count + 1
            let asset = try transaction.asset(
                sha256: String(repeating: "\(number % 10)", count: 64),
                bytes: 9,
                kind: kind == .image ? .image : .video,
                mime: kind == .image ? "image/png" : "video/mp4",
                project: clip.projectID
            )
            let recipe = Recipe(provider: "test", version: "\(number)", prompt: "A lamp", seed: Seed(1))
            try transaction.insertTake(
                kind,
                of: clip.id,
                in: clip.projectID,
                asset: asset,
                recipe: recipe,
                hash: "\(kind) \(number)"
            )
            let takes = try transaction.takeRows(of: clip.id)
            return takes.filter { $0.take.kind == kind }.last?.id ?? ID("")
        }
    }

    func events(_ kind: String) async throws -> [EventRow] {
        try await store.read { try $0.events(kind) }
    }
}

/// A world in which time stands still until the test moves it.
struct StillWorld: Surroundings {
    let holder = "test"
    let clock = ManualClock()
    let ids: any IDGenerator = CountingIDs()
    private let chance = SeededChance(seed: 1)

    var now: Int64 { clock.now }
    func sleep(seconds: Double) async throws { try await clock.sleep(seconds: seconds) }
    func token() -> String { chance.token() }
    func fraction() -> Double { chance.fraction() }
    func secret(bytes count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }
    func dead(among _: Set<String>) -> Set<String> { [] }
}

/// What a call is refused with; an issue when it is not.
@discardableResult
func refusal<Value>(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async -> Problem? {
    do {
        let value = try await body()
        Issue.record("It was not refused: \(value)", sourceLocation: sourceLocation)
    } catch let problem as Problem {
        return problem
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
    }
    return nil
}

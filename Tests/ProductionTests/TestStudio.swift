import Foundation
import Jobs
import Logging
import Media
import Production
import Providers
import Store
import Studio
import TestSupport

/// A workshop on a data folder of its own, with engines that fail as told and a world twenty times as fast.
struct TestStudio: Sendable {
    let folder: TemporaryFolder
    let world: FastWorld
    let faults = Faults()
    let workshop: Workshop
    let settings = RenderSettings(narration: false, music: false)

    /// A studio with engines of the given name; with `other` it works on that one's data folder.
    init(engine: String = "test 1", sharing other: TestStudio? = nil, dead: Set<String> = []) throws {
        folder = try other?.folder ?? TemporaryFolder()
        world = FastWorld(ids: other?.world.ids ?? CountingIDs(), deadHolders: dead)
        let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")
        workshop = Workshop(
            store: try other?.workshop.store ?? Store(folder: folder.url, surroundings: world),
            engines: Engines(
                name: engine,
                text: DraftTextEngine(),
                image: TestImages(faults: faults),
                video: TestVideos(faults: faults, programs: programs),
                music: TestMusic(),
                voice: TestVoice()
            ),
            programs: programs,
            surroundings: world,
            cores: 2
        )
    }

    var database: DatabaseFile {
        get throws { try DatabaseFile(folder: folder.url) }
    }

    /// A film of the fewest and smallest frames that are offered.
    static let order: FilmOrder = {
        var brief = Brief()
        brief.product = .said("Lumen")
        brief.description = .said("A desk lamp that follows the daylight.")
        brief.audience = .said("People who read at night")
        brief.messages = .said(["It dims with the sun.", "One turn of the hand is enough."])
        let rate = FrameRate(text: "24") ?? FrameRate.offered[0]
        return FilmOrder(brief: brief, format: Format(aspect: .square, rate: rate, seconds: 6))
    }()

    /// Begins the film, or goes on with it, as the same command would.
    func begin() async throws -> BegunFilm { try await workshop.beginFilm(Self.order, settings) }

    /// Works until nothing of the film is left to do, or until the condition holds.
    func work(
        on film: BegunFilm,
        until isEnough: @escaping @Sendable (FilmState) async throws -> Bool = { $0.isSettled }
    ) async throws -> FilmState {
        let worker = Worker(
            store: workshop.queue,
            handler: StepHandler(workshop),
            clock: world,
            chance: world,
            settings: WorkerSettings(holder: world.holder, slots: 2, group: film.project.id.text),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            do {
                try await eventually("the film is settled", within: 200) {
                    try await isEnough(try await state(of: film))
                }
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await group.waitForAll()
            return try await state(of: film)
        }
    }

    func state(of film: BegunFilm) async throws -> FilmState {
        try await workshop.filmState(of: film.project.id, settings)
    }

    /// Makes the whole film; throws what a person would read when there is none.
    func finish(_ film: BegunFilm) async throws -> Render {
        let state = try await work(on: film)
        if let render = try await workshop.finishedRender(of: film.project.id, settings) { return render }
        throw state.failed?.failure ?? Failure(.invalid, "There is no film and no reason.")
    }
}

extension FilmState {
    /// The jobs of one step, in the order of their scenes.
    func jobs(_ step: Step) -> [Job] { jobs.filter { Step($0) == step } }

    /// Every completed job with the number of the attempt that completed it.
    var completed: Set<String> {
        Set(jobs.filter { $0.state == .completed }.map { "\($0.id) \($0.attempt)" })
    }
}

/// A world whose time runs twenty times as fast as ours.
struct FastWorld: Surroundings {
    let holder = "test \(UUID().uuidString)"
    let ids: any IDGenerator
    let deadHolders: Set<String>
    private let begin = ContinuousClock.now
    private let start = Int64(Date().timeIntervalSince1970 * 1_000_000)
    private static let speed = 20.0

    init(ids: any IDGenerator, deadHolders: Set<String>) {
        self.ids = ids
        self.deadHolders = deadHolders
    }

    var now: Int64 {
        let real = (ContinuousClock.now - begin) / .seconds(1)
        return start + Int64(real * Self.speed * 1_000_000)
    }

    func sleep(seconds: Double) async throws {
        try await ContinuousClock().sleep(for: .seconds(seconds / Self.speed))
    }

    func token() -> String { UUID().uuidString.lowercased() }

    func fraction() -> Double { 0.5 }

    func secret(bytes count: Int) -> [UInt8] { (0..<count).map { _ in .random(in: .min ... .max) } }

    func dead(among holders: Set<String>) -> Set<String> { holders.intersection(deadHolders) }
}

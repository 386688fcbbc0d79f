import Foundation
import Jobs
import Logging
import Production
import Store
import Studio
import TestSupport
import Testing

/// A studio with two people and a project that has a brief, whose ordered work is done when asked.
struct MoodStudio: Sendable {
    let studio: TestStudio
    let ann = ID<User>("ann")
    let ben = ID<User>("ben")
    let project: ID<Project>

    var workshop: Workshop { studio.workshop }

    init(
        _ text: String? = "Lumen is a desk lamp for people who read at night. It dims with the sun."
    ) async throws {
        studio = try TestStudio()
        try DatabaseFile(folder: studio.folder.url).run(
            """
            INSERT INTO users (id, name, role, created_at, updated_at)
            VALUES ('ann', 'Ann', 'member', 1, 1), ('ben', 'Ben', 'member', 1, 1)
            """
        )
        let rate = FrameRate(text: "24") ?? FrameRate.offered[0]
        let order = ProjectOrder(format: Format(aspect: .square, rate: rate, seconds: 6), text: text)
        project = try await studio.workshop.createProject(order, by: ann).id
    }

    /// Does all that is ordered of the project, or works until a condition holds.
    func work(until isEnough: (@Sendable () async throws -> Bool)? = nil) async throws {
        let worker = Worker(
            store: workshop.queue,
            handler: StepHandler(workshop),
            clock: studio.world,
            chance: studio.world,
            settings: WorkerSettings(holder: studio.world.holder, slots: 2, group: project.text),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await worker.run() }
            do {
                try await eventually("the work is done", within: 100) {
                    if let isEnough { return try await isEnough() }
                    return try await jobs().allSatisfy(\.state.isFinal)
                }
            } catch {
                group.cancelAll()
                throw error
            }
            group.cancelAll()
            try await group.waitForAll()
        }
    }

    func jobs() async throws -> [Job] { try await workshop.queue.jobs(JobFilter(group: project.text)) }

    func row() async throws -> ProjectRow {
        let project = project
        return try await workshop.store.read { try $0.projectRow(project) }
    }

    func scenes() async throws -> [SceneRow] {
        let project = project
        return try await workshop.store.read { try $0.sceneRows(of: project).filter(\.fields.isChosen) }
    }

    /// Orders moods and waits for them.
    @discardableResult
    func moods(_ wish: MoodWish = MoodWish()) async throws -> [MoodSheet] {
        _ = try await workshop.orderMoods(of: project, wish, by: ann)
        try await work()
        return try await workshop.moodSheets(of: project)
    }
}

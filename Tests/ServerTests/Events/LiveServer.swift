import Logging
import Production
import ServiceLifecycle
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// The service as it runs, on a port of its own.
struct LiveServer: Sendable {
    let port: Int
    let group: ServiceGroup
    let hub: EventHub

    /// Opens a stream; all events of the account unless a project is given.
    func stream(
        _ token: String,
        of project: ID<Project>? = nil,
        after number: Int64? = nil,
        lastEventID: Int64? = nil,
        buffer: Int32? = nil
    ) throws -> StreamReader {
        let path = (project.map { "/api/v1/projects/\($0)" } ?? "/api/v1") + "/events"
        return try StreamReader(
            port: port,
            path: path + (number.map { "?after=\($0)" } ?? ""),
            token: token,
            headers: lastEventID.map { ["Last-Event-ID: \($0)"] } ?? [],
            buffer: buffer
        )
    }
}

extension TestServer {
    /// Runs the service until the body returns, and then stops it as a signal would.
    func live(
        _ settings: ServerSettings = calm,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        _ body: (LiveServer) async throws -> Void
    ) async throws {
        var settings = settings
        settings.port = 0
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let service = try await StudioService(
            workshop: server.workshop,
            accounts: accounts,
            surroundings: server.surroundings,
            settings: settings,
            version: "1.0",
            logger: logger
        ) { listening.yield($0) }
        let group = ServiceGroup(configuration: .init(services: [service], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { listening.finish() }
                try await group.run()
            }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            do {
                try await body(LiveServer(port: port, group: group, hub: service.server.events))
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Waits until streams that were just opened have come to the end of the log and get what is new at once.
    func settle(
        _ streams: [StreamReader],
        on live: LiveServer,
        of person: Person,
        in project: ID<Project>? = nil
    )
        async throws
    {
        for stream in streams { try await stream.opened() }
        try await eventually("the log is followed") { live.hub.head != nil }
        try await happen("settled", in: project, by: person)
        for stream in streams { while try await stream.next()?.subject != "settled" {} }
    }

    /// A project of an account.
    func project(of person: Person, _ slug: String = "one") async throws -> ID<Project> {
        try await accounts.store.write(as: person.id) { try TestRows(writing: $0, slug).project }
    }

    /// Something that happens in a project, or to an account alone.
    func happen(
        _ subject: String,
        in project: ID<Project>? = nil,
        by person: Person,
        size: Int = 0
    ) async throws {
        try await accounts.store.write(as: person.id) { transaction in
            let data = size > 0 ? ["much": String(repeating: "x", count: size)] : [:]
            guard let project else {
                return try transaction.record(
                    "test.note",
                    for: .owner,
                    owner: person.id,
                    subject: subject,
                    data: data
                )
            }
            try transaction.record("test.note", project: project.text, subject: subject, data: data)
        }
    }
}

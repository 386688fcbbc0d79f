import Jobs
import Logging
import NIOCore
import ServiceLifecycle
import Store
import Studio

extension EventHub {
    /// Follows the log until the task is cancelled; at the shutdown all streams are ended.
    func run(_ logger: Logger) async throws {
        let log = try EventLog(of: store)
        log.ring(bell)
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.follow(log, logger) }
                group.addTask { await self.watch(log, logger) }
                group.addTask { await self.keepTime(logger) }
                await group.waitForAll()
            }
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Fetches events whenever the bell rings.
    private func follow(_ log: EventLog, _ logger: Logger) async {
        while !Task.isCancelled {
            await bell.wait()
            do {
                while !isIdle, !Task.isCancelled, try await fetch(log) {}
            } catch {
                logger.error("events cannot be read", metadata: ["error": "\(error)"])
                try? await surroundings.sleep(seconds: settings.look)
                bell.ring()
            }
        }
    }

    /// Hands out the next events; true when there may be more.
    private func fetch(_ log: EventLog) async throws -> Bool {
        guard let head else {
            begin(after: try await log.lastNumber())
            // What happened before this number nobody has heeded.
            for stream in streams { try await checkAdmission(of: stream) }
            return true
        }
        let events = try await log.events(after: head, limit: Self.eventsAtOnce)
        publish(events)
        try await heed(events)
        return events.count == Self.eventsAtOnce
    }

    private static let eventsAtOnce = 256

    /// Ends the streams whose reader lost what it came by, or its project, by what these events tell.
    private func heed(_ events: [AddressedEvent]) async throws {
        // All were read in one state of the database, so that any event of a project says how it stands.
        let touched = Dictionary(events.map { ($0.event.project, $0) }) { first, _ in first }
        let streams = streams
        for stream in streams {
            guard let project = stream.reader.project, let event = touched[project.text] else { continue }
            if !event.isProjectThere {
                stream.end(.projectGone)
            } else if !event.members.contains(stream.reader.user.text) {
                stream.end(stream.principal.share == nil ? .membershipLost : .sessionEnded)
            }
        }
        let kinds = ["session.", "key.", "user."]
        let accounts = Set(
            events.filter { event in kinds.contains { event.event.kind.hasPrefix($0) } }
                .flatMap { Array($0.viewers) + [$0.event.subject] }
        )
        guard !accounts.isEmpty else { return }
        try await check(streams.filter { accounts.contains($0.reader.user.text) })
    }

    /// Rings when another process has changed the database.
    private func watch(_ log: EventLog, _ logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await surroundings.sleep(seconds: settings.look)
                if !isIdle, try await log.hasChanged() { bell.ring() }
            } catch is CancellationError {
                return
            } catch {
                logger.error("events cannot be watched", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Sees to what only time brings about: heartbeats, sessions that expire, readers that take nothing.
    private func keepTime(_ logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await surroundings.sleep(seconds: min(1, settings.heartbeat))
                try await look(logger)
            } catch is CancellationError {
                return
            } catch {
                logger.error("event streams cannot be checked", metadata: ["error": "\(error)"])
            }
        }
    }

    private func look(_ logger: Logger) async throws {
        let now = surroundings.now
        // The server has ten seconds to stop, and others need some of them.
        let patience = isStopping ? min(2, settings.patience) : settings.patience
        var expiring: [EventStream] = []
        for stream in streams {
            if let until = stream.until, until <= now { expiring.append(stream) }
            if let since = stream.sendingSince {
                guard Double(now - since) >= patience * 1_000_000 else { continue }
                logger.notice(
                    "an event stream is closed: its reader takes nothing",
                    metadata: ["user": "\(stream.reader.user)"]
                )
                // Nothing can be said to who does not listen.
                stream.leave()
                stream.channel.close(mode: .all, promise: nil)
            } else if Double(now - stream.sentAt) >= settings.heartbeat * 1_000_000 {
                stream.wake()
            }
        }
        if !expiring.isEmpty { try await check(expiring) }
    }

    /// Ends the streams of sessions and keys that do not stand any more.
    func check(_ streams: [EventStream]) async throws {
        guard !streams.isEmpty else { return }
        let principals = Set(streams.map(\.principal))
        let found = try await store.read { transaction in
            try Dictionary(uniqueKeysWithValues: principals.map { ($0, try transaction.standing(of: $0)) })
        }
        for stream in streams {
            switch found[stream.principal] {
            case .stands(let until)?: stream.stands(until: until)
            case .expired?: stream.end(.sessionExpired)
            case .ended?, nil: stream.end(.sessionEnded)
            }
        }
    }
}

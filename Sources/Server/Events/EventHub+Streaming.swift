import Hummingbird
import NIOCore
import Store
import Studio

extension EventHub {
    /// Sends a stream from its first line to its last; returns when it is over or its reader has gone.
    ///
    /// `number` is the last event the reader knows; nil for one that begins now.
    @concurrent
    func send(
        _ stream: EventStream,
        after number: Int64?,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        add(stream)
        defer { remove(stream) }
        let last = try await apart { try await self.begin(stream, after: number) }
        try await write(EventFrame.opening(last), of: stream, to: &writer)
        try await follow(stream, &writer)
        if let reason = stream.end, !stream.isLeft {
            try await write(EventFrame.end(reason), of: stream, to: &writer)
        }
    }

    /// Sees whether a stream may begin at all, and after which number.
    private func begin(_ stream: EventStream, after number: Int64?) async throws -> Int64 {
        // What happened between the admission of the call and the addition of the stream no event will tell.
        try await checkAdmission(of: stream)
        var last = number ?? -1
        if number == nil { last = try await store.read { try $0.eventNumbers().last } }
        stream.goesOn(to: last, isTold: true)
        return last
    }

    @concurrent
    private func follow(
        _ stream: EventStream,
        _ writer: inout any ResponseBodyWriter
    ) async throws {
        // First what the log holds, then what comes.
        var (isBehind, isSlow) = (true, false)
        while stream.end == nil, !stream.isLeft {
            if isBehind {
                let page = try await apart { [isSlow] in
                    try await self.page(after: stream.last, for: stream, isSlow)
                }
                isBehind = page.hasMore
                stream.goesOn(to: page.last, isTold: page.reset != nil || !page.events.isEmpty)
                if let reset = page.reset {
                    isSlow = try await write(EventFrame.reset(reset, page.last), of: stream, to: &writer)
                } else if !page.events.isEmpty {
                    let text = page.events.map(EventFrame.event).joined()
                    isSlow = try await write(ByteBuffer(string: text), of: stream, to: &writer)
                }
                continue
            }
            switch events(after: stream.last, for: stream) {
            case .behind:
                isBehind = true
            case .events(let buffer, let upTo):
                stream.goesOn(to: upTo, isTold: buffer.readableBytes > 0)
                guard buffer.readableBytes > 0 else { continue }
                isSlow = try await write(buffer, of: stream, to: &writer)
            case .nothing:
                isSlow = false
                if Double(surroundings.now - stream.sentAt) >= settings.heartbeat * 1_000_000 {
                    let last = stream.last
                    let frame = EventFrame.heartbeat(last == stream.told ? nil : last)
                    stream.goesOn(to: last, isTold: true)
                    isSlow = try await write(frame, of: stream, to: &writer)
                }
                await stream.wait()
            }
        }
        // What made it end is told before the end, to who may see it.
        if !isBehind, !stream.isLeft, case .events(let buffer, _) = events(after: stream.last, for: stream) {
            try await write(buffer, of: stream, to: &writer)
        }
    }

    /// What the log holds after a number; for a reader that was slow, only where it ends.
    private func page(after number: Int64, for stream: EventStream, _ isSlow: Bool) async throws -> EventPage
    {
        try await store.read { transaction in
            if isSlow {
                let last = try transaction.eventNumbers().last
                return EventPage(events: [], last: last, hasMore: false, reset: .slow)
            }
            return try transaction.eventPage(after: number, for: stream.reader, limit: Self.eventsInPage)
        }
    }

    private static let eventsInPage = 100

    /// Sends bytes; true when the reader took so long for those before that it counts as slow.
    @concurrent
    @discardableResult
    private func write(
        _ buffer: ByteBuffer,
        of stream: EventStream,
        to writer: inout any ResponseBodyWriter
    ) async throws -> Bool {
        let begin = surroundings.now
        stream.beginsSending(begin)
        try await writer.write(buffer)
        let now = surroundings.now
        stream.hasSent(now)
        return Double(now - begin) >= settings.slowness * 1_000_000
    }

    /// Ends a stream whose reader may not read it any more.
    func checkAdmission(of stream: EventStream) async throws {
        try await check([stream])
        guard let project = stream.reader.project else { return }
        let (isThere, role) = try await store.read { transaction in
            (
                try transaction.isThere(project),
                try stream.principal.share?.role ?? transaction.role(of: stream.reader.user, in: project)
            )
        }
        if !isThere { stream.end(.projectGone) }
        if role == nil { stream.end(.membershipLost) }
    }
}

import Jobs
import NIOCore
import Production
import Store
import Studio
import Synchronization

/// All streams of this process with the newest events, which one reader of the log fetches for all of them.
final class EventHub: Sendable {
    /// What a stream finds when it looks.
    enum Finding {
        case events(ByteBuffer, upTo: Int64)
        case nothing
        /// Events are missing here that the log has.
        case behind
    }

    private struct Kept {
        let number: Int64
        let project: String?
        let viewers: Set<String>
        let administrators: Set<String>
        let frame: String

        func isSeen(by reader: EventReader) -> Bool {
            if let only = reader.project, project != only.text { return false }
            return viewers.contains(reader.user.text)
                || reader.isAdministrator && administrators.contains(reader.user.text)
        }
    }

    private struct State {
        var streams: [ObjectIdentifier: EventStream] = [:]
        var counts: [String: Int] = [:]
        /// The number up to which the log was read; nil while there is no stream.
        var head: Int64?
        /// The number before the first that is kept.
        var begin: Int64 = 0
        var kept: [Kept] = []
        var isStopping = false

        /// Where the first kept event after a number stands.
        func place(after number: Int64) -> Int {
            var (low, high) = (0, kept.count)
            while low < high {
                let middle = (low + high) / 2
                if kept[middle].number <= number { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    let store: Store
    let surroundings: any Surroundings
    let settings: EventSettings
    /// Rung when the log may have grown.
    let bell = Bell()
    private let state = Mutex(State())

    init(store: Store, surroundings: any Surroundings, settings: EventSettings) {
        self.store = store
        self.surroundings = surroundings
        self.settings = settings
    }

    /// All streams that are open.
    var streams: [EventStream] { state.withLock { Array($0.streams.values) } }
    var isStopping: Bool { state.withLock { $0.isStopping } }
    var isIdle: Bool { state.withLock { $0.streams.isEmpty } }
    /// The number up to which the log was read; nil while there is no stream.
    var head: Int64? { state.withLock { $0.head } }

    /// Whether an account may open another stream.
    func hasRoom(for user: ID<User>) -> Bool {
        state.withLock { $0.counts[user.text] ?? 0 } < settings.streamsAnAccount
    }

    /// Adds a stream; one that there is no room for is over at once.
    func add(_ stream: EventStream) {
        let refusal = state.withLock { state -> EventStreamEnd? in
            if state.isStopping { return .serverStopping }
            let count = state.counts[stream.reader.user.text] ?? 0
            guard count < settings.streamsAnAccount else { return .tooManyStreams }
            state.counts[stream.reader.user.text] = count + 1
            state.streams[ObjectIdentifier(stream)] = stream
            return nil
        }
        if let refusal { stream.end(refusal) } else { bell.ring() }
    }

    /// Forgets a stream.
    func remove(_ stream: EventStream) {
        state.withLock { state in
            guard state.streams.removeValue(forKey: ObjectIdentifier(stream)) != nil else { return }
            let user = stream.reader.user.text
            let count = (state.counts[user] ?? 1) - 1
            state.counts[user] = count == 0 ? nil : count
            // With the last of them goes what was kept for them.
            if state.streams.isEmpty { (state.head, state.kept) = (nil, []) }
        }
    }

    /// The events after a number that a stream's reader may see, as they are sent.
    func events(after number: Int64, for stream: EventStream) -> Finding {
        state.withLock { state in
            guard let head = state.head, number < head else { return .nothing }
            guard number >= state.begin else { return .behind }
            var text = ""
            for kept in state.kept[state.place(after: number)...] where kept.isSeen(by: stream.reader) {
                text += kept.frame
            }
            return .events(ByteBuffer(string: text), upTo: head)
        }
    }

    /// Begins to follow the log after a number.
    func begin(after number: Int64) {
        let streams = state.withLock { state -> [EventStream] in
            guard !state.streams.isEmpty else { return [] }
            (state.head, state.begin, state.kept) = (number, number, [])
            return Array(state.streams.values)
        }
        // What they read for themselves may have ended before this number.
        for stream in streams { stream.wake() }
    }

    /// Keeps the next events, and wakes those who see one of them.
    func publish(_ events: [AddressedEvent]) {
        guard let last = events.last?.event.number else { return }
        let new = events.map { event in
            Kept(
                number: event.event.number,
                project: event.event.project,
                viewers: event.viewers,
                administrators: event.administrators,
                frame: EventFrame.event(event.event)
            )
        }
        let (streams, before) = state.withLock { state -> ([EventStream], Int64) in
            guard let before = state.head else { return ([], 0) }
            state.head = last
            state.kept += new
            // Now and then, so that the rest is seldom moved.
            if state.kept.count > 2 * settings.kept {
                let count = state.kept.count - settings.kept
                state.begin = state.kept[count - 1].number
                state.kept.removeFirst(count)
            }
            return (Array(state.streams.values), before)
        }
        let now = surroundings.now
        let whole = ByteBuffer(string: new.map(\.frame).joined())
        for lane in Dictionary(grouping: streams, by: { ObjectIdentifier($0.channel.eventLoop) }).values {
            // Not all in one go, so that other calls get in between.
            for start in stride(from: 0, to: lane.count, by: Self.streamsInARow) {
                let row = lane[start..<min(start + Self.streamsInARow, lane.count)]
                row.first?.channel.eventLoop.execute {
                    for stream in row {
                        let frame = Self.frame(of: new, whole, for: stream.reader)
                        stream.offer(frame, after: before, upTo: last, now: now)
                    }
                }
            }
        }
    }

    private static let streamsInARow = 256

    /// What a reader sees of events; nearly always all of them or none, so that the bytes are there already.
    private static func frame(of events: [Kept], _ whole: ByteBuffer, for reader: EventReader) -> ByteBuffer?
    {
        let seen = events.filter { $0.isSeen(by: reader) }
        if seen.isEmpty { return nil }
        return seen.count == events.count ? whole : ByteBuffer(string: seen.map(\.frame).joined())
    }

    /// Ends all streams, and every one that is opened from now on.
    func stop() {
        let streams = state.withLock { state in
            state.isStopping = true
            return Array(state.streams.values)
        }
        for stream in streams { stream.end(.serverStopping) }
    }
}

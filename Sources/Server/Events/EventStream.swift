import NIOCore
import NIOHTTPTypes
import Store
import Studio
import Synchronization

/// One open stream: who reads it, how far it has come, whether there is something to do for it, and whether it
/// is over.
final class EventStream: Sendable {
    let principal: Principal
    let reader: EventReader
    let channel: any Channel

    private struct State {
        var isDue = false
        var waiter: CheckedContinuation<Void, Never>?
        var end: EventStreamEnd?
        var isLeft = false
        /// The number up to which the log was looked through for it.
        var last: Int64 = -1
        /// The last number that its reader was told.
        var told: Int64 = -1
        /// Until when what its reader came by is known to stand.
        var until: Int64?
        /// When something was sent last.
        var sentAt: Int64
        /// When the sending began that goes on now.
        var sendingSince: Int64?
    }

    private let state: Mutex<State>

    init(_ principal: Principal, _ reader: EventReader, _ channel: any Channel, now: Int64) {
        self.principal = principal
        self.reader = reader
        self.channel = channel
        state = Mutex(State(sentAt: now))
    }

    /// Why the stream is over, once it is.
    var end: EventStreamEnd? { state.withLock { $0.end } }
    /// Whether its reader has gone.
    var isLeft: Bool { state.withLock { $0.isLeft } }
    /// The number up to which the log was looked through for it.
    var last: Int64 { state.withLock { $0.last } }
    /// The last number that its reader was told.
    var told: Int64 { state.withLock { $0.told } }
    /// When something was sent last, in microseconds.
    var sentAt: Int64 { state.withLock { $0.sentAt } }
    var until: Int64? { state.withLock { $0.until } }

    /// Since when a sending has been going on; nil when none is.
    var sendingSince: Int64? { state.withLock { $0.sendingSince } }

    func stands(until: Int64?) { state.withLock { $0.until = until } }

    /// Notes how far it has come; with `isTold`, its reader knows.
    func goesOn(to number: Int64, isTold: Bool) {
        state.withLock { state in
            state.last = number
            if isTold { state.told = number }
        }
    }

    func beginsSending(_ now: Int64) { state.withLock { $0.sendingSince = now } }

    func hasSent(_ now: Int64) {
        state.withLock { state in
            state.sendingSince = nil
            state.sentAt = now
        }
    }

    /// Makes the stream end after what was sent; the first reason counts.
    func end(_ reason: EventStreamEnd) {
        state.withLock { $0.end = $0.end ?? reason }
        wake()
    }

    /// Notes that nobody reads any more.
    func leave() {
        state.withLock { $0.isLeft = true }
        wake()
    }

    /// Lets the stream look whether there is something for it, now or as soon as it waits.
    func wake() {
        let waiter = state.withLock { state in
            defer { state.waiter = nil }
            state.isDue = state.waiter == nil
            return state.waiter
        }
        waiter?.resume()
    }

    /// Returns when there may be something, or the task is cancelled.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    defer { state.isDue = false }
                    if !state.isDue { state.waiter = continuation }
                    return state.isDue
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            leave()
        }
    }

    /// Sends what was just read from the log after a number, or wakes a stream that has not come that far.
    ///
    /// `frame` is nil for what its reader may not see. Runs on the connection's event loop, on which all that was written before by the stream itself is in line
    /// already. To wake five thousand tasks for one event takes several times as long.
    func offer(_ frame: ByteBuffer?, after number: Int64, upTo last: Int64, now: Int64) {
        let isWritable = channel.isWritable
        let isTaken = state.withLock { state in
            guard state.waiter != nil, state.end == nil, !state.isLeft, state.last == number,
                frame == nil || isWritable
            else { return false }
            state.last = last
            if frame != nil { (state.told, state.sentAt) = (last, now) }
            return true
        }
        guard let frame else { return }
        if isTaken {
            channel.writeAndFlush(HTTPResponsePart.body(frame), promise: nil)
        } else {
            wake()
        }
    }
}

import ArgumentParser
import Foundation
import Glibc
import Jobs
import Store
import Studio

/// `reelwright bench-queue`: changes the states of jobs in a data folder, so that `bin/bench` can measure it.
struct BenchQueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-queue",
        abstract: "Claims and completes jobs of a data folder; for measurements.",
        shouldDisplay: false
    )

    @Argument(help: "The data folder; made when it is not there.")
    var data: String
    @Option(name: .long, help: "Put so many jobs in first.")
    var add = 0
    @Option(name: .long, help: "So many at once claim and complete jobs until there is none.")
    var workers = 0
    @Flag(name: .long, help: "For each line read, claim one job and complete it.")
    var byLine = false
    @Flag(name: .long, help: "Give the jobs back instead of completing them.")
    var release = false
    @Flag(name: .long, help: "Do not flush commits to the disk.")
    var noFlush = false

    func run() async throws {
        let surroundings = SystemSurroundings()
        let folder = URL(filePath: data).absoluteURL
        let store = try Store(folder: folder, surroundings: surroundings)
        if noFlush { try store.stopFlushing() }
        let bench = QueueBench(
            queue: StoreJobs(store),
            surroundings: surroundings,
            end: release ? .released : .completed(result: nil)
        )
        try await bench.add(add)
        if workers > 0 { Console.print(try Wire.text(try await bench.changes(by: workers, in: folder))) }
        while byLine, readLine() != nil {
            guard let times = try await bench.claimAndEnd() else { break }
            Console.print(try Wire.text(times))
        }
    }
}

/// What the concurrent workers needed; times in nanoseconds.
private struct QueueFigures: Encodable {
    /// When the work began and ended, in microseconds since the epoch.
    let start: Int64
    let end: Int64
    let changes: Int
    let medianChange: UInt64
    let slowChange: UInt64
    /// Bare flushes of a page, before and after the work.
    let medianFlush: UInt64
}

private struct QueueBench: Sendable {
    let queue: StoreJobs
    let surroundings: SystemSurroundings
    let end: JobEvent

    func add(_ count: Int) async throws {
        let jobs = (0..<count).map { _ in
            NewJob(id: surroundings.ids.next(), kind: "bench", payload: #"{"clip":"0"}"#)
        }
        _ = try await queue.insert(jobs, now: surroundings.now)
    }

    /// Each worker has one job at a time, and nothing to do for it.
    func changes(by workers: Int, in folder: URL) async throws -> QueueFigures {
        var flushes = try bareFlushes(in: folder)
        let start = surroundings.now
        let times = try await withThrowingTaskGroup(of: [UInt64].self) { group in
            for _ in 0..<workers {
                group.addTask {
                    var times: [UInt64] = []
                    while let both = try await claimAndEnd() { times += both }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        let end = surroundings.now
        flushes += try bareFlushes(in: folder)
        return QueueFigures(
            start: start,
            end: end,
            changes: times.count,
            medianChange: times[times.count / 2],
            slowChange: times[times.count * 99 / 100],
            medianFlush: flushes.sorted()[flushes.count / 2]
        )
    }

    /// How long the claim of a job took and how long its end, in nanoseconds; nil when there is no job.
    func claimAndEnd() async throws -> [UInt64]? {
        let begin = DispatchTime.now().uptimeNanoseconds
        let claim = Claim(
            holder: surroundings.holder,
            tokens: [surroundings.token()],
            leaseLength: 600_000_000
        )
        guard let lease = try await queue.claim(claim, now: surroundings.now).first?.lease else { return nil }
        let claimed = DispatchTime.now().uptimeNanoseconds
        try await queue.finish(lease, end, effect: nil, now: surroundings.now)
        return [claimed - begin, DispatchTime.now().uptimeNanoseconds - claimed]
    }

    /// Pages appended to a file, each flushed by itself.
    private func bareFlushes(in folder: URL) throws -> [UInt64] {
        let file = open(folder.appending(path: "flushes").path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(file) }
        let page = [UInt8](repeating: 7, count: 4096)
        return (0..<100).map { _ in
            _ = write(file, page, page.count)
            let begin = DispatchTime.now().uptimeNanoseconds
            fdatasync(file)
            return DispatchTime.now().uptimeNanoseconds - begin
        }
    }
}

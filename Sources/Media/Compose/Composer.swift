public import Foundation
import Studio
import Synchronization

#if canImport(Glibc)
import Glibc
#endif

/// Makes a film file from a plan, exact to the frame and the sample, and decodes it before handing it over.
public struct Composer: Sendable {
    let programs: Programs
    /// Pieces that are encoded at the same time, each with one thread; at least 1.
    let cores: Int

    /// A composer that keeps `cores` processors busy; the film does not depend on how many.
    public init(programs: Programs, cores: Int) {
        self.programs = programs
        self.cores = max(1, cores)
    }

    /// Writes the film to `file`, which appears there only when it is whole, verified and on disk.
    ///
    /// `folder` is a folder of this render's own, on the same disk as `file`; all intermediate files lie there
    /// and the caller removes it. `progress` gets each phase with 0 to 1. Throws a `Problem` of one
    /// sentence, or `CancellationError`.
    public func render(
        _ plan: RenderPlan,
        in folder: URL,
        to file: URL,
        progress: @escaping @Sendable (RenderPhase, Double) -> Void = { _, _ in }
    ) async throws -> RenderFacts {
        try await explained { try await make(plan, in: folder, to: file, progress: progress) }
    }

    private func make(
        _ plan: RenderPlan,
        in folder: URL,
        to file: URL,
        progress: @escaping @Sendable (RenderPhase, Double) -> Void
    ) async throws -> RenderFacts {
        var budget = try Budget(plan)
        let sources = try await sources(of: plan)
        let assembly = Assembly(programs: programs, plan: plan, folder: folder)
        try assembly.writeTexts()
        try await compose(plan, budget, sources, in: folder) { progress(.composing, $0) }
        let sound = try await Soundtrack(
            programs: programs,
            folder: folder,
            samples: plan.format.samples,
            kilobits: budget.audioKilobits
        ).make(plan) { progress(.mixing, $0) }
        var film = try await assembly.join(sound.file)
        // Fewer bits each time, until the film keeps to its size.
        while let limit = plan.maximumBytes, let bytes = try film.bytes, bytes > limit {
            budget = try budget.tightened(after: bytes, limit: limit)
            try await compose(plan, budget, sources, in: folder) { progress(.optimizing, $0) }
            film = try await assembly.join(sound.file)
        }
        progress(.optimizing, 1)
        let facts = try await Verification(programs: programs, plan: plan, folder: folder, cores: cores)
            .verify(film, loudness: sound.loudness) { progress(.verifying, $0) }
        try Self.publish(film, as: file)
        return facts
    }

    /// What every video of the plan holds; throws when one is too short for its place.
    private func sources(of plan: RenderPlan) async throws -> [URL: SegmentGraph.VideoSource] {
        var sources: [URL: SegmentGraph.VideoSource] = [:]
        for item in plan.items {
            if sources[item.video] == nil {
                let facts = try await Probe(programs: programs).facts(of: item.video)
                guard let video = facts.video, let kind = try FileKind.of(item.video), !kind.isPicture else {
                    throw Probe.unreadable(item.video)
                }
                sources[item.video] = SegmentGraph.VideoSource(demuxer: kind.demuxer, facts: video)
            }
            let needed = item.frames + item.overlap
            guard let facts = sources[item.video]?.facts, let rate = facts.rate else { continue }
            let held = rate == plan.format.rate ? facts.packets : nil
            if let held, held < needed {
                throw Problem(
                    .compositionFailed,
                    "The video of “\(item.name)” has \(held) frames but \(needed) are needed; make it again."
                )
            }
        }
        return sources
    }

    /// Encodes all segments, as many at a time as there are cores.
    private func compose(
        _ plan: RenderPlan,
        _ budget: Budget,
        _ sources: [URL: SegmentGraph.VideoSource],
        in folder: URL,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        let graph = SegmentGraph(plan: plan, videos: sources)
        let tally = Tally(total: plan.format.frames, report: progress)
        var rest = plan.segments[...]
        try await withThrowingTaskGroup(of: Void.self) { group in
            func startNext() {
                guard let segment = rest.popFirst() else { return }
                let run = graph.run(
                    segment,
                    encoding: budget.encoding(plan),
                    to: folder.appending(path: segment.fileName)
                )
                group.addTask { try await encode(run, segment, plan, in: folder, tally) }
            }
            for _ in 0..<cores { startNext() }
            while try await group.next() != nil { startNext() }
        }
    }

    private func encode(
        _ run: FFmpegRun,
        _ segment: Segment,
        _ plan: RenderPlan,
        in folder: URL,
        _ tally: Tally
    ) async throws {
        let limits = ProgramLimits(time: .seconds(1800))
        try await programs.ffmpeg(run, in: folder, limits: limits) { tally.note($0, of: segment.index) }
        let file = folder.appending(path: segment.fileName)
        let video = try await Probe(programs: programs).facts(of: file).video
        guard video?.packets == segment.frames, video?.size == plan.size,
            video?.duration == plan.format.rate.time(ofFrames: segment.frames)
        else {
            throw Problem(
                .compositionFailed,
                "A piece of the film has \(video?.packets ?? 0) instead of \(segment.frames) frames; try again."
            )
        }
        tally.note(segment.frames, of: segment.index)
    }

    /// Makes sure the bytes are on disk, then gives the film its name in one step.
    private static func publish(_ film: URL, as file: URL) throws {
        let handle = try FileHandle(forUpdating: film)
        try handle.synchronize()
        try handle.close()
        guard rename(film.path, file.path) == 0 else {
            throw Problem(
                .outputUnwritable,
                "\(file.path) cannot be written; choose another place.",
                subject: file.path
            )
        }
    }
}

extension URL {
    /// Length of the file as it is now, in bytes.
    fileprivate var bytes: Int? {
        get throws { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int }
    }
}

/// Adds up the frames of pieces that are encoded side by side.
private final class Tally: Sendable {
    private let frames = Mutex<[Int: Int]>([:])
    private let total: Int
    private let report: @Sendable (Double) -> Void

    init(total: Int, report: @escaping @Sendable (Double) -> Void) {
        self.total = max(1, total)
        self.report = report
    }

    func note(_ count: Int, of piece: Int) {
        let sum = frames.withLock { frames in
            frames[piece] = max(frames[piece] ?? 0, count)
            return frames.values.reduce(0, +)
        }
        report(min(1, Double(sum) / Double(total)))
    }
}

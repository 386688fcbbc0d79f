public import Foundation
import Studio

#if canImport(Glibc)
import Glibc
#endif

/// Makes a film file from a plan, exact to the frame and the sample, and verifies it before handing it over.
public struct Composer: Sendable {
    let programs: Programs
    /// Pieces that are encoded at the same time, each with one thread; at least 1.
    let cores: Int
    /// Where finished pieces are kept for the next film; nil to keep none.
    let cache: SegmentCache?
    /// Shared with other renders, so that all together encode no more pieces at once than there are cores.
    let turns: Turns

    /// A composer that keeps `cores` processors busy; the film depends neither on how many nor on the cache.
    public init(programs: Programs, cores: Int, cache: SegmentCache? = nil, turns: Turns? = nil) {
        self.programs = programs
        self.cores = max(1, cores)
        self.cache = cache
        self.turns = turns ?? Turns(self.cores)
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
        let maker = try await maker(plan, budget, in: folder) { progress(.downloading, $0) }
        let assembly = Assembly(programs: programs, plan: plan, folder: folder)
        let soundtrack = Soundtrack(
            programs: programs,
            folder: folder,
            samples: plan.format.samples,
            kilobits: budget.audioKilobits,
            tools: maker.trial.tools,
            cache: cache
        )
        // The sound is mixed beside the picture; it is done first nearly always.
        async let mixing = soundtrack.track(plan)
        var pieces = try await maker.make(budget) { progress(.composing, $0) }
        progress(.mixing, 0)
        let sound = try await mixing
        progress(.mixing, 1)
        var film = try await assembly.join(sound.file)
        if let limit = plan.maximumBytes, let bytes = try film.bytes,
            let richer = budget.loosened(after: pieces, film: bytes, limit: limit)
        {
            budget = richer
            pieces = try await maker.make(budget, having: pieces) { progress(.optimizing, $0) }
            film = try await assembly.join(sound.file)
        }
        // Fewer bits each time, until the film keeps to its size.
        while let limit = plan.maximumBytes, let bytes = try film.bytes, bytes > limit {
            budget = try budget.tightened(after: pieces.map(\.bytes), film: bytes, limit: limit)
            pieces = try await maker.make(budget, having: pieces) { progress(.optimizing, $0) }
            film = try await assembly.join(sound.file)
        }
        progress(.optimizing, 1)
        let facts = try await Verification(programs: programs, plan: plan)
            .verify(film, pieces: pieces, sound: sound.facts)
        progress(.verifying, 1)
        try Self.publish(film, as: file)
        return facts
    }

    private func maker(
        _ plan: RenderPlan,
        _ budget: Budget,
        in folder: URL,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws -> SegmentMaker {
        guard let first = plan.segments.first else {
            throw Problem(.compositionFailed, "The film has no frames; plan it again.")
        }
        let encoding = budget.encoding(plan, of: first)
        let trial = try await EncoderTrial(encoding, programs: programs, in: folder)
        let sources = try await plan.sources(programs, tools: trial.tools, cache: cache, progress: progress)
        return SegmentMaker(
            programs: programs,
            plan: plan,
            sources: sources,
            trial: trial,
            cache: cache,
            folder: folder,
            cores: cores,
            turns: turns
        )
    }

    /// Makes sure the bytes are on disk, then gives the film its name in one step.
    private static func publish(_ film: URL, as file: URL) throws {
        let handle = try FileHandle(forUpdating: film)
        try handle.synchronize()
        try handle.close()
        guard rename(film.path, file.path) == 0 else {
            throw Problem(
                .inputOutput,
                "\(file.path) cannot be written; look at its folder and its disk.",
                subject: file.path
            )
        }
    }
}

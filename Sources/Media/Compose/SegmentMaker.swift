import Crypto
import Foundation
import Studio

/// Makes the segments of a film, as many at a time as there are cores, and only those that are not there.
struct SegmentMaker: Sendable {
    let programs: Programs
    let plan: RenderPlan
    let sources: [VideoSource]
    let trial: EncoderTrial
    let cache: SegmentCache?
    let folder: URL
    let cores: Int
    let turns: Turns

    /// A segment that is there, and everything known of it.
    struct Piece: Sendable {
        let segment: Segment
        /// By it the same bytes are found again.
        let key: String
        let file: URL
        let bytes: Int
        let facts: SegmentFacts
    }

    /// All segments of the film in order; pieces of an earlier call that would come out the same are kept.
    func make(
        _ budget: Budget,
        having earlier: [Piece] = [],
        progress: @escaping @Sendable (Double) -> Void
    ) async throws -> [Piece] {
        let tally = Tally(total: plan.format.frames, report: progress)
        var pieces: [Piece] = []
        var missing: [Work] = []
        for segment in plan.segments {
            let work = try work(for: segment, budget)
            if let piece = earlier.first(where: { $0.key == work.key && $0.segment == segment }) {
                pieces.append(piece)
            } else if !work.isCopy, let facts: SegmentFacts = cache?.take(work.key, as: work.file) {
                pieces.append(try piece(work, facts))
            } else {
                missing.append(work)
                continue
            }
            tally.note(segment.frames, of: segment.index)
        }
        var rest = Self.runs(of: missing)[...]
        try await withThrowingTaskGroup(of: [Piece].self) { group in
            func startNext() {
                guard let works = rest.popFirst() else { return }
                group.addTask { try await turns.take { try await self.make(works, tally) } }
            }
            for _ in 0..<cores { startNext() }
            while let made = try await group.next() {
                pieces += made
                startNext()
            }
        }
        return pieces.sorted { $0.segment.index < $1.segment.index }
    }

    // MARK: Work

    /// A segment that is to be made.
    private struct Work: Sendable {
        let segment: Segment
        let captions: SegmentCaptions
        let encoding: H264
        /// What it holds when its packets are taken over from the video.
        let copy: SegmentFacts?
        let key: String
        let file: URL

        var isCopy: Bool { copy != nil }
    }

    private func work(for segment: Segment, _ budget: Budget) throws -> Work {
        let captions = try SegmentCaptions(plan, segment)
        let encoding = budget.encoding(plan, of: segment)
        var copy: SegmentFacts?
        if case .body(let cutting) = segment.content, plan.copiesTakes, captions.isEmpty,
            !plan.items[cutting.item].isHeld
        {
            copy = try sources[cutting.item].copy(
                of: cutting.first..<cutting.first + segment.frames,
                for: plan,
                configuration: trial.configuration
            )
        }
        var words = ["segment 3", trial.tools, copy == nil ? "encoded" : "copied"]
        words += graph.description(of: segment)
        words += ["\(plan.size.width)x\(plan.size.height) \(plan.format.rate.text)"]
        if copy == nil { words += encoding.arguments + captions.description }
        return Work(
            segment: segment,
            captions: captions,
            encoding: encoding,
            copy: copy,
            key: SegmentCache.key(words),
            file: folder.appending(path: segment.fileName)
        )
    }

    /// What is made by one run: each copy by itself, a body with the crossfade after it.
    private static func runs(of works: [Work]) -> [[Work]] {
        var runs: [[Work]] = []
        for work in works {
            if !work.isCopy, let last = runs.last?.last, runs.last?.count == 1, !last.isCopy,
                last.segment.isBody, !work.segment.isBody, last.segment.lead.item == work.segment.lead.item
            {
                runs[runs.count - 1].append(work)
            } else {
                runs.append([work])
            }
        }
        return runs
    }

    private var graph: SegmentGraph { SegmentGraph(plan: plan, sources: sources) }

    // MARK: Making

    private func make(_ works: [Work], _ tally: Tally) async throws -> [Piece] {
        // What lies there may be a file of the cache, which must not be written over.
        for work in works { try? FileManager.default.removeItem(at: work.file) }
        if let work = works.first, let copy = work.copy { return [try await take(copy, work, tally)] }
        for item in Set(works.flatMap(\.segment.items)).sorted() { try checkBytes(of: item) }
        let orders = works.map { work in
            SegmentGraph.Order(
                segment: work.segment,
                captions: work.captions,
                encoding: work.encoding,
                file: work.file
            )
        }
        for work in works { try work.captions.write(to: folder, segment: work.segment) }
        var run = graph.run(orders, in: folder)
        // Under a limit it matters how coarsely each piece came out, which the encoder tells there.
        if plan.maximumBytes != nil { run.loudness = .info }
        var log = ""
        do {
            log = try await programs.ffmpeg(run, in: folder, limits: Self.limits) { count in
                // FFmpeg counts the frames of the first output only.
                guard let first = works.first?.segment else { return }
                tally.note(min(count, first.frames), of: first.index)
            }
        } catch let problem as Problem where problem.code == .externalServiceError {
            for item in Set(works.flatMap(\.segment.items)).sorted() { try await checkDecoding(of: item) }
            throw problem
        }
        let told = EncodingReport(log).coarseness
        var pieces: [Piece] = []
        for (number, work) in works.enumerated() {
            let coarseness = told.count == works.count ? told[number] : nil
            pieces.append(try await finished(work, coarseness))
            tally.note(work.segment.frames, of: work.segment.index)
        }
        return pieces
    }

    /// Copies a stretch of packets out of a video.
    private func take(_ facts: SegmentFacts, _ work: Work, _ tally: Tally) async throws -> Piece {
        let source = sources[work.segment.lead.item]
        try checkBytes(of: work.segment.lead.item)
        var copy = FFmpegOutput(
            file: work.file,
            muxer: .mp4,
            maps: ["0:V:0"],
            video: .copy(timing: plan.format.rate)
        )
        copy.frameLimit = work.segment.frames
        let input = FFmpegInput.packets(
            source.file.url,
            as: source.demuxer,
            from: work.segment.lead.first,
            rate: plan.format.rate
        )
        try await programs.ffmpeg(
            FFmpegRun(inputs: [input], outputs: [copy]),
            in: folder,
            limits: Self.limits
        )
        tally.note(work.segment.frames, of: work.segment.index)
        // That all of them arrived is seen in the joined film; what is copied so fast need not be kept.
        return try piece(work, facts)
    }

    private static let limits = ProgramLimits(time: .seconds(1800))

    /// Throws the sentence for a video whose bytes are not as they were stored.
    private func checkBytes(of item: Int) throws {
        let file = sources[item].file
        guard try SourceFile.hash(of: file.url) == file.sha256 else { throw damage(of: item) }
    }

    /// Throws the sentence for a video that does not decode as far as the film needs it.
    private func checkDecoding(of item: Int) async throws {
        let source = sources[item]
        var nothing = FFmpegOutput(
            file: folder.appending(path: "none"),
            muxer: .null,
            maps: ["0:V:0"],
            video: .raw
        )
        let shown = plan.items[item]
        nothing.frameLimit = shown.start + (shown.isHeld ? 1 : shown.frames + shown.overlap)
        let run = FFmpegRun(inputs: [.video(source.file.url, as: source.demuxer)], outputs: [nothing])
        do {
            try await programs.ffmpeg(run, in: folder, limits: Self.limits)
        } catch let problem as Problem where problem.code == .externalServiceError {
            throw damage(of: item)
        }
    }

    private func damage(of item: Int) -> Problem {
        Problem(.compositionFailed, "The video of “\(plan.items[item].name)” is damaged; make it again.")
    }

    // MARK: Looking at what was made

    private func finished(_ work: Work, _ coarseness: Double?) async throws -> Piece {
        let facts = try await SegmentFacts(
            of: work.file,
            count: work.segment.frames,
            size: plan.size,
            rate: plan.format.rate,
            coarseness: coarseness,
            programs: programs
        )
        cache?.keep(work.file, facts, under: work.key)
        return try piece(work, facts)
    }

    private func piece(_ work: Work, _ facts: SegmentFacts) throws -> Piece {
        Piece(
            segment: work.segment,
            key: work.key,
            file: work.file,
            bytes: try work.file.bytes ?? 0,
            facts: facts
        )
    }
}

extension Segment {
    /// The items it is made from.
    var items: [Int] {
        switch content {
        case .body(let cutting): [cutting.item]
        case .crossfade(let from, let to): [from.item, to.item]
        }
    }

    /// Whether it is one item by itself.
    var isBody: Bool {
        if case .body = content { true } else { false }
    }
}

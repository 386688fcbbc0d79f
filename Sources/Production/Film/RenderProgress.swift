public import Jobs
import Media
public import Store
public import Studio

/// How far the making of a film's file is, in the words of the wire.
public enum RenderStatus: String, Sendable, Codable, CaseIterable {
    case pending, downloading, composing, mixing, optimizing, completed, failed

    /// The step that a phase belongs to; what is checked at the end counts as optimizing.
    init(_ phase: RenderPhase) {
        self =
            switch phase {
            case .downloading: .downloading
            case .composing: .composing
            case .mixing: .mixing
            case .optimizing, .verifying: .optimizing
            }
    }

    /// Where a person sees it begin and end, in percent.
    private var percent: (start: Double, end: Double) {
        switch self {
        case .pending, .failed: (0, 0)
        case .downloading: (10, 30)
        case .composing: (30, 60)
        case .mixing: (60, 80)
        case .optimizing: (80, 100)
        case .completed: (100, 100)
        }
    }

    /// How far the whole is, in percent, when the share of a job's time that is over says how far this step is.
    func progress(at share: Double) -> Double {
        let phases = RenderPhase.allCases.filter { RenderStatus($0) == self }
        guard let first = phases.first, let last = phases.last else { return percent.start }
        let (start, end) = (first.share(of: 0), last.share(of: 1))
        let part = min(max((share - start) / (end - start), 0), 1)
        return percent.start + (percent.end - percent.start) * part
    }
}

/// A file of a film that is being made, or could not be made.
public struct RenderProgress: Sendable {
    public let job: Job
    public let settings: RenderSettings
    /// The saved cut that it is made from; nil for a film as its rows stand.
    public let cut: ID<Cut>?
    public let status: RenderStatus
    /// In percent.
    public let progress: Double

    /// Nil for a job of something else, and for one that is done or was cancelled.
    init?(_ job: Job) throws {
        guard Step(job) == .render, job.state != .completed, job.state != .cancelled else { return nil }
        let order: StepOrder = try Wire.value(from: job.payload)
        self.job = job
        settings = order.settings ?? RenderSettings()
        cut = order.cut
        let phase = job.state == .running ? job.phase.flatMap(RenderPhase.init) : nil
        status = job.state == .discarded ? .failed : phase.map { RenderStatus($0) } ?? .pending
        progress = status.progress(at: job.progress)
    }
}

extension Transaction {
    /// The files of a film that are being made or could not be made, newest first.
    public func rendersUnderWay(of project: ID<Project>) throws -> [RenderProgress] {
        let states = Set(JobState.allCases).subtracting([.completed, .cancelled])
        return try jobs(JobFilter(group: project.text, states: states, limit: .max))
            .compactMap { try RenderProgress($0) }.reversed()
    }
    /// A film's file by its own id or that of the job which makes or made it; throws a `Problem` when there is none.
    public func renderState(_ id: ID<Render>) throws -> RenderState {
        guard let job = try jobs(JobFilter(ids: [id.text])).first, Step(job) == .render else {
            return .finished(try renderRow(id))
        }
        if let progress = try RenderProgress(job) { return .underWay(progress) }
        let order: StepOrder = try Wire.value(from: job.payload)
        let hash = order.cut.flatMap { try? cutRow($0, trashed: true).hash }
        let made = try renderRows(of: order.project).first { row in
            try row.settings == order.settings && (hash == nil || cutRow(row.cut, trashed: true).hash == hash)
        }
        guard job.state == .completed, let made else {
            throw Problem(.resourceNotFound, "There is no film of the job \(id) any more; order it again.")
        }
        return .finished(made)
    }
}

/// How far a film's file is.
public enum RenderState: Sendable {
    case finished(RenderRow)
    case underWay(RenderProgress)
}

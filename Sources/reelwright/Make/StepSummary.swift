import Jobs
import Production

/// How far all jobs of one step are together.
struct StepSummary: Equatable {
    let step: Step
    let done: Int
    let failed: Int
    let count: Int
    /// 0 to 1 over all jobs of the step.
    let progress: Double
    let isRunning: Bool
    /// What the running job says it does.
    let phase: String?
    /// Seconds from the first start to the last end, or to `now` while jobs are open.
    let seconds: Double

    var isFinished: Bool { done + failed == count }

    /// The steps of a film that have jobs, in the order they are worked off.
    static func all(_ state: FilmState, now: Int64) -> [StepSummary] {
        let groups = Dictionary(grouping: state.jobs.filter { Step($0) != nil }) { Step($0) }
        return order.compactMap { step in
            groups[step].map { StepSummary(step, $0, now: now) }
        }
    }

    private static let order: [Step] = [
        .brief, .moods, .moodImage, .plan, .composition, .firstFrame, .video, .music, .narration, .cut,
        .render,
    ]

    private init(_ step: Step, _ jobs: [Job], now: Int64) {
        self.step = step
        count = jobs.count
        done = jobs.count { $0.state == .completed }
        failed = jobs.count { $0.state == .discarded || $0.state == .cancelled }
        let running = jobs.filter { $0.state == .running }
        isRunning = !running.isEmpty
        phase = running.compactMap(\.phase).first
        progress = jobs.reduce(0) { $0 + ($1.state == .completed ? 1 : $1.progress) } / Double(max(count, 1))
        let start = jobs.compactMap(\.startedAt).min() ?? now
        let end = jobs.allSatisfy(\.state.isFinal) ? jobs.compactMap(\.finishedAt).max() ?? now : now
        seconds = max(0, Double(end - start) / 1_000_000)
    }

    /// What a person calls the step.
    var name: String {
        switch step {
        case .brief: "Brief"
        case .moods: "Moods"
        case .moodImage: "Mood samples"
        case .plan: "Scene plan"
        case .composition: "Compositions"
        case .firstFrame: "First frames"
        case .video: "Videos"
        case .music: "Music"
        case .narration: "Narration"
        case .cut: "Cut"
        case .render: "Render"
        }
    }
}

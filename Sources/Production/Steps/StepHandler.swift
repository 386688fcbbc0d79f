import Foundation
public import Jobs
public import Store
import Studio

/// Does the steps of films: reads what a job was told and calls the operation of its name.
public struct StepHandler: JobHandler {
    public typealias Effect = Change

    private let workshop: Workshop

    /// A handler that works in a workshop.
    public init(_ workshop: Workshop) {
        self.workshop = workshop
    }

    public func run(_ attempt: Attempt) async throws -> Answer<Change> {
        guard let step = Step(attempt.job) else {
            throw Failure(.invalid, "This version does not know jobs of the kind \(attempt.job.kind).")
        }
        let order: StepOrder = try Wire.value(from: attempt.job.payload)
        return try await workshop.inAttemptFolder(attempt) { folder in
            let change = try await change(step, order, attempt, folder)
            return .done(effect: change)
        }
    }

    /// What the step changes in the store; nil when it had been made before by the same recipe.
    private func change(
        _ step: Step,
        _ order: StepOrder,
        _ attempt: Attempt,
        _ folder: URL
    ) async throws -> Change? {
        switch step {
        case .brief: try await workshop.writeBrief(order)
        case .moods: try await workshop.directMoods(order)
        case .moodImage: try await workshop.drawMoodImage(order, in: folder)
        case .plan: try await workshop.planScenes(order)
        case .composition: try await workshop.composeScene(order)
        case .firstFrame: try await workshop.drawFirstFrame(order, in: folder)
        case .video: try await workshop.shootVideo(order, attempt, in: folder)
        case .music: try await workshop.composeMusic(order, in: folder)
        case .narration: try await workshop.recordNarration(order, in: folder)
        case .cut: try await workshop.assembleCut(order)
        case .render: try await workshop.renderCut(order, attempt, in: folder)
        }
    }
}

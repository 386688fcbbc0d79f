import Foundation
import Jobs
import Production
import ServiceLifecycle
import Studio

/// Watches the rows of a film and tells the reporter, until nothing more happens by itself.
struct Follower: Service {
    let workshop: Workshop
    let project: Project
    let settings: RenderSettings
    let reporter: any Reporter
    let clock: any JobClock

    func run() async throws {
        try? await cancelWhenGracefulShutdown { try await follow() }
    }

    private func follow() async throws {
        while true {
            let state = try await workshop.filmState(of: project.id, settings)
            reporter.progress(state)
            if state.isSettled {
                // Settings that came after the plan was ordered add their own steps.
                guard state.render == nil, state.failed == nil else { return }
                guard try await workshop.orderMissingSteps(of: project, settings) else { return }
            }
            try await clock.sleep(seconds: 0.15)
        }
    }
}

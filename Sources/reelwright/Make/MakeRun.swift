import Foundation
import Jobs
import Logging
import Media
import Production
import ServiceLifecycle
import Store
import Studio
import UnixSignals

/// One call of `make`, from the checked order to the file.
struct MakeRun {
    let order: MakeOrder
    let reporter: any Reporter
    private let surroundings = SystemSurroundings()

    init(order: MakeOrder, reporter: any Reporter) {
        self.order = order
        self.reporter = reporter
    }

    func run() async throws {
        let output = Output(film: order.output, captions: order.settings.captions != .off)
        try output.checkPlace()
        let programs = try await MachinePrograms.verified(order.settings)
        if order.settings.narration, let voice = order.settings.voice {
            _ = try await SpeechProgram(programs: programs).voices().checked(voice)
        }
        let store = try order.data.store(surroundings)
        try await output.checkNothingForeign(in: store, force: order.force)
        let workshop = Workshop(store, programs, surroundings)
        try workshop.sweepAttemptFolders()
        let logger = FileLog.logger(in: store.folder)
        let rescuer = Rescuer(
            store: workshop.queue,
            clock: surroundings,
            liveness: surroundings,
            logger: logger
        )
        _ = try await rescuer.rescue()
        let begun = try await workshop.beginFilm(order.film, order.settings)
        if let notice = begun.notice { reporter.warning(notice) }
        reporter.began(begun, freshSeed: order.hasFreshSeed)
        if let render = try await workshop.finishedRender(of: begun.project.id, order.settings) {
            try await tellShortcomings(workshop, begun.project)
            try output.write(render, from: store, force: order.force)
            reporter.finished(begun.project, render, order.place, wasFinished: true)
            return
        }
        guard try await !workshop.queue.isPaused() else {
            throw Problem(
                .serviceUnavailable,
                "An administrator of this data folder holds its queue; once it is let go on (DELETE"
                    + " /api/v1/queue/pause), the same command goes on from here."
            )
        }
        try await work(workshop, rescuer, begun.project, logger)
        let render = try await workshop.finishedRender(of: begun.project.id, order.settings)
        guard let render else { throw try await reason(workshop, begun.project) }
        try await tellShortcomings(workshop, begun.project)
        try output.write(render, from: store, force: order.force)
        reporter.finished(begun.project, render, order.place, wasFinished: false)
    }

    /// Works until nothing of the film is left to do, or a signal asks to stop.
    private func work(
        _ workshop: Workshop,
        _ rescuer: Rescuer<StoreJobs>,
        _ project: Project,
        _ logger: Logger
    ) async throws {
        var settings = WorkerSettings(
            holder: surroundings.holder,
            slots: ProcessInfo.processInfo.activeProcessorCount,
            group: project.id.text
        )
        settings.poll = 0.1
        let worker = Worker(
            store: workshop.queue,
            handler: StepHandler(workshop),
            clock: surroundings,
            chance: surroundings,
            settings: settings,
            logger: logger
        )
        let follower = Follower(
            workshop: workshop,
            project: project,
            settings: order.settings,
            reporter: reporter,
            clock: surroundings
        )
        let housekeeper = Housekeeper(workshop: workshop, logger: logger)
        var configuration = ServiceGroupConfiguration(
            services: [
                .init(service: worker),
                .init(service: rescuer),
                .init(service: housekeeper),
                .init(service: follower, successTerminationBehavior: .gracefullyShutdownGroup),
            ],
            gracefulShutdownSignals: [.sigint, .sigterm],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: configuration).run()
    }

    /// Says what the film lacks although it is finished.
    private func tellShortcomings(_ workshop: Workshop, _ project: Project) async throws {
        let state = try await workshop.filmState(of: project.id, order.settings)
        let sentences = state.shortcomings(language: project.language, voice: order.settings.voice)
        for sentence in sentences { reporter.warning(sentence) }
    }

    /// Why there is no film.
    private func reason(_ workshop: Workshop, _ project: Project) async throws -> Problem {
        let state = try await workshop.filmState(of: project.id, order.settings)
        guard let job = state.failed, let failure = job.failure, state.isSettled else {
            return Problem(.cancelled, "Stopped; the same command goes on from here.")
        }
        if job.state == .cancelled {
            return Problem(.cancelled, "A step was cancelled; the same command takes it up again.")
        }
        return Problem(failure)
    }
}

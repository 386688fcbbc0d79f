import Foundation
import Glibc
import Jobs
import Logging
import Production
import Server
import ServiceLifecycle
import Store
import Studio
import UnixSignals

/// One run of `serve`, from the checked settings to the graceful stop.
struct ServeRun {
    private let settings: StudioSettings
    private let warnings: [String]
    private let data: DataOptions
    private let surroundings = SystemSurroundings()

    /// Reads what was said; throws a `Problem` for the first setting that cannot be.
    init(sources: SettingSources, data: DataOptions) throws {
        settings = try sources.settings()
        warnings = sources.warnings
        self.data = data
    }

    func run() async throws {
        OpenFiles.allowMost()
        // What is missing is said by `doctor`, and by the steps that need it; the server is of use without.
        let programs = MachinePrograms.located()
        let store = try data.store(surroundings)
        let workshop = Workshop(store, programs, surroundings)
        try workshop.sweepAttemptFolders()
        var log = Logger(label: "reelwright") { JSONLog(label: $0) }
        log.logLevel = settings.isDebugging ? .debug : .info
        let logger = log
        if !StudioService.hasSwaggerUI {
            logger.warning(
                "Swagger UI is not part of this program, so /docs is a plain page; bin/setup fetches it."
            )
        }
        for warning in warnings { logger.warning("\(warning)") }
        let accounts = Accounts(store: store, chance: surroundings, settings: settings.accounts)
        let rescuer = Rescuer(
            store: workshop.queue,
            clock: surroundings,
            liveness: surroundings,
            logger: logger
        )
        _ = try await rescuer.rescue()
        var workers = WorkerSettings(
            holder: surroundings.holder,
            slots: settings.workers ?? ProcessInfo.processInfo.activeProcessorCount
        )
        workers.poll = 0.5
        workers.drain = 6
        let worker = Worker(
            store: workshop.queue,
            handler: LoggedHandler(handler: StepHandler(workshop), logger: logger),
            clock: surroundings,
            chance: surroundings,
            settings: workers,
            gate: Room(workshop: workshop, least: settings.server.leastFreeBytes, logger: logger),
            logger: logger
        )
        let service = try await StudioService(
            workshop: workshop,
            accounts: accounts,
            surroundings: surroundings,
            settings: settings.server,
            version: Reelwright.version,
            logger: logger
        ) { port in await tell(port, accounts, logger) }
        let together = Together(services: [
            "server": service, "worker": worker, "rescuer": rescuer,
            "housekeeper": Housekeeper(workshop: workshop, logger: logger),
        ])
        var configuration = ServiceGroupConfiguration(
            // Without a name, it is written out with all that it holds, to have one.
            services: [.init(service: together, serviceName: "all")],
            gracefulShutdownSignals: [.sigint, .sigterm],
            logger: logger
        )
        // Then it is cancelled, which ends the calls of clients that send or read no more; gone within 10 seconds.
        configuration.maximumGracefulShutdownDuration = .seconds(9)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            throw Self.listening(error, settings.server)
        }
    }

    /// Says where the server is and, at the first start, how it is set up.
    private func tell(_ port: Int, _ accounts: Accounts, _ logger: Logger) async {
        let server = settings.server
        // An address of all networks is none to go to.
        let name = ["0.0.0.0", "::"].contains(server.host) ? ProcessInfo.processInfo.hostName : server.host
        let host = name.contains(":") ? "[\(name)]" : name
        let address = server.publicURL ?? "http://\(host):\(port)"
        Console.print("Reelwright is at \(address)")
        do {
            guard let token = try await accounts.beginSetUp() else {
                // An account that was made by the command line leaves the file of an earlier start.
                return SetUpLink.remove(from: data.folder)
            }
            let link = "\(address)/set-up#\(token.text)"
            if isatty(STDOUT_FILENO) == 1 {
                // That of an earlier start leads nowhere any more.
                SetUpLink.remove(from: data.folder)
                Console.print("Make the first account here, once: \(link)")
            } else {
                try SetUpLink.write(link, in: data.folder)
                logger.notice(
                    "the link that sets the server up is in a file",
                    metadata: ["file": "\(SetUpLink.file(in: data.folder).path)"]
                )
            }
        } catch {
            logger.error("the set-up link could not be made", metadata: ["error": "\(error)"])
        }
    }

    private static func listening(_ error: any Error, _ settings: ServerSettings) -> any Error {
        let text = "\(error)"
        if text.contains("UnknownHost") {
            return Problem(
                .invalidParameter,
                "There is no host \(settings.host); give a name or an address of this machine with --host.",
                subject: "host"
            )
        }
        guard text.contains("bind(") || text.contains("EADDR") || text.contains("EACCES") else {
            return error
        }
        return Problem(
            .serviceUnavailable,
            "The server cannot listen on \(settings.host):\(settings.port); another program may have the port, "
                + "so choose one with --port.",
            subject: "port"
        )
    }
}

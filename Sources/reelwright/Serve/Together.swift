import ServiceLifecycle

/// Services that stop at the same time, and are over when the last of them has ended.
///
/// A group of services stops them one after another: the server would take calls while the work drains.
struct Together: Service {
    /// The services by names for the log.
    let services: KeyValuePairs<String, any Service>

    /// Throws what the first to fail throws, or that one ended which nobody had stopped; the others are cancelled then.
    func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for (name, service) in services {
                group.addTask {
                    try await service.run()
                    guard Task.isShuttingDownGracefully || Task.isCancelled else {
                        throw EndedEarly(name: name)
                    }
                }
            }
        }
    }
}

/// A service ended before it was asked to.
struct EndedEarly: Error, CustomStringConvertible {
    let name: String

    var description: String { "The \(name) ended by itself; start the server again." }
}

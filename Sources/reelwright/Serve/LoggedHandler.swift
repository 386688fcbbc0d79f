import Foundation
import Jobs
import Logging

/// Tells the log when an attempt at a job begins and how it ends; the work is another handler's.
struct LoggedHandler<Handler: JobHandler>: JobHandler {
    let handler: Handler
    let logger: Logger

    func run(_ attempt: Attempt) async throws -> Answer<Handler.Effect> {
        var logger = logger
        logger[metadataKey: "job"] = "\(attempt.job.id)"
        logger[metadataKey: "kind"] = "\(attempt.job.kind)"
        logger[metadataKey: "project"] = "\(attempt.job.group)"
        logger[metadataKey: "attempt"] = "\(attempt.job.attempt)"
        logger.info("job begins")
        let clock = ContinuousClock()
        let began = clock.now
        func told(_ message: Logger.Message) {
            logger.info(message, metadata: ["ms": "\(Int((clock.now - began) / .milliseconds(1)))"])
        }
        do {
            let answer = try await handler.run(attempt)
            told("job is done")
            return answer
        } catch {
            // What failed is told by the worker, with what follows from it.
            told(Task.isCancelled ? "job is stopped" : "job failed")
            throw error
        }
    }
}

import Jobs
import Production
import Studio

extension Problem {
    /// What was not foreseen, to whoever called.
    static let unforeseen = Problem(
        .internalError,
        "Something went wrong on our side; try again, and look into the server's log if it stays."
    )

    /// The problem as a caller is told it: where the data lies, how the command line would name another place and
    /// what the database says are for the log alone.
    var outward: Problem {
        switch code {
        case .inputOutput:
            Problem(
                .serviceUnavailable,
                "The server cannot use its data now; try again in a moment, and look into its log if it stays."
            )
        case .insufficientStorage where subject == "data":
            Problem(.insufficientStorage, "The server's disk is full; free some space there and try again.")
        case .internalError: .unforeseen
        default: self
        }
    }
}

extension Failure {
    /// Why a job failed, as those who see the job are told it.
    var outward: String {
        // Without a code it is the queue's own sentence, or an error that nobody foresaw.
        guard let code else { return kind == .transient ? Problem.unforeseen.message : message }
        guard code == ProblemCode.insufficientStorage.rawValue else { return Problem(self).outward.message }
        return Problem(.insufficientStorage, message, subject: "data").outward.message
    }
}

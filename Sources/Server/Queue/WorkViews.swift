import Jobs
import Production
import Store
import Studio

/// Work that was ordered.
struct WorkView: Described {
    static let about = "Work that was ordered; more may follow from it. Empty when all of it is made already."

    let jobs: [OrderedJob]

    /// One piece of it.
    struct OrderedJob: Described {
        static let about = "A job by its id, and what it is about."

        let jobID: String
        let jobType: String
        let sceneID: ID<Scene>?
        let clipID: ID<Clip>?
    }

    init(_ jobs: [(job: Job, subject: JobSubject)]) {
        self.jobs = jobs.map { job, subject in
            OrderedJob(
                jobID: job.id,
                jobType: JobView.Kind(job).rawValue,
                sceneID: subject.scene,
                clipID: subject.clip
            )
        }
    }
}

/// One piece of work that was ordered.
struct OrderView: Described {
    static let schemaName = "OrderedWork"
    static let about = "A job that was ordered."
    static let details = [
        Detail(CodingKeys.message, "One sentence.", example: "The image is ordered.")
    ]

    let jobID: String
    let status: JobView.Status
    let message: String

    init(_ job: Job, _ message: String) {
        jobID = job.id
        status = JobView.Status(job.state)
        self.message = message
    }
}

extension Call {
    /// Ordered jobs with what they are about.
    func work(_ jobs: [Job]) async throws -> WorkView {
        try await workshop.store.read { transaction in
            WorkView(try jobs.map { ($0, try transaction.subject(of: $0)) })
        }
    }

    /// Takes orders of work, which count against the account's limit of an hour unless they are refused.
    func ordering<Value>(_ orders: Int = 1, _ work: () async throws -> Value) async throws -> Value {
        let user = try principal.user.text
        try server.limits.generation(user, orders)
        do {
            return try await work()
        } catch {
            server.limits.forgiveGeneration(user, orders)
            throw error
        }
    }
}

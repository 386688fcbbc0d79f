public import Jobs
public import Store
public import Studio

/// What somebody wants generated for a clip.
public struct GenerationOrder: Sendable {
    public var kind: Take.Kind
    /// Instead of the clip's own.
    public var prompt: String?
    public var negativePrompt: String?
    /// Nil for another try with a seed of its own.
    public var seed: Seed?
    /// What was sent beside it, by name, for the recipe.
    public var parameters: [String: String] = [:]
    /// 0 to 9; nil for the usual.
    public var priority: Int?
    /// What only other engines than the draft engine take.
    public var provider: String?
    public var model: String?
    public var server: String?
    public var loras: [String] = []
    public var hasWorkflow = false

    /// An order of one take of a clip by its own prompts.
    public init(_ kind: Take.Kind) {
        self.kind = kind
    }

    /// Throws a `Problem` for what the engine at hand cannot honour.
    func check(_ engines: Engines) throws {
        let engine = engines.provider
        if let provider, provider != engine {
            throw Self.refusal("provider", "The only engine here is “\(engine)”; leave the provider out.")
        }
        if let server {
            throw Problem(
                .resourceNotFound,
                "There is no server \(server); the \(engine) engine needs none, so leave it out.",
                subject: "server_id"
            )
        }
        if let model, model != engine {
            throw Self.refusal("model", "The \(engine) engine has no other models; leave the model out.")
        }
        if !loras.isEmpty {
            throw Self.refusal("loras", "The \(engine) engine takes no LoRAs; leave them out.")
        }
        if hasWorkflow {
            throw Self.refusal("workflow_json", "The \(engine) engine takes no workflow; leave it out.")
        }
    }

    private static func refusal(_ subject: String, _ sentence: String) -> Problem {
        Problem(.invalidParameter, sentence, subject: subject)
    }
}

extension Workshop {
    /// Orders a take of a clip; it is selected when the clip has none of its kind.
    ///
    /// A video brings the first frame with it that it lacks. Throws a `Problem` for what the engine cannot
    /// honour.
    public func generate(_ order: GenerationOrder, for clip: ID<Clip>, by user: ID<User>) async throws -> Job
    {
        try order.check(engines)
        let workshop = self
        return try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(clip)
            let orders = try FilmOrders(workshop, row.projectID, transaction)
            return try orders.generate(order, for: clip)
        }
    }

    /// Orders a take of each of several clips of one project.
    public func generateBatch(
        _ order: GenerationOrder,
        for clips: [ID<Clip>],
        by user: ID<User>
    ) async throws -> BatchRow {
        try order.check(engines)
        let workshop = self
        return try await store.write(as: user) { transaction in
            let rows = try clips.map { try transaction.clipRow($0) }
            guard let project = rows.first?.projectID, rows.allSatisfy({ $0.projectID == project }) else {
                throw Problem(
                    .conflict,
                    "The clips of a batch belong to one project; send one batch for each.",
                    subject: "clip_ids"
                )
            }
            let orders = try FilmOrders(workshop, project, transaction)
            let jobs = try rows.map { ($0.id, try orders.generate(order, for: $0.id).id) }
            return try transaction.insertBatch(of: project, order.kind, jobs)
        }
    }
}

extension FilmOrders {
    fileprivate func generate(_ order: GenerationOrder, for clip: ID<Clip>) throws -> Job {
        let step: Step = order.kind == .image ? .firstFrame : .video
        var wish = TakeWish()
        wish.prompt = order.prompt
        wish.negativePrompt = order.negativePrompt
        wish.seed = order.seed
        wish.parameters = order.parameters.isEmpty ? nil : order.parameters
        if order.seed == nil {
            // Each call is another try, also while those before it wait.
            let waiting = try transaction.unfinishedJobs(of: plan.project.id).count { job in
                try Step(job) == step && transaction.subject(of: job).clip == clip
            }
            wish.variation = try transaction.lastNumber(order.kind, of: clip) + waiting + 1
        }
        let jobs = try wished(
            order.kind,
            state(of: clip),
            wish,
            replaces: false,
            priority: order.priority
        )
        guard let job = jobs.last else {
            throw Problem(.internalError, "Nothing was ordered.")
        }
        return job
    }
}

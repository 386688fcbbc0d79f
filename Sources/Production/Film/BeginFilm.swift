import Jobs
import Store
public import Studio

/// A film that was begun, now or by an earlier call with the same order.
public struct BegunFilm: Sendable {
    public let project: Project
    /// Whether there was none to go on with.
    public let isNew: Bool
    /// What a person should know about earlier projects of the same order.
    public let notice: String?

    /// A film that was begun.
    public init(project: Project, isNew: Bool, notice: String?) {
        self.project = project
        self.isNew = isNew
        self.notice = notice
    }
}

extension Workshop {
    /// Finds the project of an order, or begins it, and puts in the jobs of its film.
    ///
    /// Failed steps of an earlier call are opened again. A project of the same order that was edited since,
    /// or made by another engine version, is left as it is, and said. Throws a `Problem` for a picture that
    /// cannot be used.
    public func beginFilm(_ order: FilmOrder, _ settings: RenderSettings) async throws -> BegunFilm {
        let product = try await clientPicture(order.productImage)
        let logo = try await clientPicture(order.logo)
        let identity = try FilmIdentity(order, productImage: product?.given, logo: logo?.given)
        let hash = try Hash.of(identity)
        let steps = FilmSteps(self)
        return try await store.write { transaction in
            var notice: String?
            if let project = try transaction.project(identity: hash, engine: engines.name) {
                if try transaction.isAsPlanned(project) {
                    try steps.insert(for: project, settings, transaction)
                    try transaction.reopenFailedSteps(of: project)
                    return BegunFilm(project: project, isNew: false, notice: nil)
                }
                try transaction.forgetIdentity(of: project.id)
                notice =
                    "The project \(project.slug) was edited since; it stays as it is and a new one begins."
            } else if let other = try transaction.project(identity: hash) {
                notice =
                    "The project \(other.slug) was made by the engine \(other.engine), this one is"
                    + " \(engines.name); it stays as it is and a new one begins."
            }
            let project = try begin(identity, hash, product, logo, transaction)
            try steps.insert(for: project, settings, transaction)
            return BegunFilm(project: project, isNew: true, notice: notice)
        }
    }

    private func begin(
        _ identity: FilmIdentity,
        _ hash: String,
        _ product: ClientPicture?,
        _ logo: ClientPicture?,
        _ transaction: Transaction
    ) throws -> Project {
        let name = String(identity.brief.title.prefix(200))
        let id: ID<Project> = transaction.ids.next()
        var project = Project(
            id: id,
            slug: try Slug.free(for: name, transaction),
            name: name,
            brief: identity.brief,
            format: identity.format,
            seed: identity.seed,
            language: identity.language,
            moodNumber: identity.mood,
            identity: hash,
            engine: engines.name,
            look: identity.look ?? DraftLook()
        )
        project.productImage = product.map { _ in transaction.ids.next() }
        project.logo = logo.map { _ in transaction.ids.next() }
        try transaction.insert(project)
        for (asset, picture) in [(project.productImage, product), (project.logo, logo)] {
            guard let asset, let picture else { continue }
            try transaction.insert(
                Asset(
                    id: asset,
                    sha256: picture.sha256,
                    bytes: picture.bytes,
                    kind: .image,
                    mime: "image/png"
                ),
                of: id
            )
        }
        try transaction.recordCommand(
            "project.begin",
            project: id,
            command: project,
            inverse: ["delete": id.text]
        )
        return project
    }
}

extension Transaction {
    /// Opens the failed and cancelled steps of a project again: the same command asks for all of them.
    fileprivate func reopenFailedSteps(of project: Project) throws {
        for job in try jobs(JobFilter(group: project.id.text, states: [.discarded, .cancelled])) {
            try reopen(job.id)
        }
    }
}

import Jobs
import Production
import Store
import Studio

/// What changed since something was made.
struct StaleView: Described {
    static let about = "What changed since it was made."
    static let details = [
        Detail(CodingKeys.reason, "One sentence."),
        Detail(CodingKeys.changed, "By name: image_prompt, length, mood and so on."),
    ]

    let reason: String
    let changed: [String]

    init(_ stale: Stale) {
        reason = stale.reason
        changed = stale.changed
    }
}

/// What a scene has been made into.
struct SceneAssetsView: Described {
    static let schemaName = "SceneAssets"
    static let about = "What a scene has been made into; each key only where there is something."
    static let details = [
        Detail(CodingKeys.composition, "The first frame that the composition has become."),
        Detail(CodingKeys.video, "The video of its first clip."),
        Detail(CodingKeys.audio, "Its spoken line."),
        Detail(CodingKeys.thumbnail, "A picture of it."),
        Detail(CodingKeys.generatedAt, "When the newest of them was made."),
    ]

    let composition: AssetReference?
    let video: AssetReference?
    let audio: AssetReference?
    let thumbnail: AssetReference?
    let generatedAt: Moment?

    init(_ assets: SceneAssets, _ links: MediaLinks) {
        composition = assets.isComposed ? assets.image.map { AssetReference($0, links) } : nil
        video = assets.video.map { AssetReference($0, links) }
        audio = assets.audio.map { AssetReference($0, links) }
        thumbnail = assets.image.map { AssetReference(thumbnailOf: $0, links) }
        generatedAt = assets.generatedAt.map(Moment.init)
    }
}

/// A job that is at work on a scene, or is to be.
struct ActiveJobView: Described {
    static let schemaName = "ActiveJob"
    static let about = "The newest job that is at work on a scene, or is to be."
    static let details = [
        Detail(CodingKeys.progress, "0 to 100.", .numbers(0...100)),
        Detail(CodingKeys.lastUpdate, "When its worker was last heard of; five minutes ago is long."),
        Detail(CodingKeys.errorMessage, "Why the last attempt failed."),
    ]

    let jobID: String
    let type: Kind
    let status: JobView.Status
    let progress: Double
    let startedAt: Moment?
    let lastUpdate: Moment
    let errorMessage: String?

    /// What is made.
    enum Kind: String, Codable, CaseIterable, Sendable { case image, composition, video, audio }

    init(_ job: Job) {
        jobID = job.id
        type =
            switch JobView.Kind(job) {
            case .image: .image
            case .composition: .composition
            case .music, .narration: .audio
            default: .video
            }
        status = JobView.Status(job.state)
        progress = (job.progress * 1000).rounded() / 10
        startedAt = job.startedAt.map(Moment.init)
        // A lease is renewed every ten seconds for thirty, so that its end tells when that was.
        lastUpdate = Moment(job.lease.map { $0.expiresAt - 30_000_000 } ?? job.startedAt ?? job.createdAt)
        errorMessage = job.failure?.outward
    }
}

/// What something has cost.
struct SpentView: Described {
    static let schemaName = "Spent"
    static let about = "What has been spent; the draft engine costs nothing."

    let amount: Double
    let currency: String
}

extension ClipView {
    /// The same with where it stands.
    func with(_ progress: ClipProgress?) -> ClipView {
        var view = self
        view.state = progress?.standing
        view.stale = progress?.stale.map(StaleView.init)
        return view
    }
}

extension SceneView {
    /// The same with what has been made of it.
    func with(_ progress: FilmProgress, _ links: MediaLinks) -> SceneView {
        var view = self
        let scene = progress.scenes[id]
        view.stale = scene?.stale.map(StaleView.init)
        view.assets = scene.map { SceneAssetsView($0.assets, links) }
        view.activeJob = progress.activeJob(of: id).map(ActiveJobView.init)
        view.clips = clips?.map { $0.with(progress.clips[$0.id]) }
        return view
    }
}

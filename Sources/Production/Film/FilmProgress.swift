public import Jobs
public import Store
public import Studio

/// How far the clips and scenes of a project are.
public struct FilmProgress: Sendable {
    public let clips: [ID<Clip>: ClipProgress]
    public let scenes: [ID<Scene>: SceneProgress]
    /// The jobs that have not ended, with what they are about, oldest first.
    public let active: [(job: Job, subject: JobSubject)]
    /// How far the project is on its way to a film.
    public let step: ProjectStep

    /// The newest job that is at work on a scene, or is to be.
    public func activeJob(of scene: ID<Scene>) -> Job? { active.last { $0.subject.scene == scene }?.job }
}

/// How far a scene is.
public struct SceneProgress: Sendable {
    /// What changed since its clips were made; nil when nothing did.
    public let stale: Stale?
    public let assets: SceneAssets
}

/// What a scene has been made into.
public struct SceneAssets: Sendable, Hashable {
    /// The first frame and the video of its first clip.
    public var image: ID<Asset>?
    public var video: ID<Asset>?
    /// Its spoken line.
    public var audio: ID<Asset>?
    /// Whether the text engine has said what it shows.
    public var isComposed = false
    /// When the newest of them was made.
    public var generatedAt: Instant?
}

/// How far a clip is.
public struct ClipProgress: Sendable {
    public let standing: ClipStanding
    /// What changed since its selected take was made; nil when nothing did.
    public let stale: Stale?
}

/// Where a clip stands.
public enum ClipStanding: String, Sendable, Codable, CaseIterable {
    case draft, queued, rendering, ready, picked, failed, stale
}

/// Something that was made from what is no more so.
public struct Stale: Sendable, Hashable {
    /// One sentence.
    public let reason: String
    /// What changed, by name.
    public let changed: [String]

    /// What changed since something was made.
    public init(changed: [String]) {
        self.changed = changed
        reason = "Changed since it was made: \(changed.joined(separator: ", ").replacing("_", with: " "))."
    }
}

/// The steps of a project on its way to a film.
public enum ProjectStep: String, Sendable, Codable, CaseIterable {
    case brief, mood, storyboard, clips, film
}

/// The scenes of a project with their clips and takes, at one moment.
public struct FilmRows: Sendable {
    /// In the order of the film, each followed by its alternates.
    public let scenes: [SceneRow]
    /// By scene and position, each followed by its alternates.
    public let clips: [ClipRow]
    /// By clip, images before videos.
    public let takes: [ID<Clip>: [TakeRow]]

    init(of project: ID<Project>, _ transaction: Transaction) throws {
        scenes = try transaction.sceneRows(of: project)
        clips = try transaction.clipRows(of: project)
        takes = try transaction.takeRows(ofAllIn: project)
    }
}

extension Workshop {
    /// How far the clips and scenes of a project are.
    public func progress(of project: ID<Project>) async throws -> FilmProgress {
        let workshop = self
        return try await store.read {
            try FilmProgress(of: FilmRows(of: project, $0), in: project, workshop, $0)
        }
    }

    /// How far clips of one project are, in the moment that the transaction sees.
    public func progress(of rows: [ClipRow], _ transaction: Transaction) throws -> [ID<Clip>: ClipProgress] {
        guard let project = rows.first?.projectID else { return [:] }
        return try OpenJobs(project, transaction).progress(of: rows, in: project, self, transaction)
    }

    /// The takes of a clip that were made for what it does not ask for any more.
    public func staleTakes(of clip: ClipRow) async throws -> Set<ID<Take>> {
        let workshop = self
        return try await store.read { transaction in
            let takes = try transaction.takeRows(of: clip.id)
            guard !takes.isEmpty else { return [] }
            return try FilmOrders(workshop, clip.projectID, transaction).stale(takes, of: clip.id)
        }
    }
}

/// The jobs of a project that have not ended or not ended well.
private struct OpenJobs {
    let active: [(job: Job, subject: JobSubject)]
    /// The clips of which a picture failed for good.
    private let failed: Set<ID<Clip>>

    init(_ project: ID<Project>, _ transaction: Transaction) throws {
        let states = Set(JobState.allCases).subtracting([.completed, .cancelled])
        let jobs = try transaction.jobs(JobFilter(group: project.text, states: states, limit: .max))
        let subjects = try jobs.map { (job: $0, subject: try transaction.subject(of: $0)) }
        active = subjects.filter { !$0.job.state.isFinal }
        failed = Set(subjects.filter(\.job.state.isFinal).compactMap(\.subject.clip))
    }

    func progress(
        of rows: [ClipRow],
        in project: ID<Project>,
        _ workshop: Workshop,
        _ transaction: Transaction
    ) throws -> [ID<Clip>: ClipProgress] {
        // A clip without takes is not compared with anything; only for the others all of the film is read.
        let isAnyMade = rows.contains(where: \.hasTakes)
        let orders = try isAnyMade ? FilmOrders(workshop, project, transaction) : nil
        let found = try rows.map { row in
            (row.id, try progress(of: row, orders?.stale(row), transaction))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    private func progress(of row: ClipRow, _ stale: Stale?, _ transaction: Transaction) throws -> ClipProgress
    {
        let own = active.filter { $0.subject.clip == row.id }
        let standing: ClipStanding
        if own.contains(where: { $0.job.state == .running }) {
            standing = .rendering
        } else if !own.isEmpty {
            standing = .queued
        } else if stale != nil {
            standing = .stale
        } else if let video = row.fields.videoTake {
            standing =
                try transaction.takeRow(video, trashed: true).fields.rating == .picked ? .picked : .ready
        } else {
            standing = failed.contains(row.id) ? .failed : .draft
        }
        return ClipProgress(standing: standing, stale: stale)
    }
}

extension ClipRow {
    fileprivate var hasTakes: Bool { fields.imageTake != nil || fields.videoTake != nil }
}

extension FilmProgress {
    init(of film: FilmRows, in project: ID<Project>, _ workshop: Workshop, _ transaction: Transaction) throws
    {
        let open = try OpenJobs(project, transaction)
        let clips = try open.progress(of: film.clips, in: project, workshop, transaction)
        let grouped = Dictionary(grouping: film.clips.filter(\.fields.isInScene), by: \.fields.scene)
        let lines = try transaction.newestNarrations(of: project)
        var scenes: [ID<Scene>: SceneProgress] = [:]
        for scene in film.scenes {
            let own = grouped[scene.id] ?? []
            let changed = Set(own.flatMap { clips[$0.id]?.stale?.changed ?? [] })
            scenes[scene.id] = SceneProgress(
                stale: changed.isEmpty ? nil : Stale(changed: changed.sorted()),
                assets: try film.assets(of: scene, own.first, lines[scene.id], transaction)
            )
        }
        let step = try film.step(of: project, transaction)
        self.init(clips: clips, scenes: scenes, active: open.active, step: step)
    }
}

extension FilmRows {
    fileprivate func assets(
        of scene: SceneRow,
        _ first: ClipRow?,
        _ line: (asset: ID<Asset>, createdAt: Instant)?,
        _ transaction: Transaction
    ) throws -> SceneAssets {
        let takes = try [first?.fields.imageTake, first?.fields.videoTake].map {
            try $0.map { try transaction.takeRow($0, trashed: true) }
        }
        let times =
            takes.compactMap { $0?.history.createdAt.microseconds }
            + [line?.createdAt, scene.composition?.generatedAt].compactMap { $0?.microseconds }
        return SceneAssets(
            image: takes[0]?.take.asset.id,
            video: takes[1]?.take.asset.id,
            audio: line?.asset,
            isComposed: scene.composition != nil,
            generatedAt: times.max().map { Instant(microseconds: $0) }
        )
    }

    fileprivate func step(of project: ID<Project>, _ transaction: Transaction) throws -> ProjectStep {
        let inFilm = Set(scenes.filter(\.fields.isInFilm).map(\.id))
        let isShot = clips.contains {
            $0.fields.isInScene && $0.fields.videoTake != nil && inFilm.contains($0.fields.scene)
        }
        if isShot { return try transaction.renderRows(of: project).isEmpty ? .clips : .film }
        if !inFilm.isEmpty { return .storyboard }
        return try transaction.moods(of: project).isEmpty ? .brief : .mood
    }
}

extension FilmOrders {
    /// What changed since the selected takes were made.
    fileprivate func stale(_ row: ClipRow) throws -> Stale? {
        guard row.hasTakes else { return nil }
        let state = try state(of: row.id)
        var changed: Set<String> = []
        if let image = row.fields.imageTake, !state.isImageMade {
            let made = try transaction.take(image).recipe
            let shooting = state.shooting.titled(as: made, files: workshop.store.files)
            changed.formUnion(made.changes(to: shooting.firstFrame(workshop).recipe, "image_prompt"))
        }
        if let video = row.fields.videoTake, !state.isVideoMade {
            let made = try transaction.take(video).recipe
            let shooting = state.shooting.titled(as: made, files: workshop.store.files)
            let asked = shooting.videoRecipe(workshop, from: shooting.firstFrame?.sha256)
            changed.formUnion(made.changes(to: asked, "video_prompt"))
            if !state.isImageMade { changed.insert("first_frame") }
        }
        return changed.isEmpty ? nil : Stale(changed: changed.sorted())
    }

    /// The takes that were made for what the clip does not ask for any more.
    fileprivate func stale(_ takes: [TakeRow], of clip: ID<Clip>) throws -> Set<ID<Take>> {
        let shooting = try state(of: clip).shooting
        let image = try Hash.of(shooting.recipe(of: .image, workshop))
        let video = try Hash.of(shooting.recipe(of: .video, workshop))
        return Set(
            try takes.filter { row in
                let (made, kind) = (row.take.recipe, row.take.kind)
                guard made.provider == workshop.engines.provider else { return false }
                let basis = try transaction.basis(of: row.id)
                if basis == (kind == .image ? image : video) { return false }
                let former = shooting.titled(as: made, files: workshop.store.files)
                return try basis != Hash.of(former.recipe(of: kind, workshop))
            }.map(\.id)
        )
    }
}

extension Recipe {
    /// What is not as it was, by names that people know.
    fileprivate func changes(to other: Recipe, _ prompt: String) -> Set<String> {
        var changed: Set<String> = []
        if self.prompt != other.prompt { changed.insert(prompt) }
        if (provider, version) != (other.provider, other.version) { changed.insert("engine") }
        if inputs.first != other.inputs.first {
            changed.insert(prompt == "video_prompt" ? "first_frame" : "pictures")
        }
        if inputs.dropFirst() != other.inputs.dropFirst() { changed.insert("pictures") }
        let names = [
            "frames": "length", "cuts": "length", "palette": "mood", "width": "format", "height": "format",
            "rate": "format", "words": "words", "subject": "subject", "title": "name", "language": "language",
        ]
        for (key, name) in names where parameters[key] != other.parameters[key] { changed.insert(name) }
        // Whatever else differs, a wish of another time among it.
        return changed.isEmpty ? ["look"] : changed
    }
}

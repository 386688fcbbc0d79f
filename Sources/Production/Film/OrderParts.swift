public import Jobs
import Media
import Providers
import Store
public import Studio

extension Workshop {
    /// Orders the first frames or videos of a project's film, of some scenes or of all; returns what is to do.
    ///
    /// What was made by the same recipe is not made again, unless `force` asks for another try. Throws a
    /// `Problem` for a scene that is not in the film, and when none of the scenes has a clip.
    public func orderPictures(
        _ kind: Take.Kind,
        of project: ID<Project>,
        scenes: [ID<Scene>]? = nil,
        force: Bool = false,
        by user: ID<User>
    ) async throws -> [Job] {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let orders = try FilmOrders(workshop, project, transaction)
            let wanted = try orders.plan.wanted(scenes)
            return try orders.pictures(kind, of: wanted, force: force)
        }
    }

    /// Orders the video of one scene with all that it lacks.
    ///
    /// Throws a `Problem` with the job that is at it, and when the scene has no clip.
    public func orderVideo(
        of scene: ID<Scene>,
        force: Bool = false,
        by user: ID<User>
    ) async throws -> [Job] {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(scene)
            let orders = try FilmOrders(workshop, row.projectID, transaction)
            try transaction.checkIdle(scene, in: row.projectID, [.firstFrame, .video])
            let wanted = try orders.plan.wanted([scene])
            return try orders.pictures(.video, of: wanted, force: force)
        }
    }

    /// Orders what the text engine says of a scene; throws a `Problem` with the job that is at it.
    public func orderComposition(of scene: ID<Scene>, by user: ID<User>) async throws -> Job {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(scene)
            try transaction.checkIdle(scene, in: row.projectID, [.composition])
            let order = StepOrder(project: row.projectID, scene: scene)
            let job = try FilmSteps.job(.composition, order, key: scene.text, transaction.ids)
            return try transaction.order(job, isResultThere: false)
        }
    }

    /// Orders music: for the film, or with a length in seconds a loose piece.
    ///
    /// A prompt for the film's music is remembered. Nil when there is music by the same recipe already.
    public func orderMusic(
        of project: ID<Project>,
        prompt: String? = nil,
        seconds: Double? = nil,
        by user: ID<User>
    ) async throws -> Job? {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(project)
            guard !row.fields.brief.prohibited.music else {
                throw Problem(.conflict, "The brief rules music out; change it first.", subject: "brief")
            }
            let frames = try seconds.map { try row.fields.format.rate.length(inSeconds: $0, "duration") }
            if let prompt, frames == nil {
                try transaction.edit("music_prompt.decided", project) { editing in
                    _ = try editing.change(row) { $0.musicPrompt = prompt }
                }
            }
            let soundtrack = try Soundtrack(transaction, project)
            guard frames != nil || !soundtrack.scenes.isEmpty else {
                throw Problem(
                    .sceneNoPlan,
                    "The film has no scenes yet; make some, or say how long the music is."
                )
            }
            let recipe = soundtrack.music(workshop.engines, frames: frames, prompt: prompt).1
            let orders = try FilmOrders(workshop, project, transaction)
            return try orders.music(Hash.of(recipe), frames: frames, prompt: frames == nil ? nil : prompt)
                .first
        }
    }

    /// Orders the spoken lines of some scenes or of all; a voice becomes that of the project.
    ///
    /// Throws a `Problem` for a voice that is not there, and when no scene has a line.
    public func orderNarration(
        of project: ID<Project>,
        scenes: [ID<Scene>]? = nil,
        voice: String? = nil,
        by user: ID<User>
    ) async throws -> [Job] {
        let workshop = self
        if let voice { _ = try await SpeechProgram(programs: programs).voices().checked(voice) }
        return try await store.write(as: user) { transaction in
            if let voice {
                let row = try transaction.projectRow(project)
                _ = try transaction.edit("project.updated", project) { editing in
                    try editing.change(row) { $0.voice = voice }
                }
            }
            let orders = try FilmOrders(workshop, project, transaction)
            let soundtrack = try Soundtrack(transaction, project)
            let wanted = try Set(orders.plan.wanted(scenes).map(\.id))
            let spoken = soundtrack.scenes.indices.filter {
                let scene = soundtrack.scenes[$0]
                return wanted.contains(scene.id) && !scene.value.narration.isEmpty
            }
            guard !spoken.isEmpty else {
                throw Problem(.conflict, "None of the scenes has a line to speak; write one first.")
            }
            let own = soundtrack.project.voice
            return try spoken.flatMap { position in
                let recipe = soundtrack.speech(position, voice: own, workshop.engines).1
                return try orders.narration(soundtrack.scenes[position].id, Hash.of(recipe), voice: own)
            }
        }
    }
}

extension FilmPlan {
    /// The scenes of the film that a call names; all without names.
    fileprivate func wanted(_ ids: [ID<Scene>]?) throws -> [Stored<Scene>] {
        guard let ids else { return scenes }
        return try ids.map { id in
            guard let scene = scenes.first(where: { $0.id == id }) else {
                throw Problem(
                    .resourceNotFound,
                    "There is no scene \(id) in this film.",
                    subject: "scene_ids"
                )
            }
            return scene
        }
    }

    /// Throws a `Problem` when there is no clip in any of these scenes, so that no picture of them can be made.
    fileprivate func checkClips(in wanted: [Stored<Scene>]) throws {
        let ids = Set(wanted.map(\.id))
        guard !clips.contains(where: { ids.contains($0.value.scene) }) else { return }
        guard !scenes.isEmpty else {
            throw Problem(.sceneNoPlan, "The film has no scenes yet; make some first.")
        }
        let sentence =
            wanted.count == 1
            ? "The scene “\(wanted[0].value.name)” has no clip yet; make one first."
            : "None of the scenes has a clip yet; make some first."
        throw Problem(.videoNoClips, sentence)
    }
}

extension FilmOrders {
    /// The jobs for the pictures of scenes; a `force`d one is another try at what is there.
    fileprivate func pictures(
        _ kind: Take.Kind,
        of scenes: [Stored<Scene>],
        force: Bool
    ) throws -> [Job] {
        try plan.checkClips(in: scenes)
        let wanted = Set(scenes.map(\.id))
        return try plan.clips.filter { wanted.contains($0.value.scene) }.flatMap { clip in
            let state = try state(of: clip.id)
            var jobs = try pictures(state, wanting: kind)
            let isMade = kind == .image ? state.isImageMade : state.isVideoMade
            if force, isMade {
                let number = try transaction.lastNumber(kind, of: clip.id) + 1
                jobs += try wished(kind, state, TakeWish(variation: number), replaces: true)
            }
            return jobs
        }
    }

    /// The jobs for a take that somebody wishes, with the first frame that a video lacks.
    func wished(
        _ kind: Take.Kind,
        _ state: ClipState,
        _ wish: TakeWish,
        replaces: Bool,
        priority: Int? = nil
    ) throws -> [Job] {
        let clip = state.shooting.clip
        let before =
            kind == .video && clip.value.imageTake == nil
            ? try pictures(state, wanting: .image, priority: priority) : []
        var order = StepOrder(project: plan.project.id, clip: clip.id)
        order.wish = wish
        if replaces { order.replaces = kind == .image ? clip.value.imageTake : clip.value.videoTake }
        let mark = kind == .image ? state.imageMark : state.videoMark
        let job = try job(
            kind == .image ? .firstFrame : .video,
            order,
            key: "\(clip.id).\(mark).\(Hash.of(wish))",
            after: before,
            priority: priority
        )
        return before + [job]
    }
}

extension Transaction {
    /// Throws a `Problem` with the job when one of these steps is at work on a scene, or is to be.
    fileprivate func checkIdle(_ scene: ID<Scene>, in project: ID<Project>, _ steps: Set<Step>) throws {
        for job in try unfinishedJobs(of: project) {
            guard let step = Step(job), steps.contains(step), try subject(of: job).scene == scene else {
                continue
            }
            throw Problem(
                .conflict,
                "A job is at it already; wait for it, or cancel it first.",
                job: job.id
            )
        }
    }
}

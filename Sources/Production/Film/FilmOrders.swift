import Jobs
import Store
import Studio

/// Orders for what a film is made from: pictures clip by clip, sounds, the cut and the file.
///
/// Lives as long as the transaction it is made in.
struct FilmOrders {
    let workshop: Workshop
    let plan: FilmPlan
    let transaction: Transaction

    init(_ workshop: Workshop, _ project: ID<Project>, _ transaction: Transaction) throws {
        self.workshop = workshop
        plan = try FilmPlan(transaction, project)
        self.transaction = transaction
    }

    /// Everything that a film with these settings lacks; nothing when it is there as its rows stand.
    func film(_ settings: RenderSettings) throws -> [Job] {
        var parts: [Job] = []
        var words: [String] = []
        for clip in plan.clips {
            let state = try state(of: clip.id)
            words += [clip.id.text, state.imageMark, state.videoMark]
            parts += try pictures(state)
        }
        for piece in plan.layout?.pieces ?? [] { words.append("\(piece)") }
        let sounds = try sounds(settings)
        parts += sounds.jobs
        words += sounds.words
        words += [plan.project.name, plan.format.rate.text]
        words += plan.scenes.flatMap { ["\($0.value.frames)", $0.value.name, $0.value.narration] }
        if let edit = plan.project.edit { words.append(try Wire.text(edit)) }
        words += try plan.withCards([]).compactMap(\.card).map { try Wire.text($0) }
        if parts.isEmpty, try isRendered(settings) { return [] }
        let order = StepOrder(project: plan.project.id, settings: settings)
        let mark = try Hash.of(words)
        try cancelOlder(settings, than: mark)
        let cut = try job(.cut, order, key: "\(settings.voice ?? "").\(mark)", after: parts)
        let render = try job(.render, order, key: "\(Hash.of(settings)).\(mark)", after: [cut])
        return parts + [cut, render]
    }

    /// The jobs for a clip's first frame and video, as far as they are not made.
    ///
    /// `wanting` says which of them is wanted; a video cannot be without a first frame.
    func pictures(
        _ state: ClipState,
        wanting kind: Take.Kind = .video,
        priority: Int? = nil
    ) throws -> [Job] {
        var jobs: [Job] = []
        let clip = state.shooting.clip
        var order = StepOrder(project: plan.project.id, clip: clip.id)
        if !state.isImageMade {
            order.replaces = clip.value.imageTake
            jobs.append(
                try job(.firstFrame, order, key: "\(clip.id).\(state.imageMark)", priority: priority)
            )
        }
        if kind == .video, !state.isVideoMade {
            order.replaces = clip.value.videoTake
            // Right after its first frame, while what was drawn for that is still at hand.
            let video = try job(
                .video,
                order,
                key: "\(clip.id).\(state.videoMark)",
                after: jobs,
                priority: priority ?? 6
            )
            jobs.append(video)
        }
        return jobs
    }

    /// The sounds that the settings want and that are not made, and words for all of them.
    private func sounds(_ settings: RenderSettings) throws -> (jobs: [Job], words: [String]) {
        let soundtrack = try Soundtrack(transaction, plan.project.id)
        var jobs: [Job] = []
        var words: [String] = []
        if settings.music, let track = plan.project.music {
            words.append("track \(track)")
        } else if plan.project.hasMusic(settings) {
            let hash = try Hash.of(soundtrack.music(workshop.engines).1)
            words.append(hash)
            jobs += try music(hash)
        }
        if settings.narration {
            for (position, scene) in plan.scenes.enumerated() where !scene.value.narration.isEmpty {
                let recipe = soundtrack.speech(position, voice: settings.voice, workshop.engines).1
                let hash = try Hash.of(recipe)
                words.append(hash)
                jobs += try narration(scene.id, hash, voice: settings.voice)
            }
        }
        return (jobs, words)
    }

    /// The job for the music with this recipe, unless it is made; `frames` is the length of a loose piece.
    func music(_ hash: String, frames: Int? = nil, prompt: String? = nil) throws -> [Job] {
        let there = try transaction.sound(of: plan.project.id, kind: .music, hash: hash)
        guard there == nil else { return [] }
        var order = StepOrder(project: plan.project.id)
        order.frames = frames
        if let prompt { order.wish = TakeWish(prompt: prompt) }
        return [try job(.music, order, key: hash)]
    }

    /// The job for a scene's line with this recipe, unless it is made.
    func narration(_ scene: ID<Scene>, _ hash: String, voice: String?) throws -> [Job] {
        let there = try transaction.sound(of: plan.project.id, kind: .narration, hash: hash)
        guard there == nil else { return [] }
        let order = StepOrder(
            project: plan.project.id,
            scene: scene,
            settings: RenderSettings(voice: voice)
        )
        return [try job(.narration, order, key: "\(scene).\(hash)")]
    }

    /// Ends what is on its way to the same file from a timeline that is no more.
    private func cancelOlder(_ settings: RenderSettings, than mark: String) throws {
        let unfinished = JobState.allCases.filter { !$0.isFinal }
        let filter = JobFilter(group: plan.project.id.text, states: Set(unfinished), limit: .max)
        for job in try transaction.jobs(filter) where job.uniqueKey?.hasSuffix(mark) == false {
            guard let step = Step(job), step == .cut || step == .render else { continue }
            let order: StepOrder = try Wire.value(from: job.payload)
            // What is made from a saved cut has no newer timeline.
            guard order.settings == settings, order.cut == nil else { continue }
            try transaction.cancel(job.id, reason: "A newer order of the film takes its place.")
        }
    }

    private func isRendered(_ settings: RenderSettings) throws -> Bool {
        let timeline = try transaction.timeline(of: plan.project.id, settings, workshop.engines)
        return try transaction.hasRender(of: plan.project.id, cutHash: Hash.of(timeline), settings)
    }

    /// Puts in a job, or finds the one that is at it; one that has failed is opened again, and one whose
    /// result is gone is made anew.
    func job(
        _ step: Step,
        _ order: StepOrder,
        key: String,
        after dependencies: [Job] = [],
        priority: Int? = nil
    ) throws -> Job {
        var new = try FilmSteps.job(step, order, key: key, transaction.ids)
        new.dependencies = dependencies.map(\.id)
        new.priority = priority ?? new.priority
        // A cut is there for good once it is made; everything else is ordered because it is not.
        let isThere = step == .cut && dependencies.isEmpty
        return try transaction.order(new, isResultThere: isThere)
    }
}

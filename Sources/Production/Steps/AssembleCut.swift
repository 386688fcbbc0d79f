import Store
import Studio

extension Workshop {
    /// Puts the selected takes and the wanted sound together and saves them as a cut.
    func assembleCut(_ order: StepOrder) async throws -> Change? {
        let settings = order.settings ?? RenderSettings()
        let engines = engines
        let timeline = try await store.read { try $0.timeline(of: order.project, settings, engines) }
        try timeline.check()
        let hash = try Hash.of(timeline)
        return { _ = try $0.cut(timeline, hash: hash, of: order.project) }
    }
}

extension Transaction {
    /// The timeline of a project as its rows stand; throws a `Problem` when a part is not made yet.
    func timeline(of id: ID<Project>, _ settings: RenderSettings, _ engines: Engines) throws -> Timeline {
        let plan = try FilmPlan(self, id)
        let soundtrack = try Soundtrack(self, id)
        let project = plan.project
        guard let layout = plan.layout else {
            throw Problem(.compositionFailed, "No scene of the film has a clip; order the film again.")
        }
        let items = try layout.pieces.map { piece in
            let name = plan.scenes[piece.scene].value.name
            guard let video = plan.clips[piece.clip].value.videoTake else {
                throw Self.missing("video", name)
            }
            return TimelineItem(
                name: name,
                video: try take(video).asset.id,
                frames: piece.frames,
                overlap: piece.overlap,
                isHeld: piece.isHeld,
                isContinued: piece.isContinued
            )
        }
        // A track that a person gave lies under the film from its beginning, cut or padded to its length.
        var music = settings.music ? project.music : nil
        if music == nil, project.hasMusic(settings) {
            let (_, recipe) = soundtrack.music(engines)
            guard let sound = try sound(of: id, kind: .music, hash: Hash.of(recipe)) else {
                throw Self.missing("music", project.name)
            }
            music = sound.asset?.id
        }
        let lines = try lines(soundtrack, plan.format, settings, engines)
        return Timeline(
            title: project.name,
            format: plan.format,
            items: items,
            music: music,
            narration: lines.compactMap(\.cue),
            captions: lines.map(\.caption)
        )
    }

    /// Every scene's line as sound, if spoken, and as caption.
    private func lines(
        _ soundtrack: Soundtrack,
        _ format: Format,
        _ settings: RenderSettings,
        _ engines: Engines
    ) throws -> [(cue: NarrationCue?, caption: Caption)] {
        let rate = format.rate
        var start = 0
        // A line that outlasts its scene moves the next one, so that no two are heard at once.
        var free = MediaTime.zero
        return try soundtrack.scenes.enumerated().compactMap { position, scene in
            defer { start += scene.value.frames }
            guard !scene.value.narration.isEmpty else { return nil }
            let begin = max(rate.time(ofFrames: start) + MediaTime(Soundtrack.lead, timescale: 48_000), free)
            var end = rate.time(ofFrames: start + scene.value.frames)
            var cue: NarrationCue?
            if settings.narration {
                let (_, recipe) = soundtrack.speech(position, voice: settings.voice, engines)
                let found = try sound(
                    of: soundtrack.project.id,
                    kind: .narration,
                    hash: Hash.of(recipe)
                )
                guard let found else { throw Self.missing("narration", scene.value.name) }
                if let asset = found.asset {
                    cue = NarrationCue(sound: asset.id, start: begin, samples: found.samples)
                    free = begin + MediaTime(found.samples + Soundtrack.breath, timescale: 48_000)
                    end = max(min(end, begin + MediaTime(found.samples + 24_000, timescale: 48_000)), free)
                }
            }
            end = min(end, format.duration)
            guard begin < end else { return nil }
            return (cue, Caption(start: begin, end: end, text: scene.value.narration))
        }
    }

    private static func missing(_ part: String, _ name: String) -> Problem {
        Problem(.internalError, "The \(part) of “\(name)” is not made yet; order the film again.")
    }
}

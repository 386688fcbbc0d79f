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
        let soundtrack = try Soundtrack(self, id)
        let project = soundtrack.project
        let clips = try clips(of: id)
        let names = Dictionary(uniqueKeysWithValues: soundtrack.scenes.map { ($0.id, $0.value.name) })
        let items = try clips.enumerated().map { position, clip in
            guard let video = clip.value.videoTake else { throw Self.missing("video", position) }
            return TimelineItem(
                name: names[clip.value.scene] ?? clip.value.name,
                video: try take(video).asset.id,
                frames: clip.value.frames,
                overlap: position + 1 < clips.count ? project.format.crossfade : 0
            )
        }
        var music: ID<Asset>?
        if project.hasMusic(settings) {
            let (_, recipe) = soundtrack.music(engines)
            guard let sound = try sound(of: id, kind: .music, hash: Hash.of(recipe)) else {
                throw Self.missing("music", 0)
            }
            music = sound.asset?.id
        }
        let lines = try lines(soundtrack, settings, engines)
        return Timeline(
            title: project.name,
            format: project.format,
            items: items,
            music: music,
            narration: lines.compactMap(\.cue),
            captions: lines.map(\.caption)
        )
    }

    /// Every scene's line as sound, if spoken, and as caption.
    private func lines(
        _ soundtrack: Soundtrack,
        _ settings: RenderSettings,
        _ engines: Engines
    ) throws -> [(cue: NarrationCue?, caption: Caption)] {
        let rate = soundtrack.project.format.rate
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
                guard let found else { throw Self.missing("narration", position) }
                if let asset = found.asset {
                    cue = NarrationCue(sound: asset.id, start: begin, samples: found.samples)
                    free = begin + MediaTime(found.samples + Soundtrack.breath, timescale: 48_000)
                    end = max(min(end, begin + MediaTime(found.samples + 24_000, timescale: 48_000)), free)
                }
            }
            end = min(end, soundtrack.project.format.duration)
            guard begin < end else { return nil }
            return (cue, Caption(start: begin, end: end, text: scene.value.narration))
        }
    }

    private static func missing(_ part: String, _ position: Int) -> Problem {
        Problem(.internalError, "The \(part) of scene \(position + 1) is not made yet.")
    }
}

import Interchange
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
        try filmDraft(of: id, settings, engines).timeline()
    }

    /// The film of a project as its rows stand, with what it lacks.
    func filmDraft(of id: ID<Project>, _ settings: RenderSettings, _ engines: Engines) throws -> FilmDraft {
        let plan = try FilmPlan(self, id)
        let soundtrack = try Soundtrack(self, id)
        let project = plan.project
        var missing: [FilmDraft.Missing] = []
        if plan.layout == nil {
            missing.append(FilmDraft.Missing(part: .clips, scene: nil, clip: nil, name: project.name))
        }
        let items = try plan.layout?.pieces.map { piece in
            let scene = plan.scenes[piece.scene]
            let clip = plan.clips[piece.clip]
            let take = clip.value.videoTake
            if take == nil {
                let video = FilmDraft.Missing(
                    part: .video,
                    scene: scene.id,
                    clip: clip.id,
                    name: scene.value.name
                )
                if !missing.contains(video) { missing.append(video) }
            }
            return FilmDraft.Item(
                scene: scene.id,
                clip: clip.id,
                name: scene.value.name,
                card: nil,
                take: take,
                video: try take.map { try self.take($0).asset.id },
                frames: piece.frames,
                overlap: project.edit?.overlap(after: scene.id, room: piece.overlap) ?? piece.overlap,
                isHeld: piece.isHeld,
                isContinued: piece.isContinued
            )
        }
        // A track that a person gave lies under the film from its beginning, cut or padded to its length.
        var music = settings.music ? project.music : nil
        if music == nil, project.hasMusic(settings) {
            let (_, recipe) = soundtrack.music(engines)
            let sound = try sound(of: id, kind: .music, hash: Hash.of(recipe))
            music = sound?.asset?.id
            if sound == nil {
                missing.append(FilmDraft.Missing(part: .music, scene: nil, clip: nil, name: project.name))
            }
        }
        let spoken = try lines(soundtrack, plan.format, settings, engines, &missing)
        return FilmDraft(
            title: project.name,
            format: plan.format,
            items: plan.withCards(items ?? []),
            music: music,
            lines: spoken,
            missing: missing,
            captions: project.edit?.captions,
            sound: try mix(of: project, music, plan.format)?
                .heard(music: music != nil, narration: spoken.contains { $0.cue != nil })
        )
    }

    /// How the sound of a film is mixed; a track that ends before the film does says where, once it is to fade.
    private func mix(of project: Project, _ music: ID<Asset>?, _ format: Format) throws -> SoundMix? {
        guard var sound = project.edit?.sound else { return nil }
        if sound.fadeOut != nil, sound.musicEnd == nil, let music,
            let seconds = try assetRow(music, trashed: true).facts.duration
        {
            let heard = seconds - (sound.musicStart?.seconds ?? 0)
            if heard < format.duration.seconds {
                sound.musicEnd = MediaTime(Int(seconds * 1000), timescale: 1000)
            }
        }
        return sound
    }

    /// Every scene's line as sound, if spoken, and as caption.
    private func lines(
        _ soundtrack: Soundtrack,
        _ format: Format,
        _ settings: RenderSettings,
        _ engines: Engines,
        _ missing: inout [FilmDraft.Missing]
    ) throws -> [FilmDraft.Line] {
        let rate = format.rate
        var lines: [FilmDraft.Line] = []
        var start = soundtrack.project.edit?.titleCard?.frames ?? 0
        // A line that outlasts its scene moves the next one, so that no two are heard at once.
        var free = MediaTime.zero
        for (position, scene) in soundtrack.scenes.enumerated() {
            defer { start += scene.value.frames }
            guard !scene.value.narration.isEmpty else { continue }
            let begin = max(rate.time(ofFrames: start) + MediaTime(Soundtrack.lead, timescale: 48_000), free)
            var end = rate.time(ofFrames: start + scene.value.frames)
            var cue: NarrationCue?
            var delivery: Sound.Delivery?
            if settings.narration {
                let (_, recipe) = soundtrack.speech(position, voice: settings.voice, engines)
                let found = try sound(
                    of: soundtrack.project.id,
                    kind: .narration,
                    hash: Hash.of(recipe)
                )
                if found == nil {
                    missing.append(
                        FilmDraft.Missing(
                            part: .narration,
                            scene: scene.id,
                            clip: nil,
                            name: scene.value.name
                        )
                    )
                }
                delivery = found?.delivery
                if let found, let asset = found.asset {
                    cue = NarrationCue(sound: asset.id, start: begin, samples: found.samples)
                    free = begin + MediaTime(found.samples + Soundtrack.breath, timescale: 48_000)
                    end = max(min(end, begin + MediaTime(found.samples + 24_000, timescale: 48_000)), free)
                }
            }
            end = min(end, format.duration)
            guard begin < end else { continue }
            lines.append(
                FilmDraft.Line(
                    scene: scene.id,
                    cue: cue,
                    delivery: delivery,
                    captions: Caption(start: begin, end: end, text: scene.value.narration).pieces
                )
            )
        }
        return lines
    }
}

import Production
import Store
import Studio
import Testing

/// Clips and takes as people make, move, choose and remove them.
struct ClipEditingTests {
    private let desk: EditingDesk

    init() throws {
        desk = try EditingDesk()
    }

    private func scene(_ seconds: Double = 10) async throws -> ID<Scene> {
        let project = try await desk.project([seconds])
        return try await desk.film(project)[0].id
    }

    @Test func `a clip takes five seconds, or what is free`() async throws {
        let scene = try await scene(7)
        let first = try await desk.workshop.createClip(ClipDraft(), in: scene, by: desk.ann)
        #expect(first.fields.place == 0..<150 && first.fields.name == "Clip 1")
        let second = try await desk.workshop.createClip(ClipDraft(), in: scene, by: desk.ann)
        #expect(second.fields.place == 150..<210)
        let full = await refusal {
            try await desk.workshop.createClip(ClipDraft(), in: scene, by: desk.ann)
        }
        #expect(full?.code == .conflict)
    }

    @Test func `an overlap is refused with the next free position, a clip beyond the end is refused`()
        async throws
    {
        let scene = try await scene()
        _ = try await desk.clip(in: scene, 1, 3)
        let overlap = await refusal { _ = try await desk.clip(in: scene, 2, 4) }
        #expect(overlap?.code == .conflict && overlap?.details == ["next_position": 4.1])
        // Side by side is no overlap.
        _ = try await desk.clip(in: scene, 4, 3)
        let none = await refusal { _ = try await desk.clip(in: scene, 2, 4) }
        #expect(none?.code == .conflict && none?.details == nil)
        let beyond = await refusal { _ = try await desk.clip(in: scene, 8, 3) }
        #expect(beyond?.code == .invalidParameter && beyond?.message.contains("10.0 s") == true)
        #expect(try await desk.clips(of: scene).count == 2)
    }

    @Test func `a clip moves to where it was asked, or to the next free position`() async throws {
        let scene = try await scene()
        let first = try await desk.clip(in: scene, 0, 2)
        _ = try await desk.clip(in: scene, 3, 2)
        let moved = try await desk.workshop.moveClip(first.id, toSeconds: 1, by: desk.ann)
        #expect(moved.fields.place == 30..<90, "its own place is free for it")
        let refused = await refusal {
            try await desk.workshop.moveClip(first.id, toSeconds: 2, by: desk.ann)
        }
        #expect(refused?.details == ["next_position": 5.1])
        let next = try await desk.workshop.moveClip(
            first.id,
            toSeconds: 2,
            checksOverlap: false,
            by: desk.ann
        )
        #expect(next.fields.place == 153..<213)
        let beyond = await refusal {
            try await desk.workshop.moveClip(first.id, toSeconds: 9, checksOverlap: false, by: desk.ann)
        }
        #expect(beyond?.code == .invalidParameter)
    }

    @Test func `only given fields of a clip change`() async throws {
        let scene = try await scene()
        let clip = try await desk.clip(in: scene, 0, 2)
        var update = ClipUpdate()
        update.videoPrompt = "It glows"
        update.length = 4
        let changed = try await desk.workshop.updateClip(clip.id, update, revision: 1, by: desk.ann)
        #expect(changed.fields.imagePrompt == "A lamp" && changed.fields.videoPrompt == "It glows")
        #expect(changed.fields.place == 0..<120 && changed.history.revision == 2)
        update.length = 11
        let problem = await refusal {
            try await desk.workshop.updateClip(clip.id, update, by: desk.ann)
        }
        #expect(problem?.code == .invalidParameter)
        let stale = await refusal {
            try await desk.workshop.updateClip(clip.id, update, revision: 1, by: desk.ann)
        }
        #expect(stale?.code == .revisionConflict)
    }

    @Test func `a chosen alternate takes the place of the last one`() async throws {
        let scene = try await scene()
        let clip = try await desk.clip(in: scene, 0, 2)
        _ = try await desk.take(.image, of: clip)
        let alternate = try await desk.workshop.makeAlternate(ofClip: clip.id, by: desk.ann)
        #expect(alternate.fields.name == "Clip 1 A1" && alternate.original == clip.id)
        #expect(alternate.fields.imagePrompt == "A lamp" && alternate.fields.imageTake == nil)
        _ = try await desk.workshop.moveClip(clip.id, toSeconds: 5, by: desk.ann)
        let chosen = try await desk.workshop.choose(alternate.id, amongVersionsOf: clip.id, by: desk.ann)
        #expect(chosen.fields.place == 150..<210)
        let shown = try await desk.clips(of: scene).filter(\.fields.isChosen).map(\.id)
        #expect(shown == [alternate.id])
        try await desk.workshop.deleteClip(alternate.id, by: desk.ann)
        #expect(try await desk.clips(of: scene).map(\.fields.isChosen) == [true])
        let back = try await desk.workshop.restoreClip(alternate.id, by: desk.ann)
        #expect(!back.fields.isChosen)
    }

    @Test func `a clip comes back to its place, else to the next that is free`() async throws {
        let scene = try await scene()
        let clip = try await desk.clip(in: scene, 0, 3)
        try await desk.workshop.deleteClip(clip.id, by: desk.ann)
        _ = try await desk.clip(in: scene, 1, 3)
        let back = try await desk.workshop.restoreClip(clip.id, by: desk.ann)
        #expect(back.fields.place == 123..<213)
        try await desk.workshop.deleteClip(clip.id, by: desk.ann)
        _ = try await desk.clip(in: scene, 5, 3)
        let full = await refusal {
            try await desk.workshop.restoreClip(clip.id, by: desk.ann)
        }
        #expect(full?.code == .conflict)
    }

    @Test func `pages of clips hold each once, in the order of the film`() async throws {
        let project = try await desk.project([10, 10, 10])
        for scene in try await desk.film(project) {
            for position in [6.0, 0, 3] {
                let clip = try await desk.clip(in: scene.id, position, 2)
                _ = try await desk.workshop.makeAlternate(ofClip: clip.id, by: desk.ann)
            }
        }
        let all = try await desk.store.read { try $0.clipRows(of: project) }
        #expect(all.count == 18 && all.prefix(6).map(\.fields.position) == [0, 0, 90, 90, 180, 180])
        let scene = try await desk.film(project)[1].id
        for limit in 1...7 {
            var (found, ofScene): ([ID<Clip>], [ID<Clip>]) = ([], [])
            var cursor: String?
            repeat {
                let page = try await desk.store.read { [cursor] in
                    try $0.clips(of: project, after: cursor, limit: limit)
                }
                found += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            repeat {
                let page = try await desk.store.read { [cursor] in
                    try $0.clips(of: scene, after: cursor, limit: limit)
                }
                ofScene += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(found == all.map(\.id), "pages of \(limit)")
            #expect(ofScene == all[6..<12].map(\.id), "pages of \(limit)")
        }
    }

    @Test func `takes are selected, judged and removed`() async throws {
        let scene = try await scene()
        let clip = try await desk.clip(in: scene, 0, 2)
        let other = try await desk.clip(in: scene, 3, 2)
        let (first, second) = (try await desk.take(.image, of: clip), try await desk.take(.image, of: clip))
        let video = try await desk.take(.video, of: clip)
        let foreign = try await desk.take(.image, of: other)
        #expect(try await desk.clips(of: scene)[0].fields.imageTake == first)
        #expect(try await desk.clips(of: scene)[0].history.revision == 1, "jobs raise no revision")
        let selected = try await desk.workshop.selectTakes(of: clip.id, image: second, by: desk.ann)
        #expect(selected.fields.imageTake == second && selected.fields.videoTake == video)
        for wrong in [video, foreign] {
            let problem = await refusal {
                try await desk.workshop.selectTakes(of: clip.id, image: wrong, by: desk.ann)
            }
            #expect(problem?.code == .conflict)
        }
        let rated = try await desk.workshop.rateTake(first, .picked, revision: 1, by: desk.ben)
        #expect(rated.fields.rating == .picked && rated.history.revision == 2)
        try await desk.workshop.deleteTake(second, by: desk.ann)
        #expect(try await desk.clips(of: scene)[0].fields.imageTake == first)
        #expect(try await desk.workshop.takes(of: clip.id).map(\.id) == [first, video])
        try await desk.workshop.deleteTake(video, by: desk.ann)
        #expect(try await desk.clips(of: scene)[0].fields.videoTake == nil)
        let back = try await desk.workshop.restoreTake(video, by: desk.ann)
        #expect(!back.fields.isDeleted)
        #expect(try await desk.clips(of: scene)[0].fields.videoTake == video)
    }
}

import Foundation
import Jobs
import Media
public import Store
public import Studio

extension Workshop {
    /// Makes a picture the first frame of a clip: an image of its own, or a copy of another clip's.
    public func setFirstFrame(
        of id: ID<Clip>,
        to take: ID<Take>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let found = try transaction.takeRow(take)
            guard found.projectID == row.projectID else {
                throw Problem(
                    .resourceNotFound,
                    "There is no take \(take) in this project.",
                    subject: "take_id"
                )
            }
            guard found.take.kind == .image else {
                throw Problem(.conflict, "A first frame is an image; choose one.", subject: "take_id")
            }
            let own =
                try found.take.clip == id
                ? take : transaction.copy(found.take, to: id, in: row.projectID)
            return try transaction.select(own, asFirstFrameOf: row, workshop)
        }
    }

    /// Makes the last frame of the clip before a clip its first frame.
    ///
    /// Throws a `Problem` when there is no clip before it in the film, or that has no video yet.
    public func continueFromPrevious(
        _ id: ID<Clip>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        let workshop = self
        let (row, video, frame) = try await store.read { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let clips = try transaction.clips(of: row.projectID)
            guard let place = clips.firstIndex(where: { $0.id == id }), place > 0 else {
                throw Problem(.conflict, "There is no clip before this one in the film.")
            }
            let before = clips[place - 1].value
            guard let take = before.videoTake else {
                throw Problem(.conflict, "The clip before this one has no video yet; make it first.")
            }
            return (row, try transaction.take(take), before.frames - 1)
        }
        let rate = try await store.read { try $0.rate(of: row.projectID) }
        return try await inFolder(surroundings.token(), of: surroundings.holder) { folder in
            let file = folder.appending(path: "frame.png")
            let source = store.files.url(of: video.asset.sha256)
            try await FrameGrab(programs: programs).grab(frame, at: rate, of: source, to: file)
            let stored = try adopt(file)
            let recipe = Recipe(
                provider: "reelwright",
                version: "1",
                prompt: "",
                seed: Seed(0),
                parameters: ["frame": "\(frame)"],
                inputs: [video.asset.sha256]
            )
            return try await store.write(as: user) { transaction in
                let row = try transaction.clipRow(id)
                try row.check(revision)
                let asset = try transaction.asset(
                    stored,
                    kind: .image,
                    mime: "image/png",
                    project: row.projectID
                )
                let picture = Take(clip: id, kind: .image, number: 1, asset: asset, recipe: recipe)
                let own = try transaction.copy(picture, to: id, in: row.projectID)
                return try transaction.select(own, asFirstFrameOf: row, workshop)
            }
        }
    }
}

extension Transaction {
    /// Gives a clip a take with the same bytes, or finds the one it has.
    fileprivate func copy(_ take: Take, to clip: ID<Clip>, in project: ID<Project>) throws -> ID<Take> {
        let hash = try Hash.of(take.recipe)
        if let there = try self.take(take.kind, of: clip, recipeHash: hash) { return there }
        return try insertTake(
            take.kind,
            of: clip,
            in: project,
            asset: take.asset,
            recipe: take.recipe,
            hash: hash,
            replacing: nil
        )
    }

    /// Selects an image by an edit, and notes what the clip asked for then.
    fileprivate func select(
        _ take: ID<Take>,
        asFirstFrameOf row: ClipRow,
        _ workshop: Workshop
    ) throws -> ClipRow {
        // Jobs write no revision, so the row is read again after what was written above.
        let current = try clipRow(row.id)
        let changed = try edit("take.selected", row.projectID) { editing in
            try editing.change(current) { $0.imageTake = take }
        }
        try noteSelection(of: row.id, [.image], workshop)
        return changed
    }

    /// Notes what a clip asks for at present, so that what a person selected stays until that changes.
    func noteSelection(of clip: ID<Clip>, _ kinds: [Take.Kind], _ workshop: Workshop) throws {
        let row = try clipRow(clip)
        let plan = try FilmPlan(self, row.projectID)
        guard let shooting = try plan.shooting(clip, self) else { return }
        for kind in kinds {
            guard let take = kind == .image ? row.fields.imageTake : row.fields.videoTake else { continue }
            // By the name that it was made under, so that another one does not matter where nobody sees it.
            let asked = shooting.titled(as: try self.take(take).recipe, files: workshop.store.files)
            try setBasis(Hash.of(asked.recipe(of: kind, workshop)), kind, of: clip)
        }
    }
}

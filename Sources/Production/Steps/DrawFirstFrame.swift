import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Draws the first frame of a clip as an image take; nil when the clip is not there any more.
    func drawFirstFrame(_ order: StepOrder, in folder: URL) async throws -> Change? {
        guard let shooting = try await shooting(order) else { return nil }
        let (picture, recipe) = shooting.firstFrame(self, order.wish)
        let basis = try Hash.of(shooting.firstFrame(self).recipe)
        let take = PlannedTake(
            kind: .image,
            shooting: shooting,
            recipe: recipe,
            basis: basis,
            replaces: order.replaces
        )
        return try await make(take, file: folder.appending(path: "frame.png")) { file in
            try await engines.image.draw(picture, to: file)
        }
    }

    /// Makes a take, or finds the one that the clip has by the same recipe already, and selects it.
    func make(
        _ take: PlannedTake,
        file: URL,
        making: (URL) async throws -> Void
    ) async throws -> Change? {
        let hash = try Hash.of(take.recipe)
        let (clip, kind) = (take.shooting.clip.id, take.kind)
        if let there = try await store.read({ try $0.take(kind, of: clip, recipeHash: hash) }) {
            return { try $0.select(there, take) }
        }
        try await making(file)
        let stored = try adopt(file)
        let format = take.shooting.project.format
        let facts = Asset.Facts(
            size: format.size,
            duration: kind == .video ? format.rate.seconds(ofFrames: take.shooting.frames) : nil
        )
        return { transaction in
            // Another job may have made the same in the meantime.
            if let there = try transaction.take(kind, of: clip, recipeHash: hash) {
                return try transaction.select(there, take)
            }
            let asset = try transaction.asset(
                stored,
                kind: kind == .image ? .image : .video,
                mime: kind == .image ? "image/png" : "video/mp4",
                facts: facts,
                project: take.shooting.project.id
            )
            try transaction.insertTake(
                kind,
                of: clip,
                in: take.shooting.project.id,
                asset: asset,
                recipe: take.recipe,
                hash: hash,
                basis: take.basis,
                replacing: take.replaces
            )
        }
    }
}

/// A take that is to be made.
struct PlannedTake: Sendable {
    let kind: Take.Kind
    let shooting: Shooting
    let recipe: Recipe
    /// The hash of the recipe by which the clip asks for it, without anybody's wish.
    let basis: String
    /// The take whose place it takes.
    let replaces: ID<Take>?
}

extension Transaction {
    /// Selects what was made before, in the place of the take that was to be replaced.
    fileprivate func select(_ there: ID<Take>, _ take: PlannedTake) throws {
        try select(there, take.kind, of: take.shooting.clip.id, basis: take.basis, replacing: take.replaces)
    }
}

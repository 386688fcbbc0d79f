import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Draws the first frame of a clip as an image take.
    func drawFirstFrame(_ order: StepOrder, in folder: URL) async throws -> Change? {
        let shooting = try await shooting(order)
        let picture = imageOrder(shooting, prompt: shooting.clip.value.imagePrompt)
        var recipe = Recipe(engines, picture)
        recipe.inputs = [shooting.productImage, shooting.logo].compactMap(\.?.sha256)
        return try await take(.image, of: shooting, recipe, file: folder.appending(path: "frame.png")) {
            file in
            try await engines.image.draw(picture, to: file)
        }
    }

    /// Makes a take unless the clip has one by the same recipe already.
    func take(
        _ kind: Take.Kind,
        of shooting: Shooting,
        _ recipe: Recipe,
        file: URL,
        make: (URL) async throws -> Void
    ) async throws -> Change? {
        let hash = try Hash.of(recipe)
        let (clip, project) = (shooting.clip.id, shooting.project.id)
        if try await store.read({ try $0.hasTake(kind, of: clip, recipeHash: hash) }) { return nil }
        try await make(file)
        let stored = try adopt(file)
        return { transaction in
            let asset = try transaction.asset(
                stored,
                kind: kind == .image ? .image : .video,
                mime: kind == .image ? "image/png" : "video/mp4",
                project: project
            )
            try transaction.insertTake(kind, of: clip, in: project, asset: asset, recipe: recipe, hash: hash)
        }
    }
}

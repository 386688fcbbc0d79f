import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Draws one sample image of a mood.
    func drawMoodImage(_ order: StepOrder, in folder: URL) async throws -> Change? {
        guard let number = order.mood, let image = order.image else { throw Self.incomplete(order) }
        let (project, moods) = try await store.read { transaction in
            (try transaction.project(order.project), try transaction.moods(of: order.project))
        }
        guard moods.indices.contains(number - 1) else { throw Self.incomplete(order) }
        let mood = moods[number - 1]
        let picture = ImageOrder(
            prompt: Prompts.mood(
                mood.value,
                brief: project.brief,
                aspect: project.format.aspect,
                variation: image - 1
            ),
            seed: project.seed.derived("mood \(number)", image),
            size: project.format.size,
            mood: mood.value,
            scene: nil,
            position: image - 1,
            title: project.name,
            language: project.language,
            productImage: nil,
            logo: nil,
            look: project.look
        )
        let recipe = Recipe(engines, picture)
        let hash = try Hash.of(recipe)
        let file = folder.appending(path: "mood.png")
        try await engines.image.draw(picture, to: file)
        let stored = try adopt(file)
        return { transaction in
            let asset = try transaction.asset(stored, kind: .image, mime: "image/png", project: project.id)
            try transaction.insertImage(
                image,
                of: mood.id,
                in: project.id,
                asset: asset,
                recipe: recipe,
                hash: hash
            )
        }
    }

    static func incomplete(_ order: StepOrder) -> Problem {
        Problem(.internalError, "A step of project \(order.project) names a part that is not there.")
    }
}

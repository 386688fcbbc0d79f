import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Draws one sample image of a mood; one that is made anew takes the place of what was there.
    func drawMoodImage(_ order: StepOrder, in folder: URL) async throws -> Change? {
        guard let number = order.mood, let image = order.image else { throw Self.incomplete(order) }
        let (project, moods) = try await store.read { transaction in
            (try transaction.project(order.project), try transaction.moodRows(of: order.project))
        }
        // A mood that was deleted meanwhile needs no image.
        guard let mood = moods.first(where: { $0.number == number }) else { return nil }
        var seed = project.seed.derived("mood \(number)", image)
        if let earlier = order.earlier, earlier > 0 { seed = seed.derived("anew", earlier) }
        let picture = ImageOrder(
            prompt: Self.prompt(ofImage: image, mood.mood, project),
            seed: seed,
            size: project.format.size,
            mood: mood.mood,
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
            let transaction = transaction.acting(as: order.user)
            if order.earlier != nil { try transaction.removeImage(image, of: mood.id) }
            let asset = try transaction.asset(
                stored,
                kind: .image,
                mime: "image/png",
                facts: Asset.Facts(size: project.format.size),
                project: project.id
            )
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

    /// What a sample image of a mood shows; the images of a mood differ by their number.
    static func prompt(ofImage number: Int, _ mood: Mood, _ project: Project) -> String {
        Prompts.mood(mood, brief: project.brief, aspect: project.format.aspect, variation: number - 1)
    }

    static func incomplete(_ order: StepOrder) -> Problem {
        Problem(.internalError, "A step of project \(order.project) names a part that is not there.")
    }
}

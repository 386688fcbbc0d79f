import Providers
import Store
import Studio

extension Workshop {
    /// Writes moods of a project and orders their sample images: the first three, or what a person asked for.
    func directMoods(_ order: StepOrder) async throws -> Change? {
        if let wish = order.moods { return try await directMoods(order, wish) }
        let (project, there) = try await store.read { transaction in
            (try transaction.project(order.project), try transaction.moods(of: order.project))
        }
        guard there.isEmpty else { return nil }
        let moods = try await engines.text.moods(
            for: project.brief,
            language: project.language,
            seed: project.seed.derived("moods")
        )
        guard moods.count == 3 else {
            throw Problem(.externalServiceError, "Three moods were asked for but \(moods.count) came.")
        }
        let steps = FilmSteps(self)
        return { transaction in
            // A person may have asked for some meanwhile.
            if try transaction.moods(of: project.id).isEmpty { try transaction.insert(moods, of: project.id) }
            try steps.insert(for: project, order.settings ?? RenderSettings(), transaction)
        }
    }

    private func directMoods(_ order: StepOrder, _ wish: MoodWish) async throws -> Change? {
        let (project, there, taken) = try await store.read { transaction in
            let project = try transaction.project(order.project)
            return (
                project, try transaction.moodRows(of: project.id), try transaction.moodRow(of: project)
            )
        }
        var moods: [Mood] = []
        if wish.light != nil || wish.color != nil {
            guard let light = there.first(where: { $0.id == wish.light }) ?? taken,
                let color = there.first(where: { $0.id == wish.color }) ?? taken
            else { throw Problem(.conflict, "The moods that should be mixed are not there any more.") }
            moods.append(Mood.mixed(light: light.mood, color: color.mood))
        }
        let palette = wish.keepsPalette ? taken?.mood.colorPalette : nil
        moods = try await filled(moods, to: wish.count, besides: there.map(\.mood), of: project)
        if let palette { moods = moods.map { $0.colored(palette) } }
        let made = moods
        return { transaction in
            let transaction = transaction.acting(as: order.user)
            for mood in made {
                let row = try transaction.insert(mood, of: project.id)
                let images = try (1...wish.imageCount).map {
                    try FilmSteps.moodImage($0, of: row, transaction.ids)
                }
                try transaction.insert(images)
            }
        }
    }

    /// More moods, until there are as many as wanted: first such whose names are new, then such whose colours are.
    private func filled(
        _ given: [Mood],
        to count: Int,
        besides there: [Mood],
        of project: Project
    ) async throws -> [Mood] {
        var moods = given
        for round in 0..<Self.moodRounds where moods.count < count {
            let offered = try await engines.text.moods(
                for: project.brief,
                language: project.language,
                seed: project.seed.derived("moods", round)
            )
            for mood in offered where moods.count < count {
                let isKnown = (there + moods).contains { other in
                    other.name == mood.name
                        && (round < Self.moodRounds / 2 || other.colorPalette == mood.colorPalette)
                }
                if !isKnown { moods.append(mood) }
            }
        }
        guard !moods.isEmpty else {
            throw Problem(
                .externalServiceError,
                "No mood came that is not there already; change the brief, or delete some."
            )
        }
        return moods
    }

    /// How often an engine is asked for moods, at most, before there are enough.
    private static let moodRounds = 24
}

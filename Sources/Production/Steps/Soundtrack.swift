import Providers
import Store
import Studio

/// All that the sound of a film is made from.
struct Soundtrack: Sendable {
    let project: Project
    let mood: Mood
    let scenes: [Stored<Scene>]

    init(_ transaction: Transaction, _ id: ID<Project>) throws {
        project = try transaction.project(id)
        scenes = try transaction.scenes(of: id)
        guard let mood = try transaction.moodRow(of: project)?.mood, !scenes.isEmpty else {
            throw Problem(.internalError, "The project \(id) has no plan yet.")
        }
        self.mood = mood
    }

    /// The order for the music and its recipe.
    func music(_ engines: Engines) -> (MusicOrder, Recipe) {
        let order = MusicOrder(
            prompt: Prompts.music(mood, tone: project.brief.tone.value ?? []),
            seed: project.seed.derived("music"),
            mood: mood,
            tone: project.brief.tone.value ?? [],
            rate: project.format.rate,
            scenes: scenes.map(\.value.frames),
            reveal: scenes.firstIndex { $0.value.staging.move == .reveal }
        )
        let recipe = Recipe(
            engines,
            prompt: order.prompt,
            seed: order.seed,
            parameters: [
                "rate": order.rate.text, "scenes": order.scenes.map(String.init).joined(separator: " "),
                "reveal": order.reveal.map(String.init) ?? "",
            ],
            inputs: []
        )
        return (order, recipe)
    }

    /// The order for a scene's line and its recipe.
    func speech(_ position: Int, voice: String?, _ engines: Engines) -> (SpeechOrder, Recipe) {
        let scene = scenes[position].value
        let order = SpeechOrder(
            text: scene.narration,
            language: project.language,
            voice: voice,
            room: room(in: scene)
        )
        let recipe = Recipe(
            engines,
            prompt: scene.narration,
            seed: project.seed.derived("narration", position),
            parameters: [
                "language": project.language, "voice": voice ?? "", "room": "\(order.room)",
                "position": "\(position)",
            ],
            inputs: []
        )
        return (order, recipe)
    }

    /// Samples from the start of a scene to the first word: a fifth of a second.
    static let lead = 9_600

    /// Samples between two lines at least: a tenth of a second.
    static let breath = 4_800

    /// Samples that a line may last, so that a breath is left before the next.
    private func room(in scene: Scene) -> Int {
        max(project.format.rate.samples(ofFrames: scene.frames) - 2 * Self.lead, Self.lead)
    }
}

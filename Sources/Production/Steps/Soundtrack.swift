import Providers
import Store
import Studio

/// All that the sound of a film is made from.
struct Soundtrack: Sendable {
    let project: Project
    let mood: Mood
    let scenes: [Stored<Scene>]
    /// What the music is to be, where a person said so.
    let musicPrompt: String?

    init(_ transaction: Transaction, _ id: ID<Project>) throws {
        project = try transaction.project(id)
        scenes = try transaction.scenes(of: id)
        mood = try transaction.mood(of: project)
        musicPrompt = try transaction.decision(.musicPrompt, of: id)
    }

    /// The order for the music and its recipe; `frames` is the length of a loose piece, nil the film's.
    ///
    /// Each prompt that a person gives has music of its own.
    func music(
        _ engines: Engines,
        frames: Int? = nil,
        prompt: String? = nil
    ) -> (MusicOrder, Recipe) {
        let own = project.seed.derived("music")
        let words = prompt ?? musicPrompt
        // The cards are parts of the film like its scenes.
        let (title, end) = (project.edit?.titleCard?.frames, project.edit?.endCard?.frames)
        let parts = [title].compactMap(\.self) + scenes.map(\.value.frames) + [end].compactMap(\.self)
        let reveal = scenes.firstIndex { $0.value.staging.move == .reveal }
        let order = MusicOrder(
            prompt: words ?? Prompts.music(mood, tone: project.brief.tone.value ?? []),
            seed: words.map { own.derived($0) } ?? own,
            mood: mood,
            tone: project.brief.tone.value ?? [],
            rate: project.format.rate,
            scenes: frames.map { [$0] } ?? parts,
            reveal: frames == nil ? reveal.map { $0 + (title == nil ? 0 : 1) } : nil
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
            speed: project.edit?.speed ?? 1,
            room: room(in: scene)
        )
        var recipe = Recipe(
            engines,
            prompt: scene.narration,
            seed: project.seed.derived("narration"),
            parameters: ["language": project.language, "voice": voice ?? "", "room": "\(order.room)"],
            inputs: []
        )
        // Only what is unusual, so that what was made before stays known by its recipe.
        if order.speed != 1 { recipe.parameters["speed"] = "\(order.speed)" }
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

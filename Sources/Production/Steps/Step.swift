public import Jobs
import Store
import Studio

/// The steps of a film, by the names their jobs have.
public enum Step: String, Sendable, CaseIterable, Codable {
    case brief
    case moods
    case moodImage = "mood_image"
    case plan
    case composition
    case firstFrame = "first_frame"
    case video
    case music
    case narration
    case cut
    case render

    /// The step of a job, if it is one of a film.
    public init?(_ job: Job) {
        self.init(rawValue: job.kind)
    }
}

/// What a step's job is told.
struct StepOrder: Codable, Sendable, Hashable {
    var project: ID<Project>
    /// The mood's number, from 1, of a sample image.
    var mood: Int?
    /// The sample image's number, from 1.
    var image: Int?
    /// The scene whose line or composition is made, or whose clip is shot.
    var scene: ID<Scene>?
    /// The clip that is drawn or shot.
    var clip: ID<Clip>?
    /// The take that was selected when it was ordered; the new one takes its place.
    var replaces: ID<Take>?
    /// How the film is rendered; steps that make more steps pass it on.
    var settings: RenderSettings?
    /// The moods that a person asked for; nil for the three that a film begins with.
    var moods: MoodWish?
    /// The plan that a person asked for; nil for that of a film which has none.
    var plan: PlanWish?
    /// How many images there were in the place of a sample image that is made anew.
    var earlier: Int?
    /// Who asked; nil for what a film makes by itself.
    var user: ID<User>?
    /// What was asked for beside what the clip says.
    var wish: TakeWish?
    /// The saved cut that is rendered; nil for the film as its rows stand.
    var cut: ID<Cut>?
    /// Length of a loose piece of music in frames; nil for the film's.
    var frames: Int?

    init(
        project: ID<Project>,
        mood: Int? = nil,
        image: Int? = nil,
        scene: ID<Scene>? = nil,
        clip: ID<Clip>? = nil,
        settings: RenderSettings? = nil
    ) {
        self.project = project
        self.mood = mood
        self.image = image
        self.scene = scene
        self.clip = clip
        self.settings = settings
    }
}

/// What somebody wants of one take beside what its clip says.
struct TakeWish: Codable, Sendable, Hashable {
    /// Another try at the same: which take it is to be; it gets a seed of its own.
    var variation: Int?
    var seed: Seed?
    /// Instead of the clip's own.
    var prompt: String?
    var negativePrompt: String?
    /// What was sent beside it, by name, for the recipe.
    var parameters: [String: String]?
}

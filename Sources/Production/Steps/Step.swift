public import Jobs
import Store
import Studio

/// The steps of a film, by the names their jobs have.
public enum Step: String, Sendable, CaseIterable, Codable {
    case brief
    case moods
    case moodImage = "mood_image"
    case plan
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
    /// The place of a scene or clip in the film, from 0.
    var position: Int?
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

    init(
        project: ID<Project>,
        mood: Int? = nil,
        image: Int? = nil,
        position: Int? = nil,
        settings: RenderSettings? = nil
    ) {
        self.project = project
        self.mood = mood
        self.image = image
        self.position = position
        self.settings = settings
    }
}

import Store
import Studio

extension Transaction {
    /// The hash of all that a plan says, without what is made from it.
    func planHash(of project: Project) throws -> String {
        try Hash.of(
            [
                try Wire.text(project.brief), project.name, project.language,
                try Wire.text(moods(of: project.id).map(\.value)),
                try Wire.text(scenes(of: project.id).map(\.value)),
                try Wire.text(
                    clips(of: project.id).map {
                        [$0.value.imagePrompt, $0.value.videoPrompt, "\($0.value.frames)"]
                    }
                ),
            ]
        )
    }

    /// Whether a project is still what its order made it: the plan unchanged, the first takes selected.
    func isAsPlanned(_ project: Project) throws -> Bool {
        guard let planned = project.planHash else { return true }
        guard try project.edit == nil && planHash(of: project) == planned else { return false }
        if let mood = try moodRow(of: project), mood.number != project.moodNumber { return false }
        for clip in try clips(of: project.id) {
            for take in [clip.value.imageTake, clip.value.videoTake] {
                if let take, try self.take(take).number != 1 { return false }
            }
        }
        return true
    }
}

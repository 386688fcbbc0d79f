public import Store
public import Studio

extension Workshop {
    /// Makes the film so long: all its scenes, and the clips in them, keep their share of it.
    ///
    /// The revision is that of the project, which it raises when its format has another length.
    public func fitScenes(
        of project: ID<Project>,
        toSeconds seconds: Double,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> [SceneRow] {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(project)
            try row.check(revision)
            let format = row.fields.format
            let total = try format.rate.length(inSeconds: seconds, "duration")
            let scenes = try transaction.sceneRows(of: project).filter(\.fields.isChosen)
            guard !scenes.isEmpty else {
                throw Problem(.conflict, "The project has no scenes to fit; make some first.")
            }
            guard let lengths = SceneLayout.fitted(scenes.map(\.fields.frames), total: total) else {
                throw Problem(
                    .invalidParameter,
                    "\(scenes.count) scenes need at least a frame each; take a longer duration.",
                    subject: "duration"
                )
            }
            try transaction.edit("scenes.fitted", project) { editing in
                try editing.change(row) { fields in
                    fields.format = Format(aspect: format.aspect, rate: format.rate, frames: total)
                }
                for (scene, frames) in zip(scenes, lengths) {
                    try editing.change(scene) { $0.frames = frames }
                    try editing.scaleClips(of: scene, to: frames)
                }
            }
            return try transaction.sceneRows(of: project)
        }
    }
}

extension Editing {
    fileprivate mutating func scaleClips(of scene: SceneRow, to frames: Int) throws {
        for clip in try transaction.clipRows(of: scene.id) {
            var place = SceneLayout.place(clip.fields.place, scaledFrom: scene.fields.frames, to: frames)
            if place.isEmpty {
                guard !clip.fields.isChosen else {
                    throw Problem(
                        .conflict,
                        "The clip “\(clip.fields.name)” would be left without a frame;"
                            + " take a longer duration, or delete it first.",
                        subject: "duration"
                    )
                }
                let start = min(place.lowerBound, frames - 1)
                place = start..<start + 1
            }
            try change(clip) { fields in
                fields.position = place.lowerBound
                fields.frames = place.count
            }
        }
    }
}

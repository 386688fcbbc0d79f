public import Store
public import Studio

/// What a scene begins with.
public struct SceneDraft: Sendable {
    public var name: String
    public var description = ""
    public var stylePrompt = ""
    public var narration = ""
    public var lyrics = ""
    /// Length in seconds; nil for 5.
    public var duration: Double?
    /// Its place in the film, from 0; nil, and whatever is beyond, for the end.
    public var order: Int?

    /// A scene that has nothing but a name.
    public init(name: String) {
        self.name = name
    }
}

extension Workshop {
    /// Makes a scene at its place in the film, before what stands there.
    public func createScene(
        _ draft: SceneDraft,
        in project: ID<Project>,
        by user: ID<User>
    ) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let rate = try transaction.projectRow(project).fields.format.rate
            let seconds = draft.duration ?? SceneFields.usualSeconds
            var fields = SceneFields(
                name: draft.name,
                frames: try rate.length(inSeconds: seconds, "duration")
            )
            fields.description = draft.description
            fields.stylePrompt = draft.stylePrompt
            fields.narration = draft.narration
            fields.lyrics = draft.lyrics
            let end = try transaction.filmOrder(of: project).count
            return try transaction.edit("scene.created", project) { editing in
                try editing.insert(fields, at: min(max(draft.order ?? end, 0), end))
            }
        }
    }
}

public import Store
public import Studio

/// What a clip begins with.
public struct ClipDraft: Sendable {
    /// Nil for "Clip" and its number in the scene.
    public var name: String?
    public var lyrics = ""
    public var imagePrompt = ""
    public var videoPrompt = ""
    public var negativePrompt = ""
    public var characters: [ID<CastMember>] = []
    /// Where it begins in its scene, in seconds; nil for the first free place.
    public var position: Double?
    /// Its length in seconds; nil for 5, or less where less is free.
    public var length: Double?

    /// A clip that says nothing yet.
    public init() {}
}

extension Workshop {
    /// Makes a clip in a scene; throws a `Problem` with the next free position when another is in its place.
    public func createClip(
        _ draft: ClipDraft,
        in scene: ID<Scene>,
        by user: ID<User>
    ) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(scene)
            let rate = try transaction.rate(of: row.projectID)
            let layout = try transaction.layout(of: row)
            let place = try layout.place(of: draft, rate)
            let name = draft.name ?? "Clip \(layout.places.count + 1)"
            var fields = ClipFields(
                scene: scene,
                name: name,
                position: place.lowerBound,
                frames: place.count
            )
            fields.lyrics = draft.lyrics
            fields.imagePrompt = draft.imagePrompt
            fields.videoPrompt = draft.videoPrompt
            fields.negativePrompt = draft.negativePrompt
            try transaction.checkCast(draft.characters, in: row.projectID, for: user)
            fields.characters = draft.characters
            return try transaction.edit("clip.created", row.projectID) { [fields] editing in
                try editing.insert(fields)
            }
        }
    }
}

extension SceneLayout {
    /// Where a new clip stands.
    fileprivate func place(of draft: ClipDraft, _ rate: FrameRate) throws -> Range<Int> {
        let length = try draft.length.map { try rate.length(inSeconds: $0, "length") }
        let usual = rate.frames(inSeconds: ClipFields.usualSeconds)
        guard let seconds = draft.position else {
            let free = gaps.first { $0.count >= length ?? 1 }
            guard let free else {
                throw Problem(
                    .conflict,
                    "The scene has no room left for the clip; make it longer, or another clip shorter."
                )
            }
            return free.lowerBound..<free.lowerBound + (length ?? min(usual, free.count))
        }
        let position = try rate.position(inSeconds: seconds, ClipFields.positionField)
        let fields = PlaceFields.given(position: seconds, length: draft.length)
        if let length {
            try check(position..<position + length, rate, fields)
            return position..<position + length
        }
        // Without a length it takes what is free there.
        let place = position..<position + max(1, min(usual, room(from: position)))
        try check(place, rate, fields)
        return place
    }
}

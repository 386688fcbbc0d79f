public import Store
public import Studio

/// Fields of a scene with their new values; what is nil stays.
public struct SceneUpdate: Sendable {
    public var name: String?
    public var description: String?
    public var stylePrompt: String?
    public var narration: String?
    public var lyrics: String?
    /// Length in seconds.
    public var duration: Double?
    /// Its new place in the film, from 0.
    public var order: Int?

    /// An update of nothing yet.
    public init() {}
}

extension Workshop {
    /// Changes the given fields of a scene, when it is at the given revision or none is given.
    ///
    /// A clip that fills the scene goes on filling it; the others must end within its new length.
    public func updateScene(
        _ id: ID<Scene>,
        _ update: SceneUpdate,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            try row.check(revision)
            let rate = try transaction.rate(of: row.projectID)
            let frames = try update.duration.map { try rate.length(inSeconds: $0, "duration") }
            return try transaction.edit("scene.updated", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.name = update.name ?? fields.name
                    fields.description = update.description ?? fields.description
                    fields.stylePrompt = update.stylePrompt ?? fields.stylePrompt
                    fields.narration = update.narration ?? fields.narration
                    fields.lyrics = update.lyrics ?? fields.lyrics
                    fields.frames = frames ?? fields.frames
                }
                if let frames { try editing.fitClips(of: row, to: frames, rate) }
                if let order = update.order { try editing.move(row, to: order) }
                return try transaction.sceneRow(id)
            }
        }
    }
}

extension Editing {
    /// Brings the clips of a scene within its new length.
    ///
    /// One that filled it fills it again. One that is not in the scene, being an alternate, is cut short;
    /// throws a `Problem` for one that is and would stand beyond the end.
    mutating func fitClips(of scene: SceneRow, to frames: Int, _ rate: FrameRate) throws {
        for clip in try transaction.clipRows(of: scene.id) {
            if clip.fields.place == 0..<scene.fields.frames {
                try change(clip) { $0.frames = frames }
            } else if clip.fields.place.upperBound > frames {
                guard !clip.fields.isChosen else {
                    let end = rate.seconds(ofFrames: clip.fields.place.upperBound)
                    throw Problem(
                        .conflict,
                        "The clip “\(clip.fields.name)” ends later than that; shorten or move it first.",
                        subject: "duration",
                        details: ["clip_end": end]
                    )
                }
                try change(clip) { $0.keep(within: frames) }
            }
        }
    }

    /// Moves the scene of a row's family that is in the film to another place.
    fileprivate mutating func move(_ scene: SceneRow, to place: Int) throws {
        let family = try transaction.family(of: scene).filter { !$0.fields.isDeleted }.map(\.id)
        var order = try transaction.filmOrder(of: project)
        guard let index = order.firstIndex(where: family.contains) else { return }
        let moved = order.remove(at: index)
        order.insert(moved, at: min(max(place, 0), order.count))
        // All versions of it have the one place.
        try setOrder(order, moving: family)
    }
}

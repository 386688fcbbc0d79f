public import Store
public import Studio

/// Fields of a clip with their new values; what is nil stays.
public struct ClipUpdate: Sendable {
    public var name: String?
    public var lyrics: String?
    public var imagePrompt: String?
    public var videoPrompt: String?
    public var negativePrompt: String?
    public var characters: [ID<CastMember>]?
    /// Where it begins in its scene, in seconds.
    public var position: Double?
    /// Its length in seconds.
    public var length: Double?

    /// An update of nothing yet.
    public init() {}
}

extension Workshop {
    /// Changes the given fields of a clip, when it is at the given revision or none is given.
    ///
    /// Throws a `Problem` when it would overlap another clip or end after its scene.
    public func updateClip(
        _ id: ID<Clip>,
        _ update: ClipUpdate,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let rate = try transaction.rate(of: row.projectID)
            let position = try update.position.map {
                try rate.position(inSeconds: $0, ClipFields.positionField)
            }
            let length = try update.length.map { try rate.length(inSeconds: $0, "length") }
            if let characters = update.characters {
                let known = row.fields.characters
                try transaction.checkCast(characters, in: row.projectID, besides: known, for: user)
            }
            return try transaction.edit("clip.updated", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.name = update.name ?? fields.name
                    fields.lyrics = update.lyrics ?? fields.lyrics
                    fields.imagePrompt = update.imagePrompt ?? fields.imagePrompt
                    fields.videoPrompt = update.videoPrompt ?? fields.videoPrompt
                    fields.negativePrompt = update.negativePrompt ?? fields.negativePrompt
                    fields.characters = update.characters ?? fields.characters
                    fields.position = position ?? fields.position
                    fields.frames = length ?? fields.frames
                    if fields.place != row.fields.place {
                        let given = PlaceFields.given(position: update.position, length: update.length)
                        try transaction.checkPlace(of: row, fields, rate, given)
                    }
                }
            }
        }
    }

    /// Moves a clip within its scene.
    ///
    /// With `checksOverlap` another clip in its way is a `Problem` with the next free position; without it
    /// the clip goes there.
    public func moveClip(
        _ id: ID<Clip>,
        toSeconds seconds: Double,
        checksOverlap: Bool = true,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let rate = try transaction.rate(of: row.projectID)
            return try transaction.edit("clip.moved", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.position = try rate.position(inSeconds: seconds, "position")
                    if !checksOverlap, fields.isChosen {
                        let scene = try transaction.sceneRow(fields.scene)
                        let layout = try transaction.layout(of: scene, without: row)
                        fields.position = layout.nextPosition(fields.place, rate) ?? fields.position
                    }
                    // The one field that a move has.
                    let given = PlaceFields(position: "position", length: "position")
                    try transaction.checkPlace(of: row, fields, rate, given)
                }
            }
        }
    }
}

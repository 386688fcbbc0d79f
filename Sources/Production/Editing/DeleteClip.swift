public import Store
public import Studio

extension Workshop {
    /// Puts a clip into the trash.
    ///
    /// When it was the chosen one of its family, the first of the others takes its place.
    public func deleteClip(_ id: ID<Clip>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let others = try transaction.family(of: row).filter { !$0.fields.isDeleted && $0.id != id }
            try transaction.edit("clip.deleted", row.projectID) { editing in
                let heir = row.fields.isChosen ? others.first : nil
                try editing.change(row) { fields in
                    fields.isDeleted = true
                    if heir != nil { fields.isChosen = false }
                }
                if let heir { try editing.change(heir) { $0.take(placeOf: row.fields) } }
            }
        }
    }

    /// Takes a clip out of the trash, back to its place when that is free, else to the next that is.
    ///
    /// Throws a `Problem` when its scene is in the trash or has no room for it.
    public func restoreClip(_ id: ID<Clip>, by user: ID<User>) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id, trashed: true)
            let scene = try transaction.sceneRow(row.fields.scene, trashed: true)
            guard !scene.fields.isDeleted else {
                throw Problem(
                    .conflict,
                    "The scene of the clip is in the trash; restore the scene \(scene.id) first."
                )
            }
            try row.checkTrashed(now: transaction.now)
            let rate = try transaction.rate(of: row.projectID)
            let isTaken = try transaction.family(of: row).contains { $0.fields.isInScene }
            return try transaction.edit("clip.restored", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.isDeleted = false
                    fields.isChosen = !isTaken
                    fields.keep(within: scene.fields.frames)
                    guard !isTaken else { return }
                    let layout = try transaction.layout(of: scene, without: row)
                    let gap = layout.gaps.first { $0.count >= fields.frames }?.lowerBound
                    fields.position = layout.nextPosition(fields.place, rate) ?? gap ?? fields.position
                    try layout.check(fields.place, rate, PlaceFields())
                }
            }
        }
    }
}

extension ClipFields {
    /// Is chosen in the place of another.
    mutating func take(placeOf other: ClipFields) {
        isChosen = true
        scene = other.scene
        position = other.position
        frames = other.frames
    }
}

public import Store
public import Studio

extension Workshop {
    /// The takes of a clip that are not in the trash, images before videos, each kind by number.
    public func takes(of clip: ID<Clip>) async throws -> [TakeRow] {
        try await store.read { transaction in
            _ = try transaction.clipRow(clip)
            return try transaction.takeRows(of: clip)
        }
    }

    /// Selects takes of a clip; a kind that is nil stays as it is.
    public func selectTakes(
        of id: ID<Clip>,
        image: ID<Take>? = nil,
        video: ID<Take>? = nil,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            for (take, kind) in [(image, Take.Kind.image), (video, .video)] {
                guard let take else { continue }
                let found = try transaction.takeRow(take)
                guard found.take.clip == id, found.take.kind == kind else {
                    throw Problem(
                        .conflict,
                        "That is no \(kind.rawValue) of this clip; choose one of its own.",
                        subject: "\(kind.rawValue)_take_id"
                    )
                }
            }
            let changed = try transaction.edit("take.selected", row.projectID) { editing in
                try editing.change(row) { fields in
                    fields.imageTake = image ?? fields.imageTake
                    fields.videoTake = video ?? fields.videoTake
                }
            }
            let kinds = [image.map { _ in Take.Kind.image }, video.map { _ in .video }].compactMap(\.self)
            try transaction.noteSelection(of: id, kinds, workshop)
            return changed
        }
    }

    /// Says what is thought of a take; nil takes it back.
    public func rateTake(
        _ id: ID<Take>,
        _ rating: Take.Rating?,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> TakeRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.takeRow(id)
            try row.check(revision)
            return try transaction.edit("take.rated", row.projectID) { editing in
                try editing.change(row) { $0.rating = rating }
            }
        }
    }

    /// Puts a take into the trash; when it was selected, the newest other of its kind is.
    public func deleteTake(_ id: ID<Take>, revision: Int? = nil, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.takeRow(id)
            try row.check(revision)
            let clip = try transaction.clipRow(row.take.clip)
            let others = try transaction.takeRows(of: clip.id)
                .filter { $0.take.kind == row.take.kind && $0.id != id }
            try transaction.edit("take.deleted", row.projectID) { editing in
                try editing.change(row) { $0.isDeleted = true }
                try editing.change(clip) { fields in
                    if fields[row.take.kind] == id { fields[row.take.kind] = others.last?.id }
                }
            }
        }
    }

    /// Takes a take out of the trash; it is selected when no other of its kind is.
    public func restoreTake(_ id: ID<Take>, by user: ID<User>) async throws -> TakeRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.takeRow(id, trashed: true)
            try row.checkTrashed(now: transaction.now)
            let clip = try transaction.clipRow(row.take.clip)
            return try transaction.edit("take.restored", row.projectID) { editing in
                try editing.change(clip) { fields in
                    fields[row.take.kind] = fields[row.take.kind] ?? id
                }
                return try editing.change(row) { $0.isDeleted = false }
            }
        }
    }
}

extension ClipFields {
    /// The selected take of a kind.
    fileprivate subscript(kind: Take.Kind) -> ID<Take>? {
        get { kind == .image ? imageTake : videoTake }
        set {
            switch kind {
            case .image: imageTake = newValue
            case .video: videoTake = newValue
            }
        }
    }
}

public import Store
public import Studio

extension Workshop {
    /// Makes another version of a clip, with its prompts, not its takes; it is not in the scene until it is
    /// chosen.
    public func makeAlternate(ofClip id: ID<Clip>, by user: ID<User>) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            let family = try transaction.family(of: row)
            let number = (family.map(\.alternateNumber).max() ?? 0) + 1
            var fields = row.fields.withoutTakes()
            fields.name = (family.first?.fields.name ?? row.fields.name).named("A\(number)")
            fields.isChosen = false
            return try transaction.edit("clip.alternate", row.projectID) { [fields] editing in
                try editing.insert(fields, alternate: (original: row.family, number: number))
            }
        }
    }

    /// Chooses which version of a clip is in the scene; it takes the place and length of the last one.
    ///
    /// `id` is any of its versions, and the revision is of that one.
    public func choose(
        _ choice: ID<Clip>,
        amongVersionsOf id: ID<Clip>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ClipRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.clipRow(id)
            try row.check(revision)
            let family = try transaction.family(of: row).filter { !$0.fields.isDeleted }
            guard let chosen = family.first(where: { $0.id == choice }) else {
                throw Problem(.conflict, "That is no version of this clip.", subject: "id")
            }
            guard let last = family.first(where: \.fields.isChosen), last.id != choice else { return chosen }
            return try transaction.edit("clip.chosen", row.projectID) { editing in
                try editing.change(last) { $0.isChosen = false }
                return try editing.change(chosen) { $0.take(placeOf: last.fields) }
            }
        }
    }
}

public import Store
public import Studio

extension Workshop {
    /// Copies a project, with all that was made for it but its cuts and renders; who does it owns the copy.
    ///
    /// Pictures that were what the first asks for are what the copy asks for, though the last of them may show
    /// the first's name, until the copy is called something else.
    public func duplicateProject(_ id: ID<Project>, by user: ID<User>) async throws -> ProjectRow {
        let workshop = self
        return try await store.write(as: user) { transaction in
            let first = try transaction.projectRow(id).fields.name
            let name = first.named("copy")
            let copy = try transaction.copyProject(
                id,
                name: name,
                slug: try Slug.free(for: name, transaction)
            )
            try FilmOrders(workshop, copy.id, transaction).keepPictures(madeAs: first)
            try transaction.recordCommand(
                "project.begin",
                project: copy.id,
                command: copy.project,
                inverse: ["delete": copy.id.text]
            )
            return copy
        }
    }
}

extension FilmOrders {
    /// Notes of the selected takes that are what the clips would ask for in a film of another name that they are
    /// what is asked for.
    fileprivate func keepPictures(madeAs title: String) throws {
        for row in try transaction.clipRows(of: plan.project.id) {
            guard let shooting = try plan.shooting(row.id, transaction) else { continue }
            var other = shooting
            other.title = title
            let (now, then) = (try state(of: shooting), try state(of: other))
            let takes: [(Take.Kind, ID<Take>?, Bool)] = [
                (.image, row.fields.imageTake, !now.isImageMade && then.isImageMade),
                (.video, row.fields.videoTake, !now.isVideoMade && then.isVideoMade),
            ]
            for case (let kind, let take?, true) in takes {
                let basis = try Hash.of(shooting.recipe(of: kind, workshop))
                try transaction.setBasis(basis, kind, of: row.id)
                try transaction.setBasis(basis, ofTake: take)
            }
        }
    }
}

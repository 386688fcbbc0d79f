public import Store
public import Studio

extension Workshop {
    /// The asset of an id, when an account may see it.
    public func asset(_ id: ID<Asset>, for user: ID<User>) async throws -> AssetRow {
        try await store.read { try $0.asset(id, for: user, .read) }
    }

    /// A page of what an account has, or of a project that it may see.
    public func assets(_ query: AssetQuery, for user: ID<User>) async throws -> Page<AssetRow> {
        try await store.read { transaction in
            if let project = query.project {
                _ = try transaction.projectRow(project)
                try transaction.require(.viewer, of: user, in: project)
            }
            return try transaction.assets(of: user, query)
        }
    }

    /// Renames and tags an asset, when it is at the given revision or none is given.
    public func updateAsset(
        _ id: ID<Asset>,
        name: String?,
        tags: [String]?,
        revision: Int?,
        by user: ID<User>
    ) async throws -> AssetRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.asset(id, for: user, .write)
            try row.history.check(revision)
            return try transaction.edit("asset.updated", row) { fields in
                fields.name = name ?? fields.name
                fields.tags = tags ?? fields.tags
            }
        }
    }

    /// Puts an asset into the trash; throws a `Problem` that names its uses while there are any.
    public func deleteAsset(_ id: ID<Asset>, revision: Int?, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.asset(id, for: user, .write)
            try row.history.check(revision)
            let uses = try transaction.uses(of: id)
            guard uses.isEmpty else {
                throw Problem(
                    .conflict,
                    "It is used by \(uses.words); take it out there first.",
                    subject: "asset_id"
                )
            }
            _ = try transaction.edit("asset.deleted", row) { $0.isDeleted = true }
        }
    }

    /// How an asset was made; throws a `Problem` for one that was sent, and where nothing is known.
    public func recipe(of id: ID<Asset>, for user: ID<User>) async throws -> Recipe {
        try await store.read { transaction in
            let row = try transaction.asset(id, for: user, .read)
            guard let recipe = try transaction.recipe(of: id), recipe.provider != Recipe.upload else {
                throw Problem(
                    .resourceNotFound,
                    row.source == .uploaded
                        ? "The asset was uploaded, so it has no recipe."
                        : "Nothing was noted of how this asset was made."
                )
            }
            return recipe
        }
    }

    /// Makes a picture or video that one has a take of a clip; the first of a kind is selected.
    ///
    /// Throws a `Problem` for an asset that cannot be seen, is neither, or is a take of the clip already.
    public func addTake(_ asset: ID<Asset>, to id: ID<Clip>, by user: ID<User>) async throws -> TakeRow {
        try await store.write(as: user) { transaction in
            let clip = try transaction.clipRow(id)
            let given = try transaction.asset(asset, for: user, .read)
            guard let kind = Take.Kind(rawValue: given.asset.kind.rawValue) else {
                throw Problem(
                    .invalidParameter,
                    "A take is a picture or a video; choose such an asset.",
                    subject: "asset_id"
                )
            }
            let recipe =
                try transaction.recipe(of: asset)
                ?? Recipe(
                    provider: Recipe.upload,
                    version: "1",
                    prompt: "",
                    seed: Seed(0),
                    inputs: [given.asset.sha256]
                )
            let hash = try Hash.of(recipe)
            guard try transaction.take(kind, of: id, recipeHash: hash) == nil else {
                throw Problem(.duplicateResource, "It is a take of this clip already.", subject: "asset_id")
            }
            let own = try transaction.share(given, with: clip.projectID).asset
            return try transaction.edit("take.added", clip.projectID) { editing in
                try editing.insertTake(kind, of: clip, asset: own, recipe: recipe, hash: hash)
            }
        }
    }
}

extension Transaction {
    /// The asset of an id; throws a `Problem` unless an account may do so much with it.
    func asset(_ id: ID<Asset>, for user: ID<User>, _ needed: Reach) throws -> AssetRow {
        let row = try assetRow(id)
        try reach(of: user, project: row.project, owner: row.owner).check(needed, "asset", id.text)
        return row
    }
}

extension Recipe {
    /// The provider of what nobody made here.
    static let upload = "upload"
}

extension [AssetUse] {
    /// For a sentence: the clip “One” and the project “Kettle”.
    fileprivate var words: String {
        let named = prefix(5).map { "the \($0.kind.rawValue) “\($0.name)”" }
        let rest = count > 5 ? ["more"] : []
        let all = named + rest
        return all.count > 1
            ? all.dropLast().joined(separator: ", ") + " and " + (all.last ?? "") : all.joined()
    }
}

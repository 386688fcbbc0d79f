import HTTPTypes
import Production
import Store
import Studio

/// Assets: what people send, and all that was made.
enum AssetEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            upload: .any,
            "/api/v1/assets",
            "assets.create",
            "Takes a picture, a video or music, as a form or as the body itself; of bytes that are there already it gives the row they have.",
            who: .signedIn,
            status: .created,
            problems: [.resourceNotFound],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/assets",
            "assets.list",
            "The assets one has, or those of a project, the newest first.",
            who: .signedIn,
            problems: [.invalidParameter, .resourceNotFound],
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/assets/{asset_id}",
            "assets.get",
            "An asset.",
            who: .holder(.read, of: .path),
            run: get
        ),
        Endpoint(
            .patch,
            "/api/v1/assets/{asset_id}",
            "assets.update",
            "Renames or tags an asset.",
            who: .holder(.write, of: .path),
            revision: .required,
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/assets/{asset_id}",
            "assets.delete",
            "Puts an asset that nothing uses into the trash.",
            who: .holder(.write, of: .path),
            revision: .required,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .get,
            "/api/v1/assets/{asset_id}/recipe",
            "assets.recipe",
            "How an asset was made.",
            who: .holder(.read, of: .path),
            run: recipe
        ),
        Endpoint(
            upload: .music,
            "/api/v1/media/projects/{project_id}/upload-music",
            "media.uploadMusic",
            "Takes a track that is the music of a project from now on, instead of a composed one.",
            who: .member(.editor, of: .path),
            run: uploadMusic
        ),
        Endpoint(
            upload: .picture,
            "/api/v1/media/upload-face-image",
            "media.uploadFaceImage",
            "Takes a picture of a face into one's library.",
            who: .signedIn,
            run: uploadFace
        ),
        Endpoint(
            raw: .get,
            "/media/{signed}",
            "media.get",
            "The bytes of a signed address; takes Range.",
            who: .anyone,
            mediaType: "*/*",
            leavesOut: .parts,
            run: media
        ),
        Endpoint(
            .post,
            "/api/v1/clips/{clip_id}/takes",
            "takes.create",
            "Makes an asset a take of a clip; the first of its kind is selected.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.duplicateResource, .invalidParameter],
            run: addTake
        ),
    ]

    private static func create(_ call: Call<UploadFields, Nothing>) async throws -> AssetView {
        let upload = try call.upload
        let fields = AssetFields(
            name: call.query.name ?? upload.name,
            tags: call.query.tags?.distinct ?? []
        )
        let order = UploadOrder(fields: fields, project: call.query.projectID)
        return try await call.view(
            call.workshop.keepUpload(upload.file, order, by: call.principal.user)
        )
    }

    private static func list(_ call: Call<AssetListQuery, Nothing>) async throws -> ListView<AssetView> {
        let page = try await call.workshop.assets(call.query.query, for: call.principal.user)
        return ListView(page, call.query) { AssetView($0, call.server.links) }
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> AssetView {
        try await call.view(call.workshop.asset(call.id("asset_id"), for: call.principal.user))
    }

    private static func update(_ call: Call<Nothing, AssetChange>) async throws -> AssetView {
        try await call.view(
            call.workshop.updateAsset(
                call.id("asset_id"),
                name: call.body.name.value,
                tags: call.body.tags.value,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteAsset(
            call.id("asset_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The asset is in the trash for 30 days.")
    }

    private static func recipe(_ call: Call<Nothing, Nothing>) async throws -> RecipeView {
        RecipeView(
            try await call.workshop.recipe(of: call.id("asset_id"), for: call.principal.user)
        )
    }

    private static func uploadMusic(_ call: Call<UploadName, Nothing>) async throws -> UploadedMusic {
        let upload = try call.upload
        let row = try await call.workshop.uploadMusic(
            upload.file,
            AssetFields(name: call.query.name ?? upload.name),
            to: call.id("project_id"),
            by: call.principal.user
        )
        let view = try call.view(row)
        return UploadedMusic(
            message: "Music uploaded successfully",
            filePath: view.url,
            duration: view.duration,
            assetID: row.id
        )
    }

    private static func uploadFace(_ call: Call<UploadName, Nothing>) async throws -> UploadedFace {
        let upload = try call.upload
        let row = try await call.workshop.keepUpload(
            upload.file,
            UploadOrder(fields: AssetFields(name: call.query.name ?? upload.name)),
            by: call.principal.user
        )
        let url = call.server.links.url(of: row.id)
        return UploadedFace(
            message: "Face image uploaded successfully",
            fileURL: url,
            filePath: url,
            assetID: row.id
        )
    }

    private static func addTake(_ call: Call<Nothing, TakeOrder>) async throws -> TakeView {
        try await call.view(
            call.workshop.addTake(call.body.assetID, to: call.id("clip_id"), by: call.principal.user)
        )
    }

    private static func media(_ visit: Visit) async throws -> Reply {
        let server = visit.server
        let target = try server.links.target(of: visit.path["signed"] ?? "")
        let row: AssetRow
        do {
            row = try await server.workshop.store.read { try $0.assetRow(target.asset) }
        } catch let problem as Problem where problem.code == .resourceNotFound {
            throw MediaLinks.absent
        }
        var asset = row.asset
        var url = server.workshop.store.files.url(of: asset.sha256)
        if let derivative = target.derivative {
            url = try await server.workshop.derivative(derivative, of: row)
            asset = try StoredFile.asset(at: url, derivative, of: asset)
        }
        let seconds = max(0, target.expiry - server.surroundings.now / 1_000_000)
        let name = row.fields.name.isEmpty ? asset.kind.rawValue : row.fields.name
        return try await StoredFile(url: url, asset: asset, name: name, lifetime: Int(seconds)).reply(
            to: visit
        )
    }
}

extension Call {
    func view(_ row: AssetRow) throws -> AssetView { AssetView(row, server.links) }
}

extension [String] {
    /// Each once, in whatever case, without blanks around.
    fileprivate var distinct: [String] {
        reduce(into: []) { kept, word in
            let plain = word.trimmed
            guard !plain.isEmpty, !kept.contains(where: { $0.lowercased() == plain.lowercased() }) else {
                return
            }
            kept.append(plain)
        }
    }
}

extension String {
    private static let blanks: Set<Character> = [" ", "\t"]

    fileprivate var trimmed: String {
        String(drop { Self.blanks.contains($0) }.reversed().drop { Self.blanks.contains($0) }.reversed())
    }
}

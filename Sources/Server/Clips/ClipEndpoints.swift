import HTTPTypes
import Production
import Store
import Studio

/// Clips.
enum ClipEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/clips",
            "clips.create",
            "Makes a clip in a scene.",
            who: .member(.editor, of: .body("scene_id")),
            ignoring: ClipView.self,
            problems: [.conflict, .invalidParameter],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/clips/scene/{scene_id}",
            "clips.list",
            "The clips of a scene by position.",
            who: .member(.viewer, of: .path),
            problems: [.invalidParameter],
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/clips/{clip_id}",
            "clips.get",
            "A clip.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .put,
            "/api/v1/clips/{clip_id}",
            "clips.put",
            "Changes the keys of a clip that are sent.",
            who: .member(.editor, of: .path),
            ignoring: ClipView.self,
            revision: .optional,
            problems: [.conflict],
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/clips/{clip_id}",
            "clips.delete",
            "Puts a clip into the trash.",
            who: .member(.editor, of: .path),
            revision: .optional,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .put,
            "/api/v1/clips/{clip_id}/timeline-position",
            "clips.move",
            "Moves a clip within its scene.",
            who: .member(.editor, of: .path),
            revision: .optional,
            problems: [.conflict, .invalidParameter],
            run: move
        ),
        Endpoint(
            .put,
            "/api/v1/clips/{clip_id}/prompts",
            "clips.setPrompts",
            "Changes the prompts of a clip, by body or query.",
            who: .member(.editor, of: .path),
            revision: .optional,
            run: setPrompts
        ),
        Endpoint(
            .get,
            "/api/v1/clips/{clip_id}/gallery",
            "clips.gallery",
            "The takes of a clip by kind, and which it uses.",
            who: .member(.viewer, of: .path),
            run: gallery
        ),
        Endpoint(
            .post,
            "/api/v1/clips/{clip_id}/alternates",
            "clips.addAlternate",
            "Makes an alternate of a clip, without its takes.",
            who: .member(.editor, of: .path),
            status: .created,
            problems: [.conflict],
            run: alternate
        ),
        Endpoint(
            .put,
            "/api/v1/clips/{clip_id}/choice",
            "clips.choose",
            "Says which of a family of clips is in the scene.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict, .invalidParameter],
            run: choose
        ),
        Endpoint(
            .post,
            "/api/v1/clips/{clip_id}/restoration",
            "clips.restore",
            "Takes a clip out of the trash.",
            who: .member(.editor, of: .trashed),
            problems: [.conflict],
            run: restore
        ),
    ]

    private static func create(_ call: Call<Nothing, ClipBody>) async throws -> ClipView {
        try await call.view(
            call.workshop.createClip(call.body.draft, in: call.body.sceneID, by: call.principal.user)
        )
    }

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<ClipView> {
        let id: ID<Scene> = call.id("scene_id")
        let query = call.query
        let (page, rate) = try await call.workshop.store.read { transaction in
            let scene = try transaction.sceneRow(id)
            let page = try transaction.clips(of: id, after: query.cursor, limit: query.reach)
            return (page, try transaction.rate(of: scene.projectID))
        }
        return try await call.views(page, query, rate)
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> ClipView {
        let id: ID<Clip> = call.id("clip_id")
        let (workshop, links) = (call.workshop, call.server.links)
        return try await workshop.store.read { try $0.view($0.clipRow(id), links, workshop) }
    }

    private static func update(_ call: Call<Nothing, ClipChange>) async throws -> ClipView {
        try await call.view(
            call.workshop.updateClip(
                call.id("clip_id"),
                call.body.update,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteClip(
            call.id("clip_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The clip is in the trash for 30 days.")
    }

    private static func move(_ call: Call<OverlapQuery, ClipPosition>) async throws -> ClipView {
        try await call.view(
            call.workshop.moveClip(
                call.id("clip_id"),
                toSeconds: call.body.position,
                checksOverlap: call.query.checkOverlap,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func setPrompts(_ call: Call<ClipPrompts, ClipPrompts>) async throws -> ClipView {
        var update = ClipUpdate()
        update.imagePrompt = call.body.imagePrompt ?? call.query.imagePrompt
        update.videoPrompt = call.body.videoPrompt ?? call.query.videoPrompt
        return try await call.view(
            call.workshop.updateClip(
                call.id("clip_id"),
                update,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func gallery(_ call: Call<Nothing, Nothing>) async throws -> GalleryView {
        let (clip, takes) = try await call.takes()
        return GalleryView(
            images: takes.filter { $0.contentType == .image },
            videos: takes.filter { $0.contentType == .video },
            selectedImageID: clip.fields.imageTake,
            selectedVideoID: clip.fields.videoTake
        )
    }

    private static func alternate(_ call: Call<Nothing, Nothing>) async throws -> ClipView {
        try await call.view(
            call.workshop.makeAlternate(ofClip: call.id("clip_id"), by: call.principal.user)
        )
    }

    private static func choose(_ call: Call<Nothing, ClipChoice>) async throws -> ClipView {
        let clip: ID<Clip> = call.id("clip_id")
        return try await call.view(
            call.workshop.choose(
                call.body.id,
                amongVersionsOf: clip,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> ClipView {
        try await call.view(call.workshop.restoreClip(call.id("clip_id"), by: call.principal.user))
    }
}

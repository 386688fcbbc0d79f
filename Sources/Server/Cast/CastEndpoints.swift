import HTTPTypes
import Production
import Store
import Studio

/// Characters.
enum CastEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/characters",
            "characters.create",
            "Makes a character, of a project or for all of one's own.",
            who: .signedIn,
            ignoring: CharacterView.self,
            problems: [.resourceNotFound, .invalidParameter],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/characters",
            "characters.list",
            "The characters one has, or those of a project and in its clips; the newest first.",
            who: .signedIn,
            problems: [.resourceNotFound, .invalidParameter],
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/characters/{character_id}",
            "characters.get",
            "A character; those who see a project that uses it see it, too.",
            who: .holder(.read, of: .path),
            run: get
        ),
        Endpoint(
            .put,
            "/api/v1/characters/{character_id}",
            "characters.put",
            "Changes the keys of a character that are sent.",
            who: .holder(.write, of: .path),
            ignoring: CharacterView.self,
            revision: .optional,
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/characters/{character_id}",
            "characters.delete",
            "Puts a character into the trash, and another or nobody in its place in clips.",
            who: .holder(.write, of: .path),
            revision: .optional,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .post,
            "/api/v1/characters/{character_id}/restoration",
            "characters.restore",
            "Takes a character out of the trash.",
            who: .holder(.write, of: .trashed),
            problems: [.conflict],
            run: restore
        ),
        Endpoint(
            .post,
            "/api/v1/characters/{character_id}/apply/{clip_id}",
            "characters.apply",
            "Puts a character into a clip and its prompts; again it changes nothing.",
            who: .member(.editor, of: .named("clip_id")),
            problems: [.conflict],
            run: apply
        ),
        Endpoint(
            .get,
            "/api/v1/characters/{character_id}/uses",
            "characters.uses",
            "The clips that show a character, as far as one may see them.",
            who: .holder(.read, of: .path),
            run: uses
        ),
    ]

    private static func create(_ call: Call<Nothing, CharacterDraft>) async throws -> CharacterView {
        try call.view(
            await call.workshop.createCharacter(
                call.body.name,
                call.body.draft(),
                in: call.body.projectID,
                by: call.principal.user
            )
        )
    }

    private static func list(_ call: Call<SharedListQuery, Nothing>) async throws -> ListView<CharacterView> {
        let page = try await call.workshop.characters(
            of: call.query.projectID,
            for: call.principal.user,
            after: call.query.cursor,
            limit: call.query.reach
        )
        return ListView(page, call.query) { CharacterView($0, call.server.links) }
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> CharacterView {
        try call.view(await call.workshop.character(call.id("character_id"), for: call.principal.user))
    }

    private static func update(_ call: Call<Nothing, CharacterChange>) async throws -> CharacterView {
        try call.view(
            await call.workshop.updateCharacter(
                call.id("character_id"),
                call.body.update(),
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func delete(_ call: Call<ReplacementQuery, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteCharacter(
            call.id("character_id"),
            replaceWith: call.query.replaceWith,
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The character is in the trash for 30 days.")
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> CharacterView {
        try call.view(
            await call.workshop.restoreCharacter(call.id("character_id"), by: call.principal.user)
        )
    }

    private static func apply(_ call: Call<Nothing, Nothing>) async throws -> ClipView {
        try await call.view(
            call.workshop.apply(
                call.id("character_id"),
                to: call.id("clip_id"),
                by: call.principal.user
            )
        )
    }

    private static func uses(_ call: Call<PageQuery, Nothing>) async throws -> ListView<CharacterUseView> {
        let id: ID<CastMember> = call.id("character_id")
        let uses = try await call.workshop.uses(of: id, for: call.principal.user)
        return try ListView(all: uses, call.query, id: \.clip.text, CharacterUseView.init)
    }
}

extension Call {
    fileprivate func view(_ row: CastRow) -> CharacterView { CharacterView(row, server.links) }
}

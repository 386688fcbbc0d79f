import HTTPTypes
import Production
import Store
import Studio

/// Looks, at both of their places.
enum StyleTemplateEndpoints {
    static let all: [Endpoint] =
        endpoints("/api/v1/templates", "templates") + endpoints("/api/v1/style-templates", "styleTemplates")

    private static func endpoints(_ base: String, _ group: String) -> [Endpoint] {
        let one = base + "/{template_id}"
        return [
            Endpoint(
                .post,
                base,
                "\(group).create",
                "Makes a look, of a project or for all of one's own.",
                who: .signedIn,
                ignoring: StyleTemplateView.self,
                problems: [.resourceNotFound],
                run: create
            ),
            Endpoint(
                .get,
                base,
                "\(group).list",
                "The looks one has, or those a project has and used; the newest first.",
                who: .signedIn,
                problems: [.resourceNotFound, .invalidParameter],
                run: list
            ),
            Endpoint(
                .get,
                one,
                "\(group).get",
                "A look; those who see a project that uses it see it, too.",
                who: .holder(.read, of: .path),
                run: get
            ),
            Endpoint(
                .put,
                one,
                "\(group).put",
                "Changes the keys of a look that are sent.",
                who: .holder(.write, of: .path),
                ignoring: StyleTemplateView.self,
                revision: .optional,
                run: update
            ),
            Endpoint(
                .delete,
                one,
                "\(group).delete",
                "Puts a look into the trash; clips keep what it gave them.",
                who: .holder(.write, of: .path),
                revision: .optional,
                run: delete
            ),
            Endpoint(
                .post,
                one + "/restoration",
                "\(group).restore",
                "Takes a look out of the trash.",
                who: .holder(.write, of: .trashed),
                problems: [.conflict],
                run: restore
            ),
            Endpoint(
                .post,
                one + "/use",
                "\(group).use",
                "Counts a use of a look, and adds its words to the prompts of a clip.",
                who: .holder(.read, of: .path),
                problems: [.conflict],
                run: use
            ),
        ]
    }

    private static func create(_ call: Call<Nothing, StyleTemplateDraft>) async throws -> StyleTemplateView {
        StyleTemplateView(
            try await call.workshop.createStyleTemplate(
                call.body.name,
                call.body.draft(),
                in: call.body.projectID,
                by: call.principal.user
            )
        )
    }

    private static func list(
        _ call: Call<SharedListQuery, Nothing>
    ) async throws -> ListView<StyleTemplateView> {
        let page = try await call.workshop.styleTemplates(
            of: call.query.projectID,
            for: call.principal.user,
            after: call.query.cursor,
            limit: call.query.reach
        )
        return ListView(page, call.query, StyleTemplateView.init)
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> StyleTemplateView {
        StyleTemplateView(
            try await call.workshop.styleTemplate(call.id("template_id"), for: call.principal.user)
        )
    }

    private static func update(_ call: Call<Nothing, StyleTemplateChange>) async throws -> StyleTemplateView {
        StyleTemplateView(
            try await call.workshop.updateStyleTemplate(
                call.id("template_id"),
                call.body.update(),
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        _ = try await call.workshop.setStyleTemplateTrashed(
            call.id("template_id"),
            true,
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The template is in the trash for 30 days.")
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> StyleTemplateView {
        StyleTemplateView(
            try await call.workshop.setStyleTemplateTrashed(
                call.id("template_id"),
                false,
                by: call.principal.user
            )
        )
    }

    private static func use(_ call: Call<Nothing, TemplateUseOrder>) async throws -> TemplateUseView {
        let (template, clip) = try await call.workshop.useStyleTemplate(
            call.id("template_id"),
            in: call.body.clipID,
            by: call.principal.user
        )
        var view: ClipView?
        if let clip { view = try await call.view(clip) }
        return TemplateUseView(template: StyleTemplateView(template), clip: view)
    }
}

import HTTPTypes
import Production
import Store
import Studio

/// Structures to begin projects with; each is its maker's alone.
enum StoryTemplateEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/story-templates",
            "storyTemplates.create",
            "Keeps a structure of scenes, or that of a project.",
            who: .signedIn,
            status: .created,
            problems: [.resourceNotFound, .conflict],
            run: create
        ),
        Endpoint(
            .get,
            "/api/v1/story-templates",
            "storyTemplates.list",
            "One's structures, the newest first.",
            who: .signedIn,
            problems: [.invalidParameter],
            run: list
        ),
        Endpoint(
            .get,
            "/api/v1/story-templates/{story_template_id}",
            "storyTemplates.get",
            "A structure.",
            who: .holder(.read, of: .path),
            run: get
        ),
        Endpoint(
            .delete,
            "/api/v1/story-templates/{story_template_id}",
            "storyTemplates.delete",
            "Puts a structure into the trash; projects that began with it stay as they are.",
            who: .holder(.write, of: .path),
            revision: .required,
            run: delete
        ),
        Endpoint(
            .post,
            "/api/v1/story-templates/{story_template_id}/restoration",
            "storyTemplates.restore",
            "Takes a structure out of the trash.",
            who: .holder(.write, of: .trashed),
            problems: [.conflict],
            run: restore
        ),
    ]

    private static func create(_ call: Call<Nothing, StoryTemplateDraft>) async throws -> StoryTemplateView {
        let (body, user) = (call.body, try call.principal.user)
        switch (body.scenes, body.projectID) {
        case (let scenes?, nil):
            guard let name = body.name else {
                throw InvalidFields(fields: [FieldProblem(pointer: "/name", message: "must be there")])
            }
            let template = StoryTemplate(
                name: name,
                description: body.description ?? "",
                scenes: scenes.map(\.value)
            )
            return StoryTemplateView(try await call.workshop.createStoryTemplate(template, by: user))
        case (nil, let project?):
            return StoryTemplateView(
                try await call.workshop.createStoryTemplate(
                    body.name,
                    description: body.description ?? "",
                    from: project,
                    by: user
                )
            )
        default:
            let message = "must be there, or project_id instead, and not both"
            throw InvalidFields(fields: [FieldProblem(pointer: "/scenes", message: message)])
        }
    }

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<StoryTemplateView> {
        let page = try await call.workshop.storyTemplates(
            of: call.principal.user,
            after: call.query.cursor,
            limit: call.query.reach
        )
        return ListView(page, call.query, StoryTemplateView.init)
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> StoryTemplateView {
        StoryTemplateView(
            try await call.workshop.storyTemplate(call.id("story_template_id"), for: call.principal.user)
        )
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        _ = try await call.workshop.setStoryTemplateTrashed(
            call.id("story_template_id"),
            true,
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The story template is in the trash for 30 days.")
    }

    private static func restore(_ call: Call<Nothing, Nothing>) async throws -> StoryTemplateView {
        StoryTemplateView(
            try await call.workshop.setStoryTemplateTrashed(
                call.id("story_template_id"),
                false,
                by: call.principal.user
            )
        )
    }
}

import HTTPTypes
import Jobs
import Production
import Store
import Studio

/// Moods and the plan that is made from the chosen one.
enum MoodEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/moods",
            "moods.list",
            "The moods of a project, in the order in which they were made.",
            who: .member(.viewer, of: .path),
            run: list
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/moods",
            "moods.order",
            "Makes moods, new ones or mixed ones, beside those that are there.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict, .invalidParameter],
            run: order
        ),
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}/mood",
            "moods.choose",
            "Says which mood a film takes.",
            who: .member(.editor, of: .path),
            revision: .required,
            run: choose
        ),
        Endpoint(
            .get,
            "/api/v1/moods/{mood_id}",
            "moods.get",
            "A mood with its sample images.",
            who: .member(.viewer, of: .path),
            run: get
        ),
        Endpoint(
            .patch,
            "/api/v1/moods/{mood_id}",
            "moods.update",
            "Changes a mood; its sample images stay until they are drawn anew.",
            who: .member(.editor, of: .path),
            revision: .required,
            run: update
        ),
        Endpoint(
            .delete,
            "/api/v1/moods/{mood_id}",
            "moods.delete",
            "Puts a mood into the trash; not the one that the film takes.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict],
            run: delete
        ),
        Endpoint(
            .post,
            "/api/v1/moods/{mood_id}/images/{n}/retry",
            "moods.redraw",
            "Draws a sample image anew; one that is there already, as another picture.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict],
            run: redraw
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/scene-plan",
            "moods.plan",
            "Plans the scenes of a film from its brief and mood.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict, .invalidParameter],
            run: plan
        ),
    ]

    private static func list(_ call: Call<PageQuery, Nothing>) async throws -> ListView<MoodView> {
        let links = call.server.links
        let sheets = try await call.workshop.moodSheets(of: call.id("project_id"))
        return try ListView(all: sheets, call.query, id: \.row.id.text) { MoodView($0, links) }
    }

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> MoodView {
        MoodView(try await call.workshop.moodSheet(call.id("mood_id")), call.server.links)
    }

    private static func order(_ call: Call<Nothing, MoodOrderBody>) async throws -> WorkView {
        let wish = try call.body.wish()
        return try await call.work(
            call.ordering {
                try await call.workshop.orderMoods(of: call.id("project_id"), wish, by: call.principal.user)
            }
        )
    }

    private static func update(_ call: Call<Nothing, MoodChange>) async throws -> MoodView {
        let id: ID<Mood> = call.id("mood_id")
        _ = try await call.workshop.updateMood(
            id,
            call.body.update,
            revision: call.revision,
            by: call.principal.user
        )
        return MoodView(try await call.workshop.moodSheet(id), call.server.links)
    }

    private static func delete(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteMood(
            call.id("mood_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The mood is in the trash; undo brings it back.")
    }

    private static func choose(_ call: Call<Nothing, MoodChoice>) async throws -> ProjectView {
        try await call.view(
            try await call.workshop.chooseMood(
                call.body.moodID,
                for: call.id("project_id"),
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func redraw(_ call: Call<Nothing, Nothing>) async throws -> WorkView {
        let number = Int(call.visit.path["n"] ?? "") ?? 0
        return try await call.work(
            call.ordering {
                try await call.workshop.redrawMoodImage(
                    number,
                    of: call.id("mood_id"),
                    by: call.principal.user
                )
            }
        )
    }

    private static func plan(_ call: Call<Nothing, ScenePlanBody>) async throws -> WorkView {
        try await call.work(
            call.ordering {
                try await call.workshop.orderScenePlan(
                    of: call.id("project_id"),
                    sceneCount: call.body.sceneCount,
                    seconds: call.body.duration,
                    replaces: call.body.replace,
                    by: call.principal.user
                )
            }
        )
    }
}

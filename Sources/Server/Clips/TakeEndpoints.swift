import HTTPTypes
import Production
import Store
import Studio

/// Takes.
enum TakeEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/clips/{clip_id}/takes",
            "takes.list",
            "The takes of a clip.",
            who: .member(.viewer, of: .path),
            run: takes
        ),
        Endpoint(
            .put,
            "/api/v1/clips/{clip_id}/selection",
            "takes.select",
            "Says which takes a clip uses.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict, .invalidParameter],
            run: select
        ),
        Endpoint(
            .get,
            "/api/v1/takes/{take_id}",
            "takes.get",
            "A take.",
            who: .member(.viewer, of: .path),
            run: take
        ),
        Endpoint(
            .put,
            "/api/v1/takes/{take_id}/rating",
            "takes.rate",
            "Says what one thinks of a take.",
            who: .member(.reviewer, of: .path),
            revision: .required,
            run: rate
        ),
        Endpoint(
            .delete,
            "/api/v1/takes/{take_id}",
            "takes.delete",
            "Puts a take into the trash.",
            who: .member(.editor, of: .path),
            revision: .required,
            problems: [.conflict],
            run: deleteTake
        ),
        Endpoint(
            .post,
            "/api/v1/takes/{take_id}/restoration",
            "takes.restore",
            "Takes a take out of the trash.",
            who: .member(.editor, of: .trashed),
            problems: [.conflict],
            run: restoreTake
        ),
    ]

    private static func takes(_ call: Call<PageQuery, Nothing>) async throws -> ListView<TakeView> {
        try ListView(all: try await call.takes().takes, call.query, id: \.id.text) { $0 }
    }

    private static func select(_ call: Call<Nothing, TakeSelection>) async throws -> ClipView {
        try await call.view(
            call.workshop.selectTakes(
                of: call.id("clip_id"),
                image: call.body.imageTakeID,
                video: call.body.videoTakeID,
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func take(_ call: Call<Nothing, Nothing>) async throws -> TakeView {
        let id: ID<Take> = call.id("take_id")
        return try await call.view(call.workshop.store.read { try $0.takeRow(id) })
    }

    private static func rate(_ call: Call<Nothing, TakeJudgement>) async throws -> TakeView {
        let id: ID<Take> = call.id("take_id")
        guard case .given(let rating) = call.body.rating else {
            return try await call.view(call.workshop.store.read { try $0.takeRow(id) })
        }
        return try await call.view(
            call.workshop.rateTake(
                id,
                rating.flatMap { Take.Rating(rawValue: $0.rawValue) },
                revision: call.revision,
                by: call.principal.user
            )
        )
    }

    private static func deleteTake(_ call: Call<Nothing, Nothing>) async throws -> MessageView {
        try await call.workshop.deleteTake(
            call.id("take_id"),
            revision: call.revision,
            by: call.principal.user
        )
        return MessageView(message: "The take is in the trash for 30 days.")
    }

    private static func restoreTake(_ call: Call<Nothing, Nothing>) async throws -> TakeView {
        try await call.view(call.workshop.restoreTake(call.id("take_id"), by: call.principal.user))
    }
}

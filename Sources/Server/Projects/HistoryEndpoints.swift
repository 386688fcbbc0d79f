import HTTPTypes
import Production
import Store
import Studio

/// What was done to a project, taken back and done again; copies and people of a project.
enum HistoryEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/commands",
            "projects.commands",
            "The edits of a project, newest first.",
            who: .member(.viewer, of: .path),
            run: commands
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/undo",
            "projects.undo",
            "Takes back the last edit of a project, or the one that is named.",
            who: .member(.editor, of: .path),
            problems: [.conflict],
            run: undo
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/redo",
            "projects.redo",
            "Makes the edit again that was undone last, or the one that is named.",
            who: .member(.editor, of: .path),
            problems: [.conflict],
            run: redo
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/duplicate",
            "projects.duplicate",
            "Makes a copy of a project, which is the caller's.",
            who: .member(.viewer, of: .path),
            scope: .write,
            status: .created,
            run: duplicate
        ),
    ]

    private static func commands(_ call: Call<HistoryQuery, Nothing>) async throws -> ListView<CommandView> {
        let project: ID<Project> = call.id("project_id")
        let query = call.query
        let cursor = try query.cursor.map { text in
            guard let number = Int64(text) else { throw Paging.wrongCursor }
            return number
        }
        let rows = try await call.workshop.store.read { transaction in
            try transaction.commands(
                of: project,
                before: min(query.before ?? .max, cursor ?? .max),
                limit: query.reach + 1
            )
        }.dropFirst(query.skip ?? 0)
        let page = rows.prefix(query.most)
        var list = ListView(page.map(CommandView.init))
        list.total = nil
        list.nextCursor = rows.count > page.count ? page.last.map { "\($0.event)" } : nil
        return list
    }

    private static func undo(_ call: Call<Nothing, CommandChoice>) async throws -> TurnView {
        let row = try await call.workshop.undo(
            call.body.commandID?.text,
            of: call.id("project_id"),
            by: call.principal.user
        )
        return TurnView(command: CommandView(row), undone: true)
    }

    private static func redo(_ call: Call<Nothing, CommandChoice>) async throws -> TurnView {
        let row = try await call.workshop.redo(
            call.body.commandID?.text,
            of: call.id("project_id"),
            by: call.principal.user
        )
        return TurnView(command: CommandView(row), undone: false)
    }

    private static func duplicate(_ call: Call<Nothing, Nothing>) async throws -> ProjectView {
        try await call.view(
            call.workshop.duplicateProject(call.id("project_id"), by: call.principal.user)
        )
    }
}

/// Which part of a project's history.
struct HistoryQuery: Described, Paged {
    static let about = "Which part of the history."
    static let details =
        [
            Detail(
                CodingKeys.before,
                "Only edits before the event of this number.",
                .range(1...9_007_199_254_740_991)
            )
        ] + Paging.details

    let limit: Int?
    let cursor: String?
    let skip: Int?
    let before: Int64?
}

/// Which edit is meant.
struct CommandChoice: Described {
    static let about = "Which edit is meant; without it the last."
    static let details = [Detail(CodingKeys.commandID, "The edit.")]

    let commandID: ID<CommandView>?
}

/// An edit.
struct CommandView: Listed {
    static let about = "An edit of a project."
    static let details = [
        Detail(CodingKeys.name, "What was done, as its event is called."),
        Detail(CodingKeys.event, "The number of its event."),
        Detail(CodingKeys.isUndoable, "Whether it can be taken back at all."),
        Detail(CodingKeys.undoneAt, "When it was taken back."),
    ]

    let id: String
    let name: String
    let event: Int64
    let isUndoable: Bool
    let createdBy: ID<User>
    let createdAt: Moment
    let undoneAt: Moment?

    init(_ row: CommandRow) {
        id = row.id
        name = row.name
        event = row.event
        isUndoable = row.isUndoable
        createdBy = row.createdBy
        createdAt = Moment(row.createdAt)
        undoneAt = row.undoneAt.map(Moment.init)
    }
}

/// What undo or redo did.
struct TurnView: Described {
    static let about = "The edit that was taken back or made again."
    static let details = [Detail(CodingKeys.undone, "Whether it is taken back now.")]

    let command: CommandView
    let undone: Bool
}

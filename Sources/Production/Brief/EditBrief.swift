import Foundation
public import Store
public import Studio

extension Workshop {
    /// Changes parts of a project's brief, when the project is at the given revision or none is given.
    public func updateBrief(
        of id: ID<Project>,
        _ change: BriefChange,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        try await setBrief(of: id, revision, user) { brief in try brief.apply(change) }
    }

    /// Takes a brief as a person wrote it in the place of what was there; throws a `Problem` for one that cannot
    /// be read.
    public func replaceBrief(
        of id: ID<Project>,
        with text: String,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        let read = try BriefReader.read(Data(text.utf8), name: "text")
        return try await setBrief(of: id, revision, user) { $0 = read }
    }

    private func setBrief(
        of id: ID<Project>,
        _ revision: Int?,
        _ user: ID<User>,
        _ edit: @escaping @Sendable (inout Brief) throws -> Void
    ) async throws -> ProjectRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            var brief = row.fields.brief
            try edit(&brief)
            return try transaction.setBrief(brief, of: row)
        }
    }
}

extension Transaction {
    /// Writes another brief as an edit of a person, which can be taken back, with what was said of length and shape.
    func setBrief(_ brief: Brief, wish: FormatWish = FormatWish(), of row: ProjectRow) throws -> ProjectRow {
        try edit("brief.updated", row.id) { editing in
            try editing.change(row) { fields in
                if brief != fields.brief { fields.take(brief) }
                fields.format = wish.format(else: fields.format)
            }
        }
    }
}

import GRDB
public import Studio

extension Transaction {
    /// A page of the projects that a user owns, and of others that are shared with it.
    ///
    /// In the trash are only its own: nobody else can take a project out of it.
    public func projects(
        of owner: ID<User>,
        shared: [ID<Project>] = [],
        _ query: ProjectQuery
    ) throws -> Page<ProjectRow> {
        let cursor = try query.cursor.map { try Cursor($0, of: query.sort.rawValue, count: 3) }
        let limit = min(max(query.limit, 1), 500)
        let owned = try ownedProjects(of: owner, query, after: cursor, limit: limit + 1)
        let others = try query.shelf == .trashed ? [] : sharedProjects(shared, besides: owner, query)
        let place = { (row: ProjectRow) in query.sort.place(of: row) }
        let following = try others.filter { row in
            try cursor.map { try query.sort.isBefore(query.sort.place(of: $0), place(row)) } ?? true
        }
        let sorted = (owned + following).sorted { query.sort.isBefore(place($0), place($1)) }
        return Page(
            sorted,
            limit: limit,
            total: try query.isCounted ? countProjects(of: owner, query) + others.count : nil
        ) { place($0).cursor(query.sort) }
    }

    private func ownedProjects(
        of owner: ID<User>,
        _ query: ProjectQuery,
        after cursor: Cursor?,
        limit: Int
    ) throws -> [ProjectRow] {
        let place = try cursor.map { try query.sort.place(of: $0) } ?? query.sort.start
        let (shelf, page) = (query.shelf.condition, query.sort.page)
        return try rows(
            """
            SELECT * FROM projects WHERE owner_id = $1 AND search LIKE $2 ESCAPE '!' AND \(shelf) AND \(page)
            LIMIT $5
            """,
            owner.text,
            SearchText.pattern(query.words ?? ""),
            query.sort == .name ? place.name : place.time,
            place.id,
            limit,
            reading: projectRow
        )
    }

    private func countProjects(of owner: ID<User>, _ query: ProjectQuery) throws -> Int {
        let shelf = query.shelf.condition
        let row = try row(
            """
            SELECT COUNT(*) AS count FROM projects
            WHERE owner_id = $1 AND search LIKE $2 ESCAPE '!' AND \(shelf)
            """,
            owner.text,
            SearchText.pattern(query.words ?? "")
        )
        return row?["count"] ?? 0
    }

    private func sharedProjects(
        _ ids: [ID<Project>],
        besides owner: ID<User>,
        _ query: ProjectQuery
    ) throws -> [ProjectRow] {
        let words = query.words?.lowercased() ?? ""
        return try Set(ids).compactMap { id in
            try row(
                "SELECT * FROM projects WHERE id = $1 AND deleted_at IS NULL",
                id.text,
                reading: projectRow
            )
        }.filter { row in
            let text = SearchText.text(row.fields.name, row.fields.description)
            return row.owner != owner && row.fields.isArchived == (query.shelf == .archived)
                && (words.isEmpty || text.contains(words))
        }
    }
}

/// Where a project stands in a sorted list.
private struct ProjectPlace {
    var time: Int64 = 0
    var name = ""
    var id: String

    func cursor(_ sort: ProjectQuery.Sort) -> Cursor {
        Cursor([sort.rawValue, sort == .name ? name : "\(time)", id])
    }
}

extension ProjectQuery.Sort {
    /// What follows a place, in order; the indexes of these columns serve both.
    fileprivate var page: String {
        switch self {
        case .updated: "(updated_at, id) < ($3, $4) ORDER BY updated_at DESC, id DESC"
        case .created: "(created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC"
        case .name: "(name_key, id) > ($3, $4) ORDER BY name_key, id"
        }
    }

    /// Before the first of all.
    fileprivate var start: ProjectPlace {
        self == .name ? ProjectPlace(id: "") : ProjectPlace(time: .max, id: "~")
    }

    fileprivate func place(of row: ProjectRow) -> ProjectPlace {
        switch self {
        case .updated: ProjectPlace(time: row.history.updatedAt.microseconds, id: row.key)
        case .created: ProjectPlace(time: row.history.createdAt.microseconds, id: row.key)
        case .name: ProjectPlace(name: SearchText.key(row.fields.name), id: row.key)
        }
    }

    fileprivate func place(of cursor: Cursor) throws -> ProjectPlace {
        self == .name
            ? ProjectPlace(name: cursor.values[1], id: cursor.values[2])
            : ProjectPlace(time: try cursor.number(1), id: cursor.values[2])
    }

    /// Names are compared by their bytes, as the database does.
    fileprivate func isBefore(_ left: ProjectPlace, _ right: ProjectPlace) -> Bool {
        if self != .name { return (left.time, left.id) > (right.time, right.id) }
        if left.name == right.name { return left.id < right.id }
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}

extension ProjectQuery.Shelf {
    fileprivate var condition: String {
        switch self {
        case .current: "deleted_at IS NULL AND archived_at IS NULL"
        case .archived: "deleted_at IS NULL AND archived_at IS NOT NULL"
        case .trashed: "deleted_at IS NOT NULL"
        }
    }
}

import GRDB
public import Studio

extension Transaction {
    /// The asset of an id as its row holds it; throws a `Problem` when there is none.
    ///
    /// With `trashed` one in the trash is found too.
    public func assetRow(_ id: ID<Asset>, trashed: Bool = false) throws -> AssetRow {
        let row = try row("SELECT * FROM assets WHERE id = $1", id.text)
        guard let row, trashed || (row["deleted_at"] as Int64?) == nil else {
            throw Problem(.resourceNotFound, "There is no asset \(id).")
        }
        return try assetRow(row)
    }

    /// Writes the row of bytes that somebody sent, to a project or to the actor's library.
    ///
    /// Where the same bytes are known for the same use already, that row is returned as it is; one that lay in the
    /// trash comes out of it with the new fields.
    public func insertUpload(
        sha256: String,
        bytes: Int,
        kind: Asset.Kind,
        mime: String,
        fields: AssetFields,
        facts: Asset.Facts,
        project: ID<Project>?
    ) throws -> AssetRow {
        if let there = try assetRow(sha256: sha256, kind: kind, project: project) {
            if there.history.deletedAt != nil {
                try revive(there.id)
                try record("asset.restored", of: there)
                let revived = try assetRow(there.id)
                var again = fields
                if again.name.isEmpty { again.name = revived.fields.name }
                if again != revived.fields { try write(again, to: revived) }
            }
            return try assetRow(there.id)
        }
        let id: ID<Asset> = ids.next()
        var fields = fields
        if fields.name.isEmpty { fields.name = kind.rawValue }
        try run(
            """
            INSERT INTO assets (id, owner_id, project_id, sha256, bytes, kind, mime, name, tags, search, tag_keys,
                source, width, height, duration, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'uploaded', $12, $13, $14, $2, $15, $15)
            """,
            id.text,
            actor.text,
            project?.text,
            sha256,
            bytes,
            kind.rawValue,
            mime,
            fields.name,
            try Wire.text(fields.tags),
            fields.search,
            fields.tagKeys,
            facts.size?.width,
            facts.size?.height,
            facts.microseconds,
            now
        )
        let made = try assetRow(id)
        try record("asset.uploaded", of: made)
        return made
    }

    /// The row by which a project knows the bytes of an asset of a library or of another project.
    public func share(_ row: AssetRow, with project: ID<Project>) throws -> AssetRow {
        if row.project == project { return row }
        guard row.source == .uploaded else {
            let asset = try asset(
                sha256: row.asset.sha256,
                bytes: row.asset.bytes,
                kind: row.asset.kind,
                mime: row.asset.mime,
                facts: row.facts,
                project: project
            )
            return try assetRow(asset.id)
        }
        return try insertUpload(
            sha256: row.asset.sha256,
            bytes: row.asset.bytes,
            kind: row.asset.kind,
            mime: row.asset.mime,
            fields: row.fields,
            facts: row.facts,
            project: project
        )
    }

    /// Writes what was changed of an asset; the revision fences it against any other change.
    func write(_ fields: AssetFields, to old: AssetRow) throws {
        let count = try run(
            """
            UPDATE assets SET name = $1, tags = $2, search = $3, tag_keys = $4, deleted_at = $5,
                updated_at = $6, revision = revision + 1
            WHERE id = $7 AND revision = $8
            """,
            fields.name,
            try Wire.text(fields.tags),
            fields.search,
            fields.tagKeys,
            moment(fields.isDeleted, since: old.history.deletedAt),
            now,
            old.id.text,
            old.history.revision
        )
        guard count == 1 else { throw Self.changedMeanwhile }
    }

    /// Notes what is known of bytes that were made here.
    public func setFacts(_ facts: Asset.Facts, of asset: ID<Asset>) throws {
        try run(
            "UPDATE assets SET width = $1, height = $2, duration = $3 WHERE id = $4",
            facts.size?.width,
            facts.size?.height,
            facts.microseconds,
            asset.text
        )
    }

    /// Takes an asset out of the trash, because it is used again.
    func revive(_ id: ID<Asset>) throws {
        try run("UPDATE assets SET deleted_at = NULL, updated_at = $1 WHERE id = $2", now, id.text)
    }

    private func assetRow(
        sha256: String,
        kind: Asset.Kind,
        project: ID<Project>?
    ) throws -> AssetRow? {
        let row: Row? =
            if let project {
                try row(
                    "SELECT * FROM assets WHERE project_id = $1 AND sha256 = $2 AND kind = $3",
                    project.text,
                    sha256,
                    kind.rawValue
                )
            } else {
                try row(
                    """
                    SELECT * FROM assets WHERE sha256 = $1 AND kind = $2 AND owner_id = $3
                        AND project_id IS NULL
                    """,
                    sha256,
                    kind.rawValue,
                    actor.text
                )
            }
        return try row.map(assetRow)
    }

    func assetRow(_ row: Row) throws -> AssetRow {
        guard let source = Asset.Source(rawValue: row["source"]) else {
            throw Problem(.internalError, "An asset has an unknown source.")
        }
        let (width, height) = (row["width"] as Int?, row["height"] as Int?)
        let size: PixelSize? =
            if let width, let height { PixelSize(width: width, height: height) } else { nil }
        return AssetRow(
            asset: try asset(row),
            owner: ID(row["owner_id"]),
            project: (row["project_id"] as String?).map { ID($0) },
            source: source,
            fields: AssetFields(
                name: row["name"],
                tags: try Wire.value(from: row["tags"]),
                isDeleted: (row["deleted_at"] as Int64?) != nil
            ),
            facts: Asset.Facts(
                size: size,
                duration: (row["duration"] as Int64?).map { Double($0) / 1_000_000 }
            ),
            history: RowHistory(row)
        )
    }

    /// An event of an asset: seen by those who see its project, or by its owner alone.
    private func record(_ kind: String, of row: AssetRow) throws {
        if let project = row.project {
            try record(
                kind,
                project: project.text,
                subject: row.id.text,
                data: ["kind": row.asset.kind.rawValue]
            )
        } else {
            try record(kind, for: .owner, owner: row.owner, subject: row.id.text)
        }
    }
}

extension AssetRow {
    public static func stored(_ id: String, _ transaction: Transaction) throws -> AssetRow {
        try transaction.assetRow(ID(id), trashed: true)
    }

    public func write(_ fields: AssetFields, _ transaction: Transaction) throws {
        try transaction.write(fields, to: self)
    }

    public func checkIsUnused(_ transaction: Transaction) throws {
        guard try transaction.uses(of: id, limit: 1).isEmpty else { throw Transaction.isUsed }
    }
}

extension AssetFields {
    var search: String { SearchText.text(name, tags.joined(separator: "\n")) }
    var tagKeys: String { tags.isEmpty ? "" : "\n" + tags.map { $0.lowercased() + "\n" }.joined() }
}

extension Asset.Facts {
    var microseconds: Int64? { duration.map { Int64(($0 * 1_000_000).rounded()) } }
}

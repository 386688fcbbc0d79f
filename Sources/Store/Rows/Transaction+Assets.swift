import GRDB
public import Studio

extension Transaction {
    /// The row of bytes that are in place, made when the project has none for them yet.
    public func asset(
        sha256: String,
        bytes: Int,
        kind: Asset.Kind,
        mime: String,
        facts: Asset.Facts? = nil,
        project: ID<Project>
    ) throws -> Asset {
        let there = try row(
            "SELECT * FROM assets WHERE project_id = $1 AND sha256 = $2 AND kind = $3",
            project.text,
            sha256,
            kind.rawValue
        )
        if let there {
            // What is used again is not to go with the trash.
            if (there["deleted_at"] as Int64?) != nil { try revive(ID(there["id"])) }
            if let facts { try setFacts(facts, of: ID(there["id"])) }
            return try asset(there)
        }
        let asset = Asset(id: ids.next(), sha256: sha256, bytes: bytes, kind: kind, mime: mime)
        try insert(asset, of: project)
        if let facts { try setFacts(facts, of: asset.id) }
        return asset
    }

    /// Writes the row of bytes that are in place.
    public func insert(_ asset: Asset, of project: ID<Project>) throws {
        try run(
            """
            INSERT INTO assets (id, owner_id, project_id, sha256, bytes, kind, mime, created_by, created_at,
                updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $2, $8, $8)
            """,
            asset.id.text,
            actor.text,
            project.text,
            asset.sha256,
            asset.bytes,
            asset.kind.rawValue,
            asset.mime,
            now
        )
    }

    /// The asset of an id; throws a `Problem` when there is none.
    public func asset(_ id: ID<Asset>) throws -> Asset {
        guard let row = try row("SELECT * FROM assets WHERE id = $1", id.text) else {
            throw Problem(.resourceNotFound, "There is no asset \(id).")
        }
        return try asset(row)
    }

    /// Whether the bytes are a film or captions that were made here.
    public func isMadeHere(sha256: String) throws -> Bool {
        try row(
            "SELECT 1 FROM assets WHERE sha256 = $1 AND kind IN ('render', 'captions') LIMIT 1",
            sha256
        ) != nil
    }

    /// Whether any row, the trash included, names the bytes.
    public func isNamed(sha256: String) throws -> Bool {
        try row("SELECT 1 FROM assets WHERE sha256 = $1 LIMIT 1", sha256) != nil
    }

    func asset(_ row: Row) throws -> Asset {
        guard let kind = Asset.Kind(rawValue: row["kind"]) else {
            throw Problem(.internalError, "An asset has an unknown kind.")
        }
        return Asset(
            id: ID(row["id"]),
            sha256: row["sha256"],
            bytes: row["bytes"],
            kind: kind,
            mime: row["mime"]
        )
    }
}

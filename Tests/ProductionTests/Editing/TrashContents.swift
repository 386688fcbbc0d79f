import GRDB
import TestSupport

/// The rows of a data folder with one project, the trash included, and what has to stay there by rules that
/// are written here once more.
struct TrashContents {
    /// By table and id.
    let rows: [String: [String: Row]]
    /// What was put into the trash before it may go.
    private let limit: Int64
    /// The texts of the edits that were made, undone or made again since.
    private let edits: String

    init(_ database: DatabaseFile, since limit: Int64) throws {
        var rows: [String: [String: Row]] = [:]
        for table in ["scenes", "clips", "takes", "cuts", "renders", "assets", "characters"] {
            let found = try database.rows("SELECT * FROM \(table)")
            rows[table] = Dictionary(uniqueKeysWithValues: found.map { ($0["id"], $0) })
        }
        self.rows = rows
        self.limit = limit
        edits = try database.texts(
            """
            SELECT command || inverse FROM commands
            WHERE is_undoable = 1 AND MAX(created_at, COALESCE(undone_at, 0)) >= \(limit)
            """
        ).joined()
    }

    /// Assets that rows or cuts name and that are not there.
    var missing: [String] {
        let named =
            list("takes").compactMap { $0["asset_id"] as String? }
            + list("renders").compactMap { $0["asset_id"] as String? }
        let played = list("cuts").flatMap { cut in
            (cut["timeline"] as String).matches(of: /"video":"([^"]+)"/).map { String($0.output.1) }
        }
        return (named + played).filter { rows["assets"]?[$0] == nil }
    }

    /// Rows of this state that are not in the other and should be.
    func wronglyGone(in other: TrashContents) -> [String] {
        rows.flatMap { table, rows in
            rows.keys.filter { other.rows[table]?[$0] == nil && !mayGo(table, $0, leaving: other) }
                .map { "\(table) \($0)" }
        }
    }

    /// Rows that are in the trash for too long without a reason.
    var wronglyKept: [String] {
        rows.flatMap { table, rows in
            rows.filter { isOver($0.value) && !isNeeded(table, $0.value) }.map { "\(table) \($0.key)" }
        }
    }

    private func mayGo(_ table: String, _ id: String, leaving other: TrashContents) -> Bool {
        guard let row = rows[table]?[id], !edits.contains(id) else { return false }
        switch table {
        case "clips": return isOver(row) || isOver("scenes", row["scene_id"])
        case "takes":
            let clip = rows["clips"]?[row["clip_id"]]
            return isOver(row) || isOver("clips", row["clip_id"]) || isOver("scenes", clip?["scene_id"])
        case "assets":
            return (isOver(row) || row["source"] == "made") && !other.isNamed(id)
        default: return isOver(row)
        }
    }

    private func isNeeded(_ table: String, _ row: Row) -> Bool {
        let id: String = row["id"]
        if edits.contains(id) { return true }
        switch table {
        case "scenes":
            let clips = list("clips").filter { $0["scene_id"] == id }
            return list("scenes").contains { $0["parent_scene_id"] as String? == id }
                || clips.contains { clip in
                    holdsNeeded(clip)
                        || list("clips").contains {
                            $0["parent_clip_id"] as String? == clip["id"] as String && $0["scene_id"] != id
                        }
                }
        case "clips":
            return list("clips").contains { $0["parent_clip_id"] as String? == id } || holdsNeeded(row)
        case "takes":
            let clip = rows["clips"]?[row["clip_id"]]
            let within = [
                isOver("clips", row["clip_id"]) ? row["clip_id"] as String : nil,
                isOver("scenes", clip?["scene_id"]) ? clip?["scene_id"] as String? : nil,
            ]
            return within.compactMap(\.self).contains(where: edits.contains)
        case "cuts": return list("renders").contains { $0["cut_id"] == id }
        case "assets": return isNamed(id)
        case "characters": return true
        default: return false
        }
    }

    /// Whether a clip or one of its takes is named by a young edit.
    private func holdsNeeded(_ clip: Row) -> Bool {
        let id: String = clip["id"]
        return edits.contains(id)
            || list("takes").contains { $0["clip_id"] == id && edits.contains($0["id"] as String) }
    }

    private func isNamed(_ asset: String) -> Bool {
        list("takes").contains { $0["asset_id"] == asset }
            || list("renders").contains { $0["asset_id"] == asset }
            || list("cuts").contains { ($0["timeline"] as String).contains(asset) }
            || list("characters").contains { ($0["image_ids"] as String).contains(asset) }
    }

    private func isOver(_ row: Row) -> Bool { (row["deleted_at"] as Int64?).map { $0 < limit } ?? false }

    private func isOver(_ table: String, _ id: String?) -> Bool {
        id.flatMap { rows[table]?[$0] }.map(isOver) ?? false
    }

    private func list(_ table: String) -> [Row] { rows[table].map { Array($0.values) } ?? [] }
}

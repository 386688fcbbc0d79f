import GRDB
import Studio

/// Empties the trash of one living project, in one transaction.
struct RowPurge {
    let transaction: Transaction
    let project: String
    /// What was put into the trash before it may go.
    let time: Int64
    private let limit: Int
    private(set) var gone = PurgedRows()
    /// What younger edits and unfinished jobs name.
    private var needed: Set<String> = []
    /// What edits name that cannot be undone any more.
    private var ended: Set<String> = []

    init(_ transaction: Transaction, _ project: ID<Project>, deletedBefore time: Int64, limit: Int) throws {
        self.transaction = transaction
        self.project = project.text
        self.time = time
        self.limit = limit
        needed = try IDTokens.all(in: youngEdits() + unfinishedWork())
    }

    /// What points at others goes before them: films before cuts, alternates before originals.
    mutating func empty() throws {
        for id in try films() where gone.count < limit { try purgeFilm(id) }
        for id in try cuts() where gone.count < limit { try purgeCut(id) }
        for id in try scenes() where gone.count < limit { try purgeScene(id) }
        for id in try clips() where gone.count < limit { try purgeClip(id) }
        for take in try takes() where gone.count < limit { try purgeTake(take) }
        for id in try moods() where gone.count < limit { try purgeMood(id) }
        for id in try characters() where gone.count < limit { try purgeCharacter(id) }
        for id in try looks() where gone.count < limit { try purgeLook(id) }
        for id in try assets() where gone.count < limit && !needed.contains(id) { try removeUnknown(id) }
        if gone.clips > 0 { try removeEmptyBatches() }
        try endEdits()
    }

    private mutating func purgeFilm(_ id: String) throws {
        guard !needed.contains(id) else { return }
        let row = try transaction.row("SELECT * FROM renders WHERE id = $1", id)
        try transaction.run("DELETE FROM renders WHERE id = $1", id)
        gone.renders += 1
        ended.insert(id)
        for column in ["asset_id", "srt_asset_id", "vtt_asset_id"] {
            if let asset = row?[column] as String? { try removeUnknown(asset, onlyMade: true) }
        }
    }

    private mutating func purgeCut(_ id: String) throws {
        guard !needed.contains(id) else { return }
        let row = try transaction.row("SELECT timeline FROM cuts WHERE id = $1", id)
        try transaction.run("DELETE FROM cuts WHERE id = $1", id)
        gone.cuts += 1
        ended.insert(id)
        // What was kept because this cut alone played it.
        for asset in IDTokens.all(in: [row?["timeline"] ?? ""]).sorted() {
            try removeUnknown(asset, onlyMade: true)
        }
    }

    private mutating func purgeScene(_ id: String) throws {
        let clips = try transaction.clipsToPurge(of: id)
        let takes = try clips.flatMap { try transaction.takesToPurge(of: $0) }
        guard try !transaction.isOriginal(scene: id), needed.isDisjoint(with: [id] + clips + takes) else {
            return
        }
        for take in takes { try removeTake(take) }
        for clip in clips { try removeClip(clip) }
        for asset in try transaction.handOnSounds(of: id, in: project) {
            try removeUnknown(asset, onlyMade: true)
        }
        try transaction.run("DELETE FROM scenes WHERE id = $1", id)
        gone.scenes += 1
        ended.insert(id)
    }

    private mutating func purgeClip(_ id: String) throws {
        let takes = try transaction.takesToPurge(of: id)
        guard try !transaction.isOriginal(clip: id), needed.isDisjoint(with: [id] + takes) else { return }
        for take in takes { try removeTake(take) }
        try removeClip(id)
    }

    /// A take goes with its time over, or with that of a clip or scene that itself has to stay.
    private mutating func purgeTake(_ take: (id: String, within: [String])) throws {
        guard needed.isDisjoint(with: [take.id] + take.within) else { return }
        try removeTake(take.id)
        ended.formUnion(take.within)
    }

    /// A mood goes with its images, those that were replaced too.
    private mutating func purgeMood(_ id: String) throws {
        guard !needed.contains(id) else { return }
        let images = try transaction.rows("SELECT asset_id FROM mood_images WHERE mood_id = $1", id)
        try transaction.run("DELETE FROM mood_images WHERE mood_id = $1", id)
        try transaction.run("DELETE FROM moods WHERE id = $1", id)
        gone.moods += 1
        ended.insert(id)
        for image in images { try removeUnknown(image["asset_id"], onlyMade: true) }
    }

    private mutating func purgeCharacter(_ id: String) throws {
        guard !needed.contains(id) else { return }
        try transaction.run("DELETE FROM characters WHERE id = $1", id)
        gone.characters += 1
        ended.insert(id)
    }

    private mutating func purgeLook(_ id: String) throws {
        guard !needed.contains(id) else { return }
        try transaction.run("DELETE FROM style_template_uses WHERE template_id = $1", id)
        try transaction.run("DELETE FROM style_templates WHERE id = $1", id)
        gone.templates += 1
        ended.insert(id)
    }

    private mutating func removeClip(_ id: String) throws {
        try transaction.run("DELETE FROM batch_jobs WHERE clip_id = $1", id)
        try transaction.run("DELETE FROM clips WHERE id = $1", id)
        gone.clips += 1
        ended.insert(id)
    }

    /// Removes a take, and its asset where nothing else knows it; one that was there before, as an upload is,
    /// stays.
    private mutating func removeTake(_ id: String) throws {
        let row = try transaction.row(
            """
            SELECT takes.asset_id, takes.created_at = assets.created_at AS is_own
            FROM takes JOIN assets ON assets.id = takes.asset_id WHERE takes.id = $1
            """,
            id
        )
        try transaction.run("UPDATE clips SET image_take_id = NULL WHERE image_take_id = $1", id)
        try transaction.run("UPDATE clips SET video_take_id = NULL WHERE video_take_id = $1", id)
        try transaction.run("DELETE FROM takes WHERE id = $1", id)
        gone.takes += 1
        ended.insert(id)
        if let row, row["is_own"] == 1 { try removeUnknown(row["asset_id"], onlyMade: true) }
    }

    /// Removes an asset that nothing knows.
    private mutating func removeUnknown(_ id: String, onlyMade: Bool = false) throws {
        guard !needed.contains(id),
            let row = try transaction.row(
                "SELECT source FROM assets WHERE id = $1 AND project_id = $2",
                id,
                project
            ),
            !onlyMade || row["source"] == Asset.Source.made.rawValue,
            try !transaction.isKnown(asset: id, in: project)
        else { return }
        try transaction.run("DELETE FROM assets WHERE id = $1", id)
        gone.assets.insert(id)
        ended.insert(id)
    }

    /// Edits that name what went cannot be undone; what younger ones name did not go.
    private func endEdits() throws {
        guard !ended.isEmpty else { return }
        let edits = try transaction.rows(
            "SELECT id, command, inverse FROM commands WHERE project_id = $1 AND is_undoable = 1",
            project
        )
        for edit in edits
        where !IDTokens.all(in: [edit["command"], edit["inverse"]]).isDisjoint(with: ended) {
            try transaction.run("UPDATE commands SET is_undoable = 0 WHERE id = $1", edit["id"] as String)
        }
    }
}

/// The ids that a text of JSON names.
enum IDTokens {
    static func all(in texts: [String]) -> Set<String> {
        var found: Set<String> = []
        for text in texts {
            for run in text.utf8.split(whereSeparator: { !isOfID($0) }) where run.count == 36 {
                found.insert(String(Substring(run)))
            }
        }
        return found
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

public import Studio

extension Editing {
    /// Makes a take of a clip from bytes that the project has, and selects it when the clip has none of its
    /// kind.
    ///
    /// `hash` is that of the recipe, by which the same take is found again.
    public mutating func insertTake(
        _ kind: Take.Kind,
        of clip: ClipRow,
        asset: Asset,
        recipe: Recipe,
        hash: String
    ) throws -> TakeRow {
        let id = try transaction.writeTake(
            kind,
            of: clip.id,
            in: project,
            asset: asset,
            recipe: recipe,
            hash: hash
        )
        noteInsertion(.take, id.text)
        let selected = kind == .image ? clip.fields.imageTake : clip.fields.videoTake
        if selected == nil {
            try change(clip) { fields in
                switch kind {
                case .image: fields.imageTake = id
                case .video: fields.videoTake = id
                }
            }
        }
        return try transaction.takeRow(id)
    }
}

/// Ids of a row in one text, with a blank on both sides of each, so that a statement can find one.
enum IDList {
    static func text<Row>(_ ids: [ID<Row>]) -> String {
        ids.isEmpty ? "" : " " + ids.map(\.text).joined(separator: " ") + " "
    }

    static func ids<Row>(_ text: String) -> [ID<Row>] { text.split(separator: " ").map { ID(String($0)) } }

    /// What is like a list that holds the id.
    static func pattern<Row>(_ id: ID<Row>) -> String { "% \(id.text) %" }
}

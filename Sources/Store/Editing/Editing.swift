public import Studio

/// One edit of a project while it is made: each change is written at once and noted for undo.
public struct Editing {
    /// The transaction it is made in.
    public let transaction: Transaction
    /// The project it is an edit of.
    public let project: ID<Project>
    private(set) var before = EditSide()
    private(set) var after = EditSide()
    /// The scenes, the scenes of clips, and the families of clips whose rules have to hold at the end.
    private var scenes: Set<ID<Scene>> = []
    private var layouts: Set<ID<Scene>> = []
    private var families: Set<ID<Clip>> = []
    /// The clips whose selected takes have to be there at the end.
    private var selections: Set<ID<Clip>> = []
    /// Whether the mood that the film takes has to be there at the end.
    private var touchesMood = false
    /// The rows that went to the trash and that nothing may use at the end.
    var trashed: [any SharedRow] = []

    init(_ transaction: Transaction, _ project: ID<Project>) {
        self.transaction = transaction
        self.project = project
    }

    /// Changes fields of a project; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: ProjectRow,
        _ edit: (inout ProjectFields) throws -> Void
    ) throws -> ProjectRow {
        var fields = row.fields
        try edit(&fields)
        if fields.music != row.fields.music { try bringBack([fields.music].compactMap(\.self)) }
        guard try note(row, fields) else { return row }
        if fields.mood != row.fields.mood { touchesMood = true }
        try transaction.write(fields, to: row)
        return try transaction.projectRow(row.id, trashed: true)
    }

    /// Changes fields of a scene; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: SceneRow,
        _ edit: (inout SceneFields) throws -> Void
    ) throws -> SceneRow {
        var fields = row.fields
        try edit(&fields)
        guard try note(row, fields) else { return row }
        scenes.insert(row.id)
        try transaction.write(fields, to: row)
        let changed = try transaction.sceneRow(row.id, trashed: true)
        if row.fields.isInFilm != fields.isInFilm { notePosition(row, changed) }
        return changed
    }

    /// Changes fields of a clip; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: ClipRow,
        _ edit: (inout ClipFields) throws -> Void
    ) throws -> ClipRow {
        var fields = row.fields
        try edit(&fields)
        guard try note(row, fields) else { return row }
        layouts.formUnion([row.fields.scene, fields.scene])
        families.insert(row.family)
        if fields.imageTake != row.fields.imageTake || fields.videoTake != row.fields.videoTake {
            selections.insert(row.id)
        }
        try transaction.write(fields, to: row)
        return try transaction.clipRow(row.id, trashed: true)
    }

    /// Changes fields of a take; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: TakeRow,
        _ edit: (inout TakeFields) throws -> Void
    ) throws -> TakeRow {
        var fields = row.fields
        try edit(&fields)
        if !fields.isDeleted, row.fields.isDeleted { try bringBack([row.take.asset.id]) }
        guard try note(row, fields) else { return row }
        try transaction.write(fields, to: row)
        return try transaction.takeRow(row.id, trashed: true)
    }

    /// Changes fields of a mood; nothing is written when they stay the same.
    @discardableResult
    public mutating func change(
        _ row: MoodRow,
        _ edit: (inout MoodFields) throws -> Void
    ) throws -> MoodRow {
        var fields = row.fields
        try edit(&fields)
        guard try note(row, fields) else { return row }
        if fields.isDeleted != row.fields.isDeleted { touchesMood = true }
        try transaction.write(fields, to: row)
        return try transaction.moodRow(row.id, trashed: true)
    }

    /// Makes a scene; one that is chosen comes into the film at the position, and moves those behind it.
    ///
    /// `alternate` says what it is an alternate of, and its number; nil is for an original.
    public mutating func insert(
        _ fields: SceneFields,
        at position: Int,
        alternate: (original: ID<Scene>, number: Int)? = nil
    ) throws -> SceneRow {
        let id: ID<Scene> = transaction.ids.next()
        try transaction.insertScene(id, fields, at: position, of: project, alternate: alternate)
        noteInsertion(.scene, id.text, position: position)
        scenes.insert(id)
        return try transaction.sceneRow(id)
    }

    /// Makes a clip in the scene its fields name.
    ///
    /// `alternate` says what it is an alternate of, and its number; nil is for an original.
    public mutating func insert(
        _ fields: ClipFields,
        alternate: (original: ID<Clip>, number: Int)? = nil
    ) throws -> ClipRow {
        let id: ID<Clip> = transaction.ids.next()
        try transaction.insertClip(id, fields, of: project, alternate: alternate)
        noteInsertion(.clip, id.text)
        layouts.insert(fields.scene)
        families.insert(alternate?.original ?? id)
        return try transaction.clipRow(id, trashed: true)
    }

    /// Puts the scenes of the film into another order, which is an edit of the project.
    ///
    /// It is an edit of those scenes too whose own place was changed; of the others it is none.
    public mutating func setOrder(_ order: [ID<Scene>], moving scenes: [ID<Scene>] = []) throws {
        let old = try transaction.filmOrder(of: project)
        guard order != old else { return }
        if before.order == nil { before.order = old }
        after.order = order
        try transaction.place(order, in: project)
        try transaction.raiseRevision(of: project)
        // One whose fields were changed beside its place has the next revision already.
        let moved = scenes.filter { scene in !after.changes.contains { $0.id == scene.text } }
        guard !moved.isEmpty else { return }
        (before.moved, after.moved) = (moved, moved)
        for scene in moved { try transaction.raiseRevision(of: scene) }
    }

    /// Notes a new row: its making is taken back by the trash.
    mutating func noteInsertion(_ kind: RowKind, _ id: String, position: Int? = nil) {
        func side(_ isDeleted: Bool) -> RowChange {
            RowChange(kind: kind, id: id, values: ["is_deleted": .bool(isDeleted)], position: position)
        }
        before.changes.append(side(true))
        after.changes.append(side(false))
    }

    /// Notes what a change is; false when it is none.
    mutating func note<Row: EditableRow>(_ row: Row, _ fields: Row.Fields) throws -> Bool {
        let (old, new) = try RowChange.sides(of: row, to: fields)
        guard !new.values.isEmpty else { return false }
        // A row that is changed twice has one change: from what it was at first to what it is at last.
        if let place = after.changes.firstIndex(where: { $0.kind == new.kind && $0.id == new.id }) {
            before.changes[place].values.merge(old.values) { first, _ in first }
            after.changes[place].values.merge(new.values) { _, last in last }
        } else {
            before.changes.append(old)
            after.changes.append(new)
        }
        return true
    }

    private mutating func notePosition(_ row: SceneRow, _ changed: SceneRow) {
        guard let place = after.changes.firstIndex(where: { $0.id == row.key }) else { return }
        before.changes[place].position = before.changes[place].position ?? row.position
        after.changes[place].position = changed.position
    }

    /// Throws a `Problem` when clips of a touched scene overlap or stand beyond its end, when not exactly one
    /// of a family is chosen, when a selected take or the chosen mood is in the trash, or when what went there
    /// is in use.
    func check() throws {
        for row in trashed { try row.checkIsUnused(transaction) }
        if touchesMood { try transaction.checkMood(of: project) }
        for id in selections.sorted() { try transaction.checkSelection(of: id) }
        for id in scenes.sorted() { try transaction.checkFamily(of: id) }
        for id in families.sorted() { try transaction.checkFamily(of: id) }
        for id in scenes.union(layouts).sorted() { try transaction.checkLayout(of: id) }
    }
}

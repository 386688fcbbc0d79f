import Production
import Store
import Studio

/// All that can be seen of a project, without revisions and times.
struct Snapshot: Hashable {
    let project: ProjectFields
    let scenes: [Line]
    let clips: [ClipFields]
    let takes: [TakeFields]
    let moods: [MoodFields]
    let cast: [CastFields]
    let looks: [StyleTemplateFields]
    /// Those that were sent.
    let assets: [AssetFields]
    private let rows: [SceneRow]
    private let clipRows: [ClipRow]

    struct Line: Hashable {
        let id: ID<Scene>
        let position: Int
        let fields: SceneFields
    }

    init(_ desk: EditingDesk, _ id: ID<Project>) async throws {
        let user = desk.ann
        (cast, looks, assets) = try await desk.store.read { transaction in
            var query = AssetQuery()
            (query.project, query.source) = (id, .uploaded)
            return (
                try transaction.cast(of: user, project: id, limit: 500).items.map(\.fields),
                try transaction.styleTemplates(of: user, project: id, limit: 500).items.map(\.fields),
                try transaction.assets(of: user, query).items.map(\.fields)
            )
        }
        (project, rows, clipRows, takes, moods) = try await desk.store.read { transaction in
            let clips = try transaction.clipRows(of: id)
            return (
                try transaction.projectRow(id).fields, try transaction.sceneRows(of: id), clips,
                try clips.flatMap { try transaction.takeRows(of: $0.id).map(\.fields) },
                try transaction.moodRows(of: id).map(\.fields)
            )
        }
        scenes = rows.map { Line(id: $0.id, position: $0.position, fields: $0.fields) }
        clips = clipRows.map(\.fields)
    }

    static func == (left: Self, right: Self) -> Bool {
        left.project == right.project && left.scenes == right.scenes && left.clips == right.clips
            && left.takes == right.takes && left.moods == right.moods && left.cast == right.cast
            && left.looks == right.looks && left.assets == right.assets
    }

    func hash(into hasher: inout Hasher) { hasher.combine(scenes) }

    /// Which rules do not hold.
    var complaints: [String] {
        var found: [String] = []
        let film = rows.filter(\.fields.isChosen)
        if film.map(\.position) != Array(film.indices) { found.append("gaps in \(film.map(\.position))") }
        for (family, scenes) in Dictionary(grouping: rows, by: \.family) {
            if scenes.count(where: \.fields.isChosen) != 1 { found.append("choice of scenes \(family)") }
            if Set(scenes.map(\.position)).count != 1 { found.append("places of family \(family)") }
        }
        for (family, clips) in Dictionary(grouping: clipRows, by: \.family) {
            if clips.count(where: \.fields.isChosen) != 1 { found.append("choice of clips \(family)") }
            if Set(clips.map(\.fields.scene)).count != 1 { found.append("scenes of family \(family)") }
        }
        for scene in rows {
            let clips = clipRows.filter { $0.fields.scene == scene.id }.map(\.fields)
            let shown = clips.filter(\.isChosen).map(\.place)
            let layout = SceneLayout(frames: scene.fields.frames, places: shown)
            if !layout.isValid { found.append("clips of \(scene.id): \(shown)") }
            let isWithin = clips.allSatisfy {
                $0.place.lowerBound >= 0 && $0.place.upperBound <= layout.frames
            }
            if !isWithin { found.append("alternates of \(scene.id)") }
        }
        return found
    }

    /// What differs, for a reader of a failed test.
    func difference(_ other: Self) -> String {
        var lines: [String] = []
        if project != other.project { lines.append("\(project)\n\(other.project)") }
        if scenes != other.scenes { lines.append("\(scenes.difference(from: other.scenes))") }
        if clips != other.clips { lines.append("\(clips.difference(from: other.clips))") }
        if takes != other.takes { lines.append("\(takes.difference(from: other.takes))") }
        if moods != other.moods { lines.append("\(moods.difference(from: other.moods))") }
        if cast != other.cast { lines.append("\(cast.difference(from: other.cast))") }
        if looks != other.looks { lines.append("\(looks.difference(from: other.looks))") }
        if assets != other.assets { lines.append("\(assets.difference(from: other.assets))") }
        return lines.joined(separator: "\n")
    }
}

import Production
import Store
import Studio
import TestSupport
import Testing

/// Whatever is edited, the rules hold, and each edit can be taken back and made again.
struct RandomEditTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `every edit keeps the rules, and its undo restores what was`(seed: UInt64) async throws {
        var edits = try await RandomEdits(seed: seed)
        let (desk, project) = (edits.desk, edits.project)
        var done: [String: Int] = [:]
        var trail: [String] = []
        for _ in 0..<250 {
            desk.world.clock.advance(seconds: 1)
            let before = try await Snapshot(desk, project)
            guard let edit = try await made(&edits), !edit.isEmpty else { continue }
            trail.append(edit)
            let after = try await Snapshot(desk, project)
            #expect(after.complaints == [], "seed \(seed) after \(trail)")
            guard after != before else { continue }
            done[edit, default: 0] += 1
            _ = try await desk.workshop.undo(of: project, by: desk.ben)
            let undone = try await Snapshot(desk, project)
            try #require(undone == before, "seed \(seed): undo of \(trail)\n\(before.difference(undone))")
            _ = try await desk.workshop.redo(of: project, by: desk.ann)
            let redone = try await Snapshot(desk, project)
            try #require(redone == after, "seed \(seed): redo of \(trail)\n\(after.difference(redone))")
        }
        // Seed 1 makes about 120 edits of more than 15 kinds; a test of few would say little.
        #expect(done.values.reduce(0, +) > 60 && done.count > 12, "seed \(seed): \(done)")
    }

    @Test(arguments: 101...102 as ClosedRange<UInt64>)
    func `a whole history is taken back to nothing and made again`(seed: UInt64) async throws {
        var edits = try await RandomEdits(seed: seed)
        let (desk, project) = (edits.desk, edits.project)
        var states = [try await Snapshot(desk, project)]
        // Without takes, which jobs make: what a job has selected is not taken back.
        for _ in 0..<120 {
            guard let edit = try await made(&edits, withTakes: false), !edit.isEmpty else { continue }
            let state = try await Snapshot(desk, project)
            if state != states.last { states.append(state) }
        }
        #expect(states.count > 30, "seed \(seed)")
        for state in states.dropLast().reversed() {
            _ = try await desk.workshop.undo(of: project, by: desk.ann)
            try #require(try await Snapshot(desk, project) == state, "seed \(seed)")
        }
        for state in states.dropFirst() {
            _ = try await desk.workshop.redo(of: project, by: desk.ben)
            try #require(try await Snapshot(desk, project) == state, "seed \(seed)")
        }
    }

    /// Does one edit; nil when it was refused.
    private func made(_ edits: inout RandomEdits, withTakes: Bool = true) async throws -> String? {
        do {
            return try await edits.next(withTakes: withTakes)
        } catch let problem as Problem {
            #expect(problem.code != .internalError, "\(problem)")
            return nil
        }
    }
}

/// All that can be seen of a project, without revisions and times.
private struct Snapshot: Hashable {
    let project: ProjectFields
    let scenes: [Line]
    let clips: [ClipFields]
    let takes: [TakeFields]
    let moods: [MoodFields]
    private let rows: [SceneRow]
    private let clipRows: [ClipRow]

    struct Line: Hashable {
        let id: ID<Scene>
        let position: Int
        let fields: SceneFields
    }

    init(_ desk: EditingDesk, _ id: ID<Project>) async throws {
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
            && left.takes == right.takes && left.moods == right.moods
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
        return lines.joined(separator: "\n")
    }
}

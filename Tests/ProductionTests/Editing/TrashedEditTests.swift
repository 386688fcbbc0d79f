import Foundation
import GRDB
import Production
import Store
import Studio
import TestSupport
import Testing

/// Housekeeping empties the trash of whatever was edited, and nothing misses what went.
struct TrashedEditTests {
    private static let day = 24 * 3600.0

    @Test(arguments: 201...203 as ClosedRange<UInt64>)
    func `what goes was in the trash for 30 days, and what stays there has a reason`(
        seed: UInt64
    )
        async throws
    {
        var edits = try await RandomEdits(seed: seed)
        var films = RandomThrowing(edits.desk, edits.project, seed)
        let (desk, project) = (edits.desk, edits.project)
        let database = try DatabaseFile(folder: desk.folder.url)
        var gone: [String: Int] = [:]
        var trail: [String] = []
        for step in 1...200 {
            desk.world.clock.advance(seconds: edits.chance.number(in: 0...1) * Self.day)
            let isThrown = edits.chance.next() % 3 == 0
            let edit = try await made {
                isThrown ? try await films.next() : try await edits.next(withTakes: true)
            }
            if let edit { trail.append(edit) }
            guard step % 8 == 0 else { continue }
            let seen = try await Snapshot(desk, project)
            let limit = desk.world.now - Int64(30 * Self.day) * 1_000_000
            let before = try TrashContents(database, since: limit)
            let told = try await desk.workshop.wouldCleanUp()
            let cleaned = try await desk.workshop.cleanUp()
            #expect(told.purged == cleaned.purged, "seed \(seed) after \(trail)")
            let after = try TrashContents(database, since: limit)
            try #require(try await Snapshot(desk, project) == seen, "seed \(seed) after \(trail)")
            #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
            #expect(after.missing == [], "seed \(seed) after \(trail)")
            #expect(before.wronglyGone(in: after) == [], "seed \(seed) after \(trail)")
            #expect(after.wronglyKept == [], "seed \(seed) after \(trail)")
            for (table, rows) in before.rows {
                gone[table, default: 0] += rows.count - (after.rows[table]?.count ?? 0)
            }
        }
        for table in ["scenes", "clips", "takes", "cuts", "renders"] {
            #expect(gone[table, default: 0] > 0, "seed \(seed): \(gone)")
        }
    }

    @Test(arguments: 301...303 as ClosedRange<UInt64>)
    func `the edits of the last 30 days are taken back and made again as if nothing had gone`(
        seed: UInt64
    )
        async throws
    {
        var edits = try await RandomEdits(seed: seed)
        let (desk, project) = (edits.desk, edits.project)
        var states = [(at: desk.world.now, state: try await Snapshot(desk, project))]
        var gone = 0
        for step in 1...160 {
            desk.world.clock.advance(seconds: edits.chance.number(in: 0...1) * Self.day)
            if step % 5 == 0 { gone += try await desk.workshop.cleanUp().purged.count }
            guard try await made({ try await edits.next(withTakes: false) }) != nil else { continue }
            let state = try await Snapshot(desk, project)
            if state != states.last?.state { states.append((desk.world.now, state)) }
        }
        gone += try await desk.workshop.cleanUp().purged.count
        #expect(gone > 0, "seed \(seed)")
        let limit = desk.world.now - Int64(30 * Self.day) * 1_000_000
        let young = states.indices.dropFirst().filter { states[$0].at >= limit }
        #expect(young.count > 20, "seed \(seed)")
        for index in young.reversed() {
            _ = try await desk.workshop.undo(of: project, by: desk.ann)
            try #require(try await Snapshot(desk, project) == states[index - 1].state, "seed \(seed)")
        }
        _ = try await desk.workshop.cleanUp()
        for index in young {
            _ = try await desk.workshop.redo(of: project, by: desk.ben)
            try #require(try await Snapshot(desk, project) == states[index].state, "seed \(seed)")
        }
        // What is older may stand against being taken back, but never because something is not there.
        for command in try await desk.store.read({ try $0.commands(of: project, limit: 1000) })
        where command.isUndoable && command.undoneAt == nil {
            do {
                _ = try await desk.workshop.undo(command.id, of: project, by: desk.ann)
                #expect(try await Snapshot(desk, project).complaints == [], "seed \(seed): \(command)")
            } catch let problem as Problem {
                #expect(problem.code == .conflict, "seed \(seed): \(command) \(problem)")
            }
        }
    }

    /// Does one edit; nil when it was refused or is none.
    private func made(_ edit: () async throws -> String) async throws -> String? {
        do {
            let name = try await edit()
            return name.isEmpty ? nil : name
        } catch let problem as Problem {
            #expect(problem.code != .internalError, "\(problem)")
            return nil
        }
    }
}

/// Makes up cuts of what a project has and films of them, and throws away whatever there is.
private struct RandomThrowing {
    private let desk: EditingDesk
    private let project: ID<Project>
    private var chance: SeededGenerator
    private var count = 0

    init(_ desk: EditingDesk, _ project: ID<Project>, _ seed: UInt64) {
        (self.desk, self.project) = (desk, project)
        chance = Seed(seed).derived("films").generator
    }

    mutating func next() async throws -> String {
        let project = project
        let (cuts, films) = try await desk.store.read { transaction in
            (
                try transaction.cutRows(of: project).map(\.id),
                try transaction.renderRows(of: project).map(\.id)
            )
        }
        switch chance.next() % 9 {
        case 5...8: return try await throwAway()
        case 0, 1:
            try await saveCut()
            return "save cut"
        case 2:
            guard !cuts.isEmpty else { return "" }
            try await desk.workshop.deleteCut(chance.pick(cuts), by: desk.ann)
            return "delete cut"
        case 3:
            guard !cuts.isEmpty else { return "" }
            try await render(chance.pick(cuts))
            return ""
        default:
            guard !films.isEmpty else { return "" }
            try await desk.workshop.deleteRender(chance.pick(films), by: desk.ann)
            return "delete film"
        }
    }

    /// Throws away a scene, a clip or a take.
    private mutating func throwAway() async throws -> String {
        let project = project
        let (scenes, clips, takes) = try await desk.store.read { transaction in
            (
                try transaction.sceneRows(of: project).map(\.id),
                try transaction.clipRows(of: project).map(\.id),
                try transaction.takeRows(ofAllIn: project).values.flatMap(\.self).map(\.id).sorted()
            )
        }
        switch chance.next() % 6 {
        case 0 where scenes.count > 2: try await desk.workshop.deleteScene(chance.pick(scenes), by: desk.ann)
        case 1 where !clips.isEmpty, 2 where !clips.isEmpty:
            try await desk.workshop.deleteClip(chance.pick(clips), by: desk.ann)
        default:
            guard !takes.isEmpty else { return "" }
            try await desk.workshop.deleteTake(chance.pick(takes), by: desk.ann)
        }
        return "throw away"
    }

    /// A cut that plays some of the takes there are.
    private mutating func saveCut() async throws {
        count += 1
        let (name, mark, project) = ("Cut \(count)", "\(count)", project)
        let skipped = Int(chance.next() % 4)
        try await desk.store.write(as: desk.ann) { transaction in
            let takes = try transaction.takeRows(ofAllIn: project).values.flatMap(\.self)
            let videos = takes.map(\.take.asset.id).sorted().dropFirst(skipped).prefix(3)
            let timeline = Timeline(
                title: name,
                format: Format(aspect: .square, rate: FrameRate(24), seconds: 2),
                items: videos.map { TimelineItem(name: name, video: $0, frames: 1, overlap: 0) },
                music: nil,
                narration: [],
                captions: []
            )
            try transaction.edit("cut.created", project) { editing in
                _ = try editing.saveCut(timeline, hash: mark)
            }
        }
    }

    /// A film of a cut, as a job makes it.
    private mutating func render(_ cut: ID<Cut>) async throws {
        count += 1
        let (digit, project) = ("\(count % 10)", project)
        try await desk.store.write { transaction in
            let film = try transaction.asset(
                sha256: String(repeating: digit, count: 64),
                bytes: 9,
                kind: .render,
                mime: "video/mp4",
                project: project
            )
            try transaction.insert(
                Render(
                    cut: cut,
                    settings: RenderSettings(),
                    film: film,
                    subRip: nil,
                    webVTT: nil,
                    frames: 48,
                    samples: 1,
                    pictureHash: "p",
                    soundHash: "s"
                ),
                of: project
            )
        }
    }
}

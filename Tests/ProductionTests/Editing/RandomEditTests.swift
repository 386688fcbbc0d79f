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

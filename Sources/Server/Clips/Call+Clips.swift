import Production
import Store
import Studio

extension Call {
    func view(_ row: ClipRow) async throws -> ClipView {
        let project = row.projectID
        let rate = try await workshop.store.read { try $0.rate(of: project) }
        return ClipView(row, order: nil, rate).with(try await workshop.progress(of: row))
    }

    /// Clips of a project with where they stand.
    func standing(_ list: ListView<ClipView>, of project: ID<Project>) async throws -> ListView<ClipView> {
        let progress = try await workshop.progress(of: project)
        var list = list
        list.items = list.items.map { $0.with(progress.clips[$0.id]) }
        return list
    }

    func view(_ row: TakeRow) async throws -> TakeView {
        let id = row.take.clip
        let clip = try await workshop.store.read { try $0.clipRow(id) }
        var view = TakeView(row, of: clip)
        view.stale = try await workshop.staleTakes(of: clip).contains(row.id)
        return view
    }

    func takes() async throws -> (clip: ClipRow, takes: [TakeView]) {
        let id: ID<Clip> = self.id("clip_id")
        let (clip, rows) = try await workshop.store.read { transaction in
            (try transaction.clipRow(id), try transaction.takeRows(of: id))
        }
        let stale = try await workshop.staleTakes(of: clip)
        let views = rows.map { row in
            var view = TakeView(row, of: clip)
            view.stale = stale.contains(row.id)
            return view
        }
        return (clip, views)
    }
}

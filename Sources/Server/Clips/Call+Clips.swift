import Production
import Store
import Studio

extension Call {
    func view(_ row: ClipRow) async throws -> ClipView {
        let (workshop, links) = (workshop, server.links)
        return try await workshop.store.read { try $0.view(row, links, workshop) }
    }

    /// A page of clips with their takes and where they stand.
    func views(
        _ page: Page<ClipRow>,
        _ query: some Paged & Sendable,
        _ rate: FrameRate
    ) async throws -> ListView<ClipView> {
        let (workshop, links) = (workshop, server.links)
        return try await workshop.store.read { transaction in
            let progress = try workshop.progress(of: page.items, transaction)
            let orders = try transaction.orders(of: page.items)
            return try ListView(page, query) { row in
                let takes = try transaction.takeViews(of: row, links)
                return ClipView(row, order: orders[row.id] ?? 0, rate, takes: takes).with(progress[row.id])
            }
        }
    }

    func view(_ row: TakeRow) async throws -> TakeView {
        let (id, links) = (row.take.clip, server.links)
        let clip = try await workshop.store.read { try $0.clipRow(id) }
        var view = TakeView(row, of: clip, links)
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
            var view = TakeView(row, of: clip, server.links)
            view.stale = stale.contains(row.id)
            return view
        }
        return (clip, views)
    }
}

extension Transaction {
    /// A clip with its takes and where it stands.
    func view(_ row: ClipRow, _ links: MediaLinks, _ workshop: Workshop) throws -> ClipView {
        let order = try orders(of: [row])[row.id] ?? 0
        return ClipView(row, order: order, try rate(of: row.projectID), takes: try takeViews(of: row, links))
            .with(try workshop.progress(of: [row], self)[row.id])
    }

    /// The takes of a clip, images before videos.
    fileprivate func takeViews(of clip: ClipRow, _ links: MediaLinks) throws -> [TakeView] {
        try takeRows(of: clip.id).map { TakeView($0, of: clip, links) }
    }
}

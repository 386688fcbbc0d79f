import Production
import Store
import Studio

extension Call {
    func view(_ row: ClipRow) async throws -> ClipView {
        let links = server.links
        return try await workshop.store.read { try $0.view(row, links) }
            .with(try await workshop.progress(of: [row])[row.id])
    }

    /// A page of clips with their takes and where they stand.
    func views(_ page: Page<ClipRow>, _ rate: FrameRate) async throws -> ListView<ClipView> {
        let links = server.links
        let progress = try await workshop.progress(of: page.items)
        var list = try await workshop.store.read { try $0.view(page, rate, links) }
        list.items = list.items.map { $0.with(progress[$0.id]) }
        return list
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
    /// A clip with its takes.
    func view(_ row: ClipRow, _ links: MediaLinks) throws -> ClipView {
        ClipView(row, order: nil, try rate(of: row.projectID), takes: try takeViews(of: row, links))
    }

    /// A page of clips with their takes.
    func view(_ page: Page<ClipRow>, _ rate: FrameRate, _ links: MediaLinks) throws -> ListView<ClipView> {
        try ListView(page) { ClipView($0, order: nil, rate, takes: try takeViews(of: $0, links)) }
    }

    /// The takes of a clip, images before videos.
    func takeViews(of clip: ClipRow, _ links: MediaLinks) throws -> [TakeView] {
        try takeRows(of: clip.id).map { TakeView($0, of: clip, links) }
    }
}

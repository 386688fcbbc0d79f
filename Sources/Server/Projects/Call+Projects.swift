import Production
import Store
import Studio

extension Call {
    func view(_ row: ProjectRow) async throws -> ProjectView {
        let links = server.links
        return try await workshop.store.read { try $0.view(row, links) }
    }
}

extension Transaction {
    /// A project with its own track and its picture.
    func view(_ row: ProjectRow, _ links: MediaLinks) throws -> ProjectView {
        var view = ProjectView(row)
        if let music = row.fields.music {
            view.musicFilePath = links.url(of: music)
            view.musicDuration = try assetRow(music, trashed: true).facts.duration
        }
        view.poster = try poster(of: row.id).map { AssetReference(thumbnailOf: $0.id, links) }
        return view
    }
}

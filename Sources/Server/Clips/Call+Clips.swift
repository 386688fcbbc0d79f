import Production
import Store
import Studio

extension Call {
    func view(_ row: ClipRow) async throws -> ClipView {
        let project = row.projectID
        let rate = try await workshop.store.read { try $0.rate(of: project) }
        return ClipView(row, order: nil, rate)
    }

    func view(_ row: TakeRow) async throws -> TakeView {
        let clip = row.take.clip
        return TakeView(row, of: try await workshop.store.read { try $0.clipRow(clip) })
    }

    func takes() async throws -> (clip: ClipRow, takes: [TakeView]) {
        let id: ID<Clip> = self.id("clip_id")
        return try await workshop.store.read { transaction in
            let clip = try transaction.clipRow(id)
            return (clip, try transaction.takeRows(of: id).map { TakeView($0, of: clip) })
        }
    }
}

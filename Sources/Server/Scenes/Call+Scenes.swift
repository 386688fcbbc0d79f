import Production
import Store
import Studio

extension Call {
    /// The scene of the path; throws a `Problem` when it is not one of the project that the path names too.
    func scene() async throws -> ID<Scene> {
        let id: ID<Scene> = id("scene_id")
        guard let project = visit.path["project_id"] else { return id }
        let owner = try await workshop.store.read { try $0.project(of: "scene", id.text) }
        guard owner?.text == project else {
            throw Problem(.resourceNotFound, "There is no scene \(id) in this project.")
        }
        return id
    }

    func view(_ row: SceneRow) async throws -> SceneView {
        let project = row.projectID
        let rate = try await workshop.store.read { try $0.rate(of: project) }
        return SceneView(row, rate).with(try await workshop.progress(of: project), server.links)
    }

    func views(_ rows: [SceneRow]) async throws -> ListView<SceneView> {
        guard let project = rows.first?.projectID else { return ListView([]) }
        let rate = try await workshop.store.read { try $0.rate(of: project) }
        let progress = try await workshop.progress(of: project)
        return ListView(rows.map { SceneView($0, rate).with(progress, server.links) })
    }
}

import GRDB
public import Studio

extension Transaction {
    /// Where the clips stand that a scene shows, without those of one family where that is wanted.
    public func layout(of scene: SceneRow, without clip: ClipRow? = nil) throws -> SceneLayout {
        try layout(of: scene.id, frames: scene.fields.frames, without: clip?.family)
    }

    /// The rate that a project counts its frames in; throws a `Problem` when there is no such project.
    public func rate(of project: ID<Project>) throws -> FrameRate {
        let row = try row("SELECT rate_numerator, rate_denominator FROM projects WHERE id = $1", project.text)
        guard let row else { throw Problem(.resourceNotFound, "There is no project \(project).") }
        return FrameRate(row["rate_numerator"], row["rate_denominator"])
    }

    /// Throws a `Problem` when clips of a scene overlap or stand beyond its end.
    func checkLayout(of id: ID<Scene>) throws {
        let scene = try row("SELECT name, frames FROM scenes WHERE id = $1 AND deleted_at IS NULL", id.text)
        guard let scene else { return }
        guard try layout(of: id, frames: scene["frames"], without: nil).isValid else {
            let name: String = scene["name"]
            throw Problem(
                .conflict,
                "The clips of “\(name)” would overlap or stand beyond its end; move or shorten them first."
            )
        }
    }

    private func layout(of scene: ID<Scene>, frames: Int, without family: ID<Clip>?) throws -> SceneLayout {
        let places = try rows(
            """
            SELECT position, frames FROM clips
            WHERE scene_id = $1 AND deleted_at IS NULL AND is_chosen = 1 AND COALESCE(parent_clip_id, id) <> $2
            """,
            scene.text,
            family?.text ?? ""
        ).map { row in
            let position: Int = row["position"]
            return position..<position + row["frames"]
        }
        return SceneLayout(frames: frames, places: places)
    }
}

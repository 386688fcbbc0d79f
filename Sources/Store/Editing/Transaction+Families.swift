import GRDB
import Studio

extension Transaction {
    /// Throws a `Problem` unless exactly one scene of a family that is not all in the trash is chosen.
    func checkFamily(of scene: SceneRow) throws {
        let live = try family(of: scene).filter { !$0.fields.isDeleted }
        guard live.isEmpty || live.count(where: \.fields.isChosen) == 1 else {
            throw Self.noneIsChosen(scene.fields.name)
        }
    }

    /// The same of the clips of a scene.
    func checkFamilies(in scene: ID<Scene>) throws {
        let families = Dictionary(grouping: try clipRows(of: scene), by: \.family)
        for clips in families.values where clips.count(where: \.fields.isChosen) != 1 {
            throw Self.noneIsChosen(clips[0].fields.name)
        }
    }

    private static func noneIsChosen(_ name: String) -> Problem {
        Problem(.conflict, "No version of “\(name)” would be left in the film; choose one first.")
    }
}

import Studio

extension ImageOrder {
    /// Whether its picture would be the same in a film of another name, as the draft engine draws it.
    ///
    /// The name itself stands on the last picture alone; in others it may say what thing is shown.
    public func isSame(titled other: String) -> Bool {
        guard let scene, other != title else { return true }
        if scene.purpose == .closing, !scene.words.isEmpty { return false }
        return Subject(scene: scene, title: title) == Subject(scene: scene, title: other)
    }
}

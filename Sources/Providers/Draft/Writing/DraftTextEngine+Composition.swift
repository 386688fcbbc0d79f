public import Studio

extension DraftTextEngine {
    public func composition(of scene: Scene, mood: Mood, language: String) async throws -> WrittenComposition
    {
        func sentences(_ parts: [String]) -> String {
            parts.map { $0.trimming(while: { $0 == " " || $0 == "." }) }.filter { !$0.isEmpty }
                .map { $0 + "." }.joined(separator: " ")
        }
        let subject = scene.subject.isEmpty ? scene.name : scene.subject
        return WrittenComposition(
            description: sentences([scene.description.isEmpty ? subject : scene.description]),
            styling: sentences([
                scene.stylePrompt, mood.aestheticDirection,
                "Palette " + mood.colorPalette.map(\.hex).joined(separator: ", "),
            ]),
            animation: sentences([
                scene.staging.animation.isEmpty ? "The camera stays still" : scene.staging.animation
            ])
        )
    }
}

extension String {
    /// The text without what stands at its ends.
    fileprivate func trimming(while isSpare: (Character) -> Bool) -> String {
        let start = drop(while: isSpare)
        return String(start.reversed().drop(while: isSpare).reversed())
    }
}

import Store
import Studio

extension SceneLayout {
    /// Throws a `Problem` unless a place is within the scene and touches no clip, with the next free position
    /// for a clip of that length.
    func check(_ place: Range<Int>, _ rate: FrameRate) throws {
        guard place.lowerBound >= 0, place.upperBound <= frames else {
            throw Problem(
                .invalidParameter,
                "A clip ends within its scene, which is \(rate.seconds(ofFrames: frames).inSentences) s long.",
                subject: place.lowerBound < frames ? "length" : "position"
            )
        }
        guard !isFree(place) else { return }
        throw overlap(place, rate)
    }

    /// What is said of a clip that would overlap another.
    func overlap(_ place: Range<Int>, _ rate: FrameRate) -> Problem {
        let next = nextPosition(place, rate).map { rate.seconds(ofFrames: $0) }
        let advice = next.map { "it is free from \($0.inSentences) s on" } ?? "no room is left behind it"
        return Problem(
            .conflict,
            "Another clip of the scene is there; \(advice).",
            subject: "position",
            details: next.map { ["next_position": $0] }
        )
    }

    /// The first position from a place's on where it fits, with the usual gap behind what is in its way.
    func nextPosition(_ place: Range<Int>, _ rate: FrameRate) -> Int? {
        nextPosition(
            from: place.lowerBound,
            length: place.count,
            gap: max(1, rate.frames(inSeconds: ClipFields.gapSeconds))
        )
    }
}

extension Transaction {
    /// Throws a `Problem` when a clip with these fields would stand where it cannot.
    ///
    /// An alternate that is not in the scene may lie over others.
    func checkPlace(of clip: ClipRow, _ fields: ClipFields, _ rate: FrameRate) throws {
        let scene = try sceneRow(fields.scene)
        let layout =
            fields.isChosen
            ? try layout(of: scene, without: clip) : SceneLayout(frames: scene.fields.frames, places: [])
        try layout.check(fields.place, rate)
    }
}

import Store
import Studio

/// The fields of a call that say where a clip stands, by their names; nil for what it does not have.
struct PlaceFields {
    /// The one by which it begins elsewhere.
    var position: String?
    /// The one by which it ends elsewhere.
    var length: String?

    /// Those of a call with a position and a length, as far as they were given.
    static func given(position: Double?, length: Double?) -> Self {
        let first = position.map { _ in ClipFields.positionField }
        let second = length.map { _ in "length" }
        return Self(position: first ?? second, length: second ?? first)
    }
}

extension ClipFields {
    /// What calls name the field by that says where a clip begins.
    static let positionField = "timeline_position"
}

extension SceneLayout {
    /// Throws a `Problem` unless a place is within the scene and touches no clip, with the next free position
    /// for a clip of that length.
    func check(_ place: Range<Int>, _ rate: FrameRate, _ fields: PlaceFields) throws {
        guard place.lowerBound >= 0, place.upperBound <= frames else {
            throw Problem(
                .invalidParameter,
                "A clip ends within its scene, which is \(rate.seconds(ofFrames: frames).inSentences) s long.",
                subject: place.lowerBound < frames ? fields.length : fields.position
            )
        }
        guard !isFree(place) else { return }
        let next = nextPosition(place, rate).map { rate.seconds(ofFrames: $0) }
        let advice = next.map { "it is free from \($0.inSentences) s on" } ?? "no room is left behind it"
        throw Problem(
            .conflict,
            "Another clip of the scene is there; \(advice).",
            subject: fields.position,
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
    func checkPlace(
        of clip: ClipRow,
        _ fields: ClipFields,
        _ rate: FrameRate,
        _ given: PlaceFields
    ) throws {
        let scene = try sceneRow(fields.scene)
        let layout =
            fields.isChosen
            ? try layout(of: scene, without: clip) : SceneLayout(frames: scene.fields.frames, places: [])
        try layout.check(fields.place, rate, given)
    }
}

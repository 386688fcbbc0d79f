/// The pieces of picture that scenes and their clips come to, in whole frames and in the order of the film.
///
/// What no clip covers holds the first frame of the clip before it in its scene, else of the one after it; a
/// scene without clips that of the last clip before it, else of the first one after it. Scenes dissolve into
/// each other as far as they have room; within a scene one piece follows the other.
public struct FilmLayout: Hashable, Sendable {
    public let pieces: [Piece]

    /// One piece of picture.
    public struct Piece: Hashable, Sendable {
        /// The scene it lies in, from 0.
        public let scene: Int
        /// The clip whose picture it shows, counted from 0 over all scenes.
        public let clip: Int
        /// Whether it is the clip's first frame, held, and not the clip.
        public let isHeld: Bool
        /// Frames from its start to the start of the next piece.
        public let frames: Int
        /// Frames of the piece before that dissolve into it.
        public internal(set) var lead = 0
        /// Frames it runs on under the start of the next.
        public internal(set) var overlap = 0
        /// Whether a piece of the same scene is before it.
        public let isContinued: Bool
    }

    /// Length of the film.
    public var frames: Int { pieces.reduce(0) { $0 + $1.frames } }

    /// The layout of scenes, with dissolves of so many frames between them.
    ///
    /// Nil when there is no clip in any of them.
    public init?(_ scenes: [SceneLayout], crossfade: Int) {
        let counts = scenes.map(\.places.count)
        guard counts.contains(where: { $0 > 0 }) else { return nil }
        var pieces: [Piece] = []
        var first = 0
        for (index, scene) in scenes.enumerated() {
            // For a scene without clips: the last clip before it, or the first of all, which comes after it.
            let other = max(first - 1, 0)
            func add(_ frames: Int, _ clip: Int, isHeld: Bool, at start: Int) {
                guard frames > 0 else { return }
                pieces.append(
                    Piece(scene: index, clip: clip, isHeld: isHeld, frames: frames, isContinued: start > 0)
                )
            }
            var end = 0
            for (number, place) in scene.places.enumerated() {
                let before = number > 0 ? first + number - 1 : first
                add(place.lowerBound - end, before, isHeld: true, at: end)
                add(place.count, first + number, isHeld: false, at: place.lowerBound)
                end = place.upperBound
            }
            let last = scene.places.isEmpty ? other : first + scene.places.count - 1
            add(scene.frames - end, last, isHeld: true, at: end)
            first += scene.places.count
        }
        self.pieces = Self.dissolved(pieces, crossfade)
    }

    /// The same pieces, where each scene but the last runs on under the next.
    private static func dissolved(_ pieces: [Piece], _ crossfade: Int) -> [Piece] {
        var pieces = pieces
        for index in pieces.indices.dropLast().reversed() where !pieces[index + 1].isContinued {
            let next = pieces[index + 1]
            // A piece does not dissolve out before it has dissolved in, nor for longer than it is.
            let overlap = max(0, min(crossfade, pieces[index].frames, next.frames - next.overlap))
            pieces[index].overlap = overlap
            pieces[index + 1].lead = overlap
        }
        return pieces
    }

    /// The piece that shows a clip as it moves; nil for a clip that is not in the film.
    public func piece(of clip: Int) -> Piece? { pieces.first { $0.clip == clip && !$0.isHeld } }
}

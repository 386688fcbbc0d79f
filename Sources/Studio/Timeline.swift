/// What the selected takes, transitions and sound of a film add up to, in whole frames.
public struct Timeline: Hashable, Sendable, Codable {
    /// The name of the film.
    public let title: String
    public let format: Format
    /// The picture, without gaps: the items' frames sum to the format's.
    public var items: [TimelineItem]
    /// The music that lies under the whole film, if any.
    public let music: ID<Asset>?
    /// The spoken lines, in order.
    public let narration: [NarrationCue]
    /// The lines of the narration as text, whether or not they are spoken.
    public let captions: [Caption]
    /// Where the captions go when a film of it is ordered without a word on it; nil is a soft track.
    public let captionMode: RenderSettings.CaptionMode?
    /// How music and voice go together; nil is as they come.
    public let sound: SoundMix?

    /// A timeline; `check()` says whether it holds together.
    public init(
        title: String,
        format: Format,
        items: [TimelineItem],
        music: ID<Asset>?,
        narration: [NarrationCue],
        captions: [Caption],
        captionMode: RenderSettings.CaptionMode? = nil,
        sound: SoundMix? = nil
    ) {
        self.title = title
        self.format = format
        self.items = items
        self.music = music
        self.narration = narration
        self.captions = captions
        self.captionMode = captionMode
        self.sound = sound
    }

    /// The same, where one scene follows the other hard.
    public var withoutDissolves: Timeline {
        var timeline = self
        for index in items.indices { timeline.items[index].overlap = 0 }
        return timeline
    }

    /// The first frame of each item in the film.
    public var starts: [Int] {
        items.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.frames) }.dropLast()
    }

    /// Throws a `Problem` when frames are missing or a transition has no room.
    public func check() throws {
        let sum = items.reduce(0) { $0 + $1.frames }
        guard sum == format.frames else {
            throw Problem(
                .compositionFailed,
                "The scenes hold \(sum) frames but the film should have \(format.frames); plan it again."
            )
        }
        for (item, next) in zip(items, items.dropFirst()) where item.overlap > next.frames - next.overlap {
            throw Problem(
                .compositionFailed,
                "A scene of \(next.frames) frames is too short for its transitions; make it longer."
            )
        }
        guard items.allSatisfy({ $0.start ?? 0 >= 0 }) else {
            throw Problem(.compositionFailed, "A scene begins before its video does; choose a later start.")
        }
        guard items.last?.overlap ?? 0 == 0 else {
            throw Problem(.compositionFailed, "The last scene cannot run into another; plan it again.")
        }
    }
}

/// One piece of picture in the film: a part of a video, or a card.
public struct TimelineItem: Hashable, Sendable, Codable {
    /// The name of the scene, or the words of the card, for chapters.
    public let name: String
    /// The video that is shown; nil for a card.
    public let video: ID<Asset>?
    /// What is drawn instead of a video; nil for a scene.
    public let card: CardPicture?
    /// The first frame of the video that is shown, in frames of the film; nil is 0.
    public let start: Int?
    /// Frames from the start of this item to the start of the next.
    public let frames: Int
    /// Frames the video runs on under the start of the next item, dissolving into it; before a card its last
    /// frame stands still for as long.
    public var overlap: Int
    /// How a video of another shape fills the frame; nil chooses by its shape.
    public let fit: Fit?
    /// Whether the frame at `start` stands still for the whole piece, as it does where no clip is; nil is no.
    public let isHeld: Bool?
    /// Whether it belongs to the scene of the piece before it, and begins no chapter; nil is no.
    public let isContinued: Bool?

    /// A piece whose video holds at least `start + frames + overlap` frames, of which a held one needs one.
    public init(
        name: String,
        video: ID<Asset>,
        start: Int? = nil,
        frames: Int,
        overlap: Int,
        fit: Fit? = nil,
        isHeld: Bool = false,
        isContinued: Bool = false
    ) {
        self.name = name
        self.video = video
        card = nil
        self.start = start
        self.frames = frames
        self.overlap = overlap
        self.fit = fit
        // Nil where it is the usual, so that what was saved before stays the same text.
        self.isHeld = isHeld ? true : nil
        self.isContinued = isContinued ? true : nil
    }

    /// A card.
    public init(name: String, card: CardPicture, frames: Int, overlap: Int) {
        self.name = name
        video = nil
        self.card = card
        start = nil
        self.frames = frames
        self.overlap = overlap
        fit = nil
        isHeld = true
        isContinued = nil
    }
}

/// How a picture of another shape is brought into the frame.
public enum Fit: String, Hashable, Sendable, Codable, CaseIterable {
    /// It fills the frame; what stands over is cut off evenly on both sides.
    case cover
    /// All of it is seen, with black beside it.
    case contain
    /// All of it is seen, over a blurred copy of itself that fills the frame.
    case blur
}

/// One spoken line and when it begins.
public struct NarrationCue: Hashable, Sendable, Codable {
    public let sound: ID<Asset>
    /// When the line begins in the film.
    public let start: MediaTime
    /// Length of the sound in samples at 48 kHz.
    public let samples: Int

    /// A line that begins at `start`.
    public init(sound: ID<Asset>, start: MediaTime, samples: Int) {
        self.sound = sound
        self.start = start
        self.samples = samples
    }
}

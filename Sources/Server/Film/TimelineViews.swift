import Production
import Studio

/// A film as its rows stand, or as a cut holds it.
struct TimelineView: Described {
    static let about = "What selected takes, transitions and sound add up to; seconds have two decimals."
    static let details = [
        Detail(CodingKeys.duration, "Seconds."),
        Detail(CodingKeys.exactDuration, "The same as a fraction of a second."),
        Detail(CodingKeys.frames, "Whole frames of the film."),
        Detail(CodingKeys.items, "The picture, piece after piece, without gaps."),
        Detail(CodingKeys.music, "What lies under the whole film; null for nothing."),
        Detail(CodingKeys.sound, "How music and voice go together; what cannot be heard is as it comes."),
        Detail(CodingKeys.narration, "Spoken lines, in order."),
        Detail(
            CodingKeys.captions,
            "The lines as text, whether or not they are spoken, in pieces of two lines at most."
        ),
        Detail(CodingKeys.isComplete, "Whether nothing is missing, so that it can be saved and rendered."),
        Detail(CodingKeys.missing, "What is not made yet."),
    ]

    let name: String
    let fps: Double
    let frameRate: ExactTime
    let duration: Double
    let exactDuration: ExactTime
    let frames: Int
    let items: [TimelineItemView]
    let music: AssetReference?
    let sound: MixView
    let narration: [NarrationView]
    let captions: [CaptionView]
    let isComplete: Bool
    let missing: [MissingView]

    init(_ draft: FilmDraft, _ links: MediaLinks) {
        let starts = draft.items.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.frames) }
        let rate = draft.format.rate
        self.init(
            name: draft.title,
            format: draft.format,
            items: zip(draft.items, starts).map { TimelineItemView($0, start: $1, rate, links) },
            music: draft.music.map { AssetReference($0, links) },
            sound: draft.sound,
            narration: draft.lines.compactMap { line in
                line.cue.map { NarrationView($0, scene: line.scene, delivery: line.delivery, links) }
            },
            captions: draft.lines.flatMap { line in
                line.captions.map { CaptionView($0, scene: line.scene) }
            },
            missing: draft.missing.map(MissingView.init)
        )
    }

    init(_ timeline: Timeline, _ links: MediaLinks) {
        let rate = timeline.format.rate
        self.init(
            name: timeline.title,
            format: timeline.format,
            items: zip(timeline.items, timeline.starts).map { TimelineItemView($0, start: $1, rate, links) },
            music: timeline.music.map { AssetReference($0, links) },
            sound: timeline.sound,
            narration: timeline.narration.map { NarrationView($0, scene: nil, links) },
            captions: timeline.captions.map { CaptionView($0, scene: nil) },
            missing: []
        )
    }

    private init(
        name: String,
        format: Format,
        items: [TimelineItemView],
        music: AssetReference?,
        sound: SoundMix?,
        narration: [NarrationView],
        captions: [CaptionView],
        missing: [MissingView]
    ) {
        self.name = name
        let rate = MediaTime(format.rate.numerator, timescale: format.rate.denominator)
        fps = rate.decimals
        frameRate = ExactTime(rate)
        duration = format.rate.decimals(ofFrames: format.frames)
        exactDuration = ExactTime(format.duration)
        frames = format.frames
        self.items = items
        self.music = music
        self.sound = MixView(sound)
        self.narration = narration
        self.captions = captions
        isComplete = missing.isEmpty
        self.missing = missing
    }
}

/// One piece of picture.
struct TimelineItemView: Described {
    static let about = "One piece of picture."
    static let details = [
        Detail(
            CodingKeys.sceneID,
            "Not there in a saved cut, which outlives its scenes, nor for a card."
        ),
        Detail(CodingKeys.clipID, "The clip whose picture it shows; not there in a saved cut."),
        Detail(CodingKeys.takeID, "The take that is shown; null while there is none, and in a saved cut."),
        Detail(CodingKeys.name, "What the scene is called, or the card says."),
        Detail(CodingKeys.card, "The words of a title or end card, which is drawn; null for a scene."),
        Detail(CodingKeys.asset, "The video; null while there is none, and for a card."),
        Detail(CodingKeys.start, "Seconds from the start of the film."),
        Detail(CodingKeys.duration, "Seconds to the start of the next."),
        Detail(CodingKeys.startFrame, "From 0."),
        Detail(CodingKeys.isHeld, "Whether its first frame stands still, as it does where no clip is."),
        Detail(CodingKeys.isContinued, "Whether it lies in the scene of the piece before it."),
        Detail(CodingKeys.transition, "How it goes over into the next; null for a cut."),
    ]

    let sceneID: ID<Scene>?
    let clipID: ID<Clip>?
    let takeID: ID<Take>?
    let name: String
    let card: CardWordsView?
    let asset: AssetReference?
    let start: Double
    let exactStart: ExactTime
    let duration: Double
    let exactDuration: ExactTime
    let startFrame: Int
    let frames: Int
    let isHeld: Bool
    let isContinued: Bool
    let transition: DissolveView?

    init(_ item: FilmDraft.Item, start: Int, _ rate: FrameRate, _ links: MediaLinks) {
        sceneID = item.scene
        clipID = item.clip
        takeID = item.take
        name = item.name
        card = item.card.map(CardWordsView.init)
        asset = item.video.map { AssetReference($0, links) }
        self.start = rate.decimals(ofFrames: start)
        exactStart = ExactTime(rate.time(ofFrames: start))
        duration = rate.decimals(ofFrames: item.frames)
        exactDuration = ExactTime(rate.time(ofFrames: item.frames))
        startFrame = start
        frames = item.frames
        isHeld = item.isHeld
        isContinued = item.isContinued
        transition = DissolveView(frames: item.overlap, rate)
    }

    init(_ item: TimelineItem, start: Int, _ rate: FrameRate, _ links: MediaLinks) {
        sceneID = nil
        clipID = nil
        takeID = nil
        name = item.name
        card = item.card.map(CardWordsView.init)
        asset = item.video.map { AssetReference($0, links) }
        self.start = rate.decimals(ofFrames: start)
        exactStart = ExactTime(rate.time(ofFrames: start))
        duration = rate.decimals(ofFrames: item.frames)
        exactDuration = ExactTime(rate.time(ofFrames: item.frames))
        startFrame = start
        frames = item.frames
        isHeld = item.isHeld ?? false
        isContinued = item.isContinued ?? false
        transition = DissolveView(frames: item.overlap, rate)
    }
}

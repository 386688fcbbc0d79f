public import Foundation
public import Studio

/// Everything one file of a film is made from: the timeline with its files, and how it is to be written.
public struct RenderPlan: Sendable {
    /// The name of the film, for the file's own title.
    public let title: String
    public let format: Format
    /// Width and height of the file; the format's unless a smaller one is wanted.
    public let size: PixelSize
    public let items: [Item]
    /// The music under the whole film; nil for none.
    public let music: SourceFile?
    /// The spoken lines; empty for none.
    public let lines: [Line]
    /// How music and lines go together; nil is as they come.
    public let sound: SoundMix?
    /// The lines that are drawn into the picture when the captions are burnt.
    public let captions: [Caption]
    /// The caption track as a SubRip file, which is off where the captions are burnt; nil for none.
    public let subtitles: URL?
    /// A BCP 47 language, for example `en` or `pt-br`.
    public let language: String
    public let quality: RenderSettings.Quality
    /// Whether `captions` become part of the picture.
    public let burnsCaptions: Bool
    /// The most the file may hold, in bytes; nil for no limit.
    public let maximumBytes: Int?

    /// One piece of picture and the file it comes from.
    public struct Item: Hashable, Sendable {
        /// The name of its chapter.
        public let name: String
        public let video: SourceFile
        /// The first of the video's frames that is shown.
        public let start: Int
        /// Frames from the start of this item to the start of the next.
        public let frames: Int
        /// Frames it runs on under the start of the next item, dissolving into it.
        public let overlap: Int
        /// How a video of another shape fills the frame; nil chooses by its shape.
        public let fit: Fit?
        /// Whether the first of the frames that are shown stands still.
        public let isHeld: Bool
        /// Whether it lies in the chapter of the item before it.
        public let isContinued: Bool
    }

    /// One spoken line and the sample at 48 kHz it begins at.
    public struct Line: Hashable, Sendable {
        public let sound: SourceFile
        public let start: Int
    }

    /// Puts the files in place of a timeline's assets, as the settings want them.
    ///
    /// `files` holds the bytes of every asset that is used and `cards` a video of at least one frame for every
    /// card; `subtitles` is needed unless the captions are off.
    /// Throws a `Problem` when the timeline does not hold together or an asset has no file.
    public init(
        _ timeline: Timeline,
        files: [ID<Asset>: SourceFile],
        cards: [CardPicture: SourceFile] = [:],
        settings: RenderSettings,
        subtitles: URL? = nil,
        language: String = "en",
        size: PixelSize? = nil
    ) throws {
        try timeline.check()
        func file(_ asset: ID<Asset>) throws -> SourceFile {
            if let file = files[asset] { return file }
            throw Problem(
                .compositionFailed,
                "The file of asset \(asset) is not at hand; make its scene again."
            )
        }
        title = timeline.title
        format = timeline.format
        self.size = size ?? timeline.format.size
        items = try timeline.items.enumerated().flatMap { index, item in
            let video = try item.video.map(file) ?? item.card.flatMap { cards[$0] }
            guard let video else {
                throw Problem(.compositionFailed, "The card “\(item.name)” is not at hand; try again.")
            }
            let isBeforeCard = index + 1 < timeline.items.count && timeline.items[index + 1].card != nil
            return Self.pieces(of: item, video, isBeforeCard: isBeforeCard)
        }
        // What is not to be heard at all is not mixed.
        let hasMusic = settings.music && timeline.music != nil && timeline.sound?.musicVolume != 0
        let hasLines =
            settings.narration && !timeline.narration.isEmpty && timeline.sound?.narrationVolume != 0
        sound = timeline.sound?.heard(music: hasMusic, narration: hasLines)
        music = hasMusic ? try timeline.music.map(file) : nil
        lines =
            hasLines
            ? try timeline.narration.map { cue in
                let start = Double(cue.start.value) * 48_000 / Double(cue.start.timescale)
                return Line(sound: try file(cue.sound), start: Int(start.rounded()))
            } : []
        captions = timeline.captions
        self.subtitles = settings.captions != .off && !timeline.captions.isEmpty ? subtitles : nil
        self.language = language
        quality = settings.quality
        burnsCaptions = settings.captions == .burn && !timeline.captions.isEmpty
        maximumBytes = settings.maximumBytes
    }

    /// An item of the timeline with its file.
    ///
    /// Videos end with their scenes where no scene follows. So before a card the last frame stands still while
    /// it dissolves, as a piece of its own, which takes no time.
    private static func pieces(of item: TimelineItem, _ video: SourceFile, isBeforeCard: Bool) -> [Item] {
        func piece(_ start: Int, _ frames: Int, _ overlap: Int, isHeld: Bool, isContinued: Bool) -> Item {
            Item(
                name: item.name,
                video: video,
                start: start,
                frames: frames,
                overlap: overlap,
                fit: item.fit,
                isHeld: isHeld,
                isContinued: isContinued
            )
        }
        let (start, isHeld, isContinued) = (
            item.start ?? 0, item.isHeld ?? false, item.isContinued ?? false
        )
        guard isBeforeCard, item.overlap > 0, !isHeld else {
            return [piece(start, item.frames, item.overlap, isHeld: isHeld, isContinued: isContinued)]
        }
        return [
            piece(start, item.frames, 0, isHeld: false, isContinued: isContinued),
            piece(start + item.frames - 1, 0, item.overlap, isHeld: true, isContinued: true),
        ]
    }

    /// A chapter for each scene: its name and its frames in the film.
    var chapters: [(name: String, frames: Range<Int>)] {
        var chapters: [(name: String, frames: Range<Int>)] = []
        var start = 0
        for item in items {
            let end = start + item.frames
            if item.isContinued, let last = chapters.popLast() {
                chapters.append((last.name, last.frames.lowerBound..<end))
            } else {
                chapters.append((item.name, start..<end))
            }
            start = end
        }
        return chapters
    }
}

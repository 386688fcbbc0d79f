import Production
import Studio

/// A time without rounding.
struct ExactTime: Described {
    static let about = "An exact number: `value / timescale`."

    let value: Int
    let timescale: Int

    init(_ time: MediaTime) {
        value = time.value
        timescale = time.timescale
    }
}

extension MediaTime {
    /// With two decimals, as seconds are written.
    var decimals: Double { (seconds * 100).rounded() / 100 }
}

/// A dissolve.
struct DissolveView: Described {
    static let schemaName = "Dissolve"
    static let about = "A dissolve into the next piece, from that one's start on."
    static let details = [Detail(CodingKeys.duration, "Seconds.")]

    let kind: Kind
    let duration: Double
    let exactDuration: ExactTime
    let frames: Int

    /// What it is.
    enum Kind: String, Codable, CaseIterable, Sendable { case dissolve }

    /// Nil for no frames, which is a cut.
    init?(frames: Int, _ rate: FrameRate) {
        guard frames > 0 else { return nil }
        kind = .dissolve
        duration = rate.decimals(ofFrames: frames)
        exactDuration = ExactTime(rate.time(ofFrames: frames))
        self.frames = frames
    }
}

/// The words of a card.
struct CardWordsView: Described {
    static let schemaName = "CardWords"
    static let about = "The words of a title or end card."
    static let details = [Detail(CodingKeys.subtitle, "Smaller words under the others; null for none.")]

    let text: String
    let subtitle: String?

    init(_ card: CardPicture) {
        text = card.text
        subtitle = card.subtitle
    }
}

/// A spoken line.
struct NarrationView: Described {
    static let schemaName = "NarrationCue"
    static let about = "A spoken line, and when it is heard."
    static let details = [
        Detail(CodingKeys.sceneID, "The scene it belongs to; not there in a saved cut."),
        Detail(CodingKeys.start, "Seconds from the start of the film."),
        Detail(CodingKeys.duration, "Seconds."),
        Detail(
            CodingKeys.delivery,
            "How it came to be spoken; too_long outlasts its scene. Not there in a saved cut."
        ),
    ]

    let sceneID: ID<Scene>?
    let delivery: Sound.Delivery?
    let asset: AssetReference
    let start: Double
    let exactStart: ExactTime
    let duration: Double
    let exactDuration: ExactTime

    init(
        _ cue: NarrationCue,
        scene: ID<Scene>?,
        delivery: Sound.Delivery? = nil,
        _ links: MediaLinks
    ) {
        sceneID = scene
        self.delivery = delivery
        asset = AssetReference(cue.sound, links)
        start = cue.start.decimals
        exactStart = ExactTime(cue.start)
        let length = MediaTime(cue.samples, timescale: 48_000)
        duration = length.decimals
        exactDuration = ExactTime(length)
    }
}

/// How music and voice go together.
struct MixView: Described {
    static let schemaName = "SoundMix"
    static let about = "How music and voice go together, by the names of the film's edit."
    static let details = [
        Detail(CodingKeys.in, "Seconds into the track at which the film begins."),
        Detail(CodingKeys.out, "Seconds into the track at which the music ends; null for its end."),
        Detail(CodingKeys.fadeIn, "Seconds in which the music comes up."),
        Detail(CodingKeys.fadeOut, "Seconds in which it dies away."),
        Detail(CodingKeys.musicVolume, "A factor: 1 as made."),
        Detail(CodingKeys.narrationVolume, "A factor: 1 as made."),
        Detail(CodingKeys.duckDB, "Decibels by which the music sinks under a voice."),
    ]

    let `in`: Double
    let out: Double?
    let fadeIn: Double
    let fadeOut: Double
    let musicVolume: Double
    let narrationVolume: Double
    let duckDB: Double

    init(_ mix: SoundMix?) {
        let mix = mix ?? SoundMix()
        `in` = mix.musicStart?.seconds ?? 0
        out = mix.musicEnd?.seconds
        fadeIn = mix.fadeIn?.seconds ?? 0
        fadeOut = (mix.fadeOut ?? SoundMix.usualFadeOut).seconds
        musicVolume = mix.musicVolume ?? 1
        narrationVolume = mix.narrationVolume ?? 1
        duckDB = mix.ducking ?? SoundMix.usualDucking
    }
}

/// A line of captions.
struct CaptionView: Described {
    static let about = "A line of captions, and when it is shown."
    static let details = [
        Detail(CodingKeys.sceneID, "The scene it belongs to; not there in a saved cut."),
        Detail(CodingKeys.start, "Seconds from the start of the film."),
        Detail(CodingKeys.end, "Seconds; it is gone by then."),
    ]

    let sceneID: ID<Scene>?
    let start: Double
    let exactStart: ExactTime
    let end: Double
    let exactEnd: ExactTime
    let text: String

    init(_ caption: Caption, scene: ID<Scene>?) {
        sceneID = scene
        start = caption.start.decimals
        exactStart = ExactTime(caption.start)
        end = caption.end.decimals
        exactEnd = ExactTime(caption.end)
        text = caption.text
    }
}

/// Something that a film lacks.
struct MissingView: Described {
    static let schemaName = "MissingPart"
    static let about = "Something that is not made yet."
    static let details = [
        Detail(CodingKeys.part, "What is missing."),
        Detail(CodingKeys.message, "One sentence."),
    ]

    let part: FilmDraft.Missing.Part
    let sceneID: ID<Scene>?
    let clipID: ID<Clip>?
    let message: String

    init(_ missing: FilmDraft.Missing) {
        part = missing.part
        sceneID = missing.scene
        clipID = missing.clip
        message = missing.message
    }
}

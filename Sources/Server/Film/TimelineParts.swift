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

/// A spoken line.
struct NarrationView: Described {
    static let schemaName = "NarrationCue"
    static let about = "A spoken line, and when it is heard."
    static let details = [
        Detail(CodingKeys.sceneID, "The scene it belongs to; not there in a saved cut."),
        Detail(CodingKeys.start, "Seconds from the start of the film."),
        Detail(CodingKeys.duration, "Seconds."),
    ]

    let sceneID: ID<Scene>?
    let asset: AssetReference
    let start: Double
    let exactStart: ExactTime
    let duration: Double
    let exactDuration: ExactTime

    init(_ cue: NarrationCue, scene: ID<Scene>?, _ links: MediaLinks) {
        sceneID = scene
        asset = AssetReference(cue.sound, links)
        start = cue.start.decimals
        exactStart = ExactTime(cue.start)
        let length = MediaTime(cue.samples, timescale: 48_000)
        duration = length.decimals
        exactDuration = ExactTime(length)
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

import Production
import Store
import Studio

/// How a film is put together.
struct EditView: Described, Revisioned {
    static let schemaName = "FilmEdit"
    static let about = "How a film is put together beyond what its scenes and clips say; a cut keeps it."
    static let details = [
        Detail(
            CodingKeys.transitions,
            "How scenes go over into the next, by the ids of the scenes; those that are not here dissolve."
        ),
        Detail(CodingKeys.captions, "Where captions go when an order does not say it; null is a soft track."),
        Detail(CodingKeys.titleCard, "What stands before the first scene; null for nothing."),
        Detail(CodingKeys.endCard, "What stands behind the last scene; null for nothing."),
        Detail(CodingKeys.music, "The track under the film; its asset is null while music is composed."),
        Detail(CodingKeys.narration, "How lines are spoken."),
        Detail(CodingKeys.duckDB, "Decibels by which the music sinks under a voice.", .numbers(0...24)),
        Detail(CodingKeys.revision, "That of the project."),
    ]

    let transitions: [String: TransitionView]
    let captions: RenderSettings.CaptionMode?
    let titleCard: CardView?
    let endCard: CardView?
    let music: TrackView
    let narration: VoiceView
    let duckDB: Double
    let revision: Int

    /// A transition.
    struct TransitionView: Described {
        static let schemaName = "FilmTransition"
        static let about = "How a scene goes over into the next."
        static let details = [
            Detail(CodingKeys.duration, "Seconds of a dissolve; null for as long as there is room.")
        ]

        let kind: FilmEdit.Transition.Kind
        let duration: Double?
        let frames: Int?
    }

    /// A card.
    struct CardView: Described {
        static let schemaName = "FilmCard"
        static let about = "Words on a picture of their own, in the film's colours; the film is longer by it."
        static let details = [
            Detail(CodingKeys.subtitle, "Smaller words under the others; null for none."),
            Detail(CodingKeys.duration, "Seconds."),
        ]

        let text: String
        let subtitle: String?
        let duration: Double
        let frames: Int

        init(_ card: FilmCard, _ rate: FrameRate) {
            text = card.text
            subtitle = card.subtitle
            duration = rate.decimals(ofFrames: card.frames)
            frames = card.frames
        }
    }

    /// A track.
    struct TrackView: Described {
        static let schemaName = "FilmTrack"
        static let about = "The track under a film, how much of it is heard, and how loud."
        static let details = [
            Detail(CodingKeys.assetID, "The track that a film was given; null while music is composed."),
            Detail(CodingKeys.in, "Seconds into the track at which the film begins."),
            Detail(CodingKeys.out, "Seconds into the track at which the music ends; null for its end."),
            Detail(CodingKeys.fadeIn, "Seconds in which it comes up."),
            Detail(CodingKeys.fadeOut, "Seconds in which it dies away, where it ends or the film does."),
            Detail(CodingKeys.volume, "A factor: 1 as made, 0 not heard at all.", .numbers(0...2)),
        ]

        let assetID: ID<Asset>?
        let url: String?
        let `in`: Double
        let out: Double?
        let fadeIn: Double
        let fadeOut: Double
        let volume: Double
    }

    /// A voice.
    struct VoiceView: Described {
        static let schemaName = "FilmVoice"
        static let about = "How lines are spoken."
        static let details = [
            Detail(CodingKeys.voice, "An eSpeak NG voice; null for the language's own."),
            Detail(
                CodingKeys.speed,
                "A factor: 1 is a calm narrator's 160 words a minute.",
                .numbers(0.5...2)
            ),
            Detail(CodingKeys.volume, "A factor: 1 as made, 0 not heard at all.", .numbers(0...2)),
        ]

        let voice: String?
        let speed: Double
        let volume: Double
    }

    init(_ row: ProjectRow, _ links: MediaLinks) {
        let rate = row.fields.format.rate
        transitions = (row.fields.edit?.transitions ?? [:]).mapValues { transition in
            TransitionView(
                kind: transition.kind,
                duration: transition.frames.map { rate.decimals(ofFrames: $0) },
                frames: transition.frames
            )
        }
        captions = row.fields.edit?.captions
        titleCard = row.fields.edit?.titleCard.map { CardView($0, rate) }
        endCard = row.fields.edit?.endCard.map { CardView($0, rate) }
        let sound = row.fields.edit?.sound ?? SoundMix()
        music = TrackView(
            assetID: row.fields.music,
            url: row.fields.music.map { links.url(of: $0) },
            in: sound.musicStart?.seconds ?? 0,
            out: sound.musicEnd?.seconds,
            fadeIn: sound.fadeIn?.seconds ?? 0,
            fadeOut: (sound.fadeOut ?? SoundMix.usualFadeOut).seconds,
            volume: sound.musicVolume ?? 1
        )
        narration = VoiceView(
            voice: row.fields.voice,
            speed: row.fields.edit?.speed ?? 1,
            volume: sound.narrationVolume ?? 1
        )
        duckDB = sound.ducking ?? SoundMix.usualDucking
        revision = row.history.revision
    }
}

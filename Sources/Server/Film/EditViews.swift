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
        Detail(CodingKeys.music, "The track under the film; its asset is null while music is composed."),
        Detail(CodingKeys.narration, "How lines are spoken."),
        Detail(CodingKeys.revision, "That of the project."),
    ]

    let transitions: [String: TransitionView]
    let captions: RenderSettings.CaptionMode?
    let music: TrackView
    let narration: VoiceView
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

    /// A track.
    struct TrackView: Described {
        static let schemaName = "FilmTrack"
        static let about = "The track that a film was given."

        let assetID: ID<Asset>?
        let url: String?
    }

    /// A voice.
    struct VoiceView: Described {
        static let schemaName = "FilmVoice"
        static let about = "How lines are spoken."
        static let details = [
            Detail(CodingKeys.voice, "An eSpeak NG voice; null for the language's own.")
        ]

        let voice: String?
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
        music = TrackView(assetID: row.fields.music, url: row.fields.music.map { links.url(of: $0) })
        narration = VoiceView(voice: row.fields.voice)
        revision = row.history.revision
    }
}

/// What is to be changed of how a film is put together.
struct EditChange: Described {
    static let schemaName = "FilmEditChange"
    static let about = "What is to be changed of how a film is put together; the rest stays."
    static let details = [
        Detail(
            CodingKeys.transitions,
            "By the ids of scenes; null lets one dissolve as it comes, and those that are not named stay."
        ),
        Detail(CodingKeys.captions, "soft, burn or off; null is a soft track."),
        Detail(CodingKeys.music, "The track under the film."),
        Detail(CodingKeys.narration, "How lines are spoken."),
    ]

    let transitions: Given<[String: TransitionChange?]>
    let captions: Given<RenderSettings.CaptionMode?>
    let music: Given<TrackChange>
    let narration: Given<VoiceChange>

    /// A transition as it is asked for.
    struct TransitionChange: Described {
        static let schemaName = "FilmTransitionChange"
        static let about = "How a scene is to go over into the next."
        static let details = [
            Detail(
                CodingKeys.duration,
                "Seconds of a dissolve, half a second at most; as long as there is room without it.",
                .above(0, upTo: 10)
            )
        ]

        let kind: FilmEdit.Transition.Kind
        let duration: Double?
    }

    /// A track as it is asked for.
    struct TrackChange: Described {
        static let schemaName = "FilmTrackChange"
        static let about = "Which track lies under the film."
        static let details = [Detail(CodingKeys.assetID, "A track of the project; null has music composed.")]

        let assetID: Given<ID<Asset>?>
    }

    /// A voice as it is asked for.
    struct VoiceChange: Described {
        static let schemaName = "FilmVoiceChange"
        static let about = "How lines are to be spoken."
        static let details = [
            Detail(
                CodingKeys.voice,
                "An eSpeak NG voice; null for the language's own.",
                .length(1...100),
                example: "en-us+f3"
            )
        ]

        let voice: Given<String?>
    }

    var update: FilmEditUpdate {
        var update = FilmEditUpdate()
        update.transitions = (transitions.value ?? [:]).mapValues { change in
            change.map { FilmEditUpdate.Transition($0.kind, seconds: $0.duration) }
        }
        if case .given(let captions) = captions { update.captions = .some(captions) }
        if case .given(let track) = music, case .given(let id) = track.assetID { update.music = .some(id) }
        if case .given(let voice) = narration, case .given(let name) = voice.voice {
            update.voice = .some(name)
        }
        return update
    }
}

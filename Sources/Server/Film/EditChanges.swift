import Production
import Studio

/// What is to be changed of how a film is put together.
struct EditChange: Described {
    static let schemaName = "FilmEditChange"
    static let about = "What is to be changed of how a film is put together; the rest stays."
    static let details = [
        Detail(
            CodingKeys.transitions,
            "By the ids of scenes; null lets one dissolve as it comes, and those that are not named stay."
        ),
        Detail(
            CodingKeys.captions,
            "soft (a track), burn (in the picture; the track is off) or off; null is soft."
        ),
        Detail(CodingKeys.titleCard, "What is to stand before the first scene; null for nothing."),
        Detail(CodingKeys.endCard, "What is to stand behind the last scene; null for nothing."),
        Detail(CodingKeys.music, "The track under the film."),
        Detail(CodingKeys.narration, "How lines are spoken."),
        Detail(
            CodingKeys.duckDB,
            "Decibels by which the music sinks under a voice; 0 not at all, null for 7.",
            .numbers(0...24)
        ),
    ]

    let transitions: Given<[String: TransitionChange?]>
    let captions: Given<RenderSettings.CaptionMode?>
    let titleCard: Given<CardChange?>
    let endCard: Given<CardChange?>
    let music: Given<TrackChange>
    let narration: Given<VoiceChange>
    let duckDB: Given<Double?>

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

    /// A card as it is asked for.
    struct CardChange: Described {
        static let schemaName = "FilmCardChange"
        static let about =
            "Words on a picture of their own; those that do not fit are set smaller, and refused in the end."
        static let details = [
            Detail(
                CodingKeys.text,
                "What it says, in any script.",
                .length(1...500),
                .pattern(.line),
                example: "The quiet kettle"
            ),
            Detail(
                CodingKeys.subtitle,
                "Smaller words under the others; null, or left out, for none.",
                .length(1...500),
                .pattern(.line)
            ),
            Detail(
                CodingKeys.duration,
                "Seconds, which become whole frames; the film is longer by them.",
                .numbers(0.5...10),
                example: 2.5
            ),
        ]

        let text: String
        let subtitle: String?
        let duration: Double

        var card: FilmEditUpdate.Card {
            FilmEditUpdate.Card(text, subtitle: subtitle, seconds: duration)
        }
    }

    /// A track as it is asked for.
    struct TrackChange: Described {
        static let schemaName = "FilmTrackChange"
        static let about = "Which track lies under the film, how much of it is heard, and how loud."
        static let details = [
            Detail(
                CodingKeys.assetID,
                "A track of the project; null has music composed. Without in and out it is heard from its start."
            ),
            Detail(
                CodingKeys.in,
                "Seconds into the track at which the film begins; null for its start.",
                .numbers(0...36_000)
            ),
            Detail(
                CodingKeys.out,
                "Seconds into the track at which the music ends, above in; null for its end.",
                .above(0, upTo: 36_000)
            ),
            Detail(
                CodingKeys.fadeIn,
                "Seconds in which it comes up; null for 0.",
                .numbers(0...60)
            ),
            Detail(
                CodingKeys.fadeOut,
                "Seconds in which it dies away, where it ends or the film does; null for 1.",
                .numbers(0...60)
            ),
            Detail(
                CodingKeys.volume,
                "A factor: 1 as made, 0 not heard at all; null for 1. The film stays as loud as all films are.",
                .numbers(0...2)
            ),
        ]

        let assetID: Given<ID<Asset>?>
        let `in`: Given<Double?>
        let out: Given<Double?>
        let fadeIn: Given<Double?>
        let fadeOut: Given<Double?>
        let volume: Given<Double?>
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
            ),
            Detail(
                CodingKeys.speed,
                "A factor: 1, or null, is a calm narrator's 160 words a minute; lines are spoken again.",
                .numbers(0.5...2)
            ),
            Detail(
                CodingKeys.volume,
                "A factor: 1 as made, 0 not heard at all; null for 1.",
                .numbers(0...2)
            ),
        ]

        let voice: Given<String?>
        let speed: Given<Double?>
        let volume: Given<Double?>
    }

    var update: FilmEditUpdate {
        var update = FilmEditUpdate()
        update.transitions = (transitions.value ?? [:]).mapValues { change in
            change.map { FilmEditUpdate.Transition($0.kind, seconds: $0.duration) }
        }
        update.captions = captions.value
        update.titleCard = titleCard.value.map { $0?.card }
        update.endCard = endCard.value.map { $0?.card }
        update.ducking = duckDB.value
        if let track = music.value {
            update.music = track.assetID.value
            update.musicIn = track.in.value
            update.musicOut = track.out.value
            update.fadeIn = track.fadeIn.value
            update.fadeOut = track.fadeOut.value
            update.musicVolume = track.volume.value
        }
        if let lines = narration.value {
            update.voice = lines.voice.value
            update.speed = lines.speed.value
            update.narrationVolume = lines.volume.value
        }
        return update
    }
}

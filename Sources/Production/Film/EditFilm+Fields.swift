import Store
import Studio

/// Fields of an update that cannot be as they were given, all at once.
public struct WrongFields: Error, Hashable, Sendable {
    public var fields: [Field] = []

    /// One of them.
    public struct Field: Hashable, Sendable {
        /// A JSON pointer into the update as the API has it.
        public let pointer: String
        /// What it has to be, as the end of a sentence.
        public let message: String
    }

    mutating func note(_ pointer: String, _ message: String) {
        fields.append(Field(pointer: pointer, message: message))
    }
}

extension Transaction {
    /// How a project's film is put together after an update; nil for as it comes.
    ///
    /// Throws `WrongFields` with all that cannot be.
    func edited(_ row: ProjectRow, by update: FilmEditUpdate) throws -> FilmEdit? {
        var wrong = WrongFields()
        var edit = row.fields.edit ?? FilmEdit()
        for (scene, transition) in update.transitions.sorted(by: { $0.key < $1.key }) {
            edit.transitions[scene] = transition?.frames(row.fields.format) { length in
                wrong.note("/transitions/\(scene)/duration", length)
            }
        }
        edit.captions = update.captions ?? edit.captions
        if let speed = update.speed { edit.speed = speed == 1 ? nil : speed }
        let sound = try edited(edit.sound ?? SoundMix(), of: row, by: update, &wrong).normal
        edit.sound = sound == SoundMix() ? nil : sound
        guard wrong.fields.isEmpty else { throw wrong }
        return edit.isPlain ? nil : edit
    }

    private func edited(
        _ old: SoundMix,
        of row: ProjectRow,
        by update: FilmEditUpdate,
        _ wrong: inout WrongFields
    ) throws -> SoundMix {
        var sound = old
        let track = update.music ?? row.fields.music
        if track != row.fields.music { (sound.musicStart, sound.musicEnd) = (nil, nil) }
        if let start = update.musicIn { sound.musicStart = start.map(MediaTime.init(ofSeconds:)) }
        if let end = update.musicOut { sound.musicEnd = end.map(MediaTime.init(ofSeconds:)) }
        if let fade = update.fadeIn { sound.fadeIn = fade.map(MediaTime.init(ofSeconds:)) }
        if let fade = update.fadeOut { sound.fadeOut = fade.map(MediaTime.init(ofSeconds:)) }
        if let volume = update.musicVolume { sound.musicVolume = volume }
        if let volume = update.narrationVolume { sound.narrationVolume = volume }
        if let depth = update.ducking { sound.ducking = depth }
        guard update.musicIn != nil || update.musicOut != nil else { return sound }
        // Composed music is as long as the film.
        let length =
            try track.map { try assetRow($0).facts.duration }
            ?? FilmPlan(self, row.id).format.duration.seconds
        let (start, end) = (sound.musicStart ?? .zero, sound.musicEnd)
        if let length {
            let words = "the length of the track, which is \(length.inSentences) seconds"
            if start.seconds >= length { wrong.note("/music/in", "must be below \(words)") }
            if let end, end.seconds > length + 0.0005 {
                wrong.note("/music/out", "must be \(words), or less")
            }
        }
        if let end, end <= start {
            let isOutGiven = update.musicOut != nil
            wrong.note(
                isOutGiven ? "/music/out" : "/music/in",
                isOutGiven
                    ? "must be above in, which is \(start.seconds.inSentences)"
                    : "must be below out, which is \(end.seconds.inSentences)"
            )
        }
        return sound
    }
}

extension FilmEditUpdate.Transition {
    /// The same in whole frames; `refuse` is told what its length has to be when it cannot be as it is.
    fileprivate func frames(_ format: Format, _ refuse: (String) -> Void) -> FilmEdit.Transition {
        guard let seconds else { return FilmEdit.Transition(kind) }
        let frames = format.rate.frames(inSeconds: seconds)
        if kind != .dissolve {
            refuse("must be left out, because a cut has no duration")
        } else if !(1...format.crossfade).contains(frames) {
            refuse("must be from one frame to half a second, because videos run on for no longer")
        }
        return FilmEdit.Transition(kind, frames: frames)
    }
}

extension MediaTime {
    /// To the nearest millisecond.
    fileprivate init(ofSeconds seconds: Double) {
        self.init(Int((seconds * 1000).rounded()), timescale: 1000)
    }
}

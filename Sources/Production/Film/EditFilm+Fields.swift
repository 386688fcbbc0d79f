import Providers
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
    /// Throws `WrongFields` with all that cannot be, those that were `found` before among it.
    func edited(
        _ row: ProjectRow,
        by update: FilmEditUpdate,
        _ found: WrongFields
    ) throws -> FilmEdit? {
        var wrong = found
        var edit = row.fields.edit ?? FilmEdit()
        for (scene, transition) in update.transitions.sorted(by: { $0.key < $1.key }) {
            edit.transitions[scene] = transition?.frames(row.fields.format) { length in
                wrong.note("/transitions/\(scene)/duration", length)
            }
        }
        edit.captions = update.captions ?? edit.captions
        if let speed = update.speed { edit.speed = speed == 1 ? nil : speed }
        let rate = row.fields.format.rate
        if let card = update.titleCard { edit.titleCard = card?.whole(rate) }
        if let card = update.endCard { edit.endCard = card?.whole(rate) }
        let cards = edit.cardFrames - (row.fields.edit?.cardFrames ?? 0)
        let sound = try edited(edit.sound ?? SoundMix(), of: row, by: update, cards, &wrong).normal
        edit.sound = sound == SoundMix() ? nil : sound
        guard wrong.fields.isEmpty else { throw wrong }
        return edit.isPlain ? nil : edit
    }

    private func edited(
        _ old: SoundMix,
        of row: ProjectRow,
        by update: FilmEditUpdate,
        _ cards: Int,
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
        // Composed music is as long as the film, with the cards that it has from now on.
        let length =
            try track.map { try assetRow($0).facts.duration }
            ?? row.fields.format.rate.seconds(ofFrames: FilmPlan(self, row.id).format.frames + cards)
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

extension Workshop {
    /// What is wrong with the cards of an update: words that do not fit into the film's shape.
    ///
    /// Setting words takes a moment, so it is not done within the transaction.
    @concurrent
    func wrongCards(of project: ID<Project>, _ update: FilmEditUpdate) async throws -> WrongFields {
        let cards = [("title_card", update.titleCard), ("end_card", update.endCard)]
        var wrong = WrongFields()
        guard cards.contains(where: { ($0.1 ?? nil) != nil }) else { return wrong }
        let plan = try await store.read { try FilmPlan($0, project) }
        for (name, card) in cards {
            guard let card = card ?? nil else { continue }
            let picture = plan.picture(of: card.whole(plan.format.rate), isEnd: name == "end_card")
            for part in DraftCard(picture, size: plan.format.size).tooLong {
                let field = part == .text ? "text" : "subtitle"
                wrong.note("/\(name)/\(field)", "does not fit into the picture; say less")
            }
        }
        return wrong
    }
}

extension FilmEditUpdate.Card {
    /// The same in whole frames.
    fileprivate func whole(_ rate: FrameRate) -> FilmCard {
        FilmCard(text: text, subtitle: subtitle, frames: rate.frames(inSeconds: seconds))
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

public import Store
public import Studio

extension Workshop {
    /// Makes a copy of a scene behind it, with its clips and their prompts.
    public func duplicateScene(_ id: ID<Scene>, by user: ID<User>) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            var fields = row.fields
            fields.name = fields.name.named("copy")
            fields.isChosen = true
            return try transaction.edit("scene.duplicated", row.projectID) { [fields] editing in
                let copy = try editing.insert(fields, at: row.position + 1)
                try editing.copyClips(of: id, to: copy.id)
                return copy
            }
        }
    }

    /// Splits a scene in two at a time from its beginning; returns both.
    ///
    /// Its words, spoken or not, stay with the first. A clip that stands across the time is split too; its
    /// second half begins without takes.
    public func splitScene(
        _ id: ID<Scene>,
        atSeconds seconds: Double,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> (first: SceneRow, second: SceneRow) {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            try row.check(revision)
            try row.checkInFilm()
            let rate = try transaction.rate(of: row.projectID)
            let at = try rate.position(inSeconds: seconds, "at")
            guard at > 0, at < row.fields.frames else {
                let end = rate.seconds(ofFrames: row.fields.frames)
                throw Problem(
                    .invalidParameter,
                    "The scene runs from 0 to \(end.inSentences) s; split it at a time in between.",
                    subject: "at"
                )
            }
            var rest = row.fields
            rest.name = rest.name.named("2")
            rest.frames -= at
            (rest.narration, rest.lyrics, rest.words) = ("", "", "")
            return try transaction.edit("scene.split", row.projectID) { [rest] editing in
                let second = try editing.insert(rest, at: row.position + 1)
                for clip in try transaction.clipRows(of: id) where clip.fields.isChosen {
                    try editing.split(clip, at: at, into: second)
                }
                let first = try editing.change(row) { $0.frames = at }
                return (first, second)
            }
        }
    }

    /// Joins a scene with the one that follows it in the film, whose clips it takes over.
    ///
    /// The other, with all its versions, goes to the trash. Throws a `Problem` when the words of both, or both
    /// together, are longer than those of one scene may be.
    public func mergeScene(
        _ id: ID<Scene>,
        with next: ID<Scene>,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> SceneRow {
        try await store.write(as: user) { transaction in
            let row = try transaction.sceneRow(id)
            try row.check(revision)
            try row.checkInFilm()
            let film = try transaction.filmOrder(of: row.projectID)
            guard let place = film.firstIndex(of: id), film.indices.contains(place + 1),
                film[place + 1] == next
            else {
                throw Problem(
                    .conflict,
                    "A scene can be joined only with the one that follows it in the film.",
                    subject: "with"
                )
            }
            let other = try transaction.sceneRow(next)
            let rate = try transaction.rate(of: row.projectID)
            return try transaction.edit("scene.merged", row.projectID) { editing in
                for clip in try transaction.clipRows(of: next) {
                    try editing.change(clip) { fields in
                        fields.scene = id
                        fields.position += row.fields.frames
                    }
                }
                for version in try transaction.family(of: other) where !version.fields.isDeleted {
                    if version.id != next { try editing.change(version) { $0.isDeleted = true } }
                }
                try editing.change(other) { $0.isDeleted = true }
                return try editing.change(row) { try $0.append(other.fields, rate) }
            }
        }
    }
}

extension Editing {
    /// Leaves a clip with its alternates, moves it into the second scene or splits it, by where it stands.
    fileprivate mutating func split(_ clip: ClipRow, at: Int, into second: SceneRow) throws {
        let place = clip.fields.place
        let alternates = try transaction.family(of: clip).filter { $0.id != clip.id }
        if place.lowerBound >= at {
            for version in [clip] + alternates {
                try change(version) { fields in
                    fields.scene = second.id
                    fields.position = max(0, fields.position - at)
                    fields.keep(within: second.fields.frames)
                }
            }
            return
        }
        for version in [clip] + alternates { try change(version) { $0.keep(within: at) } }
        guard place.upperBound > at else { return }
        var rest = clip.fields.withoutTakes()
        rest.scene = second.id
        rest.position = 0
        rest.frames = place.upperBound - at
        _ = try insert(rest)
    }
}

extension ClipFields {
    /// Moves and shortens it as far as it stands beyond the end of a scene of so many frames.
    mutating func keep(within length: Int) {
        position = min(position, length - 1)
        frames = min(frames, length - position)
    }
}

extension SceneRow {
    fileprivate func checkInFilm() throws {
        guard fields.isInFilm else {
            throw Problem(.conflict, "This version of the scene is not in the film; choose it first.")
        }
    }
}

extension SceneFields {
    /// Takes over what follows.
    fileprivate mutating func append(_ other: SceneFields, _ rate: FrameRate) throws {
        frames += other.frames
        description = description.joined(other.description, by: " ")
        narration = narration.joined(other.narration, by: " ")
        lyrics = lyrics.joined(other.lyrics, by: "\n")
        if words.isEmpty { words = other.words }
        try checkLengths(rate)
    }

    /// Throws a `Problem` when something is longer than calls may make it.
    private func checkLengths(_ rate: FrameRate) throws {
        let texts = [
            ("description", description, 2000, "2,000"), ("narration", narration, 2000, "2,000"),
            ("lyrics", lyrics, 5000, "5,000"),
        ]
        for (name, text, most, words) in texts where text.unicodeScalars.count > most {
            throw Problem(
                .conflict,
                "The \(name) of both would become longer than \(words) characters; shorten one of them first."
            )
        }
        guard rate.seconds(ofFrames: frames) <= 600 else {
            throw Problem(
                .conflict,
                "The scene would become longer than 600 seconds; shorten one of the two first."
            )
        }
    }
}

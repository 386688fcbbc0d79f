import Media
public import Store
public import Studio

/// How a film is put together, with new values; what is nil stays.
public struct FilmEditUpdate: Sendable {
    /// By the ids of the scenes that go over into the next; an inner nil lets one dissolve as it comes.
    public var transitions: [String: Transition?] = [:]
    /// The inner nil is a soft track.
    public var captions: RenderSettings.CaptionMode??
    /// A track of the project; the inner nil has music composed.
    public var music: ID<Asset>??
    /// The inner nil takes the language's own voice.
    public var voice: String??
    /// How many times as fast as a calm narrator lines are spoken; the inner nil is 1.
    public var speed: Double??
    /// Where in the track the film begins and the music ends, and how long it takes to come and go, in
    /// seconds; the inner nil is as it comes.
    ///
    /// Another track begins anew: where neither place is told with it, it is heard from its start to its end.
    public var musicIn: Double??
    public var musicOut: Double??
    public var fadeIn: Double??
    public var fadeOut: Double??
    /// Factors; the inner nil is 1, as made.
    public var musicVolume: Double??
    public var narrationVolume: Double??
    /// Decibels by which music sinks under a voice; the inner nil is 7.
    public var ducking: Double??
    /// The inner nil takes the card away.
    public var titleCard: Card??
    public var endCard: Card??

    /// An update of nothing yet.
    public init() {}

    /// A card as a person asks for it.
    public struct Card: Sendable {
        public let text: String
        public let subtitle: String?
        /// Length, which becomes whole frames.
        public let seconds: Double

        /// A card of a length in seconds.
        public init(_ text: String, subtitle: String? = nil, seconds: Double) {
            self.text = text
            self.subtitle = subtitle
            self.seconds = seconds
        }
    }

    /// How one scene is to go over into the next.
    public struct Transition: Sendable {
        public let kind: FilmEdit.Transition.Kind
        /// Seconds; nil for as long as there is room.
        public let seconds: Double?

        /// A transition as a person asks for it.
        public init(_ kind: FilmEdit.Transition.Kind, seconds: Double? = nil) {
            self.kind = kind
            self.seconds = seconds
        }
    }
}

extension Workshop {
    /// Changes how a film is put together, when the project is at the given revision or none is given.
    ///
    /// Nothing is shot for it: videos run on for half a second at most, so that no dissolve can be longer.
    /// Throws `WrongFields` with all that cannot be.
    public func editFilm(
        _ id: ID<Project>,
        _ update: FilmEditUpdate,
        revision: Int? = nil,
        by user: ID<User>
    ) async throws -> ProjectRow {
        if case .some(.some(let voice)) = update.voice {
            _ = try await SpeechProgram(programs: programs).voices().checked(voice)
        }
        let wrong = try await wrongCards(of: id, update)
        return try await store.write(as: user) { transaction in
            let row = try transaction.projectRow(id)
            try row.check(revision)
            for scene in update.transitions.keys { try transaction.check(ID<Scene>(scene), isIn: id) }
            if case .some(.some(let track)) = update.music { try transaction.check(track, isTrackOf: id) }
            let edit = try transaction.edited(row, by: update, wrong)
            return try transaction.edit("film.edited", id) { editing in
                try editing.change(row) { fields in
                    fields.edit = edit
                    fields.music = update.music ?? fields.music
                    fields.voice = update.voice ?? fields.voice
                }
            }
        }
    }
}

extension Transaction {
    fileprivate func check(_ scene: ID<Scene>, isIn project: ID<Project>) throws {
        guard (try? sceneRow(scene))?.projectID == project else {
            throw Problem(
                .resourceNotFound,
                "There is no scene \(scene) in this project.",
                subject: "transitions"
            )
        }
    }

    fileprivate func check(_ track: ID<Asset>, isTrackOf project: ID<Project>) throws {
        let row = try? assetRow(track)
        guard let row, row.project == project, row.asset.kind == .music else {
            throw Problem(
                .resourceNotFound,
                "There is no track \(track) in this project; send one first.",
                subject: "asset_id"
            )
        }
    }
}

import Store
public import Studio

/// A film as its rows stand, whether or not all of it is made.
public struct FilmDraft: Sendable {
    public let title: String
    public let format: Format
    public let items: [Item]
    public let music: ID<Asset>?
    public let lines: [Line]
    /// What a film of it lacks, in the order in which it would be missed.
    public let missing: [Missing]
    /// Where the captions go, when that was said.
    public let captions: RenderSettings.CaptionMode?
    /// How music and lines go together; nil is as they come.
    public let sound: SoundMix?

    /// One piece of picture.
    public struct Item: Sendable {
        /// Nil for a card.
        public let scene: ID<Scene>?
        public let clip: ID<Clip>?
        /// The name of the scene, or the words of the card.
        public let name: String
        /// What is drawn instead of a video; nil for a scene.
        public let card: CardPicture?
        /// The take that is shown and its bytes; nil while there is none.
        public let take: ID<Take>?
        public let video: ID<Asset>?
        /// Frames to the start of the next, and those it runs on under that.
        public let frames: Int
        public internal(set) var overlap: Int
        public let isHeld: Bool
        public let isContinued: Bool
    }

    /// The line of one scene: its sound, when it is spoken and made, and its caption.
    public struct Line: Sendable {
        public let scene: ID<Scene>
        public let cue: NarrationCue?
        /// How it is spoken; nil when it is not, or not yet.
        public let delivery: Sound.Delivery?
        /// Its words, in pieces that are read at a glance.
        public let captions: [Caption]
    }

    /// Something that is not there yet.
    public struct Missing: Sendable, Hashable {
        public let part: Part
        public let scene: ID<Scene>?
        public let clip: ID<Clip>?
        /// What the scene or film is called.
        public let name: String

        /// What can be missing.
        public enum Part: String, Sendable, Codable, CaseIterable {
            case clips, video, music, narration
        }

        /// One sentence on it, with what to do.
        public var message: String {
            part == .clips
                ? "No scene of the film has a clip; order the film again."
                : "The \(part.rawValue) of “\(name)” is not made yet; order the film again."
        }

        /// Its code where somebody orders what needs it.
        var code: ProblemCode {
            switch part {
            case .clips: .videoNoClips
            case .video: .compositionMissingClips
            case .music, .narration: .compositionMissingAudio
            }
        }

        /// The same, thrown where all has to be there.
        var problem: Problem { Problem(part == .clips ? .compositionFailed : .internalError, message) }
    }

    /// The timeline; throws a `Problem` when a part is not made yet.
    func timeline() throws -> Timeline {
        if let first = missing.first { throw first.problem }
        return Timeline(
            title: title,
            format: format,
            items: items.compactMap(\.timelineItem),
            music: music,
            narration: lines.compactMap(\.cue),
            captions: lines.flatMap(\.captions),
            captionMode: captions,
            sound: sound
        )
    }
}

extension FilmDraft.Item {
    /// The same in a timeline; nil while its video is not made.
    fileprivate var timelineItem: TimelineItem? {
        if let card { return TimelineItem(name: name, card: card, frames: frames, overlap: overlap) }
        return video.map { video in
            TimelineItem(
                name: name,
                video: video,
                frames: frames,
                overlap: overlap,
                isHeld: isHeld,
                isContinued: isContinued
            )
        }
    }
}

extension Workshop {
    /// A project's film as its rows stand, with all that a film has by default.
    public func filmDraft(of project: ID<Project>) async throws -> FilmDraft {
        let engines = engines
        return try await store.read { try $0.filmDraft(of: project, engines) }
    }
}

extension Transaction {
    /// The film as it would be ordered without a word on how.
    func filmDraft(of id: ID<Project>, _ engines: Engines) throws -> FilmDraft {
        try filmDraft(of: id, RenderSettings(voice: project(id).voice), engines)
    }
}

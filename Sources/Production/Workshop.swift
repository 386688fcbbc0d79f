import Foundation
public import Jobs
public import Media
public import Providers
public import Store
import Studio

/// What the operations work with: the store, the engines and the programs of one data folder.
public struct Workshop: Sendable {
    public let store: Store
    public let engines: Engines
    public let programs: Programs
    let surroundings: any Surroundings
    /// Processor cores that work may use.
    let cores: Int
    let previewTurns = Turns(2)
    /// Pieces of films that are encoded at once, of all renders together.
    let pieceTurns: Turns

    /// A workshop on an open store.
    public init(
        store: Store,
        engines: Engines,
        programs: Programs,
        surroundings: any Surroundings,
        cores: Int
    ) {
        self.store = store
        self.engines = engines
        self.programs = programs
        self.surroundings = surroundings
        self.cores = cores
        pieceTurns = Turns(max(1, cores))
    }

    /// The queue of the store.
    public var queue: StoreJobs { StoreJobs(store) }

    /// Where running attempts keep their temporary files.
    var workFolder: URL { store.folder.appending(path: "work") }

    /// Pieces of films that were rendered before.
    var segmentCache: SegmentCache { SegmentCache(folder: store.folder.appending(path: "renders-cache")) }
}

/// Who makes what.
public struct Engines: Sendable {
    /// The name and version that projects remember, for example "draft 1".
    public let name: String
    public let text: any TextEngine
    public let image: any ImageEngine
    public let video: any VideoEngine
    public let music: any MusicEngine
    public let voice: any VoiceEngine

    /// Engines for every step.
    public init(
        name: String,
        text: any TextEngine,
        image: any ImageEngine,
        video: any VideoEngine,
        music: any MusicEngine,
        voice: any VoiceEngine
    ) {
        self.name = name
        self.text = text
        self.image = image
        self.video = video
        self.music = music
        self.voice = voice
    }
}

/// Everything an operation may want from the world: time, chance, ids, and who it is.
public protocol Surroundings: StoreSurroundings, JobClock, JobChance, SecretChance, Liveness {
    /// This process, unlike any other that may share the data folder.
    var holder: String { get }
}

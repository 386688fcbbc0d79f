public import Foundation
public import Studio

/// Writes: completes briefs, directs moods, plans scenes.
public protocol TextEngine: Sendable {
    /// The brief with every field that was missing assumed.
    func completed(_ brief: Brief, language: String, seed: Seed) async throws -> Brief
    /// Exactly three moods that differ.
    func moods(for brief: Brief, language: String, seed: Seed) async throws -> [Mood]
    /// The scenes of the film; their frames sum to the format's.
    func scenes(for order: SceneOrder) async throws -> [Scene]
    /// What a scene shows, how it looks and how it moves, each in a sentence or two.
    func composition(of scene: Scene, mood: Mood, language: String) async throws -> WrittenComposition
}

/// What a scene shows, how it looks and how it moves.
public struct WrittenComposition: Hashable, Sendable {
    public let description: String
    public let styling: String
    public let animation: String

    /// A composition in words.
    public init(description: String, styling: String, animation: String) {
        self.description = description
        self.styling = styling
        self.animation = animation
    }
}

/// Draws single pictures.
public protocol ImageEngine: Sendable {
    /// Writes a PNG of the wanted size to `file`.
    func draw(_ order: ImageOrder, to file: URL) async throws
}

/// Makes moving pictures.
public protocol VideoEngine: Sendable {
    /// Writes an MP4 without sound of exactly the wanted frames to `file`; `progress` gets 0 to 1.
    func shoot(_ order: VideoOrder, to file: URL, progress: @escaping @Sendable (Double) -> Void) async throws
}

/// Makes music.
public protocol MusicEngine: Sendable {
    /// Writes a 48 kHz stereo WAV of exactly the wanted samples to `file`; returns what is known of the
    /// piece, nil when nothing is.
    @discardableResult
    func compose(_ order: MusicOrder, to file: URL) async throws -> MusicFacts?
}

/// Speaks.
public protocol VoiceEngine: Sendable {
    /// Writes a 48 kHz mono WAV, trimmed to its sound, to `file`, and returns what came of the line; nothing
    /// is written for one that is unreadable.
    func speak(_ order: SpeechOrder, to file: URL) async throws -> SpeechFacts
}

/// What a plan of scenes is made from.
public struct SceneOrder: Sendable {
    public let brief: Brief
    public let mood: Mood
    public let format: Format
    public let language: String
    public let seed: Seed
    /// What each scene is for and how long it runs; nil leaves both to the engine.
    public let parts: [(purpose: Scene.Purpose, frames: Int)]?

    /// An order for the scenes of one film.
    public init(
        brief: Brief,
        mood: Mood,
        format: Format,
        language: String,
        seed: Seed,
        parts: [(purpose: Scene.Purpose, frames: Int)]? = nil
    ) {
        self.brief = brief
        self.mood = mood
        self.format = format
        self.language = language
        self.seed = seed
        self.parts = parts
    }
}

/// What one picture is made from; a model over the network reads the prompt, the draft engine the rest.
public struct ImageOrder: Hashable, Sendable {
    public private(set) var prompt: String
    public let seed: Seed
    public let size: PixelSize
    public let mood: Mood
    /// The scene the picture is of; nil for a sample of the mood.
    public let scene: Scene?
    /// Which scene or sample it is, from 0.
    public let position: Int
    /// The film's name.
    public let title: String
    public let language: String
    /// The client's pictures as PNG files, when given.
    public let productImage: URL?
    public let logo: URL?
    /// What a draft holds beside the picture; for other engines it does not matter.
    public let look: DraftLook

    /// An order for one picture.
    public init(
        prompt: String,
        seed: Seed,
        size: PixelSize,
        mood: Mood,
        scene: Scene?,
        position: Int,
        title: String,
        language: String,
        productImage: URL?,
        logo: URL?,
        look: DraftLook = DraftLook()
    ) {
        self.prompt = prompt
        self.seed = seed
        self.size = size
        self.mood = mood
        self.scene = scene
        self.position = position
        self.title = title
        self.language = language
        self.productImage = productImage
        self.logo = logo
        self.look = look
    }

    /// The same for an engine that does not read prompts.
    var withoutPrompt: ImageOrder {
        var order = self
        order.prompt = ""
        return order
    }
}

/// What one moving picture is made from.
public struct VideoOrder: Sendable {
    /// The picture it begins with; `prompt` in it is the video prompt.
    public let image: ImageOrder
    /// The first frame as a PNG file.
    public let firstFrame: URL
    public let rate: FrameRate
    /// How many frames it holds; at least 1.
    public let frames: Int
    /// Frames at which it will be cut, if the engine can prepare for that.
    public let cuts: [Int]

    /// An order for one moving picture.
    public init(image: ImageOrder, firstFrame: URL, rate: FrameRate, frames: Int, cuts: [Int] = []) {
        self.image = image
        self.firstFrame = firstFrame
        self.rate = rate
        self.frames = frames
        self.cuts = cuts
    }
}

/// What the music of a film is made from.
public struct MusicOrder: Sendable {
    public let prompt: String
    public let seed: Seed
    public let mood: Mood
    /// How the brief wants it to feel.
    public let tone: [String]
    public let rate: FrameRate
    /// The lengths of the scenes in frames, in order.
    public let scenes: [Int]
    /// The scene, from 0, with which the product or the name is shown; nil for the last.
    public let reveal: Int?

    /// An order for music under the given scenes.
    public init(
        prompt: String,
        seed: Seed,
        mood: Mood,
        tone: [String],
        rate: FrameRate,
        scenes: [Int],
        reveal: Int? = nil
    ) {
        self.prompt = prompt
        self.seed = seed
        self.mood = mood
        self.tone = tone
        self.rate = rate
        self.scenes = scenes
        self.reveal = reveal
    }

    /// Samples at 48 kHz that the music holds.
    public var samples: Int { rate.samples(ofFrames: scenes.reduce(0, +)) }
}

/// What one spoken line is made from.
public struct SpeechOrder: Sendable {
    public let text: String
    public let language: String
    /// An espeak-ng voice to take instead of the language's own.
    public let voice: String?
    /// How many times as fast as a calm narrator speaks, 0.5 to 2.
    public let speed: Double
    /// The most samples at 48 kHz it may last; a longer line is spoken faster, by 1.25 at most.
    public let room: Int

    /// An order for one spoken line.
    public init(text: String, language: String, voice: String?, speed: Double = 1, room: Int) {
        self.text = text
        self.language = language
        self.voice = voice
        self.speed = speed
        self.room = room
    }
}

import Providers
import Store
import Studio

/// All that the picture of a film is made from, as its rows stand.
struct FilmPlan: Sendable {
    let project: Project
    let mood: Mood
    /// The scenes of the film and the clips in them, in order.
    let scenes: [Stored<Scene>]
    let clips: [Stored<Clip>]
    /// Nil while there is no clip.
    let layout: FilmLayout?
    private let productImage: Asset?
    private let logo: Asset?

    init(_ transaction: Transaction, _ id: ID<Project>) throws {
        project = try transaction.project(id)
        mood = try transaction.mood(of: project)
        scenes = try transaction.scenes(of: id)
        clips = try transaction.clips(of: id)
        productImage = try project.productImage.map { try transaction.asset($0) }
        logo = try project.logo.map { try transaction.asset($0) }
        let grouped = Dictionary(grouping: clips, by: \.value.scene)
        let layouts = scenes.map { scene in
            SceneLayout(
                frames: scene.value.frames,
                places: (grouped[scene.id] ?? []).map(\.value.place)
            )
        }
        layout = FilmLayout(layouts, crossfade: project.format.crossfade)
    }

    /// The film's format: as long as its scenes and cards are together.
    var format: Format {
        let frames = scenes.reduce(project.edit?.cardFrames ?? 0) { $0 + $1.value.frames }
        return Format(aspect: project.format.aspect, rate: project.format.rate, frames: frames)
    }

    /// What a clip's pictures are made from; nil for one that is not there any more.
    ///
    /// One that is not in the film is shot as if it stood between two others.
    func shooting(_ id: ID<Clip>, _ transaction: Transaction) throws -> Shooting? {
        let place = clips.firstIndex { $0.id == id }
        guard let clip = try place.map({ clips[$0] }) ?? transaction.clip(id) else { return nil }
        let piece = place.flatMap { layout?.piece(of: $0) }
        let scene = scenes.first { $0.id == clip.value.scene }?.value
        return Shooting(
            project: project,
            mood: mood,
            scene: try scene ?? transaction.sceneRow(clip.value.scene).fields.scene,
            clip: clip,
            lead: piece?.lead ?? project.format.crossfade,
            overlap: piece?.overlap ?? project.format.crossfade,
            productImage: productImage,
            logo: logo,
            firstFrame: try clip.value.imageTake.map { try transaction.take($0).asset }
        )
    }
}

extension Clip {
    /// Where it stands within its scene, in frames.
    fileprivate var place: Range<Int> { position..<position + frames }
}

extension Transaction {
    /// The mood that a project's pictures and music have: the chosen one, or a plain one while there is none.
    func mood(of project: Project) throws -> Mood {
        try moodRow(of: project)?.mood ?? .plain
    }
}

extension Mood {
    /// What pictures have that are ordered before there are moods.
    static let plain = Mood(
        name: "Plain",
        description: "Even light and quiet colours.",
        styleKeywords: ["clear", "calm", "natural", "simple", "balanced"],
        colorPalette: [Color(0x26323C), Color(0x5B7083), Color(0xC9B79C), Color(0xF2EBDD)],
        aestheticDirection: "Soft daylight, a normal lens, an even pace."
    )
}

import Foundation
public import Providers
import Store
public import Studio

/// All that the pictures of one clip are made from.
struct Shooting: Sendable {
    let project: Project
    let mood: Mood
    /// The scene that the clip stands in.
    let scene: Scene
    /// The clip's place among those of the film, from 0, and how many there are.
    let position: Int
    let count: Int
    let clip: Stored<Clip>
    let productImage: Asset?
    let logo: Asset?
    /// The selected first frame, once there is one.
    let firstFrame: Asset?

    /// Frames that a take must hold: its clip's, and the overlap into the next.
    var frames: Int {
        clip.value.frames + (position + 1 < count ? project.format.crossfade : 0)
    }

    /// The frames between which the take stands alone, before and after the dissolves into and out of it.
    var cuts: [Int] {
        let dissolvedIn = position > 0 ? project.format.crossfade : 0
        return [dissolvedIn, clip.value.frames].filter { (1..<frames).contains($0) }
    }
}

extension Workshop {
    func shooting(_ order: StepOrder) async throws -> Shooting {
        guard let position = order.position else { throw Self.incomplete(order) }
        return try await store.read { transaction in
            let project = try transaction.project(order.project)
            let clips = try transaction.clips(of: project.id)
            let scenes = try transaction.scenes(of: project.id)
            guard clips.indices.contains(position), let mood = try transaction.moodRow(of: project)?.mood,
                let scene = scenes.first(where: { $0.id == clips[position].value.scene })
            else { throw Self.incomplete(order) }
            return Shooting(
                project: project,
                mood: mood,
                scene: scene.value,
                position: position,
                count: clips.count,
                clip: clips[position],
                productImage: try project.productImage.map { try transaction.asset($0) },
                logo: try project.logo.map { try transaction.asset($0) },
                firstFrame: try clips[position].value.imageTake.map { try transaction.take($0).asset }
            )
        }
    }

    /// What the takes of a planned project are drawn from, in order, and how many frames each holds.
    public func takes(of project: ID<Project>) async throws -> [(order: ImageOrder, frames: Int)] {
        let count = try await store.read { try $0.clips(of: project).count }
        var takes: [(order: ImageOrder, frames: Int)] = []
        for position in 0..<count {
            let shooting = try await shooting(StepOrder(project: project, position: position))
            takes.append((imageOrder(shooting, prompt: shooting.clip.value.videoPrompt), shooting.frames))
        }
        return takes
    }

    /// The order for a picture of a clip by one of its prompts.
    func imageOrder(_ shooting: Shooting, prompt: String) -> ImageOrder {
        ImageOrder(
            prompt: prompt,
            seed: shooting.project.seed.derived("clip", shooting.position),
            size: shooting.project.format.size,
            mood: shooting.mood,
            scene: shooting.scene,
            position: shooting.position,
            title: shooting.project.name,
            language: shooting.project.language,
            productImage: shooting.productImage.map { store.files.url(of: $0.sha256) },
            logo: shooting.logo.map { store.files.url(of: $0.sha256) },
            look: shooting.project.look
        )
    }

    /// Moves a finished file into the assets.
    func adopt(_ file: URL) throws -> StoredBytes {
        let (sha256, bytes) = try store.files.adopt(file)
        return StoredBytes(sha256: sha256, bytes: bytes)
    }
}

/// Bytes that are in place, before a row names them.
struct StoredBytes: Sendable {
    let sha256: String
    let bytes: Int
}

extension Transaction {
    func asset(
        _ stored: StoredBytes,
        kind: Asset.Kind,
        mime: String,
        project: ID<Project>
    ) throws -> Asset {
        try asset(sha256: stored.sha256, bytes: stored.bytes, kind: kind, mime: mime, project: project)
    }
}

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
    let clip: Stored<Clip>
    /// Frames of the piece before that dissolve into it, and those it runs on under the next.
    let lead: Int
    let overlap: Int
    let productImage: Asset?
    let logo: Asset?
    /// The selected first frame, once there is one.
    let firstFrame: Asset?
    /// The film's name as its pictures have it; nil is the project's.
    var title: String?

    /// Frames that a take must hold: its clip's, and the overlap into the next.
    var frames: Int { clip.value.frames + overlap }

    /// The frames between which the take stands alone, before and after the dissolves into and out of it.
    var cuts: [Int] { [lead, clip.value.frames].filter { (1..<frames).contains($0) } }

    /// The order for a picture of the clip by one of its prompts, or what is wished instead.
    func imageOrder(prompt: String, _ wish: TakeWish? = nil, files: AssetFiles) -> ImageOrder {
        ImageOrder(
            prompt: wish?.prompt ?? prompt,
            seed: seed(wish),
            size: project.format.size,
            mood: mood,
            scene: scene,
            position: clip.value.ordinal,
            title: title ?? project.name,
            language: project.language,
            productImage: productImage.map { files.url(of: $0.sha256) },
            logo: logo.map { files.url(of: $0.sha256) },
            look: project.look
        )
    }

    /// The same under the name that the film had when something was made, as far as the pictures would be no others.
    ///
    /// A name that nobody sees may change, and what was made stays known by its recipe.
    func titled(as made: Recipe, files: AssetFiles) -> Shooting {
        let former = made.parameters["title"] ?? ""
        guard imageOrder(prompt: "", files: files).isSame(titled: former) else { return self }
        var shooting = self
        shooting.title = former
        return shooting
    }

    /// Another try at the same clip has a seed of its own, the same for the same try.
    private func seed(_ wish: TakeWish?) -> Seed {
        let own = project.seed.derived("clip", clip.value.ordinal)
        return wish?.seed ?? wish?.variation.map { own.derived("try", $0) } ?? own
    }
}

extension Shooting {
    /// The order for the clip's first frame and its recipe.
    func firstFrame(_ workshop: Workshop, _ wish: TakeWish? = nil) -> (order: ImageOrder, recipe: Recipe) {
        let order = imageOrder(prompt: clip.value.imagePrompt, wish, files: workshop.store.files)
        var recipe = Recipe(workshop.engines, order)
        recipe.note(wish)
        recipe.inputs = [productImage, logo].compactMap(\.?.sha256)
        return (order, recipe)
    }

    /// The recipe by which the clip asks for a picture, a video from the first frame that is selected.
    func recipe(of kind: Take.Kind, _ workshop: Workshop) -> Recipe {
        switch kind {
        case .image: firstFrame(workshop).recipe
        case .video: videoRecipe(workshop, from: firstFrame?.sha256)
        }
    }

    /// The recipe of the clip's video from the first frame with this hash.
    func videoRecipe(_ workshop: Workshop, from firstFrame: String?, _ wish: TakeWish? = nil) -> Recipe {
        let order = imageOrder(prompt: clip.value.videoPrompt, wish, files: workshop.store.files)
        var recipe = Recipe(workshop.engines, order)
        recipe.note(wish)
        recipe.parameters["frames"] = "\(frames)"
        recipe.parameters["rate"] = project.format.rate.text
        recipe.parameters["cuts"] = cuts.map(String.init).joined(separator: " ")
        recipe.inputs = [firstFrame, productImage?.sha256, logo?.sha256].compactMap(\.self)
        return recipe
    }
}

extension Recipe {
    /// Notes what was wished beside what the clip says.
    fileprivate mutating func note(_ wish: TakeWish?) {
        parameters.merge(wish?.parameters ?? [:]) { own, _ in own }
        if let words = wish?.negativePrompt, !words.isEmpty { parameters["negative_prompt"] = words }
    }
}

extension Workshop {
    /// What the job's clip is made from; nil when the clip is not there any more.
    func shooting(_ order: StepOrder) async throws -> Shooting? {
        guard let clip = order.clip else { throw Self.incomplete(order) }
        return try await store.read { try FilmPlan($0, order.project).shooting(clip, $0) }
    }

    /// What the takes of a planned project are drawn from, in order, and how many frames each holds.
    public func takes(of project: ID<Project>) async throws -> [(order: ImageOrder, frames: Int)] {
        let files = store.files
        return try await store.read { transaction in
            let plan = try FilmPlan(transaction, project)
            return try plan.clips.compactMap { try plan.shooting($0.id, transaction) }.map {
                ($0.imageOrder(prompt: $0.clip.value.videoPrompt, files: files), $0.frames)
            }
        }
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
        facts: Asset.Facts? = nil,
        project: ID<Project>
    ) throws -> Asset {
        try asset(
            sha256: stored.sha256,
            bytes: stored.bytes,
            kind: kind,
            mime: mime,
            facts: facts,
            project: project
        )
    }
}

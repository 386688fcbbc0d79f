import Store
import Studio

/// How far the pictures of a clip are, and by which recipes they are asked for.
struct ClipState: Sendable {
    let shooting: Shooting
    /// Whether the selected take of each kind is what the clip asks for at present.
    let isImageMade: Bool
    let isVideoMade: Bool
    /// Names what the clip asks for: the same before and after it is made.
    let imageMark: String
    let videoMark: String
}

extension FilmOrders {
    /// How far a clip is; throws a `Problem` when it is not there.
    func state(of clip: ID<Clip>) throws -> ClipState {
        guard let shooting = try plan.shooting(clip, transaction) else {
            throw Problem(.resourceNotFound, "There is no clip \(clip).")
        }
        return try state(of: shooting)
    }

    private func state(of shooting: Shooting) throws -> ClipState {
        let clip = shooting.clip.value
        let image = try Hash.of(shooting.firstFrame(workshop).recipe)
        let drawn = try picked(clip.imageTake, basis: clip.imageBasis, asked: image)
        let imageMark = drawn.mark ?? image
        let video = try Hash.of(shooting.videoRecipe(workshop, from: shooting.firstFrame?.sha256))
        let shot = try picked(clip.videoTake, basis: clip.videoBasis, asked: video)
        // The first frame by its mark: its bytes are not known before it is made.
        let asked = try Hash.of(shooting.videoRecipe(workshop, from: imageMark))
        let isImageMade = drawn.isMade || shot.isForeign
        return ClipState(
            shooting: shooting,
            isImageMade: isImageMade,
            isVideoMade: isImageMade && shot.isMade,
            imageMark: imageMark,
            videoMark: isImageMade ? shot.mark ?? asked : asked
        )
    }

    /// Whether a selected take is what is asked for, and its mark when it is not made by just that recipe.
    ///
    /// What came from elsewhere, and what a person selected, stays as long as nothing changes that it would be
    /// made from.
    private func picked(
        _ take: ID<Take>?,
        basis: String?,
        asked: String
    ) throws -> (isMade: Bool, isForeign: Bool, mark: String?) {
        guard let take, let own = try transaction.recipeHash(of: take) else { return (false, false, nil) }
        if own == asked { return (true, false, nil) }
        let mark = "take \(take)"
        if let basis { return (basis == asked, false, basis == asked ? mark : nil) }
        let isForeign = try transaction.take(take).recipe.provider != workshop.engines.provider
        return (isForeign, isForeign, isForeign ? mark : nil)
    }
}

extension Engines {
    /// The first word of the name, as recipes have it.
    var provider: String { name.split(separator: " ").first.map(String.init) ?? name }
}

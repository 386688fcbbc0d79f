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

    /// How far the clip of a shooting is.
    func state(of shooting: Shooting) throws -> ClipState {
        let clip = shooting.clip.value
        let drawn = try picked(clip.imageTake, basis: clip.imageBasis, shooting) {
            $0.recipe(of: .image, workshop)
        }
        let imageMark = drawn.mark ?? drawn.asked
        let shot = try picked(clip.videoTake, basis: clip.videoBasis, shooting) {
            $0.recipe(of: .video, workshop)
        }
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

    /// Whether a selected take is what is asked for, by which recipe, and its mark when it is not made by just
    /// that.
    ///
    /// What came from elsewhere, and what a person selected, stays as long as nothing changes that it would be
    /// made from.
    private func picked(
        _ take: ID<Take>?,
        basis: String?,
        _ shooting: Shooting,
        _ recipe: (Shooting) -> Recipe
    ) throws -> (isMade: Bool, isForeign: Bool, mark: String?, asked: String) {
        let asked = try Hash.of(recipe(shooting))
        guard let take, let own = try transaction.recipeHash(of: take) else {
            return (false, false, nil, asked)
        }
        let mark = "take \(take)"
        if own == asked { return (true, false, nil, asked) }
        if basis == asked { return (true, false, mark, asked) }
        let made = try transaction.take(take).recipe
        let former = try Hash.of(recipe(shooting.titled(as: made, files: workshop.store.files)))
        if own == former { return (true, false, nil, former) }
        if basis == former { return (true, false, mark, former) }
        let isForeign = basis == nil && made.provider != workshop.engines.provider
        return (isForeign, isForeign, isForeign ? mark : nil, asked)
    }
}

extension Engines {
    /// The first word of the name, as recipes have it.
    var provider: String { name.split(separator: " ").first.map(String.init) ?? name }
}

import Media

/// A drawn thing in units of its own: it stands at y = 0, rises to negative y, and is lit from the left.
struct Prop {
    /// What the thing takes up.
    let box: Box
    /// The outline of what touches the ground.
    let base: Path
    let marks: [Mark]

    init(box: Box, base: Path, marks: [Mark]) {
        (self.box, self.base, self.marks) = (box, base, marks)
    }

    /// A thing on a round foot of half the given width.
    init(box: Box, foot: Double, marks: [Mark]) {
        self.init(box: box, base: Hand.ring(foot, at: 0), marks: marks)
    }

    /// The transform that stands the thing on the lower edge of a box, as large as it fits.
    func standing(in place: Box, mirrored: Bool) -> Transform {
        let scale = min(place.width / box.width, place.height / -box.top)
        let middle = mirrored ? -box.center.x : box.center.x
        return Transform.scale(mirrored ? -scale : scale, scale)
            .then(.move(place.center.x - middle * scale, place.bottom))
    }
}

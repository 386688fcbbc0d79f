import Media
import Studio

extension Shot {
    /// The last picture: the film's name, what to do, and whose film it is.
    init(endCard order: ImageOrder, scene: Scene) throws {
        let product = try order.productImage.map(ClientPicture.init)
        let logo = try order.logo.map(ClientPicture.init)
        let light = scene.staging.light
        let tones = Tones(mood: order.mood, light: light, turn: order.position)
        let card = EndCard(size: order.size, hasLogo: logo != nil)
        let stage = Stage(
            framing: card.framing,
            tones: tones,
            isLitFromLeft: order.position % 2 == 0,
            light: light,
            seed: order.seed
        )
        let place: Place = [.disc, .cove, .niche][Int(order.seed.derived("end").value % 3)]
        let things =
            if let product {
                stage.product(product)
            } else {
                stage.standing(
                    Subject(scene: scene, title: order.title).prop(Hand(tones: tones), seed: order.seed),
                    in: card.framing.subject
                )
            }
        var title = Lettering(
            order.title,
            weight: .semibold,
            size: card.titleSize,
            color: tones.inkLight,
            box: card.title,
            alignment: card.framing.alignment,
            anchor: .bottom,
            language: order.language,
            tracking: -0.022,
            lines: 3
        )
        let call = Lettering(
            scene.words == order.title ? "" : scene.words,
            weight: .medium,
            size: card.titleSize * 0.54,
            color: tones.inkLight,
            box: card.call,
            alignment: card.framing.alignment,
            anchor: .top,
            language: order.language,
            tracking: -0.006,
            lines: 3
        )
        if call.setting() == nil { title.box = title.box.union(call.box) }
        self.init(
            stage,
            layers: [Layer(.far, place.marks(stage) + [stage.vignette]), Layer(.near, things)],
            // A plan without words for its last scene wants none in the picture.
            blocks: scene.words.isEmpty ? [] : [title, call],
            over: logo.map { card.logo($0, tones) } ?? [],
            // A last picture comes to rest; what moves words past or hides them is for other scenes.
            move: scene.staging.move == .pull ? .pull : .push
        )
    }
}

/// Where the parts of an end card stand.
private struct EndCard {
    let framing: Framing
    let title: Box
    let call: Box
    let logoPlace: Box
    let titleSize: Double

    init(size: PixelSize, hasLogo: Bool) {
        let clear = Framing.clearArea(of: size)
        let frame = Box(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        let isWide = frame.width / frame.height > 1.2
        // From the top: picture (beside the rest in wide frames), title, call, logo.
        let text =
            isWide
            ? Box(left: frame.width * 0.52, top: clear.top, right: clear.right, bottom: clear.bottom)
            : Box(
                left: clear.left,
                top: clear.top + clear.height * 0.54,
                right: clear.right,
                bottom: clear.bottom
            )
        titleSize = isWide ? frame.height * 0.125 : frame.width * 0.118
        let gap = titleSize * 0.42
        let foot = hasLogo ? text.height * (isWide ? 0.16 : 0.22) : 0
        let rest = text.height - foot
        let titleEnd = text.top + rest * (isWide ? 0.54 : 0.55)
        title = Box(
            left: text.left,
            top: isWide ? text.top + rest * 0.12 : text.top,
            right: text.right,
            bottom: titleEnd
        )
        call = Box(
            left: text.left,
            top: titleEnd + gap,
            right: text.right,
            bottom: text.top + rest * (isWide ? 0.88 : 0.98)
        )
        logoPlace = Box(
            left: text.left,
            top: text.bottom - foot * 0.80,
            right: text.right,
            bottom: text.bottom
        )
        let subject =
            isWide
            ? Box(
                left: frame.width * 0.09,
                top: frame.height * 0.16,
                right: frame.width * 0.45,
                bottom: frame.height * 0.82
            )
            : Box(
                left: frame.width * 0.20,
                top: clear.top + clear.height * 0.04,
                right: frame.width * 0.80,
                bottom: clear.top + clear.height * 0.48
            )
        framing = Framing(
            frame: frame,
            kind: .medium,
            horizon: subject.bottom - subject.height * 0.10,
            subject: subject,
            words: text,
            anchor: .middle,
            alignment: isWide ? .start : .center,
            wordSize: titleSize
        )
    }

    /// The logo at the foot, no larger than it has to be.
    func logo(_ picture: ClientPicture, _ tones: Tones) -> [Mark] {
        var room = logoPlace
        let width = min(room.width, room.height * 4.2)
        room.x = framing.alignment == .center ? room.center.x - width / 2 : room.left
        room.width = width
        var box = picture.fitted(in: room)
        if framing.alignment == .start { box.x = room.left }
        if picture.isCutOut {
            let color = picture.meanColor
            guard color.contrast(with: tones.floorNear) < 2 else { return picture.marks(in: box) }
            // A logo that would be lost on the card stands on a plate of its own.
            let isLight = color.contrast(with: tones.inkLight) > color.contrast(with: tones.inkDark)
            let pad = box.height * 0.22
            let inner = box.inset(pad)
            let scale = inner.height / box.height
            var small = Box(center: box.center, width: box.width * scale, height: inner.height)
            if framing.alignment == .start { small.x = box.left + pad }
            let plate = Path.rounded(small.inset(-pad), radius: pad)
            return [.fill(plate, .color(isLight ? tones.inkLight : tones.inkDark))] + picture.marks(in: small)
        }
        let edge = Path.rounded(box, radius: box.height * 0.14)
        return [.clipped(edge, picture.marks(in: box))]
    }
}

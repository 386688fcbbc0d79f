import Foundation
import Studio

/// The things that have a drawing of their own.
enum Subject: Hashable, CaseIterable {
    case kettle, cup, bottle, jar, can, bowl, plate, bread, fruit, cake
    case carton, bag, book, pen, tool, lamp, plant
    case phone, laptop, appScreen, camera, headphones
    case shoe, boot, shirt, dress, watch, ring, glasses
    case chair, sofa, bed
    case bicycle, car, van, bus, boat
    case house, shopFront, tree
    case tooth, medicalMark, pet, instrument, painting
    /// Plain forms, for everything else.
    case stillLife

    /// What a scene shows: by its subject, else by the film's title.
    init(scene: Scene, title: String) {
        self = Self(shown: scene.subject, title: title) ?? .stillLife
    }

    /// What is drawn for a subject in a film of a title; nil when neither names a thing.
    ///
    /// A title that has the subject in it says what kind it is: a school is one of sailing.
    init?(shown name: String, title: String) {
        let (subject, whole) = (Self.spaced(name), Self.spaced(title))
        let names = subject != "  " && whole.contains(subject) ? [title, name] : [name, title]
        guard let found = names.lazy.compactMap(Self.init(named:)).first else { return nil }
        self = found
    }

    /// Draws the thing; the seed varies only what has variants.
    func prop(_ hand: Hand, seed: Seed) -> Prop {
        switch self {
        case .kettle: hand.kettle()
        case .cup: hand.cup()
        case .bottle: hand.bottle()
        case .jar: hand.jar()
        case .can: hand.can()
        case .bowl: hand.bowl()
        case .plate: hand.plate()
        case .bread: hand.bread()
        case .fruit: hand.fruit()
        case .cake: hand.cake()
        case .carton: hand.carton()
        case .bag: hand.bag()
        case .book: hand.book()
        case .pen: hand.pen()
        case .tool: hand.tool()
        case .lamp: hand.lamp()
        case .plant: hand.plant()
        case .phone: hand.phone()
        case .laptop: hand.laptop()
        case .appScreen: hand.appScreen()
        case .camera: hand.camera()
        case .headphones: hand.headphones()
        case .shoe: hand.shoe()
        case .boot: hand.boot()
        case .shirt: hand.shirt()
        case .dress: hand.dress()
        case .watch: hand.watch()
        case .ring: hand.ring()
        case .glasses: hand.glasses()
        case .chair: hand.chair()
        case .sofa: hand.sofa()
        case .bed: hand.bed()
        case .bicycle: hand.bicycle()
        case .car: hand.car()
        case .van: hand.van()
        case .bus: hand.bus()
        case .boat: hand.boat()
        case .house: hand.house()
        case .shopFront: hand.shopFront()
        case .tree: hand.tree()
        case .tooth: hand.tooth()
        case .medicalMark: hand.medicalMark()
        case .pet: hand.pet(seed)
        case .instrument: hand.instrument()
        case .painting: hand.painting(seed)
        case .stillLife: hand.stillLife(seed)
        }
    }
}

/// What a subject stands on outdoors.
enum Footing: Hashable {
    /// A stone in a wide shot, else a wall or board near the camera.
    case ledge
    case ground
    case water
}

extension Subject {
    /// What it belongs on; no house stands on a wall, and no boat on land.
    var footing: Footing {
        switch self {
        case .boat: .water
        case .house, .shopFront, .tree, .bicycle, .car, .van, .bus, .chair, .sofa, .bed: .ground
        default: .ledge
        }
    }
}

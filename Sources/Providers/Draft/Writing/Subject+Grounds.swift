import Studio

/// Where things can be, and how they can be seen there.
extension Subject {
    /// What belongs to it, in plain nouns by which it is drawn again.
    var companionNouns: [String] {
        companions.filter { Subject(named: "\($0)") == $0 }.map { "\($0)" }
    }

    /// Where it stands when it cannot stand anywhere; nil for what people carry with them.
    var ownPlaces: [Staging.Setting]? {
        if isLarge { return [.street, .road] }
        return [.bed, .sofa, .chair].contains(self) ? [.room, .studio] : nil
    }

    /// Where it belongs when it cannot stand in a room, the best first; nil for all else.
    var grounds: [Staging.Setting]? {
        switch self {
        case .boat: [.shore, .street, .road, .mountain]
        case .house: [.mountain, .forest, .street, .road, .shore]
        case .shopFront: [.street, .road]
        case .tree: [.forest, .road, .street, .mountain]
        case .car, .van, .bus: [.street, .road, .shore, .mountain]
        default: nil
        }
    }

    /// Whether it is eaten or drunk, which is done at a table.
    var isServed: Bool {
        [.cup, .kettle, .bowl, .plate, .bread, .fruit, .cake, .jar, .bottle].contains(self)
    }

    /// Whether nobody can hold it and no room can.
    var isLarge: Bool {
        [.bicycle, .car, .van, .bus, .boat, .house, .shopFront, .tree].contains(self)
    }

    /// Whether it cannot be laid down to be seen from above: too large, or what is in it would run out.
    var isUpright: Bool {
        isLarge
            || [.bed, .sofa, .chair, .lamp, .plant, .kettle, .cup, .bowl, .cake, .jar, .pet].contains(self)
    }
}

import Media
import Studio

/// Where a scene is set.
enum Place: Hashable, CaseIterable {
    /// A wall that runs into the floor without an edge.
    case cove
    /// A table in front of a wall.
    case table
    /// An arched niche.
    case niche
    /// A large disc on the wall.
    case disc
    /// Tall sheets of paper, one behind the other.
    case panels
    /// A round plinth.
    case plinth
    /// Open land with hills.
    case hills

    /// The place of a scene; neighbours never share one.
    static func at(_ position: Int, seed: Seed) -> Place {
        let orders: [[Place]] = [
            [.cove, .niche, .table, .disc, .panels, .hills, .plinth],
            [.disc, .table, .panels, .cove, .niche, .plinth, .hills],
            [.panels, .plinth, .disc, .table, .hills, .cove, .niche],
            [.hills, .disc, .cove, .niche, .plinth, .panels, .table],
        ]
        let order = orders[Int(seed.derived("places").value % UInt64(orders.count))]
        return order[position % order.count]
    }

    /// Everything behind the subject.
    func marks(_ stage: Stage) -> [Mark] {
        switch self {
        case .cove: stage.cove
        case .table: stage.wall(to: stage.horizon) + stage.floor()
        case .niche: stage.niche
        case .disc: stage.disc
        case .panels: stage.panels
        case .plinth: stage.plinth
        case .hills: stage.hills
        }
    }
}

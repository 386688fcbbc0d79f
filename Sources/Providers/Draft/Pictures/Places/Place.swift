import Media
import Studio

/// A plain set in a studio: form, colour and light alone.
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

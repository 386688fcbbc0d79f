public import Foundation
import Media
import Studio

/// Draws pictures by itself, from the plan and the mood: what a storyboard artist would hand over.
public struct DraftImageEngine: ImageEngine {
    private let shelf: ShotShelf

    /// An engine that leaves what it drew on a shelf.
    public init(shelf: ShotShelf = ShotShelf()) {
        self.shelf = shelf
    }

    @concurrent
    public func draw(_ order: ImageOrder, to file: URL) async throws {
        try DraftTake(order, frames: 1, shelf: shelf).raster(frame: 0).png().write(to: file)
    }
}

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
        let picture = try DraftTake(order, frames: 1, shelf: shelf).raster(frame: 0).png()
        do {
            try picture.write(to: file)
        } catch {
            throw Problem(
                .outputUnwritable,
                "The picture cannot be written to \(file.path); make room or choose another place.",
                subject: file.path
            )
        }
    }
}

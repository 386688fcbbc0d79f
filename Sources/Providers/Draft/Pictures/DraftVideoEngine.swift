public import Foundation
public import Media
import Studio

/// Makes moving pictures by itself: a slow push-in on the drawn shot.
public struct DraftVideoEngine: VideoEngine {
    private let programs: Programs
    private let shelf: ShotShelf

    /// An engine that encodes with FFmpeg from `programs` and finds drawn shots on a shelf.
    public init(programs: Programs, shelf: ShotShelf = ShotShelf()) {
        self.programs = programs
        self.shelf = shelf
    }

    @concurrent
    public func shoot(
        _ order: VideoOrder,
        to file: URL,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        let take = try DraftTake(order, shelf: shelf)
        try await FrameEncoder(programs: programs).encode(
            frames: order.frames,
            size: order.image.size,
            rate: order.rate,
            cuts: order.cuts,
            to: file,
            progress: progress
        ) { frame, memory in
            try take.draw(frame: frame, into: memory)
        }
    }
}

import Store
public import Studio

/// What stands where in a scene.
public struct TimelineAnalysis: Hashable, Sendable {
    /// The frame rate that its numbers are in.
    public let rate: FrameRate
    /// Clips that the scene shows.
    public let clips: Int
    /// Frames that they cover together.
    public let covered: Int
    /// Where the last of them ends, in frames; 0 when there is none.
    public let end: Int
    /// Stretches without a clip, in frames, up to the end of the scene.
    public let gaps: [Range<Int>]
}

extension Workshop {
    /// What stands where in a scene, without alternates that are not chosen.
    public func timelineAnalysis(of scene: ID<Scene>) async throws -> TimelineAnalysis {
        try await store.read { transaction in
            let row = try transaction.sceneRow(scene)
            let layout = try transaction.layout(of: row)
            return TimelineAnalysis(
                rate: try transaction.rate(of: row.projectID),
                clips: layout.places.count,
                covered: layout.places.reduce(0) { $0 + $1.count },
                end: layout.places.map(\.upperBound).max() ?? 0,
                gaps: layout.gaps
            )
        }
    }
}

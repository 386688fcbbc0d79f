import Synchronization

/// Adds up the frames of pieces that are made side by side.
final class Tally: Sendable {
    private let frames = Mutex<[Int: Int]>([:])
    private let total: Int
    private let report: @Sendable (Double) -> Void

    init(total: Int, report: @escaping @Sendable (Double) -> Void) {
        self.total = max(1, total)
        self.report = report
    }

    func note(_ count: Int, of piece: Int) {
        // Told within the lock, or a smaller sum of another piece could be told after a larger one.
        frames.withLock { frames in
            frames[piece] = max(frames[piece] ?? 0, count)
            report(min(1, Double(frames.values.reduce(0, +)) / Double(total)))
        }
    }
}

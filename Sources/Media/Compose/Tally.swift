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
        let sum = frames.withLock { frames in
            frames[piece] = max(frames[piece] ?? 0, count)
            return frames.values.reduce(0, +)
        }
        report(min(1, Double(sum) / Double(total)))
    }
}

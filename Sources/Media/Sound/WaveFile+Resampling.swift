import Foundation

extension WaveFile {
    /// The first channel at another rate, through a windowed sinc of 32 taps for each of its phases.
    ///
    /// Meant for speech that is brought from a lower rate to 48 kHz: what lies above nine tenths of the
    /// lower of the two bands is lost.
    func resampled(to rate: Int) -> WaveFile {
        let divisor = Self.divisor(sampleRate, rate)
        let (up, down) = (rate / divisor, sampleRate / divisor)
        let source = stride(from: 0, to: values.count, by: channels).map { Float(values[$0]) }
        let taps = 32
        let phases = Self.phases(up, taps: taps, cutoff: 0.9 * min(1, Double(up) / Double(down)))
        var result = [Int16](repeating: 0, count: source.count * up / down)
        source.withUnsafeBufferPointer { source in
            for index in result.indices {
                let place = index * down
                let first = place / up - taps / 2 + 1
                let phase = place % up * taps
                var sum: Float = 0
                for tap in max(0, -first)..<max(max(0, -first), min(taps, source.count - first)) {
                    sum += phases[phase + tap] * source[first + tap]
                }
                result[index] = Int16(min(max(sum.rounded(), -32_768), 32_767))
            }
        }
        return WaveFile(sampleRate: rate, channels: 1, values: result)
    }

    /// The filter's taps for each place of a new sample between two old ones; each phase sums to 1.
    private static func phases(_ count: Int, taps: Int, cutoff: Double) -> [Float] {
        (0..<count).flatMap { phase in
            let weights = (0..<taps).map { tap in
                let distance = Double(tap - taps / 2 + 1) - Double(phase) / Double(count)
                let angle = Double.pi * distance * cutoff
                let window = 0.5 + 0.5 * cos(Double.pi * distance / Double(taps / 2))
                return (abs(angle) < 1e-9 ? 1 : sin(angle) / angle) * max(window, 0)
            }
            let sum = weights.reduce(0, +)
            return weights.map { Float($0 / sum) }
        }
    }

    private static func divisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : divisor(right, left % right)
    }
}

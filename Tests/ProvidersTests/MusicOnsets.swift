import Foundation
import Media

/// Finds where sounds begin: where the energy of a band rises above what was there just before.
struct MusicOnsets {
    /// Seconds, in order.
    let times: [Double]

    /// Onsets in the sum of all channels that rise by so many decibels within a few milliseconds.
    init(in wave: WaveFile, rise: Double = 6) {
        let rate = Double(wave.sampleRate)
        let mono = wave.values.withUnsafeBufferPointer { values in
            (0..<wave.samples).map { sample in
                var sum: Float = 0
                for channel in 0..<wave.channels { sum += Float(values[sample * wave.channels + channel]) }
                return sum
            }
        }
        // Drums of skin are found low, those of metal and wood high.
        let found = [Self.low(mono), Self.high(mono)].flatMap { Self.rises(Self.levels($0), by: rise) }
        times = found.sorted().map { Double($0 * Self.hop) / rate }
    }

    /// Seconds from a time to the nearest onset.
    func distance(from time: Double) -> Double {
        times.reduce(.infinity) { min($0, abs($1 - time)) }
    }

    /// 1 ms at 48 kHz.
    private static let hop = 48

    /// Second differences: 12 dB more for each octave upwards.
    private static func high(_ mono: [Float]) -> [Float] {
        mono.withUnsafeBufferPointer { mono in
            mono.indices.map { $0 < 2 ? 0 : mono[$0] - 2 * mono[$0 - 1] + mono[$0 - 2] }
        }
    }

    /// A leaky sum that keeps what is below about 200 Hz.
    private static func low(_ mono: [Float]) -> [Float] {
        var held: Float = 0
        return mono.map { value in
            held += (value - held) * 0.026
            return held
        }
    }

    /// Decibels of each hop.
    private static func levels(_ band: [Float]) -> [Double] {
        band.withUnsafeBufferPointer { band in
            stride(from: 0, to: band.count - hop, by: hop).map { start in
                var sum: Float = 0
                for index in start..<start + hop { sum += band[index] * band[index] }
                return 10 * log10(Double(sum) / Double(hop) + 500)
            }
        }
    }

    /// Hops at which the level of the next 4 ms is above the loudest of the 6 ms before; one in 12 ms.
    private static func rises(_ levels: [Double], by rise: Double) -> [Int] {
        guard levels.count > 16 else { return [] }
        var found: [Int] = []
        for hop in 0..<levels.count - 4 {
            let before = hop == 0 ? 27 : levels[max(0, hop - 6)..<hop].max() ?? 27
            let after = levels[hop..<hop + 4].max() ?? 0
            guard levels[hop] > before, after - before >= rise else { continue }
            if let last = found.last, hop - last < 12 { continue }
            found.append(hop)
        }
        return found
    }
}

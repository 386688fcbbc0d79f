import Foundation

extension WaveFile {
    /// Cuts to `samples`, or pads with silence.
    mutating func fit(samples wanted: Int) {
        if samples > wanted {
            values.removeLast((samples - wanted) * channels)
        } else {
            values += repeatElement(0, count: (wanted - samples) * channels)
        }
    }

    /// Lets the end sink over `length` samples along half a cosine, with `silence` samples at the very end.
    mutating func settle(over length: Int, silence: Int) {
        let silence = min(silence, samples)
        let length = min(length, samples - silence)
        let start = samples - silence - length
        for step in 0..<length {
            let gain = 0.5 + 0.5 * cos(Double.pi * Double(step + 1) / Double(length))
            for value in (start + step) * channels..<(start + step + 1) * channels {
                values[value] = Int16((Double(values[value]) * gain).rounded())
            }
        }
        for value in (samples - silence) * channels..<values.count { values[value] = 0 }
    }

    /// Whether it holds samples that were cut off at the end of the scale.
    var isClipped: Bool { values.contains { $0.magnitude >= 32_767 } }

    /// Lets the first `length` samples rise from silence.
    mutating func fadeIn(over length: Int) {
        let length = min(length, samples)
        for step in 0..<length {
            for value in step * channels..<(step + 1) * channels {
                values[value] = Int16(Int(values[value]) * step / length)
            }
        }
    }

    /// Lets the last `length` samples sink to silence.
    mutating func fadeOut(over length: Int) {
        let length = min(length, samples)
        for step in 0..<length {
            let place = (samples - 1 - step) * channels
            for value in place..<place + channels {
                values[value] = Int16(Int(values[value]) * step / length)
            }
        }
    }

    /// Removes the silence around the sound but for `before` and `after` samples; false if all is silence.
    ///
    /// Silence is what stays below 0.3 % of full scale.
    mutating func trim(before: Int, after: Int) -> Bool {
        func isLoud(_ value: Int16) -> Bool { value.magnitude > 98 }
        guard let first = values.firstIndex(where: isLoud), let last = values.lastIndex(where: isLoud) else {
            return false
        }
        let start = max(0, first / channels - before)
        let end = min(samples, last / channels + 1 + after)
        values = Array(values[start * channels..<end * channels])
        return true
    }
}

extension WaveFile {
    /// Cuts to `samples` with a fade over the last `fade` of them, or pads with silence.
    mutating func fit(samples wanted: Int, fade: Int) {
        if samples > wanted {
            values.removeLast((samples - wanted) * channels)
            fadeOut(over: fade)
        } else {
            values += repeatElement(0, count: (wanted - samples) * channels)
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

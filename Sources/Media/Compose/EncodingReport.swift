/// What libx264 tells at the end about each stream that FFmpeg had it encode.
struct EncodingReport {
    /// The average quantizer of each stream's frames, 0 to 51, in the order in which the streams were opened.
    let coarseness: [Double]

    /// Reads the log of a run at the level `info`, whose lines look like
    /// `[libx264 @ 0x55d0] frame P:102   Avg QP:35.21  size:  5123`; other lines are passed over.
    init(_ log: String) {
        var order: [Substring] = []
        var sums: [Substring: (frames: Int, quantizers: Double)] = [:]
        for line in log.split(separator: "\n") where line.hasPrefix("[libx264 @ ") {
            let encoder = line.prefix { $0 != "]" }
            if !order.contains(encoder) { order.append(encoder) }
            guard let (frames, quantizer) = Self.counts(line.dropFirst(encoder.count + 1)) else { continue }
            let sum = sums[encoder] ?? (0, 0)
            sums[encoder] = (sum.frames + frames, sum.quantizers + quantizer * Double(frames))
        }
        coarseness = order.compactMap { encoder in
            sums[encoder].map { $0.quantizers / Double(max(1, $0.frames)) }
        }
    }

    /// The frames of one kind and their quantizer.
    private static func counts(_ words: Substring) -> (Int, Double)? {
        let parts = words.split(separator: " ")
        guard parts.count >= 4, parts[0] == "frame", parts[1].dropFirst().first == ":",
            let mark = parts.firstIndex(where: { $0.hasPrefix("QP:") }),
            let frames = Int(parts[1].dropFirst(2)), let quantizer = Double(parts[mark].dropFirst(3))
        else { return nil }
        return (frames, quantizer)
    }
}

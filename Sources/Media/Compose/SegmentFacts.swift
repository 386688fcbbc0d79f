import Foundation
import Studio

/// What a segment was found to hold, when all of it was decoded once.
struct SegmentFacts: Hashable, Sendable, Codable {
    /// The hash of every decoded frame, in the order they are shown.
    let frames: [String]
    /// The hash of every packet, in the order of the file.
    let packets: [String]
    /// The frame that each packet holds, from 0.
    let places: [Int]
    /// The hash of what a decoder is set up with.
    let configuration: String

    /// Takes together what FFmpeg wrote of packets and frames; throws unless they are `count` frames of
    /// `size`, each on its mark.
    init(packets: HashList, frames: HashList, count: Int, size: PixelSize, rate: FrameRate) throws {
        let ticks = rate.videoTimescale * rate.denominator / rate.numerator
        let places = packets.lines.map { $0.time / ticks }
        guard frames.lines.count == count, frames.size == size,
            packets.timeBase == "1/\(rate.videoTimescale)", places.sorted() == Array(0..<count),
            packets.lines.allSatisfy({ $0.time % ticks == 0 }), let configuration = packets.configuration
        else {
            throw Problem(
                .compositionFailed,
                "A piece of the film has \(frames.lines.count) instead of \(count) frames; try again."
            )
        }
        self.frames = frames.lines.map(\.hash)
        self.packets = packets.lines.map(\.hash)
        self.places = places
        self.configuration = configuration
    }
}

/// What FFmpeg's `framehash` wrote of one stream.
struct HashList: Hashable, Sendable {
    let lines: [Line]
    private(set) var size: PixelSize?
    private(set) var timeBase: String?
    private(set) var configuration: String?

    /// The time and the hash of one packet or decoded frame.
    struct Line: Hashable, Sendable {
        /// When it is shown, in ticks of its stream.
        let time: Int
        let hash: String
    }

    /// Reads a list of the only stream in it.
    init(reading file: URL) throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        var lines: [Line] = []
        for line in text.split(separator: "\n") {
            guard line.hasPrefix("#") else {
                let fields = line.split(separator: ",").map { $0.drop { $0 == " " } }
                guard fields.count == 6, let time = Int(fields[2]) else { continue }
                lines.append(Line(time: time, hash: String(fields[5])))
                continue
            }
            guard let value = line.split(separator: " ").last.map(String.init) else { continue }
            if line.hasPrefix("#dimensions 0:") {
                let sides = value.split(separator: "x").compactMap { Int($0) }
                if sides.count == 2 { size = PixelSize(width: sides[0], height: sides[1]) }
            } else if line.hasPrefix("#tb 0:") {
                timeBase = value
            } else if line.hasPrefix("#extradata 0,") {
                configuration = value
            }
        }
        self.lines = lines
    }
}

import Foundation
import Studio

/// What a segment was found to hold when it was made.
struct SegmentFacts: Hashable, Sendable, Codable {
    /// The hash of every packet, in the order of the file.
    let packets: [String]
    /// The frame that each packet holds, from 0.
    let places: [Int]
    /// The hash of what a decoder is set up with.
    let configuration: String
    /// How coarsely it had to be encoded, 0 (not at all) to 51, on average; nil where nobody asked.
    let coarseness: Double?

    /// Reads a segment's packets; throws unless they are `count` frames of `size`, each on its mark, and a
    /// player can start at the first.
    init(
        of file: URL,
        count: Int,
        size: PixelSize,
        rate: FrameRate,
        coarseness: Double?,
        programs: Programs
    ) async throws {
        let (facts, packets) = try await Probe(programs: programs).contents(of: file)
        let ticks = rate.videoTicks
        let places = packets.map { $0.time / ticks }
        guard facts.streams.count == 1, let video = facts.video, let configuration = video.configuration,
            video.size == size, video.timescale == rate.videoTimescale, places.sorted() == Array(0..<count),
            packets.first?.isKey == true, packets.allSatisfy({ $0.time % ticks == 0 && !$0.isDropped })
        else {
            throw Problem(
                .compositionFailed,
                "A piece of the film has \(packets.count) instead of \(count) frames; try again."
            )
        }
        self.packets = packets.map(\.hash)
        self.places = places
        self.configuration = configuration
        self.coarseness = coarseness
    }

    /// What a copy of packets out of a video holds, the first of which is shown at `frame`.
    init(copying packets: ArraySlice<PacketFacts>, from frame: Int, rate: FrameRate, configuration: String) {
        self.packets = packets.map(\.hash)
        places = packets.map { $0.time / rate.videoTicks - frame }
        self.configuration = configuration
        coarseness = nil
    }
}

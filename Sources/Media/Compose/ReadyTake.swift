import Foundation
import Studio

extension VideoSource {
    /// What a copy of a stretch of the video holds; nil when it cannot stand in the film as it is.
    ///
    /// Only the file decides: it must be set up as the film's own pieces are, show its frames on the film's
    /// marks, and hold the stretch as groups of pictures that refer to nothing outside of it.
    func copy(of stretch: Range<Int>, for plan: RenderPlan, configuration: String) throws -> SegmentFacts? {
        let rate = plan.format.rate
        guard isClosed, facts.configuration == configuration, facts.timescale == rate.videoTimescale,
            facts.picture?.rotation == 0, isOf(rate: rate), isOf(size: plan.size), !stretch.isEmpty
        else { return nil }
        let ticks = rate.videoTicks
        guard let first = packets.firstIndex(where: { $0.time == stretch.lowerBound * ticks }),
            first + stretch.count <= packets.count
        else { return nil }
        let own = packets[first..<first + stretch.count]
        let next = packets.dropFirst(first + stretch.count).first
        let times = stretch.map { $0 * ticks }
        guard own.first?.isKey == true, next?.isKey != false, !own.contains(where: \.isDropped),
            next.map({ $0.time == stretch.upperBound * ticks }) ?? true,
            own.map(\.time).sorted() == times
        else { return nil }
        guard try standsAlone(own) else { return nil }
        return SegmentFacts(
            copying: own,
            from: stretch.lowerBound,
            rate: rate,
            configuration: configuration
        )
    }

    /// Whether packets begin with a picture that clears what was decoded before, and set nothing up anew.
    private func standsAlone(_ packets: ArraySlice<PacketFacts>) throws -> Bool {
        try H264Units.all(packets, in: file.url) { index, kinds in
            let pictures = kinds.filter { $0 == H264Units.picture || $0 == H264Units.clearing }
            return !pictures.isEmpty && !kinds.contains { $0 == 7 || $0 == 8 || $0 > 12 }
                && (index > 0 || pictures.allSatisfy { $0 == H264Units.clearing })
        }
    }
}

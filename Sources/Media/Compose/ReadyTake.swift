import Foundation
import Studio

extension VideoSource {
    /// What a copy of a stretch of the video holds; nil when it cannot stand in the film as it is.
    ///
    /// Only the file decides: it must be set up as the film's own pieces are, show its frames on the film's
    /// marks, and hold the stretch as groups of pictures that refer to nothing outside of it.
    func copy(of stretch: Range<Int>, for plan: RenderPlan, configuration: String) throws -> SegmentFacts? {
        let rate = plan.format.rate
        guard facts.configuration == configuration, facts.timescale == rate.videoTimescale,
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
        let bytes = try Data(contentsOf: file.url, options: .mappedIfSafe)
        let isClear = bytes.withUnsafeBytes { bytes in
            packets.enumerated().allSatisfy { index, packet in
                guard packet.place.upperBound <= bytes.count,
                    let kinds = Self.kinds(UnsafeRawBufferPointer(rebasing: bytes[packet.place]))
                else { return false }
                let pictures = kinds.filter { $0 == 1 || $0 == 5 }
                return !pictures.isEmpty && !kinds.contains { $0 == 7 || $0 == 8 || $0 > 12 }
                    && (index > 0 || pictures.allSatisfy { $0 == 5 })
            }
        }
        return isClear
    }

    /// The kinds (ITU-T H.264, table 7-1) of a packet's units, each of which stands behind its length in four
    /// bytes; nil when the lengths do not add up.
    private static func kinds(_ packet: UnsafeRawBufferPointer) -> [UInt8]? {
        var kinds: [UInt8] = []
        var place = 0
        while place + 4 < packet.count {
            let length = (0..<4).reduce(0) { $0 << 8 | Int(packet[place + $1]) }
            guard length > 0, place + 4 + length <= packet.count else { return nil }
            kinds.append(packet[place + 4] & 0x1F)
            place += 4 + length
        }
        return place == packet.count ? kinds : nil
    }
}

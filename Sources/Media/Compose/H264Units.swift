import Foundation

/// The units (ITU-T H.264, table 7-1) that packets of an MP4 consist of.
enum H264Units {
    /// A picture that may refer to others, and one that clears what was decoded before.
    static let picture: UInt8 = 1
    static let clearing: UInt8 = 5

    /// Whether each packet is a picture that clears what was decoded before.
    static func clear(_ packets: [PacketFacts], in file: URL) throws -> Bool {
        try all(packets, in: file) { _, kinds in
            let pictures = kinds.filter { $0 == picture || $0 == clearing }
            return !pictures.isEmpty && pictures.allSatisfy { $0 == clearing }
        }
    }

    /// Whether something holds for the units of each packet, counted from 0; it does not for what is no packet.
    static func all(
        _ packets: some Sequence<PacketFacts>,
        in file: URL,
        hold: (Int, [UInt8]) -> Bool
    ) throws -> Bool {
        let bytes = try Data(contentsOf: file, options: .mappedIfSafe)
        return bytes.withUnsafeBytes { bytes in
            packets.enumerated().allSatisfy { index, packet in
                guard packet.place.upperBound <= bytes.count,
                    let kinds = kinds(UnsafeRawBufferPointer(rebasing: bytes[packet.place]))
                else { return false }
                return hold(index, kinds)
            }
        }
    }

    /// The kinds of a packet's units, each of which stands behind its length in four bytes; nil when the
    /// lengths do not add up.
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

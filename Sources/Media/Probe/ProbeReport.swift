import Foundation
import Studio

/// FFprobe's JSON, as far as it is used.
struct ProbeReport: Decodable {
    private let streams: [ProbeStream]?
    private let chapters: [Chapter]?
    private let format: Format?
    private let packets: [Packet]?

    /// Reads FFprobe's standard output.
    init(json: [UInt8]) throws {
        let decoder = JSONDecoder()
        self = try decoder.decode(ProbeReport.self, from: Data(json))
    }

    var facts: MediaFacts {
        MediaFacts(
            duration: format?.duration.flatMap(Double.init),
            start: format?.start_time.flatMap(Double.init) ?? 0,
            bytes: format?.size.flatMap { Int($0) } ?? 0,
            title: format?.tags?.title,
            streams: (streams ?? []).map(\.facts),
            chapters: (chapters ?? []).map(\.facts)
        )
    }

    /// Every packet; nil when one has no time or no hash, as a cover picture, or when FFprobe left some out.
    var packetFacts: [PacketFacts]? {
        var facts: [PacketFacts] = []
        for packet in packets ?? [] {
            guard let time = packet.pts, let hash = packet.data_hash?.split(separator: ":").last else {
                return nil
            }
            let start = packet.pos.flatMap { Int($0) } ?? 0
            facts.append(
                PacketFacts(
                    stream: packet.stream_index,
                    time: time,
                    isKey: packet.flags?.contains("K") == true,
                    isDropped: packet.flags?.contains("D") == true,
                    place: start..<start + max(0, packet.size.flatMap { Int($0) } ?? 0),
                    hash: String(hash)
                )
            )
        }
        // FFprobe says nothing of a line that it could not write; the counts come after all of them.
        return facts.count == self.facts.streams.reduce(0) { $0 + $1.packets } ? facts : nil
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Format: Decodable {
        let duration: String?
        let start_time: String?
        let size: String?
        let tags: ProbeTags?
    }

    // FFprobe's own names: turning those of thousands of packets into ours takes longer than reading them.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Packet: Decodable {
        let stream_index: Int
        let pts: Int?
        let flags: String?
        let pos: String?
        let size: String?
        let data_hash: String?
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    private struct Chapter: Decodable {
        let time_base: String
        let start: Int
        let end: Int
        let tags: ProbeTags?

        var facts: ChapterFacts {
            ChapterFacts(
                title: tags?.title ?? "",
                start: Fraction(time_base)?.time(start) ?? .zero,
                end: Fraction(time_base)?.time(end) ?? .zero
            )
        }
    }
}

struct ProbeTags: Decodable {
    let title: String?
    let language: String?
}

/// `30000/1001`, as FFprobe writes it.
struct Fraction {
    let top: Int
    let bottom: Int

    init?(_ text: String) {
        let parts = text.split { $0 == "/" || $0 == ":" }.compactMap { Int($0) }
        guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
        (top, bottom) = (parts[0], parts[1])
    }

    var rate: FrameRate { FrameRate(top, bottom) }

    func time(_ ticks: Int) -> MediaTime { MediaTime(ticks * top, timescale: bottom) }
}

import Studio

/// FFprobe's JSON, as far as it is used.
struct ProbeReport: Decodable {
    private let streams: [Stream]?
    private let chapters: [Chapter]?
    private let format: Format?

    /// Reads FFprobe's standard output.
    init(json: [UInt8]) throws {
        self = try Wire.value(from: String(decoding: json, as: UTF8.self))
    }

    var facts: MediaFacts {
        MediaFacts(
            duration: format?.duration.flatMap(Double.init),
            bytes: format?.size.flatMap { Int($0) } ?? 0,
            title: format?.tags?.title,
            streams: (streams ?? []).map(\.facts),
            chapters: (chapters ?? []).map(\.facts)
        )
    }

    private struct Format: Decodable {
        let duration: String?
        let size: String?
        let tags: Tags?
    }

    private struct Tags: Decodable {
        let title: String?
        let language: String?
    }

    private struct Chapter: Decodable {
        let timeBase: String
        let start: Int
        let end: Int
        let tags: Tags?

        var facts: ChapterFacts {
            ChapterFacts(
                title: tags?.title ?? "",
                start: Fraction(timeBase)?.time(start) ?? .zero,
                end: Fraction(timeBase)?.time(end) ?? .zero
            )
        }
    }

    private struct Stream: Decodable {
        let codecType: String?
        let codecName: String?
        let profile: String?
        let width: Int?
        let height: Int?
        let pixFmt: String?
        let colorSpace: String?
        let rFrameRate: String?
        let nbReadPackets: String?
        let timeBase: String?
        let durationTs: Int?
        let sampleRate: String?
        let channels: Int?
        let tags: Tags?

        var facts: StreamFacts {
            let kind = codecType.map { StreamFacts.Kind(rawValue: $0) ?? .other } ?? .other
            var size: PixelSize?
            if let width, let height, width > 0 { size = PixelSize(width: width, height: height) }
            return StreamFacts(
                kind: kind,
                codec: codecName ?? "",
                profile: profile,
                size: size,
                pixelFormat: pixFmt,
                colorSpace: colorSpace,
                rate: kind == .video ? rFrameRate.flatMap { Fraction($0)?.rate } : nil,
                packets: nbReadPackets.flatMap { Int($0) } ?? 0,
                duration: durationTs.flatMap { ticks in
                    timeBase.flatMap { Fraction($0)?.time(ticks) }
                },
                sampleRate: sampleRate.flatMap { Int($0) },
                channels: channels,
                language: tags?.language
            )
        }
    }

    /// `30000/1001`, as FFprobe writes it.
    private struct Fraction {
        let top: Int
        let bottom: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
            (top, bottom) = (parts[0], parts[1])
        }

        var rate: FrameRate { FrameRate(top, bottom) }

        func time(_ ticks: Int) -> MediaTime { MediaTime(ticks * top, timescale: bottom) }
    }
}

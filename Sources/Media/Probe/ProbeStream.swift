import Studio

/// One stream as FFprobe writes it.
// swift-format-ignore: AlwaysUseLowerCamelCase
struct ProbeStream: Decodable {
    let codec_type: String?
    let codec_name: String?
    let profile: String?
    let width: Int?
    let height: Int?
    let sample_aspect_ratio: String?
    let pix_fmt: String?
    let color_space: String?
    let color_transfer: String?
    let color_primaries: String?
    let color_range: String?
    let field_order: String?
    let r_frame_rate: String?
    let avg_frame_rate: String?
    let start_time: String?
    let nb_read_packets: String?
    let time_base: String?
    let duration_ts: Int?
    let sample_rate: String?
    let channels: Int?
    let extradata_hash: String?
    let tags: ProbeTags?
    let disposition: Disposition?
    let side_data_list: [SideData]?

    struct Disposition: Decodable {
        let attached_pic: Int?
        let `default`: Int?
    }

    struct SideData: Decodable {
        let rotation: Int?
    }

    var facts: StreamFacts {
        let isCover = disposition?.attached_pic == 1
        let kind = codec_type.flatMap { isCover ? .other : StreamFacts.Kind(rawValue: $0) } ?? .other
        let tick = time_base.flatMap { Fraction($0) }
        return StreamFacts(
            kind: kind,
            codec: codec_name ?? "",
            profile: profile,
            size: size,
            pixelFormat: pix_fmt,
            picture: picture,
            colorSpace: color_space,
            rate: kind == .video ? r_frame_rate.flatMap { Fraction($0)?.rate } : nil,
            packets: nb_read_packets.flatMap { Int($0) } ?? 0,
            configuration: extradata_hash?.split(separator: ":").last.map(String.init),
            timescale: tick.flatMap { $0.top == 1 ? $0.bottom : nil },
            duration: duration_ts.flatMap { ticks in tick?.time(ticks) },
            sampleRate: sample_rate.flatMap { Int($0) },
            channels: channels,
            language: tags?.language,
            isDefault: disposition?.default == 1
        )
    }

    private var size: PixelSize? {
        guard let width, let height, width > 0 else { return nil }
        return PixelSize(width: width, height: height)
    }

    private var picture: PictureFacts? {
        guard codec_type == "video", let size else { return nil }
        let rotation = side_data_list?.compactMap(\.rotation).first ?? 0
        return PictureFacts(
            shown: shown(size, rotation),
            rotation: rotation,
            isInterlaced: ["tt", "bb", "tb", "bt"].contains(field_order),
            isFullRange: color_range == "pc",
            transfer: color_transfer,
            primaries: color_primaries,
            isEven: isEven,
            start: start_time.flatMap { Double($0) } ?? 0
        )
    }

    private func shown(_ size: PixelSize, _ rotation: Int) -> PixelSize {
        var (width, height) = (Double(size.width), Double(size.height))
        if let pixel = sample_aspect_ratio.flatMap({ Fraction($0) }) {
            width *= Double(pixel.top) / Double(pixel.bottom)
        }
        if abs(rotation) % 180 == 90 { (width, height) = (height, width) }
        return PixelSize(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
    }

    /// The highest rate that describes all times is also the mean, and the packets fill the length.
    private var isEven: Bool {
        guard let rate = r_frame_rate.flatMap({ Fraction($0)?.rate }),
            avg_frame_rate.flatMap({ Fraction($0)?.rate }) == rate,
            let packets = nb_read_packets.flatMap({ Int($0) })
        else { return false }
        let length = duration_ts.flatMap { ticks in time_base.flatMap { Fraction($0)?.time(ticks) } }
        // Matroska says no length of a stream, and what it says of rates holds for times that vary as well.
        return length.map { $0 == rate.time(ofFrames: packets) } ?? false
    }
}

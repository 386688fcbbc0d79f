import Studio

/// The filters that bring any picture to the film's size, shape and colours.
struct PictureFilters {
    let facts: StreamFacts
    let size: PixelSize
    let fit: Fit

    /// `fit` nil covers the frame when less than a fifth is lost by that, and else shows all of the picture.
    init(_ source: VideoSource, size: PixelSize, fit: Fit?) {
        facts = source.facts
        self.size = size
        let lost = Self.lost(source.facts.picture?.shown ?? size, in: size)
        self.fit = fit ?? (lost <= Self.mostLost ? .cover : .blur)
    }

    /// Of upright phones' tall pictures 18 % are lost in 9:16, of 4:5 in 9:16 it would be 30 %.
    static let mostLost = 0.19

    /// A chain from `label` on, to which filters may be added; `tag` sets its labels apart from others.
    func chain(from label: String, tag: String) -> String {
        let (width, height) = (size.width, size.height)
        switch fit {
        case .cover:
            let picture = opaque("\(label)\(converted(to: covering(size)))", tag)
            return "\(picture),crop=\(width):\(height),setsar=1"
        case .contain:
            let scaled = contained
            let picture = opaque("\(label)\(converted(to: scaled))", tag)
            return "\(picture),pad=\(width):\(height):\(place(scaled)):black,setsar=1"
        case .blur:
            // Blurred at a sixth of the size, which looks the same and costs half of what full size does.
            let small = PixelSize(width: max(2, width / 12 * 2), height: max(2, height / 12 * 2))
            let scaled = contained
            let middle = "crop=\(small.width):\(small.height),format=yuv420p"
            let soft = "gblur=sigma=\(max(1, small.width / 22)):steps=2,lutyuv=y='16+(val-16)*0.6'"
            return "\(label)split[copy\(tag)][whole\(tag)];"
                + "[copy\(tag)]\(converted(to: covering(small))),\(middle),\(soft),"
                + "scale=\(width):\(height):flags=bilinear,setsar=1[ground\(tag)];"
                + "[whole\(tag)]\(converted(to: scaled)),setsar=1[top\(tag)];"
                + "[ground\(tag)][top\(tag)]overlay=\(place(scaled)),setsar=1"
        }
    }

    /// The part of a picture that is cut off when it fills the frame, 0 to 1.
    static func lost(_ shown: PixelSize, in frame: PixelSize) -> Double {
        let picture = Double(shown.width) / Double(shown.height)
        let wanted = Double(frame.width) / Double(frame.height)
        return 1 - min(picture, wanted) / max(picture, wanted)
    }

    // MARK: Sizes

    private var shown: PixelSize { facts.picture?.shown ?? size }

    private func covering(_ frame: PixelSize) -> PixelSize {
        let scale = max(
            Double(frame.width) / Double(shown.width),
            Double(frame.height) / Double(shown.height)
        )
        return scaled(by: scale, atLeast: frame)
    }

    private var contained: PixelSize {
        let scale = min(Double(size.width) / Double(shown.width), Double(size.height) / Double(shown.height))
        let fitting = scaled(by: scale, atLeast: PixelSize(width: 2, height: 2))
        return PixelSize(width: min(fitting.width, size.width), height: min(fitting.height, size.height))
    }

    /// Even numbers, because colour has half as many samples each way.
    private func scaled(by scale: Double, atLeast least: PixelSize) -> PixelSize {
        func even(_ side: Int, _ least: Int) -> Int {
            max(least, Int((Double(side) * scale / 2).rounded()) * 2)
        }
        return PixelSize(width: even(shown.width, least.width), height: even(shown.height, least.height))
    }

    private func place(_ inner: PixelSize) -> String {
        "\((size.width - inner.width) / 4 * 2):\((size.height - inner.height) / 4 * 2)"
    }

    // MARK: Colours

    private func converted(to size: PixelSize) -> String {
        let scale = "scale=\(size.width):\(size.height):flags=bicubic"
        let format = hasAlpha ? "format=yuva420p" : "format=yuv420p"
        if let mapping { return "\(scale),\(mapping),\(format)" }
        return "\(scale)\(matrix):out_color_matrix=bt709:out_range=tv,\(format)"
    }

    /// From wide or very bright pictures to what every screen shows; nil for ordinary ones.
    ///
    /// White of 203 cd/m² is where such pictures put a sheet of paper; brighter light is rolled off.
    private var mapping: String? {
        guard let picture = facts.picture else { return nil }
        let transfer = picture.isHighDynamicRange ? picture.transfer ?? "smpte2084" : "bt709"
        guard picture.isHighDynamicRange || picture.primaries == "bt2020" else { return nil }
        let matrix = facts.colorSpace ?? "bt2020nc"
        let range = picture.isFullRange ? "pc" : "tv"
        let from = "min=\(matrix):pin=\(picture.primaries ?? "bt2020"):tin=\(transfer):rin=\(range)"
        let tone = picture.isHighDynamicRange ? "tonemap=tonemap=mobius:param=0.5:desat=0:peak=8," : ""
        return "zscale=\(from):t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,\(tone)"
            + "zscale=t=bt709:m=bt709:r=tv"
    }

    /// What the numbers of a file mean that does not say: of large pictures BT.709, of small ones BT.601.
    private var matrix: String {
        guard facts.colorSpace == nil || facts.colorSpace == "unknown" || facts.colorSpace == "reserved",
            facts.pixelFormat?.hasPrefix("yuv") == true, let size = facts.size
        else { return "" }
        return size.width > 1024 || size.height > 576 ? ":in_color_matrix=bt709" : ""
    }

    /// What is seen through shows black.
    private func opaque(_ chain: String, _ tag: String) -> String {
        guard hasAlpha else { return chain }
        return "\(chain),split[under\(tag)][over\(tag)];"
            + "[under\(tag)]format=yuv420p,lutyuv=y=16:u=128:v=128[black\(tag)];"
            + "[black\(tag)][over\(tag)]overlay"
    }

    private var hasAlpha: Bool {
        let format = facts.pixelFormat ?? ""
        return ["yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16", "pal8"]
            .contains { format.hasPrefix($0) }
    }
}

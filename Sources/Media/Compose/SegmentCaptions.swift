import Crypto
import Foundation
import Studio

/// The captions that are drawn into the picture of one segment.
struct SegmentCaptions: Sendable {
    /// The lines that libass draws, as an Advanced SubStation file; nil for none.
    let artwork: String?
    /// The lines that hold colour emoji, which libass cannot draw, as pictures.
    let pictures: [CaptionPicture]

    /// A caption and the segment's frames that show it, from 0.
    struct Line: Hashable, Sendable {
        let frames: Range<Int>
        let text: String
    }

    /// The captions that touch a segment; none unless the plan burns them.
    init(_ plan: RenderPlan, _ segment: Segment) throws {
        let lines = plan.burnsCaptions ? Self.lines(plan, segment) : []
        let plain = lines.filter { !CaptionPicture.isNeeded(for: $0.text) }
        let artwork = CaptionArtwork(captions: plain, size: plan.size, rate: plan.format.rate)
        self.artwork = plain.isEmpty ? nil : artwork.text
        pictures = try lines.filter { CaptionPicture.isNeeded(for: $0.text) }.map {
            try CaptionPicture($0, size: plan.size, language: plan.language)
        }
    }

    var isEmpty: Bool { artwork == nil && pictures.isEmpty }

    /// Words for all that is drawn.
    var description: [String] {
        [artwork ?? ""]
            + pictures.map { picture in
                let bytes = SHA256.hash(data: picture.png).hexadecimal
                return "\(picture.frames) \(picture.left) \(picture.top) \(bytes)"
            }
    }

    /// Writes the files that the filters read.
    func write(to folder: URL, segment: Segment) throws {
        if let artwork {
            try Data(artwork.utf8).write(to: folder.appending(path: Self.fileName(segment)))
        }
        for (picture, file) in zip(pictures, files(in: folder, segment)) { try picture.png.write(to: file) }
    }

    /// The pictures as inputs, in the order in which `filters` takes them.
    func inputs(in folder: URL, segment: Segment) -> [FFmpegInput] {
        files(in: folder, segment).map { .file($0, as: .png) }
    }

    /// A chain from `label` that draws everything, to which filters may be added.
    func filters(from label: String, segment: Segment, firstInput: Int) -> String {
        var chain = label
        for (index, picture) in pictures.enumerated() {
            let tag = "\(segment.index)x\(index)"
            let words = "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[words\(tag)]"
            chain =
                "[\(firstInput + index):v]\(words);\(chain)null[under\(tag)];"
                + "[under\(tag)][words\(tag)]overlay=\(picture.left):\(picture.top):"
                + "enable='between(n,\(picture.frames.lowerBound),\(picture.frames.upperBound - 1))',"
        }
        if artwork != nil { chain += "ass=\(Self.fileName(segment))," }
        return chain
    }

    /// In the working folder; filters name it without a path.
    private static func fileName(_ segment: Segment) -> String { "captions-\(segment.padded).ass" }

    private func files(in folder: URL, _ segment: Segment) -> [URL] {
        pictures.indices.map { folder.appending(path: "caption-\(segment.padded)-\($0).png") }
    }

    /// Times count from the segment's first frame, so that words are drawn alike wherever it stands.
    private static func lines(_ plan: RenderPlan, _ segment: Segment) -> [Line] {
        let whole = segment.start..<segment.start + segment.frames
        return plan.captions.compactMap { caption in
            let first = plan.format.rate.frame(showing: caption.start)
            let end = plan.format.rate.frame(showing: caption.end)
            guard first < end else { return nil }
            let seen = (first..<end).clamped(to: whole)
            guard !seen.isEmpty else { return nil }
            let frames = seen.lowerBound - segment.start..<seen.upperBound - segment.start
            return Line(frames: frames, text: caption.text)
        }
    }
}

extension FrameRate {
    /// The first frame that begins no earlier than half a frame before a moment.
    fileprivate func frame(showing moment: MediaTime) -> Int {
        max(0, Int((moment.seconds * Double(numerator) / Double(denominator)).rounded()))
    }
}

import Foundation
import Studio

/// A stretch of the film that is encoded by itself and joined to the others without encoding again.
struct Segment: Hashable, Sendable {
    /// Where it lies in the film, from 0.
    let index: Int
    /// Its first frame in the film.
    let start: Int
    let frames: Int
    let content: Content

    enum Content: Hashable, Sendable {
        /// One item by itself.
        case body(Cutting)
        /// One item dissolving into the next.
        case crossfade(Cutting, Cutting)
    }

    /// An item of the plan and the first frame of its video that is shown.
    struct Cutting: Hashable, Sendable {
        let item: Int
        let first: Int
    }

    /// What it begins with.
    var lead: Cutting {
        switch content {
        case .body(let cutting), .crossfade(let cutting, _): cutting
        }
    }

    /// The name of its file in the working folder.
    var fileName: String { "segment-\(padded).mp4" }

    /// Its place in the film as three digits or more.
    var padded: String {
        let digits = "\(index)"
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension RenderPlan {
    /// The film as bodies and the crossfades between them; their frames sum to the format's.
    var segments: [Segment] {
        var list: [Segment] = []
        var start = 0
        func add(_ frames: Int, _ content: Segment.Content) {
            guard frames > 0 else { return }
            list.append(Segment(index: list.count, start: start, frames: frames, content: content))
            start += frames
        }
        var covered = 0
        for (index, item) in items.enumerated() {
            add(item.frames - covered, .body(Segment.Cutting(item: index, first: item.start + covered)))
            covered = item.overlap
            guard covered > 0, index + 1 < items.count else { continue }
            add(
                covered,
                .crossfade(
                    Segment.Cutting(item: index, first: item.start + item.frames),
                    Segment.Cutting(item: index + 1, first: items[index + 1].start)
                )
            )
        }
        return list
    }
}

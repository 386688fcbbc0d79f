import Foundation
import Media
import Providers
import Studio
import Synchronization

/// What the engines are to get wrong, by the name of the thing, for example "video 1" (of the second clip).
final class Faults: Sendable {
    private struct Plan {
        var failures: [String: Int] = [:]
        var missingFrames: [String: Int] = [:]
    }

    private let plan = Mutex(Plan())

    static let sentence = "The model is gone; start its server again."

    /// Lets a thing fail so many times.
    func fail(_ name: String, times: Int = .max) { plan.withLock { $0.failures[name] = times } }

    /// Lets a video come with fewer frames than ordered (or more, by a negative number).
    func shorten(_ name: String, by frames: Int) { plan.withLock { $0.missingFrames[name] = frames } }

    /// From here on all goes well.
    func mend() { plan.withLock { $0 = Plan() } }

    fileprivate func meet(_ name: String) throws {
        let fails = plan.withLock { plan in
            guard let left = plan.failures[name], left > 0 else { return false }
            plan.failures[name] = left - 1
            return true
        }
        if fails { throw Problem(.externalServiceError, Self.sentence) }
    }

    fileprivate func missingFrames(_ name: String) -> Int { plan.withLock { $0.missingFrames[name] ?? 0 } }
}

/// Pictures that nobody looks at.
struct TestImages: ImageEngine {
    let faults: Faults

    func draw(_ order: ImageOrder, to file: URL) async throws {
        try faults.meet("\(order.scene == nil ? "sample" : "image") \(order.position)")
        try Data("a picture by the seed \(order.seed) of \(order.prompt)".utf8).write(to: file)
    }
}

/// Videos of one colour each, told from one another by it; another first frame mostly has another colour.
struct TestVideos: VideoEngine {
    let faults: Faults
    let programs: Programs

    func shoot(
        _ order: VideoOrder,
        to file: URL,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        let name = "video \(order.image.position)"
        try faults.meet(name)
        let picture = try Data(contentsOf: order.firstFrame).reduce(0) { ($0 + Int($1)) % 25 }
        let shade = UInt8((40 + 30 * order.image.position + picture) % 256)
        try await FrameEncoder(programs: programs).encode(
            frames: order.frames - faults.missingFrames(name),
            size: order.image.size,
            rate: order.rate,
            to: file,
            progress: progress
        ) { frame, picture in
            if frame == 0 { picture.initializeMemory(as: UInt8.self, repeating: shade) }
        }
    }
}

struct TestMusic: MusicEngine {
    func compose(_ order: MusicOrder, to file: URL) async throws -> MusicFacts? {
        throw Problem(.internalError, "No test asks for music.")
    }
}

struct TestVoice: VoiceEngine {
    func speak(_ order: SpeechOrder, to file: URL) async throws -> SpeechFacts { .unreadable }
}
